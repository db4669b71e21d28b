import { columns } from "../../text/width.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type StoredPassage, sourceSpan } from "../store/stored-passage.ts";

/** Neighbouring passages of one article as one. */
export interface Stretch {
  /** All of their text, under the citation of the one around which they were taken in. */
  readonly passage: StoredPassage;
  /** Ids of all of them, in their order. */
  readonly ids: readonly number[];
  /** How many sentences stand before those of the one around which they were taken in. */
  readonly led: number;
}

/** So many passages are taken in on either side at most. */
const MOST_TAKEN_IN = 3;

/** Longest stretch, in columns: some 1,200 characters of Chinese or 400 words of Latin script. A longer passage stands alone. */
const LONGEST_STRETCH = 2400;

/**
 * A passage and those before and behind it into which it `goesOn`, as far as the source does so without a break: nothing but white
 * space stands between them, they are of one kind and under the same headings. Null for one of which only some sentences are met.
 */
export async function stretchAround(
  passage: StoredPassage,
  goesOn: (id: number) => boolean,
  snapshot: StoreSnapshot,
): Promise<Stretch | null> {
  if (passage.whole !== undefined) return null;
  let stretch: Stretch = { passage, ids: [passage.id], led: 0 };
  for (const side of ["previous", "next"] as const) {
    let outermost = passage;
    for (let taken = 0; taken < MOST_TAKEN_IN; taken++) {
      const beside = (await snapshot.neighbours(outermost.id))[side];
      if (beside === null || !goesOn(beside.id) || !isLike(passage, beside)) break;
      const longer = await withBeside(stretch, side, beside, snapshot);
      if (longer === null) break;
      stretch = longer;
      outermost = beside;
    }
  }
  return stretch;
}

/** Whether two passages of an article may be read as one text. */
function isLike(one: StoredPassage, other: StoredPassage): boolean {
  const traits = ({ kind, headings, mayBeAnothers, isRecognized }: StoredPassage) =>
    [kind, mayBeAnothers, isRecognized, ...headings].join("\n");
  return other.whole === undefined && traits(one) === traits(other);
}

/** Null where something stands between the two in the source, or it would be too long. */
async function withBeside(
  { passage, ids, led }: Stretch,
  side: "previous" | "next",
  beside: StoredPassage,
  snapshot: StoreSnapshot,
): Promise<Stretch | null> {
  const isBefore = side === "previous";
  const [first, second] = isBefore ? [beside, passage] : [passage, beside];
  const [{ end }, { start }] = [sourceSpan(first.runs), sourceSpan(second.runs)];
  if (start < end) return null;
  const [between = ""] = await snapshot.sourceTexts([{ fileId: passage.fileId, start: end, end: start }]);
  if (/\S/.test(between)) return null;
  const joined = join(first, jointOf(between), second);
  if (columns(joined.text) > LONGEST_STRETCH) return null;
  const { also, article, citation, id } = passage;
  return {
    passage: { ...joined, also, article, citation, id },
    ids: isBefore ? [beside.id, ...ids] : [...ids, beside.id],
    led: isBefore ? led + beside.sentences.length : led,
  };
}

/** What white space of the source is in a quotation: a blank line, a line end, or as it stands. */
function jointOf(between: string): string {
  const lineEnds = between.match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0;
  return lineEnds > 1 ? "\n\n" : lineEnds === 1 ? "\n" : between;
}

function join(first: StoredPassage, joint: string, second: StoredPassage): StoredPassage {
  const moved = first.text.length + joint.length;
  return {
    ...first,
    text: first.text + joint + second.text,
    sentences: [
      ...first.sentences,
      ...second.sentences.map(({ start, end }) => ({ start: start + moved, end: end + moved })),
    ],
    speakers: [...speakersOfAll(first), ...speakersOfAll(second)],
    sentenceTokens: [...first.sentenceTokens, ...second.sentenceTokens],
    runs: [...first.runs, ...second.runs.map((run) => ({ ...run, body: run.body + moved }))],
    lines: [first.lines[0], second.lines[1]],
    termCount: first.termCount + second.termCount,
  };
}

/** Of each sentence, also where nobody says any. */
function speakersOfAll({ sentences, speakers }: StoredPassage): (string | null)[] {
  return sentences.map((_, at) => speakers[at] ?? null);
}
