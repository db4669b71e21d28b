import type { Reranker } from "./reranker.ts";

const QUESTION = "When was the new harbour bridge opened, and by whom?";

/** Six of these make a passage of usual length, some 150 tokens. */
const SENTENCE =
  "The new harbour bridge, which is 412 metres long and carries two lanes, was opened in May 1987 by the mayor.";
const SENTENCES = 6;

/** Readings of which the middle one counts: others may use the processor meanwhile. */
const TRIALS = 5;

/** Milliseconds that the reranker takes on this machine, now, to read so many passages of usual length. */
export async function readingTime(reranker: Reranker, count: number): Promise<number> {
  const passage = { title: "The harbour bridge", sentences: new Array<string>(SENTENCES).fill(SENTENCE) };
  const passages = new Array<typeof passage>(count).fill(passage);
  // The first reading loads what the others do not wait for.
  await reranker.read(QUESTION, passages);
  const times: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const started = performance.now();
    await reranker.read(QUESTION, passages);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[TRIALS >> 1] as number;
}
