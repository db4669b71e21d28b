import type { SourceRange } from "../../read/article.ts";
import type { ComparedPage } from "./compared-page.ts";
import { type PageTally, type Share, shareOf } from "./page-figures.ts";
import { COPY, lettersOf, NO_ARTICLE, type PrintedBlock, type PrintedLetters } from "./printed-letters.ts";

export type Joints = Pick<PageTally, "cuts" | "wraps" | "ends" | "hyphensKept" | "hyphensUndone" | "falseJoints">;

/** How the blocks of a reading are joined, against how its paragraphs were written. */
export function compareJoints(page: ComparedPage): Joints {
  const { joined, falseJoints } = jointsOf(page);
  const { cuts, wraps } = brokenParagraphs(page, joined);
  return { cuts, wraps, ends: paragraphEnds(page, joined), ...hyphens(page), falseJoints };
}

/** Letters of the truth that a block puts next to each other: the second by the first. */
type Joined = ReadonlyMap<number, number>;

/** What is printed above an article belongs together, however it is divided. */
const DISPLAY: ReadonlySet<string> = new Set(["headline", "kicker", "subhead", "deck"]);

function jointsOf(page: ComparedPage): { joined: Joined; falseJoints: number } {
  const { source, printed, shown, misses } = page;
  const joined = new Map<number, number>();
  let falseJoints = 0;
  for (const { offsets } of shown.blocks) {
    let isAfterText = false;
    for (const [at, offset] of offsets.entries()) {
      const before = offsets[at - 1];
      const number = printed.numberAt[offset] ?? NO_ARTICLE;
      const last = before === undefined ? NO_ARTICLE : (printed.numberAt[before] ?? NO_ARTICLE);
      const isTrue =
        before === undefined || isTrueJoint(page, last, number) || isPrintedTogether(source.text, before, offset);
      if (isTrue) joined.set(last, number);
      // What belongs to no article and stands in a sentence is one mistake, not two.
      if (!isTrue && before !== undefined && (last !== NO_ARTICLE || !isAfterText)) {
        falseJoints += 1;
        misses.push(`false joint: ${around(source.text, before, offset)}`);
      }
      if (number !== NO_ARTICLE) isAfterText = true;
    }
  }
  return { joined, falseJoints };
}

/** Whether letters that follow each other in a block may do so; in doubt they may not. */
function isTrueJoint({ printed, shown }: ComparedPage, last: number, next: number): boolean {
  if (last === NO_ARTICLE && next === NO_ARTICLE) return true;
  const [a, b] = [blockOf(printed, last), blockOf(printed, next)];
  if (a === undefined || b === undefined) return false;
  // A quotation shows where letters are left out; where they are shown elsewhere, the order is lost.
  if (a === b) return next > last && !shown.times.subarray(last + 1, next).some((times) => times > 0);
  const isParagraphsEnd = last === a.letters.at(-1) && next === b.letters[0];
  if (a.article !== b.article || !isParagraphsEnd) return false;
  const isCredit = a.role === "caption" && b.role === "byline";
  return isCredit || (DISPLAY.has(a.role) && DISPLAY.has(b.role)) || nextOfRole(printed, a) === b;
}

/** Between columns there is at least so much. */
const COLUMN_GAP = /\n|[ \t\u3000]{3}/u;

/** A signature, or where the article goes on, behind the last words of a line: the page joins it, not the reader. */
function isPrintedTogether(text: string, before: number, after: number): boolean {
  return after > before && !COLUMN_GAP.test(text.slice(before, after));
}

function blockOf({ blocks, blockOf: owners }: PrintedLetters, letter: number): PrintedBlock | undefined {
  return blocks[owners[letter] ?? NO_ARTICLE];
}

function nextOfRole({ blocks }: PrintedLetters, block: PrintedBlock): PrintedBlock | undefined {
  const own = blocks.filter(({ article, role }) => article === block.article && role === block.role);
  return own[own.indexOf(block) + 1];
}

/** An empty line or a page's end. Without, a paragraph goes over a line end, with another column's line between at most. */
const CUT = /\n\s*\n|\f/u;
const RUNNING: ReadonlySet<string> = new Set(["body", "caption", "sidebar"]);

function brokenParagraphs(page: ComparedPage, joined: Joined): { cuts: Share; wraps: Share } {
  const { source, printed, misses } = page;
  const cuts: boolean[] = [];
  const wraps: boolean[] = [];
  for (const { role, ranges, letters, offsets } of printed.blocks) {
    if (!RUNNING.has(role)) continue;
    const places = new Map(offsets.map((offset, place) => [offset, place]));
    for (const [at, next] of ranges.slice(1).entries()) {
      const before = ranges[at] as SourceRange;
      const last = lettersOf(source.text, before).at(-1);
      const letter = last === undefined ? undefined : letters[places.get(last) ?? 0];
      if (letter === undefined) continue;
      const isJoined = joined.get(letter) === letter + 1;
      const isCut = next.start < before.end || CUT.test(source.text.slice(before.end, next.start));
      (isCut ? cuts : wraps).push(isJoined);
      if (!isJoined)
        misses.push(`${isCut ? "cut" : "wrapped"}, and not joined: ${around(source.text, before.end - 1, next.start)}`);
    }
  }
  return { cuts: shareOf(cuts), wraps: shareOf(wraps) };
}

function paragraphEnds({ source, printed, misses }: ComparedPage, joined: Joined): Share {
  const ends: boolean[] = [];
  const unsure = endsInsideCopies(source.text, printed);
  for (const block of printed.blocks.filter(({ role }) => role === "body")) {
    const next = nextOfRole(printed, block);
    const last = block.letters.at(-1);
    if (next === undefined || last === undefined || unsure.has(last)) continue;
    const isKept = joined.get(last) !== next.letters[0];
    ends.push(isKept);
    if (!isKept)
      misses.push(`two paragraphs are one: ${around(source.text, block.offsets.at(-1) ?? 0, next.offsets[0] ?? 0)}`);
  }
  return shareOf(ends);
}

/** The last letters of paragraphs that a copy prints as one with the paragraph after: who keeps the copy is not to blame. */
function endsInsideCopies(text: string, { blocks }: PrintedLetters): Set<number | undefined> {
  const copies = blocks.filter(({ role }) => role === COPY);
  const together = copies.filter(({ offsets }) => {
    const end = offsets.at(-1) ?? 0;
    return copies.some(({ offsets: [start = 0] }) => start > end && !/\n[^\n]*\n/u.test(text.slice(end, start)));
  });
  return new Set(together.map(({ letters }) => letters.at(-1)));
}

const HYPHEN = /[-\u00ad\u2010]/u;

function hyphens({ source, truth, printed, shown }: ComparedPage): Pick<Joints, "hyphensKept" | "hyphensUndone"> {
  const isShown = (at: number): boolean => (shown.timesAt[at] ?? 0) > 0;
  const dividing = truth.leftOut.filter(({ kind }) => kind === "hyphen").map(({ range }) => range[0]);
  const own = printed.blocks
    .filter(({ role }) => role !== COPY)
    .flatMap(({ ranges }) => ranges.slice(0, -1).map(({ end }) => end - 1))
    .filter((at) => HYPHEN.test(source.text.charAt(at)) && isShown(at - 1) && truth.leftOut.length > 0);
  const undone = dividing.filter((at) => isShown(at - 1));
  return {
    hyphensKept: shareOf(own.map(isShown)),
    hyphensUndone: shareOf(undone.map((at) => !isShown(at))),
  };
}

function around(text: string, before: number, after: number): string {
  const words = (start: number, end: number) => text.slice(Math.max(0, start), end).replace(/\s+/gu, " ");
  return `${words(before - 30, before + 1)} | ${words(after, after + 30)}`;
}
