import { type Glyph, glyphsOf, type LeftOutKind, type Line, type Piece, piece, type Role } from "./glyphs.ts";
import { misprint } from "./misprint.ts";
import type { Press } from "./press.ts";
import type { Copy } from "./printed-story.ts";
import { wrapLines } from "./wrap-lines.ts";

/** Running text in lines, as the page is set: one line, or wrapped. */
export function setText({ role, glyphs }: Copy, press: Press): Piece {
  const printed = trimmed(misprint(glyphs, press));
  const marked = press.has("Markdown marks") ? [...markBefore(role), ...printed] : printed;
  if (press.setting === null) return piece(role, [marked]);
  press.note("hard wraps");
  const indent = role === "body" && press.isIndented ? glyphsOf(press.habits.indent, "space") : [];
  const lines = wrapLines([...indent, ...marked], press.setting, press.chance);
  if (lines.some((line) => line.at(-1)?.of === "hyphen")) press.note("hyphenation");
  return piece(role, lines);
}

/** A line that is never wrapped: a section's heading, a byline, a deck. */
export function setLine({ role, glyphs }: Copy, press: Press): Piece {
  const printed = misprint(glyphs, press);
  if (!press.has("Markdown marks")) return piece(role, [printed]);
  press.note("Markdown marks");
  const bold = role === "byline" ? glyphsOf("**", "markup") : [];
  return piece(role, [[...markBefore(role), ...bold, ...printed, ...bold]]);
}

/** A headline: on one line, on two, a character or word to a line, or with spaces between its characters. */
export function setHeadline({ role, glyphs }: Copy, press: Press): Piece {
  const printed = misprint(glyphs, press);
  if (press.has("vertical headlines")) {
    press.note("vertical headlines");
    return piece(role, press.habits.isUnspaced ? printed.map((glyph) => [glyph]) : words(printed));
  }
  const lines = press.has("split headlines") ? split(printed, press) : [printed];
  if (!press.has("Markdown marks")) return piece(role, lines);
  press.note("Markdown marks");
  return piece(
    role,
    lines.map((line) => [...markBefore(role), ...line]),
  );
}

function split(glyphs: readonly Glyph[], press: Press): Line[] {
  press.note("split headlines");
  if (press.habits.isUnspaced && press.chance.chance(0.4)) {
    const spaced = glyphs.flatMap((glyph): Glyph[] => [glyph, { ...glyph, text: " ", of: "space" }]);
    return [spaced.slice(0, -1)];
  }
  const middle = Math.ceil(glyphs.length / 2);
  if (press.habits.isUnspaced) return [glyphs.slice(0, middle), glyphs.slice(middle)];
  const space = glyphs.findIndex(({ text }, at) => at >= middle && text === " ");
  return space < 0 ? [glyphs] : [glyphs.slice(0, space), glyphs.slice(space + 1)];
}

function words(glyphs: readonly Glyph[]): Line[] {
  const lines: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.text === " ") lines.push([]);
    else lines.at(-1)?.push(glyph);
  }
  return lines;
}

const MARKS: Readonly<Partial<Record<Role, string>>> = {
  headline: "# ",
  kicker: "### ",
  deck: "## ",
  section: "## ",
};

function markBefore(role: Role): Glyph[] {
  return glyphsOf(MARKS[role] ?? "", "markup");
}

/** What is printed besides articles, on a line of its own. */
export function setAside(kind: LeftOutKind, text: string): Piece {
  return piece(kind, [glyphsOf(text, kind)]);
}

function trimmed(glyphs: readonly Glyph[]): readonly Glyph[] {
  const first = glyphs.findIndex(({ text }) => text.trim() !== "");
  const last = glyphs.findLastIndex(({ text }) => text.trim() !== "");
  return glyphs.slice(Math.max(0, first), last + 1);
}
