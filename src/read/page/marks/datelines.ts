import { monthNamed } from "../../../text/dates.ts";
import { AGENCY, DATE, NAMES, REPORTER } from "./forms.ts";
import { AGENCIES } from "./press.ts";
import { endsWithSignature } from "./signatures.ts";

const PLACE =
  "(?:\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,3}(?:,\\s*\\p{Lu}[\\p{L}.]+)?|\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}?[\\p{L}.]+){0,3})";
const MONTH_DAY = "(?:\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}{3,9}\\.?)";
/** A month's name, or its beginning, in languages of Europe. */
const MONTH =
  "(?:[Jj]an|[Ff]eb|[Ff]év|[Mm][aä]r|[Aa][pv]r|[Aa]br|[Mm]a[iyg]|[Jj]u[nilin]|[Gg]iu|[Ll]ug|[Aa]ug|[Aa]go|[Aa]o[uû]|[Ss]e[pt]|[Oo][ckt]t|[Nn]ov|[Dd][eéi][czk]|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}{0,7}\\.?";
const PLACE_IN_CAPITALS = /^\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,2}\.\s+(?=\p{Lu}[\p{L}]*\s+\p{Ll})/u;

/** Whether a paragraph opens with a word in capitals and a full stop, "LAUTERBACH. Die": a place in a newspaper, or "NOTE. The". */
export function opensWithCapitals(head: string): boolean {
  return PLACE_IN_CAPITALS.test(head);
}

/** An agency between brackets, or between slashes. */
function inMarks(agency: string): string {
  const names = `(?:${agency})(?:\\/\\p{L}{2,5})?`;
  return `(?:\\(${names}\\)|\\/${names}\\/)`;
}

/** "BERLIN (dpa) - ", "GHENT, March 11 (Reuters) — ", "МОСКВА, 5 мая. ", "LAUTERBACH. Die", "PARIS, 17 nov. –", "【ロンドン共同】". */
const WESTERN_DATELINES: readonly RegExp[] = [
  new RegExp(`^${PLACE}(?:,\\s*${MONTH_DAY})?,?\\s*${inMarks(AGENCIES.latin)}\\s*(?:[-–—.:]|(?=\\p{Lu}))`, "u"),
  // What is no known agency may be anything in brackets, but nothing else stands behind a place and before a dash or full stop.
  new RegExp(
    `^${PLACE}(?:,\\s*${MONTH_DAY})?,?\\s+${inMarks("\\p{Lu}{2,5}|\\p{Ll}{2,5}")}\\s*[-–—.:]\\s+(?=[\\p{Lu}„“«"])`,
    "u",
  ),
  // "mrt. BERLIN, 22. Mai. Der": who reports may stand before the place, by initials.
  new RegExp(
    `^(?:\\p{Ll}{2,4}\\.\\s+)?\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,3},\\s*${MONTH_DAY}(?:\\.?\\s*[-–—:]|\\.(?:\\s+(?=\\p{Lu})|$))`,
    "u",
  ),
  // "Ostertor, 16. November. Nach", "PORTE-DE-L'EST, 14 novembre – Samedi"
  new RegExp(
    `^\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2},\\s*(?:${MONTH}\\s+\\d{1,2}|\\d{1,2}\\.?\\s+${MONTH})(?:\\s*[-–—:]|\\.?\\s+(?=["„“«»]?\\p{Lu}))`,
    "u",
  ),
  PLACE_IN_CAPITALS,
  /^【[^】。]{1,16}(?:共同|時事|＝|=)[^】。]{0,12}】(?!$)/u,
  /^【[^】。]{1,8}】(?=\S[^。]*\p{Script=Hiragana})/u,
];
const DATELINES: readonly RegExp[] = [
  /^本\s*[报報]\s*[讯訊](?=\s|[（(：:]|\p{Script=Han}|$)/u,
  new RegExp(`^(?:据|據)?\\s*${AGENCY}[^。，；]{0,14}?${DATE}\\s*(?:专|專)?(?:电|電|讯|訊|消息)(?!\\s*[）)])`, "u"),
  new RegExp(`^(?:据|據)?\\s*${AGENCY}\\s*(?:讯|訊|电|電|消息)(?=[\\s（(：:])`, "u"),
  new RegExp(`^(?:综合)?${AGENCY}[^。，；]{0,10}?${REPORTER}\\s*${NAMES}\\s*报道[：:]?\\s`, "u"),
  // "【本報訊】", "〔記者王小滿／台北報導〕", "【明報專訊】", "【專訪】" in front of a text.
  new RegExp(
    `^[【〔［](?:[^】〕］。，]{0,10}(?:本[报報][讯訊]|[专專]?[讯訊电電]|[专專][访訪]|特[稿写寫])|[^】〕］。，]{0,10}${REPORTER}[^】〕］。]{1,24})[】〕］](?=[\\s\\p{L}\\p{N}「『“])`,
    "u",
  ),
  // "（喬治市二日訊）", as papers of South-East Asia have it.
  /^[（(]\p{Script=Han}{2,8}(?:[一二三四五六七八九十廿卅]{1,4}|\d{1,2})日[电電讯訊][）)](?=[\s\p{L}\p{N}「『“])/u,
  ...WESTERN_DATELINES,
];

/** Whether a paragraph opens an article: "本报讯", "新华社北京11月23日电". */
export function opensWithDateline(head: string): boolean {
  return DATELINES.some((pattern) => pattern.test(head));
}

const CLOSING_DATELINE = new RegExp(
  `[（(]\\s*(?:(?:据|據|综合)\\s*)?(?:${AGENCY}|[^（()）\\s][^（()）]{1,9}(?:报|社|网))[^（()）。]{0,24}?(?:电|電|讯|訊|报道|報道|消息)?\\s*[）)]$`,
  "u",
);

const AGENCY_OR_DATE = new RegExp(`${AGENCY}|${DATE}`, "u");
const REPORTED = new RegExp(
  `[。！？…”]\\s*[（(](?:${REPORTER}[^（()）。]{1,16}|据[^（()）。]{2,16}|[^（()）。]{1,12}(?:报道|報道|供稿|整理|共同|時事))[）)]$`,
  "u",
);

/** Whether a paragraph closes an article: "（新华社北京2月12日电）", "（记者 张三）", "(dpa)". */
export function closesWithDateline(tail: string): boolean {
  return endsWithDateline(tail) || endsWithSignature(tail);
}

/** "... by the end of 2026. XINHUA" */
const AGENCY_BEHIND_TEXT = new RegExp(`[.!?]["”“»]?\\s+(?:${AGENCIES.latin}|${AGENCIES.latin.toUpperCase()})$`, "u");

/** The same without initials and names, which stand behind other texts as well. */
export function endsWithDateline(tail: string): boolean {
  if (REPORTED.test(tail) || AGENCY_BEHIND_TEXT.test(tail)) return true;
  const found = CLOSING_DATELINE.exec(tail);
  return found !== null && AGENCY_OR_DATE.test(found[0]) && !/摄|攝|发[）)]$/u.test(found[0]);
}

const REPORTER_IN_BRACKETS = new RegExp(
  `^[^。]{0,30}?[（(]\\s*((?:[^（()）\\s][^（()）]{0,23}?)?${REPORTER}[^（()）]{2,80})[）)]`,
  "u",
);

/** Who reports, from the bracket behind an opening dateline: "记者 王五 赵六". */
export function reporterInDateline(head: string): string | null {
  return REPORTER_IN_BRACKETS.exec(head)?.[1]?.trim() ?? null;
}

const DATELINE_DAY = new RegExp(
  `${AGENCY}[^。，；]{0,14}?(?:(\\d{4})\\s{0,4}年\\s{0,4})?(\\d{1,2})\\s{0,4}月\\s{0,4}(\\d{1,2})\\s{0,4}日\\s{0,4}(?:专|專)?(?:电|電|讯|訊)`,
  "u",
);

/** The first words of a text that no place begins with. */
const NO_PLACE =
  "(?:In|On|At|By|From|Since|Until|Am|Im|Bis|Ab|Von|Seit|Le|La|El|En|Em|No|Na|Au|Aux|À|Dans|Depuis|Desde|Hasta|Até|В|На|С)\\s";
/** "GHENT, March 11 (Reuters) — ", "Ostertor, 16. November. Nach", "YUNTING, 14 March 2025 — The" */
const WESTERN_DAY = new RegExp(
  `^(?:\\p{Ll}{2,4}\\.\\s+)?(?!${NO_PLACE})\\p{Lu}[\\p{L}\\p{M}'’.-]{1,24}(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}){0,3}(?:,\\s?\\p{Lu}[\\p{L}. ]{1,20})?,\\s{0,2}(?:(\\p{L}{3,12})\\.?\\s{1,2}(\\d{1,2})|(\\d{1,2})\\.?\\s{1,2}(?:de\\s)?(\\p{L}{3,12}))\\.?(?:,?\\s{1,2}(?:de\\s)?((?:19|20)\\d{2}))?(?:\\s{0,2}[-–—:(/]|\\.?\\s+(?=["„“«»]?\\p{Lu}))`,
  "u",
);

/** Month and day of a dateline at the start or end of a paragraph. */
export function datelineDay(text: string): { year: number | null; month: number; day: number } | null {
  const [, year, month, day] = DATELINE_DAY.exec(text) ?? [];
  if (month !== undefined)
    return { year: year === undefined ? null : Number(year), month: Number(month), day: Number(day) };
  const [, name, dayBehind, dayBefore, nameBehind, westernYear] = WESTERN_DAY.exec(text) ?? [];
  const number = monthNamed(name ?? nameBehind);
  if (number === null) return null;
  return {
    year: westernYear === undefined ? null : Number(westernYear),
    month: number,
    day: Number(dayBehind ?? dayBefore),
  };
}
