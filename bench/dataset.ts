import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchFigures } from "./report/figures.ts";
import { eachTimed } from "./report/figures.ts";

/** What every contender gets: passages with their embeddings, named by their position. */
export interface Passages {
  readonly texts: readonly string[];
  readonly dimensions: number;
  /** Of length 1, one after another. */
  readonly embeddings: Float32Array;
}

/** What every contender is asked. */
export interface AskedQuestion {
  readonly text: string;
  readonly embedding: Float32Array;
  /** Position of the passage from which its words are. */
  readonly own: number;
  /** Positions of the ten nearest by exact search. */
  readonly nearest: readonly number[];
}

/** Positions of passages, best first. */
export type Search = (question: AskedQuestion, count: number) => Promise<number[]> | number[];

/** How many passages each contender is asked for, and how many of them, the first, are compared. */
const ASKED_FOR = 100;
export const COMPARED = 10;

/** One passage after another: its embedding as float32 of this machine's byte order, its text as a line of JSON. */
export function writePassages(folder: string, { texts, dimensions, embeddings }: Passages): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "embeddings.f32"), bytesOf(embeddings));
  writeFileSync(join(folder, "passages.json"), JSON.stringify({ dimensions, texts }));
}

export function readPassages(folder: string): Passages {
  const { dimensions, texts } = JSON.parse(readFileSync(join(folder, "passages.json"), "utf8"));
  return { dimensions, texts, embeddings: readFloats(join(folder, "embeddings.f32")) };
}

export function writeQuestions(folder: string, questions: readonly AskedQuestion[]): void {
  const plain = questions.map(({ embedding, ...others }) => ({ ...others, embedding: [...embedding] }));
  writeFileSync(join(folder, "questions.json"), JSON.stringify(plain));
}

export function readQuestions(folder: string): AskedQuestion[] {
  const plain = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8")) as AskedQuestion[];
  return plain.map((question) => ({ ...question, embedding: Float32Array.from(question.embedding) }));
}

/** Asks a contender everything: how long it takes and what it finds. */
export async function measureSearch(
  questions: readonly AskedQuestion[],
  search: Search,
  by: "embeddings" | "words",
): Promise<Pick<SearchFigures, "query" | "recall" | "found">> {
  for (const question of questions.slice(0, 20)) await search(question, ASKED_FOR);
  const first = new Map<AskedQuestion, Set<number>>();
  const query = await eachTimed(questions, async (question) => {
    first.set(question, new Set((await search(question, ASKED_FOR)).slice(0, COMPARED)));
  });
  const share = (of: (question: AskedQuestion, found: Set<number>) => number) =>
    [...first].reduce((sum, [question, found]) => sum + of(question, found), 0) / first.size;
  const recall = share(({ nearest }, found) => nearest.filter((each) => found.has(each)).length / nearest.length);
  return {
    query,
    recall: by === "embeddings" ? recall : null,
    found: share(({ own }, found) => Number(found.has(own))),
  };
}

function bytesOf(floats: Float32Array): Buffer {
  return Buffer.from(floats.buffer, floats.byteOffset, floats.byteLength);
}

function readFloats(file: string): Float32Array {
  const bytes = readFileSync(file);
  const floats = new Float32Array(bytes.length / Float32Array.BYTES_PER_ELEMENT);
  bytes.copy(bytesOf(floats));
  return floats;
}
