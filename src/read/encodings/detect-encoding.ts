import { CANDIDATES, type Candidate } from "./candidates.ts";
import { type Codec, codecOf } from "./codec.ts";
import { sampleOf } from "./sample.ts";
import { isWriting, type TextCost, textCost } from "./text-cost.ts";

/** What encoding bytes are in that are not UTF-8. */
export type Detection =
  | { readonly kind: "sure"; readonly encoding: string; readonly text: string }
  /** The likely ones, best first, none of which is much better than another; empty when none makes writing of the bytes. */
  | { readonly kind: "unsure"; readonly candidates: readonly string[] };

/** What is known beforehand of bytes. */
export interface Prospects {
  /** The encoding that the file names itself, or that it was in before. */
  readonly declared: string | null;
  /** The text says `declared` in words. */
  readonly isStated: boolean;
  /** Another reading to be weighed with the encodings; null when there is none. */
  readonly other: OtherReading | null;
}

/** A reading that is no plain encoding, as UTF-8 with odd bytes. */
export interface OtherReading extends Codec {
  /** Bits that it costs beside its text. */
  readonly rarity: number;
}

/** The best reading has to be so many bits better than the best one of another text: over a hundred times as likely. */
const LEAST_MARGIN = 8;
/** Bits that the word of the file itself is worth: some are wrong about it. */
const DECLARED = 30;
/** In a language that is not known, the encoding that the text says in words may cost so many times what another one costs. */
const STATED = 1.4;
/** At most so many characters in a hundred of those beyond ASCII, and this many, mean nothing in an encoding. */
const MOST_DAMAGE = 0.002;
const DAMAGE_ALWAYS_ALLOWED = 2;
/** So many candidates are named to whoever has to choose. */
const NAMED = 4;

interface Reading extends Codec {
  readonly sample: string;
  readonly cost: TextCost;
  /** Of the text, and for the encoding's rarity. */
  readonly bits: number;
}

/**
 * The encoding in which bytes that hold ASCII make the likeliest text of any language. Only what is not ASCII counts, and of a
 * long file its beginning, middle and end.
 */
export async function detectEncoding(bytes: Uint8Array, { declared, isStated, other }: Prospects): Promise<Detection> {
  const sample = sampleOf(bytes);
  const readings = await Promise.all(CANDIDATES.map((candidate) => readingOf(sample, candidate)));
  if (other !== null) readings.push(measured(sample, other, ALL_LANGUAGES));
  const named = declared === null ? null : await codecOf(declared);
  if (named !== null && !readings.some(({ encoding }) => encoding === named.encoding)) {
    readings.push(measured(sample, { ...named, rarity: 0 }, ALL_LANGUAGES));
  }
  const believed = (bits: number) => (isStated ? bits / STATED : bits) - DECLARED;
  const isStatedWriting = ({ encoding }: Reading) =>
    isStated && encoding === named?.encoding && readings.some(({ cost }) => isWriting(cost));
  const weighed = readings
    .map((reading) => (reading.encoding === named?.encoding ? { ...reading, bits: believed(reading.bits) } : reading))
    .toSorted((a, b) => a.bits - b.bits);
  for (const [at, best] of weighed.entries()) {
    const text = withoutCutCharacter(best, bytes);
    if (isDamaged(text)) continue;
    if (!isWriting(best.cost) && !isStatedWriting(best)) break;
    const rival = weighed.slice(at + 1).find(({ sample: other }) => other !== best.sample);
    if (rival === undefined || rival.bits - best.bits >= LEAST_MARGIN) {
      return { kind: "sure", encoding: best.encoding, text };
    }
    const near = weighed.filter(({ bits }) => bits - best.bits < LEAST_MARGIN);
    return { kind: "unsure", candidates: near.slice(0, NAMED).map(({ encoding }) => encoding) };
  }
  return { kind: "unsure", candidates: [] };
}

const ALL_LANGUAGES = [...new Set(CANDIDATES.flatMap(({ languages }) => languages))];

async function readingOf(sample: Uint8Array, { encoding, languages, rarity }: Candidate): Promise<Reading> {
  const known = await codecOf(encoding);
  if (known === null) throw new RangeError(`There is no decoder of ${encoding}`);
  return measured(sample, { encoding: known.encoding, decode: known.decode, rarity }, languages);
}

function measured(sample: Uint8Array, reading: OtherReading, languages: readonly string[]): Reading {
  const { encoding, decode, rarity } = reading;
  const text = decode(sample);
  const cost = textCost(text, languages);
  return { encoding, decode, sample: text, cost, bits: cost.bits + rarity };
}

/** A file that is cut off inside its last character loses that character only. */
function withoutCutCharacter({ decode }: Codec, bytes: Uint8Array): string {
  const text = decode(bytes);
  return text.endsWith("\ufffd") ? decode(bytes.subarray(0, -1)) : text;
}

function isDamaged(text: string): boolean {
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  if (damage <= DAMAGE_ALWAYS_ALLOWED) return false;
  return damage > MOST_DAMAGE * (text.match(/[^\p{ASCII}]/gu)?.length ?? 0);
}
