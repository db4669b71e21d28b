import { lettersIn } from "../../../../text/written/letters.ts";
import { seenCharacters } from "./characters.ts";
import type { FontShelf, NamedFont } from "./fonts.ts";
import type { Frame, Leftover, Piece, PrintedPage } from "./printed-page.ts";
import { segmentsOf } from "./segments.ts";

/** Text shifted by less than this share of its size and printed again is the same text: bold type, or a shadow. */
const OVERPRINT = 0.25;
/** Words are taken to run along or across a page when they are turned by less, in degrees. */
const SLANT = 3;

/** A character of which nothing is known but that it is wider than this is a letter, or several in one. In sizes of its type. */
const DRAWN = 0.4;

/** What the library gives of a page. */
export interface PageText {
  readonly items: readonly object[];
  readonly fonts: FontShelf;
  /** Left, bottom, right and top of what is shown of the page. */
  readonly view: readonly number[];
}

/** The words of a page in lines, those of each direction apart. */
export function printedPage({ items, fonts, view }: PageText): PrintedPage {
  const turns = new Map<number, Piece[]>();
  const dropped: Leftover[] = [];
  let isApart = false;
  let unknown = 0;
  for (const item of items) {
    const placed = placedItem(item, fonts);
    if (placed === null) continue;
    unknown += placed.unknown;
    const { words, turn, ...place } = placed;
    const shown = words.trim();
    if (shown === "") {
      isApart ||= words !== "";
      continue;
    }
    const piece: Piece = { ...place, words: shown, isApart: isApart || words.startsWith(" "), isOverprinted: false };
    isApart = words.endsWith(" ");
    const beside = turns.get(turn) ?? [];
    beside.push(piece);
    turns.set(turn, beside);
  }
  const frames = [...turns].map(([turn, pieces]) => {
    const { once, again } = withoutOverprint(pieces);
    for (const words of again) dropped.push({ kind: "duplicate", words });
    const letters = once.reduce((sum, { words }) => sum + lettersIn(words), 0);
    return { letters, frame: { ...framed(view, turn), segments: segmentsOf(once) } };
  });
  return { frames: frames.sort((a, b) => b.letters - a.letters).map(({ frame }) => frame), unknown, dropped };
}

interface PlacedItem {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly font: NamedFont;
  /** Number of characters that are none. */
  readonly unknown: number;
  /** In degrees, against the clock. */
  readonly turn: number;
}

function placedItem(item: object, fonts: FontShelf): PlacedItem | null {
  if (!("str" in item && "transform" in item && "width" in item && "height" in item)) return null;
  const { str, transform, width, height } = item;
  if (typeof str !== "string" || !Array.isArray(transform)) return null;
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform.map(Number);
  const font = fonts.of("fontName" in item ? String(item.fontName) : "");
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  // A vertical font writes downwards from where it stands.
  const angle = (Math.atan2(b, a) * 180) / Math.PI + (font.isVertical ? -90 : 0);
  const length = Math.abs(Number(font.isVertical ? height : width)) || 0;
  const turn = rounded(angle);
  if (![x, y, size, length].every(Number.isFinite)) return null;
  const [left, base] = turned(x, y, turn);
  const drawn = str === "\0" && length > DRAWN * size ? "\ufffd" : str;
  const words = seenCharacters(drawn, font.name);
  return {
    words,
    unknown: drawn.length - words.length,
    left,
    right: left + length,
    base,
    size,
    font,
    turn,
  };
}

function rounded(angle: number): number {
  const right = Math.round(angle / 90) * 90;
  const turn = Math.abs(angle - right) < SLANT ? right : Math.round(angle);
  return ((turn % 360) + 360) % 360;
}

/** A place on the page, in the frame of words that are turned. */
function turned(x: number, y: number, turn: number): [along: number, across: number] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos + y * sin, y * cos - x * sin];
}

function framed(view: readonly number[], turn: number): Omit<Frame, "segments"> {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view;
  const one = turned(x1, y1, turn);
  const other = turned(x2, y2, turn);
  return {
    left: Math.min(one[0], other[0]),
    right: Math.max(one[0], other[0]),
    bottom: Math.min(one[1], other[1]),
    top: Math.max(one[1], other[1]),
  };
}

/** Each piece once, and the words of those that are printed over it. */
function withoutOverprint(pieces: readonly Piece[]): { once: Piece[]; again: string[] } {
  const once: Piece[] = [];
  const again: string[] = [];
  /** Indices into `once`. */
  const byWords = new Map<string, number[]>();
  for (const piece of pieces) {
    // Numbers in neighbouring cells are the same often enough, and a single sign may be meant twice: both stand a size apart.
    const same = byWords.get(piece.words) ?? [];
    const at = same.slice(-LOOKED_BACK).find((index) => isOver(once[index] as Piece, piece));
    if (at === undefined) {
      same.push(once.length);
      byWords.set(piece.words, same);
      once.push(piece);
    } else {
      once[at] = { ...(once[at] as Piece), isOverprinted: true };
      again.push(piece.words);
    }
  }
  return { once, again };
}

/** How many pieces of the same words are compared with a piece: what is printed over another comes soon after it. */
const LOOKED_BACK = 64;

function isOver(one: Piece, other: Piece): boolean {
  const shift = OVERPRINT * one.size;
  return (
    Math.abs(one.left - other.left) <= shift &&
    Math.abs(one.base - other.base) <= shift &&
    Math.abs(one.size - other.size) <= one.size / 10
  );
}
