import { expect, test } from "vitest";
import { namesCrossEncoder } from "../../src/rerank/reranker.ts";

test.each([
  ["off", false],
  ["built-in", false],
  ["Xenova/bge-reranker-base", true],
  ["./models/mine", true],
])("%s names a model of a hub or a folder: %s", (setting, names) => {
  expect(namesCrossEncoder(setting)).toBe(names);
});
