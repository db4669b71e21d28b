import { cutPiece } from "./cut-piece.ts";
import { type Glyph, glyphsOf, type Piece } from "./glyphs.ts";
import type { Phenomenon } from "./phenomena.ts";
import type { Press } from "./press.ts";
import type { Copy, StoryCopy } from "./printed-story.ts";
import { setAside, setHeadline, setLine, setText } from "./set-pieces.ts";

/** A story as its pieces stand on the page, and those of its tails that stand elsewhere. */
export interface LaidOutStory {
  readonly pieces: readonly Piece[];
  readonly displaced: readonly Piece[];
  readonly isHeaded: boolean;
}

/** How a story begins: on this page, with a headline or without; or where another page breaks off. */
export type Beginning = "here" | "without headline" | "continued" | "continued below a headline";

export function layOutStory(copy: StoryCopy, beginning: Beginning, press: Press): LaidOutStory {
  const { chance } = press;
  const isContinuation = beginning === "continued" || beginning === "continued below a headline";
  const head = beginning === "here" ? headOf(copy, press) : [];
  let body = copy.body.map((part) => (part.role === "section" ? setLine(part, press) : setText(part, press)));
  if (isContinuation) body = withoutBeginning(body, press);
  if (beginning === "here" && press.has("jump lines") && chance.chance(0.7)) body = brokenOff(body, press);
  else body = signed(body, copy, press);
  const displaced: Piece[] = [];
  const isInside = press.has("headlines inside") && beginning === "here" && chance.chance(0.8);
  for (const { phenomenon, between } of interruptions(copy, press)) {
    const made = interrupted(body, between, press);
    if (made === null) continue;
    press.note(phenomenon);
    body = made;
  }
  const inside = isInside ? interrupted(body, head, press) : null;
  if (inside !== null) {
    press.note("headlines inside");
    body = inside;
  }
  if (press.has("displaced tails") && chance.chance(0.8)) {
    const at = cuttable(body, press);
    const cut = at === null ? null : cutPiece(body[at] as Piece, press.habits.isUnspaced, chance);
    if (at !== null && cut !== null) {
      body = body.toSpliced(at, 1, cut.head);
      displaced.push(cut.tail);
    }
  }
  const byline = copy.byline === null || isContinuation ? [] : [setLine(copy.byline, press)];
  const isBelow = press.has("headlines below") && beginning === "here";
  if (isBelow) press.note("headlines below");
  const above = inside !== null || isBelow ? [] : head;
  const below = isBelow ? head : [];
  const opening = isContinuation ? continuationHead(copy, beginning, press) : above;
  return {
    pieces: [...opening, ...byline, ...body, ...below],
    displaced,
    isHeaded: head.length > 0 || beginning === "continued below a headline",
  };
}

function headOf({ kicker, headline, deck }: StoryCopy, press: Press): Piece[] {
  return [
    ...(kicker === null ? [] : [setLine(kicker, press)]),
    setHeadline(headline, press),
    ...(deck === null ? [] : [setDeck(deck, press)]),
  ];
}

/** Many papers print a dash before a deck. */
function setDeck(deck: Copy, press: Press): Piece {
  if (!press.chance.chance(0.5)) return setLine(deck, press);
  const dash = glyphsOf(press.habits.isUnspaced ? "——" : "— ", "ornament");
  return setLine({ ...deck, glyphs: [...dash, ...deck.glyphs] }, press);
}

function continuationHead({ headline }: StoryCopy, beginning: Beginning, press: Press): Piece[] {
  press.note("continuations");
  const mark = setAside("jump", press.chance.pick(press.habits.jumpsFrom));
  return beginning === "continued" ? [mark] : [setHeadline(headline, press), mark];
}

/** What is left of a story that another page begins, sometimes from the middle of a sentence on. */
function withoutBeginning(body: readonly Piece[], press: Press): Piece[] {
  const from = 1 + press.chance.roll(Math.max(1, body.length - 2));
  const [first, ...rest] = body.slice(from);
  if (first === undefined) return [...body];
  const cut = press.chance.chance(0.5) ? cutPiece(first, press.habits.isUnspaced, press.chance) : null;
  return [cut?.tail ?? first, ...rest];
}

/** A story up to where it goes on on another page, sometimes in the middle of a sentence. */
function brokenOff(body: readonly Piece[], press: Press): Piece[] {
  press.note("jump lines");
  const end = 2 + press.chance.roll(Math.max(1, body.length - 2));
  const kept = body.slice(0, end);
  const last = kept.at(-1);
  const cut =
    last !== undefined && press.chance.chance(0.5) ? cutPiece(last, press.habits.isUnspaced, press.chance) : null;
  const words = press.chance.pick(press.habits.jumpsTo);
  const ending = cut?.head ?? last;
  if (ending === undefined) return kept;
  if (press.chance.chance(0.4)) {
    const line: Glyph[] = [...(ending.lines.at(-1) ?? []), ...glyphsOf(" ", "space"), ...glyphsOf(words, "jump")];
    return [...kept.slice(0, -1), { ...ending, lines: [...ending.lines.slice(0, -1), line] }];
  }
  return [...kept.slice(0, -1), ending, setAside("jump", words)];
}

/** The story with its signature: at the end of its last paragraph, or below. */
function signed(body: readonly Piece[], { signature }: StoryCopy, press: Press): Piece[] {
  const last = body.at(-1);
  if (signature === null || last === undefined) return [...body];
  press.note("signed ends");
  const line = setLine(signature, press);
  if (press.chance.chance(0.5)) return [...body, line];
  const space = glyphsOf(press.habits.isUnspaced ? "" : " ", "space");
  const ending = [...(last.lines.at(-1) ?? []), ...space, ...line.lines.flat()];
  return [...body.slice(0, -1), { ...last, lines: [...last.lines.slice(0, -1), ending] }];
}

/** Something that stands in a sentence of the story. */
interface Interruption {
  readonly phenomenon: Phenomenon;
  readonly between: readonly Piece[];
}

/** A story goes over so many page breaks at most. */
const MOST_BREAKS = 3;

function interruptions({ caption, box }: StoryCopy, press: Press): Interruption[] {
  const made: Interruption[] = [];
  const breaks = press.has("page breaks in sentences") ? 1 + press.chance.roll(MOST_BREAKS) : 0;
  for (let at = 0; at < breaks; at += 1)
    made.push({ phenomenon: "page breaks in sentences", between: pageBreak(press) });
  if (press.has("captions inside")) {
    const image = press.has("Markdown marks") ? [setAside("ornament", "![](images/page-3-2.jpg)")] : [];
    made.push({ phenomenon: "captions inside", between: [...image, setText(caption, press)] });
  }
  if (press.has("boxes inside"))
    made.push({ phenomenon: "boxes inside", between: box.map((line) => setLine(line, press)) });
  return made;
}

/** What stands where one page ends and the next begins. */
function pageBreak(press: Press): Piece[] {
  const { chance, habits } = press;
  const pieces: Piece[] = [];
  if (press.has("page numbers") && chance.chance(0.7)) {
    press.note("page numbers");
    pieces.push(setAside("furniture", chance.pick(habits.pageNumbers).replace("#", String(2 + chance.roll(9)))));
  }
  if (press.has("running heads") && chance.chance(0.7)) {
    press.note("running heads");
    pieces.push(setAside("furniture", chance.pick(habits.runningHeads)));
  }
  return pieces;
}

/** The story with something between the halves of one of its sentences; null where no paragraph can be cut. */
function interrupted(body: readonly Piece[], between: readonly Piece[], press: Press): Piece[] | null {
  const at = cuttable(body, press);
  const whole = at === null ? undefined : body[at];
  const cut = whole === undefined ? null : cutPiece(whole, press.habits.isUnspaced, press.chance);
  return at === null || cut === null ? null : body.toSpliced(at, 1, cut.head, ...between, cut.tail);
}

function cuttable(body: readonly Piece[], press: Press): number | null {
  const places = body.flatMap((one, at) =>
    one.role === "body" && cutPiece(one, press.habits.isUnspaced, press.chance) !== null ? [at] : [],
  );
  return places.length === 0 ? null : press.chance.pick(places);
}
