import type { SourceRange } from "../article.ts";

/** How much of a line's start is looked at, in UTF-16 units. */
const LOOK = 80;
const HAN_NUMBER = "[〇零一二三四五六七八九十百千两0-9０-９]{1,8}";

/** Marks that stand nowhere but before what they count: of lists, clauses and articles of law. */
const MARKS: readonly RegExp[] = [
  /^[•‣▪◦●○■□◆◇★☆▲△►▶※](?=\s?\S)/u,
  /^[①-⑳⑴-⒇㈠-㈩]/u,
  new RegExp(`^第${HAN_NUMBER}[条條款](?:之[一二三四五六七八九十]{1,3})?(?=[\\s\\u3000:：【〔（(]|$)`, "u"),
  new RegExp(
    `^第${HAN_NUMBER}(?:[章节節编編部篇回卷集]|分[编編])(?=[\\s\\u3000]|$|[^的之中里所和与及、，。]{1,24}$)`,
    "u",
  ),
  /^[一二三四五六七八九十]{1,3}、/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/u,
  /^[0-9０-９]{1,3}[、．](?!\d)/u,
  /^[（(][0-9０-９]{1,3}[）)](?=\s?[\p{Script=Han}])/u,
  /^§+\s?\d/u,
  /^(?:CHAPTER|KAPITEL|CHAPITRE|CAPÍTULO|CAPITOLO|HOOFDSTUK|ГЛАВА) (?:\d+|[IVXLC]+)(?:[.:\s]|$)/u,
  /^(?:Article|Artikel|Artículo|Articolo|Artigo|Section|Chapter|Kapitel|Chapitre|Статья)\s+(?:\d+|[IVXLC]+)(?:[.:]|$|\s+[\p{Lu}–—-])/u,
  /^(?:Art|Sec|Abs)\.\s?\d+/u,
];

/** Whether a line begins something by its mark, whatever stands before it. */
export function opensBlock(text: string, { start, end }: SourceRange): boolean {
  const head = text.slice(start, Math.min(end, start + LOOK));
  return MARKS.some((mark) => mark.test(head));
}

/** "- ", "* ", "1. ", "a) ", "1.2 ": marks that may stand before an item, or in a sentence by chance. */
export function itemMark(text: string, { start, end }: SourceRange): string | null {
  const head = text.slice(start, Math.min(end, start + LOOK));
  return (
    /^(?:[-*+·–—](?=\s+\S)|\(?\d{1,3}[.)](?=\s+\S)|\(?[a-zA-Z][.)](?=\s+\S)|\(?[ivxIVX]{1,5}[.)](?=\s+\S)|\d{1,3}(?:\.\d{1,3}){1,4}\.?(?=\s+\S))/u.exec(
      head,
    )?.[0] ?? null
  );
}

const TIME =
  /^[[(（]?(?:\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?(?:\d{1,4}日?[,，]?[\sT]{0,2})?)?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:[\])）]|(?=[\s:：,，-]|$))/u;
const SPEAKER =
  /^(?:\*\*|__)?([\p{L}][\p{L}\p{M}\p{N} .'’·•_&/-]{0,30})(?:\s?[(（][^()（）]{1,20}[)）])?(?:\*\*|__)?(?:：|:(?:\*\*|__)?(?=\s|$))/u;

/** Whether a line begins with a time of day, or a day and a time. */
export function opensWithTime(text: string, { start, end }: SourceRange): boolean {
  return TIME.test(text.slice(start, Math.min(end, start + LOOK)));
}

/** The name, or whatever stands before a colon, with which a line begins; null where there is none. */
function speakerOf(text: string, { start, end }: SourceRange): string | null {
  return SPEAKER.exec(text.slice(start, Math.min(end, start + LOOK)))?.[1]?.trimEnd() ?? null;
}

/**
 * Which of several lines begin a message or an entry: those with a time or a name before a colon, where at least half of the lines
 * have one, the first among them; else those with a time, where there are several; else those with one of two names that come again.
 */
export function entriesAmong(text: string, lines: readonly SourceRange[]): readonly boolean[] {
  const times = lines.map((line) => opensWithTime(text, line));
  const names = lines.map((line) => speakerOf(text, line));
  const opens = times.map((isTime, at) => isTime || names[at] !== null);
  const count = opens.filter(Boolean).length;
  if (opens[0] === true && count >= 2 && count * 2 >= lines.length) return opens;
  if (times[0] === true && times.filter(Boolean).length >= 2) return times;
  const again = repeated(names);
  return again.size >= 2 ? names.map((name) => name !== null && again.has(name)) : lines.map(() => false);
}

/** The names that stand there more than once. */
function repeated(names: readonly (string | null)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) {
    if (name === null) continue;
    if (seen.has(name)) again.add(name);
    seen.add(name);
  }
  return again;
}

/** Whether a line looks like an entry by itself: a time, or words before a colon. */
export function isEntry(text: string, line: SourceRange): boolean {
  return opensWithTime(text, line) || speakerOf(text, line) !== null;
}
