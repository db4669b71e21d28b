import type { Step } from "./align.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Unit } from "./units.ts";

/** A part of a quotation that stands in one place, in that order. */
export interface Part {
  readonly steps: readonly Step[];
  /** Places of its first and last unit among those of the surroundings. */
  readonly first: number;
  readonly last: number;
  /** The quotation says that something is left out before it. */
  readonly isMarked: boolean;
}

/** Fewer words in one place are chance, in tenths of a word. */
const LEAST_PART = 25;

/** The parts that an alignment is made of; what was found of chance alone belongs to the part before it, as added. */
export function partsOf(steps: readonly Step[], given: readonly Unit[], gaps: ReadonlySet<number>): Part[] {
  const parts: { steps: Step[]; isMarked: boolean }[] = [];
  let adrift: Step[] = [];
  for (const run of runsOf(steps)) {
    const isMarked = gaps.has(run.find((step) => step.given !== null)?.given ?? -1);
    const matched = run.reduce(
      (sum, { given: at, isSame }) => sum + (isSame ? (given[at as number]?.weight ?? 0) : 0),
      0,
    );
    if (matched >= LEAST_PART || (isMarked && matched > 0)) {
      parts.push({ steps: [...adrift, ...run], isMarked });
      adrift = [];
    } else {
      const added = run.flatMap((step) =>
        step.given === null ? [] : { ...step, source: null, isSame: false, isJump: false },
      );
      (parts.at(-1)?.steps ?? adrift).push(...added);
    }
  }
  return parts.flatMap(({ steps: ofPart, isMarked }) => {
    const places = ofPart.flatMap(({ source }) => source ?? []);
    const [first, last] = [places[0], places.at(-1)];
    return first === undefined || last === undefined ? [] : [{ steps: ofPart, first, last, isMarked }];
  });
}

function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run === undefined || step.isJump) runs.push([step]);
    else run.push(step);
  }
  return runs;
}

/**
 * The parts, each that is said to follow an omission at its place behind the one before it, where it stands there too: the same
 * words may stand in several places.
 */
export function inOrder(parts: readonly Part[], surroundings: Surroundings): Part[] {
  const ordered: Part[] = [];
  for (const part of parts) {
    const before = ordered.at(-1);
    const isAstray = before !== undefined && part.isMarked && jointOf(before, part, surroundings) === "stitched";
    ordered.push((isAstray && movedBehind(before, part, surroundings)) || part);
  }
  return ordered;
}

function movedBehind(before: Part, part: Part, surroundings: Surroundings): Part | null {
  const { units } = surroundings;
  const length = part.last - part.first + 1;
  for (let at = before.last + 1; articleAt(at, surroundings) === articleAt(before.last, surroundings); at++) {
    if (!Array.from({ length }, (_, i) => i).every((i) => units[at + i]?.key === units[part.first + i]?.key)) continue;
    const by = at - part.first;
    const steps = part.steps.map((step) => ({ ...step, source: step.source === null ? null : step.source + by }));
    return { ...part, steps, first: at, last: at + length - 1 };
  }
  return null;
}

/** How a part goes on from the one before it. */
export type Joint =
  /** At once, or after what the quotation says that it leaves out. */
  | "sound"
  /** Words of the same sentence are missing. */
  | "shortened"
  /** It stands elsewhere. */
  | "stitched";

export function jointOf(before: Part, after: Part, surroundings: Surroundings): Joint {
  const isOnward =
    after.first > before.last && articleAt(before.last, surroundings) === articleAt(after.first, surroundings);
  if (!isOnward) return "stitched";
  const isSound = after.isMarked || isOnlyBeside(before.last, after.first, surroundings);
  if (isSound || isBesideSpeech(before.last, after.first, surroundings)) return "sound";
  return isSameSentence(before.last, after.first, surroundings) ? "shortened" : "stitched";
}

function articleAt(place: number, { passages, passageOf }: Surroundings): number | undefined {
  return passages[passageOf[place] as number]?.articleId;
}

/** Whether nothing of the running text is between two units: a caption, say, or nothing at all. */
function isOnlyBeside(before: number, after: number, { passages, passageOf, borders }: Surroundings): boolean {
  const between = [...passageOf.slice(before + 1, after)];
  if (between.length === 0) return true;
  const [from, to] = [passageOf[before] as number, passageOf[after] as number];
  if (between.some((at) => at === from || at === to)) return false;
  for (let place = before + 1; place <= after; place++) if (borders.has(place)) return false;
  return between.every((at) => passages[at]?.kind !== "paragraph");
}

/** What stands between two parts of a speech: "…," she said, "…". */
const BESIDE_SPEECH = /^[\p{P}\s]{0,4}["“”„«»「」『』][^"“”„«»「」『』\n]{1,120}["“”„«»「」『』]$/u;

/** Whether the words between two units stand outside of the quotation marks that both stand in: who spoke, mostly. */
export function isBesideSpeech(before: number, after: number, { passages, passageOf, units }: Surroundings): boolean {
  const passage = passageOf[before] as number;
  if (passageOf[after] !== passage) return false;
  return BESIDE_SPEECH.test(passages[passage]?.text.slice(units[before]?.end, units[after]?.start) ?? "");
}

function isSameSentence(before: number, after: number, surroundings: Surroundings): boolean {
  const [one, other] = [sentenceAt(before, surroundings), sentenceAt(after, surroundings)];
  return one.passage === other.passage && one.sentence === other.sentence;
}

/** In which passage of the surroundings a unit stands, and in which of its sentences. */
export function sentenceAt(
  place: number,
  { passages, passageOf, units }: Surroundings,
): { passage: number; sentence: number } {
  const passage = passageOf[place] as number;
  const { start } = units[place] as Unit;
  const sentence = passages[passage]?.sentences.findIndex(({ end }) => start < end) ?? -1;
  return { passage, sentence: Math.max(0, sentence) };
}
