import { expect, test } from "vitest";
import { randomNumbers } from "../../bench/corpus.ts";
import { measureSearch, readPassages, readQuestions, writePassages, writeQuestions } from "../../bench/dataset.ts";
import { ExactSearch } from "../../bench/exact-search.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const DIMENSIONS = 8;
const random = randomNumbers(1);
const embeddings = Float32Array.from({ length: 500 * DIMENSIONS }, () => random() - 0.5);
const query = embeddings.slice(37 * DIMENSIONS, 38 * DIMENSIONS);

test("exact search finds what sorting all similarities finds", () => {
  const similarity = (position: number) =>
    query.reduce((sum, value, i) => sum + value * (embeddings[position * DIMENSIONS + i] as number), 0);
  const sorted = Array.from({ length: 500 }, (_, position) => position).sort((a, b) => similarity(b) - similarity(a));
  expect(new ExactSearch(embeddings, DIMENSIONS).nearest(query, 10)).toEqual(sorted.slice(0, 10));
});

test("exact search gives all there are where more are asked for", () => {
  const few = new ExactSearch(embeddings.slice(0, 3 * DIMENSIONS), DIMENSIONS);
  expect(few.nearest(query, 10).toSorted()).toEqual([0, 1, 2]);
});

test("passages and questions are read as they were written", () => {
  const folder = temporaryFolder();
  const passages = { texts: ["one", "两"], dimensions: DIMENSIONS, embeddings: embeddings.slice(0, 2 * DIMENSIONS) };
  const questions = [{ text: "which?", embedding: query, own: 1, nearest: [1, 0] }];
  writePassages(folder, passages);
  writeQuestions(folder, questions);
  expect(readPassages(folder)).toEqual(passages);
  expect(readQuestions(folder)).toEqual(questions);
});

test("recall is the share of the true nearest among the first ten found, whatever comes after them", async () => {
  const question = { text: "which?", embedding: query, own: 20, nearest: [0, 1, 2, 3] };
  const search = () => [0, 1, 50, 51, 52, 53, 54, 55, 56, 57, 2, 3, 20];
  expect(await measureSearch([question], search, "embeddings")).toMatchObject({ recall: 0.5, found: 0 });
  expect(await measureSearch([question], () => [20], "words")).toMatchObject({ recall: null, found: 1 });
});
