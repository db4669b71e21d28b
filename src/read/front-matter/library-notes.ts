import type { Dropped, SourceRange } from "../article.ts";
import { type GivenFacts, NOTHING_GIVEN, oneLine } from "../given-facts.ts";
import type { StructuredText } from "../structure/structure.ts";
import { trimmedRange } from "../trimmed-range.ts";

/** What a library that gives its books away has put around one: licences, who typed it in, how signs are meant. */
export interface LibraryNotes {
  /** The book's title and author, as the library names them. */
  readonly facts: GivenFacts;
  /** The book itself, offsets into the text. */
  readonly from: number;
  readonly to: number;
}

/** How far into a text a library's notes reach, and how far its own marks are looked for before its end, in UTF-16 units. */
const LONGEST_NOTES = 64 * 1024;

/** The book that stands between a library's notes; null where no library has written any: text that only speaks of one is text. */
export function libraryNotes(text: string): LibraryNotes | null {
  return betweenMarks(text) ?? betweenLegendAndColophon(text);
}

/** [Project Gutenberg]: "*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***", and in its first years the end of "small print". */
const STARTS: readonly RegExp[] = [
  /^[ \t]*\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG E-?(?:BOOK|TEXT)\b[^*]{0,300}\*{3}[ \t]*\r?$/im,
  /^[ \t]*\*END\*? ?THE SMALL PRINT![^\n]{0,80}$/m,
];
/** "*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***", with "End of Project Gutenberg's The Mill, by E. Harrow" before it. */
const END = /^[ \t]*(?:\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg)\b/im;
/** Who typed the book in: the first paragraph behind the mark. */
const CREDITS =
  /^\s*(?:E-?text prepared|Produced|This e-?text was (?:produced|prepared)) by (?:[^\n]+\r?\n){1,8}\s*\n/iu;

function betweenMarks(text: string): LibraryNotes | null {
  const head = text.slice(0, LONGEST_NOTES);
  for (const mark of STARTS) {
    const start = mark.exec(head);
    if (start === null) continue;
    const behind = start.index + start[0].length;
    const from = behind + (CREDITS.exec(text.slice(behind, behind + LONGEST_NOTES))?.[0].length ?? 0);
    const least = Math.max(from, text.length - LONGEST_NOTES);
    const end = END.exec(text.slice(least));
    return { facts: namedFacts(head.slice(0, start.index)), from, to: end === null ? text.length : least + end.index };
  }
  return null;
}

/** "Title: The Mill", wrapped with an indent. */
const TITLE = /^[ \t]*Title: *([^\n]{1,300}(?:\n[ \t]{2,}\S[^\n]{0,300}){0,3})/m;
const AUTHOR = /^[ \t]*Author: *([^\n]{1,300})/m;

function namedFacts(head: string): GivenFacts {
  return { ...NOTHING_GIVEN, title: oneLine(TITLE.exec(head)?.[1]), byline: oneLine(AUTHOR.exec(head)?.[1]) };
}

/** [Aozora Bunko]: how rubies and signs are meant, between rules below title and author. */
const LEGEND = /^-{20,}[ \t]*\r?\n【テキスト中に現れる記号について】[\s\S]*?\n-{20,}[ \t]*\r?$/m;
/** "底本：", from what the text was taken, with who typed and who checked it. */
const COLOPHON = /^底本：[\s\S]*?^(?:入力|校正)：/m;

function betweenLegendAndColophon(text: string): LibraryNotes | null {
  const least = Math.max(0, text.length - LONGEST_NOTES);
  const colophon = COLOPHON.exec(text.slice(least));
  const legend = LEGEND.exec(text.slice(0, LONGEST_NOTES));
  if (colophon === null && legend === null) return null;
  return {
    facts: legend === null ? NOTHING_GIVEN : factsAbove(text.slice(0, legend.index)),
    from: legend === null ? 0 : legend.index + legend[0].length,
    to: colophon === null ? text.length : least + colophon.index,
  };
}

/** The title in the first line, the author in the last: behind it may stand who translated it, and notes on how it is printed. */
function factsAbove(head: string): GivenFacts {
  const lines = head.split("\n").map(oneLine);
  const [title = null, ...others] = lines.filter((line) => line !== null && !/［＃|[訳譯]$/u.test(line));
  return { ...NOTHING_GIVEN, title, byline: others.at(-1) ?? null };
}

/** What is dropped of a text, in its order, with what stands around the book that it gives. */
export function aroundBook(text: string, { from, to }: LibraryNotes, inBook: readonly Dropped[]): Dropped[] {
  const around = [trimmedRange(text, { start: 0, end: from }), trimmedRange(text, { start: to, end: text.length })];
  const notes = around.filter(({ start, end }) => end > start).map((range) => ({ kind: "library" as const, ...range }));
  return [...notes, ...inBook].sort((a, b) => a.start - b.start);
}

/** A text of a format that tells its parts, with what stands in a library's notes no longer among them. */
export function withoutLibraryNotes(content: StructuredText): StructuredText {
  const notes = libraryNotes(content.text);
  if (notes === null) return content;
  const { from, to } = notes;
  const isOfBook = (range: SourceRange) => range.start >= from && range.end <= to;
  const documents = content.documents
    .map(({ facts, blocks }) => ({
      facts: bookFacts(facts, notes.facts),
      blocks: blocks.filter(({ ranges }) => ranges.every(isOfBook)),
    }))
    .filter(({ blocks }) => blocks.length > 0);
  return { ...content, documents, dropped: aroundBook(content.text, notes, content.dropped.filter(isOfBook)) };
}

/** A title that is the library's gives way to the book's. */
function bookFacts(own: GivenFacts, book: GivenFacts): GivenFacts {
  const isLibrarys = own.title !== null && /project gutenberg|青空文庫/iu.test(own.title);
  return { ...own, title: isLibrarys ? book.title : own.title, byline: own.byline ?? book.byline };
}
