import type { Difference } from "../verification.ts";
import { isMisread, type Vocabulary } from "./misread.ts";
import { isBesideSpeech, jointOf, type Part } from "./parts.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Unit } from "./units.ts";

/** A quotation as it was given, with what it is compared with. */
export interface Compared {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly surroundings: Surroundings;
  readonly vocabulary: Vocabulary;
}

/** Units of a quotation and of the collection that stand for one another and are not the same; one of them may be none. */
interface Unlike {
  readonly given: readonly number[];
  readonly source: readonly number[];
  /** Before which unit of the quotation words are missing, where `given` is empty. */
  readonly at: number;
}

/** What differs between a quotation and the parts of the collection that it is made of, in its order. */
export function differencesOf(parts: readonly Part[], compared: Compared): Difference[] {
  return parts.flatMap((part, i) => {
    const before = parts[i - 1];
    const missing = before && jointOf(before, part, compared.surroundings) === "shortened" ? [left(before, part)] : [];
    return [...missing, ...unlikeIn(part)].flatMap((unlike) => differenceOf(unlike, compared) ?? []);
  });
}

function left(before: Part, after: Part): Unlike {
  const source = Array.from({ length: after.first - before.last - 1 }, (_, i) => before.last + 1 + i);
  return { given: [], source, at: after.steps.find(({ given }) => given !== null)?.given ?? 0 };
}

function unlikeIn({ steps }: Part): Unlike[] {
  const found: { given: number[]; source: number[]; at: number }[] = [];
  let open: (typeof found)[number] | null = null;
  let next = steps.find(({ given }) => given !== null)?.given ?? 0;
  for (const { given, source, isSame } of steps) {
    if (isSame) open = null;
    else {
      if (open === null) {
        open = { given: [], source: [], at: next };
        found.push(open);
      }
      if (given !== null) open.given.push(given);
      if (source !== null) open.source.push(source);
    }
    if (given !== null) next = given + 1;
  }
  return found;
}

/** Null where it is none to people: the same word joined or divided, or who spoke, which a quotation leaves out. */
function differenceOf(
  { given, source, at }: Unlike,
  { text, units, surroundings, vocabulary }: Compared,
): Difference | null {
  const givenUnits = given.map((place) => units[place] as Unit);
  const sourceUnits = source.map((place) => surroundings.units[place] as Unit);
  const [one, other] = [joined(givenUnits), joined(sourceUnits)];
  if (one === other) return null;
  const start = givenUnits[0]?.start ?? units[at]?.start ?? text.length;
  const end = givenUnits.at(-1)?.end ?? start;
  const printed = printedText(source, surroundings);
  if (one === "" && isAttribution(source, surroundings)) return null;
  const inPlace = {
    givenInPlace: joined(units.slice(Math.max(0, (given[0] ?? at) - IN_PLACE), (given.at(-1) ?? at) + 1 + IN_PLACE)),
    sourceInPlace: joined(around(source, surroundings)),
  };
  const isAlike = (a: string, b: string) => isMisread({ given: a, source: b, ...inPlace }, vocabulary);
  const areAlike =
    givenUnits.length === sourceUnits.length
      ? givenUnits.every(({ key }, i) => isAlike(key, sourceUnits[i]?.key ?? ""))
      : one !== "" && other !== "" && isAlike(one, other);
  return {
    kind: areAlike ? "misread" : "changed",
    range: { start, end },
    given: text.slice(start, end),
    source: printed,
  };
}

/** So many units on either side tell whether characters make a word. */
const IN_PLACE = 3;

function around(places: readonly number[], { units }: Surroundings): Unit[] {
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? -1];
  return units.slice(Math.max(0, first - IN_PLACE), last + 1 + IN_PLACE);
}

function joined(units: readonly Unit[]): string {
  return units.map(({ key }) => key).join("");
}

/** As it stands in the collection, from the first unit to the last. */
function printedText(places: readonly number[], { passages, passageOf, units }: Surroundings): string {
  return [...new Set(places.map((place) => passageOf[place] as number))]
    .map((at) => {
      const ofPassage = places.filter((place) => passageOf[place] === at).map((place) => units[place] as Unit);
      return passages[at]?.text.slice(ofPassage[0]?.start, ofPassage.at(-1)?.end) ?? "";
    })
    .join(" ");
}

/** Whether the words stand between two parts of a speech, and say who spoke. */
function isAttribution(places: readonly number[], surroundings: Surroundings): boolean {
  const [first, last] = [places[0], places.at(-1)];
  return first !== undefined && last !== undefined && first > 0 && isBesideSpeech(first - 1, last + 1, surroundings);
}
