import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readingTime } from "../../src/rerank/reading-time.ts";
import type { ReadPassage, Reranker } from "../../src/rerank/reranker.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("the time to read so many passages is the middle one of five, once the reranker is loaded", async () => {
  const times = [1_000, 5, 900, 4, 6, 3];
  const read: ReadPassage[][] = [];
  const reranker: Reranker = {
    name: "timed",
    bytes: 0,
    warmUp: async () => undefined,
    async read(question, passages) {
      expect(question).not.toBe("");
      vi.advanceTimersByTime(times[read.length] as number);
      read.push([...passages]);
      return [];
    },
  };
  expect(await readingTime(reranker, 3)).toBe(5);
  expect(read.map((passages) => passages.length)).toEqual([3, 3, 3, 3, 3, 3]);
  for (const { title, sentences } of read.flat()) {
    expect(title).not.toBe("");
    expect(sentences.join(" ").length).toBeGreaterThan(400);
  }
});
