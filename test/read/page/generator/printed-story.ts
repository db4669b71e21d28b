import { type Glyph, glyphsOf, lettersIn, type Role, type Unit, written } from "./glyphs.ts";
import type { Press } from "./press.ts";
import type { Story, StoryPart } from "./story.ts";

/** Characters that belong together, before they are set in lines. */
export interface Copy {
  readonly role: Role;
  readonly glyphs: readonly Glyph[];
}

/** The parts of a story, as they are handed to the printer. */
export interface StoryCopy {
  readonly article: number;
  readonly headline: Copy;
  readonly kicker: Copy | null;
  readonly deck: Copy | null;
  readonly byline: Copy | null;
  /** Where neither byline nor dateline says whose the story is; part of its last paragraph, or a line of its own. */
  readonly signature: Copy | null;
  /** Paragraphs, near twins and section headings, in reading order. */
  readonly body: readonly Copy[];
  readonly caption: Copy;
  readonly box: readonly Copy[];
  readonly repeated: readonly Repetition[];
}

/** Paragraphs that are printed once more, somewhere; what is printed together may repeat several. */
export interface Repetition {
  readonly phenomenon: "repeated paragraphs" | "re-split paragraphs";
  readonly copies: readonly Copy[];
}

/** Which parts of the story are printed, with what is printed twice. */
export function copyOfStory(story: Story, article: number, press: Press): StoryCopy {
  let units = 0;
  const unit = (role: Role, twinOf: Unit | null = null): Unit => ({
    id: `${article}.${units++}`,
    article,
    role,
    copy: null,
    twinOf,
  });
  const part = (role: Role, text: string): Copy => ({ role, glyphs: glyphsOf(text, unit(role)) });
  const optional = (isOn: boolean, role: Role, text: string): Copy | null => (isOn ? part(role, text) : null);
  const isSigned = press.has("signed ends");
  const isHeadedByByline = !isSigned && press.chance.chance(0.5);
  const headline = part("headline", story.headline);
  const kicker = optional(press.has("kickers"), "kicker", story.kicker);
  const deck = optional(press.has("decks"), "deck", story.deck);
  if (kicker !== null) press.note("kickers");
  if (deck !== null) press.note("decks");
  const opened = isSigned || isHeadedByByline ? story.parts : withDateline(story, press);
  const parts = opened.filter(({ role }) => role === "body" || press.has("section heads"));
  if (parts.some(({ role }) => role === "section")) press.note("section heads");
  const body: Copy[] = [];
  for (const { role, text, twin } of parts) {
    const original = unit(role);
    body.push({ role, glyphs: glyphsOf(text, original) });
    if (twin === null || !press.has("near twins")) continue;
    press.note("near twins");
    body.push({ role, glyphs: glyphsOf(twin, unit(role, original)) });
  }
  return {
    article,
    headline,
    kicker,
    deck,
    byline: optional(isHeadedByByline, "byline", story.byline),
    signature: optional(isSigned, "byline", press.chance.pick(press.habits.signatures)),
    body,
    caption: part("caption", story.caption),
    box: story.box.map((line) => part("sidebar", line)),
    repeated: repetitions(body, press, () => unit("dup")),
  };
}

/** A dateline that ends with the word for "wire" stands before a space in languages without spaces, too. */
function withDateline({ parts, dateline }: Story, { habits }: Press): StoryPart[] {
  const first = parts.findIndex(({ role }) => role === "body");
  return parts.map((part, at) => {
    if (at !== first) return part;
    const opening = habits.isUnspaced && !dateline.endsWith("电") ? dateline : `${dateline} `;
    return { ...part, text: opening + part.text, twin: part.twin === null ? null : opening + part.twin };
  });
}

/** Paragraphs as they are: repeated; two as one, one as two, or the beginning of one: re-split. */
function repetitions(body: readonly Copy[], press: Press, newUnit: () => Unit): Repetition[] {
  const { chance, habits } = press;
  const paragraphs = body.filter(({ role, glyphs }) => role === "body" && unitOf(glyphs).twinOf === null);
  const again = ({ glyphs }: Copy, from = 0, end = glyphs.length): Glyph[] => {
    const copy = { of: unitOf(glyphs), from: lettersIn(written(glyphs.slice(0, from))) };
    const of: Unit = { ...newUnit(), copy };
    return glyphs.slice(from, end).map(({ text, at }) => ({ text, of, at }));
  };
  const repeated: Repetition[] = [];
  if (press.has("repeated paragraphs"))
    repeated.push({
      phenomenon: "repeated paragraphs",
      copies: [{ role: "dup", glyphs: again(chance.pick(paragraphs)) }],
    });
  if (!press.has("re-split paragraphs")) return repeated;
  const at = chance.roll(paragraphs.length);
  const [first, second] = [paragraphs[at], paragraphs[at + 1]];
  if (first === undefined) return repeated;
  const middle = middleSentenceEnd(first.glyphs);
  const phenomenon = "re-split paragraphs";
  if (second !== undefined && chance.chance(0.5)) {
    const space = glyphsOf(habits.isUnspaced ? "" : " ", "space");
    repeated.push({ phenomenon, copies: [{ role: "dup", glyphs: [...again(first), ...space, ...again(second)] }] });
  } else if (middle !== null) {
    const parts = [again(first, 0, middle), ...(chance.chance(0.6) ? [again(first, middle)] : [])];
    repeated.push({ phenomenon, copies: parts.map((glyphs) => ({ role: "dup", glyphs })) });
  }
  return repeated;
}

function unitOf(glyphs: readonly Glyph[]): Unit {
  const of = glyphs.find((glyph) => typeof glyph.of !== "string")?.of;
  if (of === undefined || typeof of === "string") throw new TypeError("A paragraph has a character of its own.");
  return of;
}

/** Behind the sentence end nearest to the middle; null where the paragraph is one sentence. */
function middleSentenceEnd(glyphs: readonly Glyph[]): number | null {
  const ends = glyphs.flatMap(({ text }, at) =>
    /[。！？.!?]/u.test(text) &&
    at > 0 &&
    at < glyphs.length - 12 &&
    /^[\s\p{L}“「«„]$/u.test(glyphs[at + 1]?.text ?? "")
      ? [at + 1]
      : [],
  );
  const middle = glyphs.length / 2;
  return ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? null;
}
