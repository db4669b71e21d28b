import { expect, test } from "vitest";
import {
  measureSearch,
  readPassages,
  readQuestions,
  writePassages,
  writeQuestions,
} from "../../bench/search/dataset.ts";
import { ExactSearch } from "../../bench/search/exact-search.ts";
import { randomFrom } from "../seeded-random.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const DIMENSIONS = 8;
const random = randomFrom(1);
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
  const questions = [{ text: "which?", embedding: query, right: [1], nearest: [1, 0] }];
  writePassages(folder, passages);
  writeQuestions(folder, questions);
  expect(readPassages(folder)).toEqual(passages);
  expect(readQuestions(folder)).toEqual(questions);
});

const search = () => [0, 1, 50, 51, 52, 53, 54, 55, 56, 57, 2, 3, 20];

test("recall is the share of the true nearest among the first ten found, whatever comes after them", async () => {
  const question = { text: "which?", embedding: query, right: [20], nearest: [0, 1, 2, 3] };
  expect(await measureSearch([question], search, { exactly: true })).toMatchObject({ recall: 0.5 });
  expect(await measureSearch([question], search, { exactly: false })).toMatchObject({ recall: null });
});

test.each([
  { right: [0], first: 1, firstFive: 1 },
  { right: [52, 99], first: 0, firstFive: 1 },
  { right: [53], first: 0, firstFive: 0 },
])("a question that $right answer is found at first: $first, among the first five: $firstFive", async (each) => {
  const { right, first, firstFive } = each;
  const question = { text: "which?", embedding: query, right, nearest: [0] };
  expect(await measureSearch([question], search, { exactly: false })).toMatchObject({ first, firstFive });
});

test("what a contender's other processes take counts as its cost", async () => {
  let taken = 0;
  const question = { text: "which?", embedding: query, right: [0], nearest: [0] };
  const asked = () => {
    taken += 7;
    return [0];
  };
  const { query: cost } = await measureSearch([question], asked, { exactly: false, time: () => taken });
  expect(cost.mean).toBe(7);
});
