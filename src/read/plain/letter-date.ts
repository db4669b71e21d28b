const YEAR = "(?:19|20)\\d{2}";
const DAY = "\\d{1,2}(?:\\.|er|st|nd|rd|th|º)?";
const DATE = [
  `${DAY}\\s(?:(?:de|of)\\s)?\\p{L}{3,12}\\.?,?\\s(?:de\\s)?${YEAR}(?:\\sг\\.)?`,
  `\\p{L}{3,12}\\.?\\s${DAY},?\\s${YEAR}`,
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|\\d{2})`,
  `${YEAR}-\\d{2}-\\d{2}`,
].join("|");
const HAN_DATE =
  "(?:(?:令和|平成|昭和|民[国國])?\\s?(?:元|[\\d０-９]{1,4})|[〇零一二三四五六七八九]{4})年[\\d０-９一二三四五六七八九十]{1,3}月[\\d０-９一二三四五六七八九十]{1,3}[日號号]";
const PLACE = "(\\p{Lu}[\\p{L}\\p{M} .'’()/-]{1,40})";

const PLACE_AND_DATE = new RegExp(`^${PLACE},\\s(?:(?:den|le|the|el|il|li|am)\\s)?(?:${DATE})$`, "u");
const DATE_ALONE = new RegExp(`^(?:${DATE}|${HAN_DATE})$`, "u");
/** Days of the week stand where places do, above what happens on a day: "Samstag, 3. Mai 2025". */
const WEEKDAY =
  /^(?:\p{L}{2,6}day|\p{L}{2,8}(?:tag|dag)|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/iu;

/** Whether words are where and when a letter was written, and nothing else: "Hallbrück, den 3. März 2025". */
export function isPlaceAndDate(words: string): boolean {
  const place = PLACE_AND_DATE.exec(words)?.[1];
  return place !== undefined && !WEEKDAY.test(place);
}

/** Whether words are a day with its year, and nothing else: "3 March 2025", "令和7年3月20日". */
export function isDateAlone(words: string): boolean {
  return DATE_ALONE.test(words);
}
