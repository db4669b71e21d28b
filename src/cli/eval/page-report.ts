import { markdownTable, percent } from "./markdown-table.ts";
import { addTallies, type PageTally, type Share } from "./page-figures.ts";

/** One page with its figures. */
export interface TalliedPage {
  readonly name: string;
  readonly set: string;
  readonly phenomena: readonly string[];
  readonly tally: PageTally;
}

/** What is measured: in words, and in short for the head of a table. */
const FIGURES: readonly { readonly words: string; readonly short: string; show(tally: PageTally): string }[] = [
  { words: "articles with the right headline", short: "headlines", show: (tally) => share(tally.headlines) },
  { words: "of these, where none is printed", short: "unheaded", show: (tally) => share(tally.unheaded) },
  { words: "cut sentences joined", short: "cuts", show: (tally) => share(tally.cuts) },
  { words: "wrapped lines joined", short: "wraps", show: (tally) => share(tally.wraps) },
  { words: "false joints", short: "false", show: (tally) => String(tally.falseJoints) },
  { words: "real paragraph ends kept", short: "ends", show: (tally) => share(tally.ends) },
  { words: "letters in their own article", short: "article", show: (tally) => share(tally.articleText) },
  { words: "letters of articles shown", short: "shown", show: (tally) => share(tally.shownText) },
  { words: "passages mixing articles", short: "mixed", show: (tally) => part(tally.mixed, tally.passages) },
  {
    words: "passages under a wrong headline",
    short: "misheaded",
    show: (tally) => part(tally.misheaded, tally.passages),
  },
  {
    words: "of these, under another article's",
    short: "another's",
    show: (tally) => part(tally.underAnothers, tally.passages),
  },
  {
    words: "passages without theirs, in doubt",
    short: "in doubt",
    show: (tally) => part(tally.headlinesKeptBack, tally.passages),
  },
  { words: "duplicates indexed once", short: "duplicates", show: (tally) => share(tally.duplicates) },
  { words: "near twins kept", short: "twins", show: (tally) => share(tally.twins) },
  { words: "hyphens of words kept", short: "hyphens", show: (tally) => share(tally.hyphensKept) },
  { words: "dividing hyphens undone", short: "undone", show: (tally) => share(tally.hyphensUndone) },
  { words: "letters accounted for", short: "letters", show: (tally) => share(tally.accounted) },
];

/** The figures of a page, or of several, a line each. */
export function figureLines(tally: PageTally): string[] {
  return FIGURES.map(({ words, show }) => `  ${words.padEnd(36)}${show(tally)}`);
}

/** For each set of pages a table: a row for each phenomenon, of the pages that have it, below one of all pages. */
export function phenomenonTables(pages: readonly TalliedPage[]): string[] {
  return [...new Set(pages.map(({ set }) => set))].sort().flatMap((set) => {
    const own = pages.filter((page) => page.set === set);
    const phenomena = [...new Set(own.flatMap((page) => page.phenomena))].sort();
    const row = (name: string, having: readonly TalliedPage[]): string[] => {
      const tally = addTallies(having.map((page) => page.tally));
      return [name, String(having.length), ...FIGURES.map(({ show }) => inShort(show(tally)))];
    };
    const rows = phenomena.map((name) =>
      row(
        name,
        own.filter((page) => page.phenomena.includes(name)),
      ),
    );
    return ["", ...markdownTable([set, "pages", ...FIGURES.map(({ short }) => short)], [row("all", own), ...rows])];
  });
}

function share({ right, of }: Share): string {
  return of === 0 ? "none to find" : `${right}/${of} (${percent(right / of)})`;
}

function part(count: number, of: number): string {
  return `${count} of ${of}`;
}

/** "9/10 (90.0 %)" is "90.0 %" in a table, "3 of 60" is "3". */
function inShort(figure: string): string {
  if (figure === "none to find") return "";
  return /\((.+)\)$/.exec(figure)?.[1] ?? figure.replace(/ of .+$/, "");
}
