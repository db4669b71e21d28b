import type { GeneratedTruth, Range } from "./generated-page.ts";
import { type Glyph, glyphsOf, type LeftOutKind, type Piece, type Unit } from "./glyphs.ts";
import type { Press } from "./press.ts";

/** A page's text, and where its units stand in it. */
export interface PrintedPage {
  readonly text: string;
  /** The ranges of each in reading order, which need not be that of the page. */
  readonly units: readonly { readonly unit: Unit; readonly ranges: readonly Range[] }[];
  readonly leftOut: GeneratedTruth["left_out"];
}

/** Characters of one unit or kind that follow each other on the page. */
interface Stretch {
  readonly of: Glyph["of"];
  /** Place of the first in its unit. */
  readonly at: number;
  readonly start: number;
  end: number;
}

export function printPage(pieces: readonly Piece[], press: Press): PrintedPage {
  const glyphs = inOrder(pieces, press);
  const stretches: Stretch[] = [];
  let length = 0;
  for (const { text, of, at } of glyphs) {
    const last = stretches.at(-1);
    if (last?.of === of) last.end += text.length;
    else stretches.push({ of, at, start: length, end: length + text.length });
    length += text.length;
  }
  const units = new Map<Unit, Stretch[]>();
  const leftOut: { kind: LeftOutKind; range: Range }[] = [];
  for (const stretch of stretches) {
    const { of, start, end } = stretch;
    if (of === "space") continue;
    if (typeof of === "string") leftOut.push({ kind: of, range: [start, end] });
    else units.set(of, [...(units.get(of) ?? []), stretch]);
  }
  return {
    text: glyphs.map(({ text }) => text).join(""),
    units: [...units].map(([unit, printed]) => ({ unit, ranges: ranges(printed) })),
    leftOut,
  };
}

function ranges(printed: readonly Stretch[]): Range[] {
  return [...printed].sort((a, b) => a.at - b.at).map(({ start, end }) => [start, end]);
}

/** All characters of the page, line ends and empty lines among them. */
function inOrder(pieces: readonly Piece[], press: Press): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const [at, { lines }] of pieces.entries()) {
    const before = pieces[at - 1];
    const after = pieces[at];
    if (before !== undefined && after !== undefined) glyphs.push(...glyphsOf(gap(before, after, press), "space"));
    for (const [row, line] of lines.entries()) {
      if (row > 0) glyphs.push(...glyphsOf("\n", "space"));
      glyphs.push(...line);
    }
  }
  return [...glyphs, ...glyphsOf("\n", "space")];
}

/** Of the page breaks in sentences, so many are marked with a form feed. */
const FORM_FEEDS = 0.2;

function gap(before: Piece, after: Piece, press: Press): string {
  if (before.isOpen && after.isTail && press.has("page breaks in sentences") && press.chance.chance(FORM_FEEDS))
    return "\n\f\n";
  const isList = before.role === "sidebar" && after.role === "sidebar";
  const isText = before.role === "body" && after.role === "body" && !before.isOpen && !after.isTail;
  return isList || (isText && press.isIndented) ? "\n" : "\n\n";
}
