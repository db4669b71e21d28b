/** A text of which what tells how its words are read has been taken out, and that. */
export interface TextAndReadings {
  /** Words that a reading stood in are whole: "岬の灯台" of "岬《みさき》の灯台". */
  readonly text: string;
  /** In the order in which they stood. */
  readonly readings: readonly string[];
}

const KANA = "ぁ-ゖァ-ヺー・゛゜ゝゞヽヾ\\u3000 ";
/** A word may be so long, and a reading or a note, in characters. */
const LONGEST_WORD = 30;
const LONGEST_READING = 40;

/** "［＃「二」は中見出し］": Aozora Bunko's notes on how a page looks. */
const NOTE = /［＃[^［］\n]*］/gu;
/** "｜海霧《うみぎり》": where a word begins, marked, and its reading, whatever the two are written in. */
const MARKED = new RegExp(`[｜|]([^｜|《》\\n]{1,${LONGEST_WORD}})《([^《》\\n]{1,${LONGEST_READING}})》`, "gu");
/** Kana in brackets right behind a Chinese character. In Chinese, 《》 hold titles, never of kana alone. */
const BEHIND_HAN = new RegExp(
  `(?<=[\\p{Script=Han}々〆ヶ])(?:《([${KANA}]+)》|（([${KANA}]+)）|\\(([${KANA}]+)\\))`,
  "gu",
);
const MAY_HOLD = /[《（(［]/;

/** Where readings and notes stand in a text with their brackets, as half-open UTF-16 offsets. */
export function readingRanges(text: string): { readonly start: number; readonly end: number }[] {
  if (!MAY_HOLD.test(text)) return [];
  const rangeOf = (match: RegExpExecArray, taken = match[0]) => {
    const end = match.index + match[0].length;
    return { start: end - taken.length, end };
  };
  return [
    ...[...text.matchAll(NOTE)].map((match) => rangeOf(match)),
    ...[...text.matchAll(MARKED)].map((match) => rangeOf(match, `《${match[2]}》`)),
    ...[...text.matchAll(BEHIND_HAN)].map((match) => rangeOf(match)),
  ];
}

/** Takes the readings out of a text, as they stand in Aozora Bunko's novels and in what is extracted of ruby. */
export function takeReadings(text: string): TextAndReadings {
  if (!MAY_HOLD.test(text)) return { text, readings: [] };
  const readings: string[] = [];
  const plain = text
    .replace(NOTE, "")
    .replace(MARKED, (_, word: string, reading: string) => {
      readings.push(reading);
      return word;
    })
    .replace(BEHIND_HAN, (_, ...groups: (string | undefined)[]) => {
      readings.push(groups.slice(0, 3).find((group) => group !== undefined) ?? "");
      return "";
    });
  return { text: plain, readings };
}
