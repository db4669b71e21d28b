/** How a language tells the time of day in words. */
export interface ClockForm {
  /** Of a folded text: `{H}` stands for an hour, `{M}` for minutes, in letters or digits. */
  readonly form: string;
  /** Minutes from the full hour, or whether those of the form come before (-1) or after it (1); of neither it is the full hour. */
  readonly minutes?: number;
  readonly sign?: 1 | -1;
}

/** Behind an hour alone, so that what is counted is none: "a las seis personas". */
const ENDS = '(?=\\s*(?:[.,;:!?»"”)]|$))';
const FRENCH_AT = "(?<=(?<!\\p{L})(?:a|vers|des|avant|apres|jusqu['’]a)\\s)";
const SPANISH_DAY = "(?: de la (?:manana|tarde|noche|madrugada)| del mediodia| horas| en punto)";
const ITALIAN_DAY = "(?: di (?:mattina|sera|notte)| del (?:mattino|pomeriggio)| della (?:sera|notte)| in punto)";
const PORTUGUESE_DAY = "(?: da (?:manha|tarde|noite|madrugada)| horas| em ponto)";
const RUSSIAN_HOUR = "час(?:ов|а)?(?!\\p{L})";
const ARABIC_DAY = "(?:صباحا|ظهرا|عصرا|مساء|ليلا|فجرا|بعد الظهر|من (?:صباح|ظهر|عصر|مساء|فجر))";

/** By language (ISO 639-1); of several that stand in one place the first holds. */
export const CLOCK_FORMS: Readonly<Record<string, readonly ClockForm[]>> = {
  en: [
    { form: "half past {H}", minutes: 30 },
    { form: "(?:a )?quarter (?:past|after) {H}", minutes: 15 },
    { form: "(?:a )?quarter (?:to|before) {H}", minutes: -15 },
    { form: "{M}(?: minutes)? (?:past|after) {H}", sign: 1 },
    { form: "{M}(?: minutes)? (?:to|before) {H}", sign: -1 },
    { form: "{H} o['’]?clock" },
  ],
  de: [
    { form: "halb {H}", minutes: -30 },
    { form: "viertel nach {H}", minutes: 15 },
    { form: "(?:viertel vor|dreiviertel) {H}", minutes: -15 },
    { form: "{M}(?: minuten)? nach {H}", sign: 1 },
    { form: "{M}(?: minuten)? vor {H}", sign: -1 },
    { form: "{H} uhr {M}", sign: 1 },
    { form: "{H} uhr" },
  ],
  fr: [
    { form: "{H} heures? et demie", minutes: 30 },
    { form: "{H} heures? et quart", minutes: 15 },
    { form: "{H} heures? moins le quart", minutes: -15 },
    { form: "{H} heures? moins {M}", sign: -1 },
    { form: `${FRENCH_AT}{H} heures? {M}`, sign: 1 },
    { form: `${FRENCH_AT}{H} heures?` },
  ],
  es: [
    { form: "las? {H} y media", minutes: 30 },
    { form: "(?:las? )?{H} y cuarto", minutes: 15 },
    { form: "las? {H} menos cuarto", minutes: -15 },
    { form: "las? {H} menos {M}", sign: -1 },
    { form: `las? {H} y {M}(?=${SPANISH_DAY}|\\s*[.,;:]|$)`, sign: 1 },
    { form: "las? {H}[.:]{M}", sign: 1 },
    { form: `a las? {H}(?=${SPANISH_DAY})` },
    { form: `a las? {H}${ENDS}` },
  ],
  it: [
    { form: "(?:al|d?all)?[el]{1,2} {H} e mezz[ao]", minutes: 30 },
    { form: "(?:al|d?all)?[el]{1,2} {H} e un quarto", minutes: 15 },
    { form: "(?:al|d?all)?[el]{1,2} {H} meno un quarto", minutes: -15 },
    { form: "(?:al|d?all)?[el]{1,2} {H} meno {M}", sign: -1 },
    { form: `alle {H}(?:${ITALIAN_DAY}|${ENDS})` },
  ],
  pt: [
    { form: "as {H} e meia", minutes: 30 },
    { form: "as {H} e um quarto", minutes: 15 },
    { form: `as {H}(?: horas)? e {M}(?=${PORTUGUESE_DAY}|\\s*[.,;:]|$| minutos)`, sign: 1 },
    { form: `as {H}(?=${PORTUGUESE_DAY})` },
  ],
  ru: [
    { form: "половин[аеу] {O}", minutes: -30 },
    { form: "без четверти {H}", minutes: -15 },
    { form: "четверть {O}", minutes: -45 },
    { form: "без {M}(?: минут)? {H}", sign: -1 },
    { form: `{H} ${RUSSIAN_HOUR} {M} минут\\p{L}{0,2}`, sign: 1 },
    { form: `(?<=(?<!\\p{L})(?:в|к|до|около|после) ){H} ${RUSSIAN_HOUR}` },
    { form: `{H} ${RUSSIAN_HOUR}(?= (?:утра|дня|вечера|ночи))` },
  ],
  ar: [
    { form: `{O} والنصف`, minutes: 30 },
    { form: `{O} والربع`, minutes: 15 },
    { form: `{O} والثلث`, minutes: 20 },
    { form: `{O} الا ربعا?`, minutes: -15 },
    { form: `{O} الا ثلثا?`, minutes: -20 },
    { form: `(?<=الساعه ){O}` },
    { form: `{O}(?= ${ARABIC_DAY})` },
  ],
  ko: [
    { form: "{H}\\s?시\\s?반", minutes: 30 },
    { form: "{H}\\s?시\\s?{M}\\s?분", sign: 1 },
    { form: "{H}\\s?시(?![가-힣]{2})" },
    { form: "{H}\\s?시(?=에|부터|까지|쯤|께|경|였|이)" },
  ],
};

/** Hours that are told by their place: the second one, the hour before which half is gone. From the first on. */
export const HOURS_IN_ORDER: Readonly<Record<string, readonly string[]>> = {
  ru: "первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого".split(
    " ",
  ),
  ar: "الواحدة,الثانية,الثالثة,الرابعة,الخامسة,السادسة,السابعة,الثامنة,التاسعة,العاشرة,الحادية عشرة,الثانية عشرة".split(
    ",",
  ),
};

/** Numbers of Korean minutes, which are not those of its hours. */
export const KOREAN_MINUTES: readonly (readonly [string, number])[] = [
  "",
  "십",
  "이십",
  "삼십",
  "사십",
  "오십",
].flatMap((ten, tens) =>
  ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"].map((one, ones) => [ten + one, 10 * tens + ones] as const),
);
