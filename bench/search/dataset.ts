import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchFigures } from "../report/figures.ts";
import { eachTimed } from "../report/figures.ts";

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
  /** Positions of the passages that answer it. */
  readonly right: readonly number[];
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

/** Questions before the clock runs, until the code is compiled. */
const WARM_UP = 20;

/** Asks a contender everything: what it costs and what it finds. `time` are the milliseconds that it has taken so far. */
export async function measureSearch(
  questions: readonly AskedQuestion[],
  search: Search,
  { exactly, time }: { readonly exactly: boolean; readonly time?: () => number },
): Promise<Pick<SearchFigures, "query" | "recall" | "first" | "firstFive">> {
  for (const question of questions.slice(0, WARM_UP)) await search(question, ASKED_FOR);
  const found = new Map<AskedQuestion, readonly number[]>();
  const query = await eachTimed(
    questions,
    async (question) => void found.set(question, await search(question, ASKED_FOR)),
    time === undefined ? {} : { time },
  );
  const share = (of: (question: AskedQuestion, found: readonly number[]) => number) =>
    [...found].reduce((sum, [question, each]) => sum + of(question, each), 0) / found.size;
  const within = (places: number) =>
    share(({ right }, each) => Number(each.slice(0, places).some((position) => right.includes(position))));
  const recall = share(({ nearest }, each) => {
    const compared = new Set(each.slice(0, COMPARED));
    return nearest.filter((position) => compared.has(position)).length / nearest.length;
  });
  return { query, recall: exactly ? recall : null, first: within(1), firstFive: within(5) };
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
