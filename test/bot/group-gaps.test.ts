import { expect, test } from "vitest";
import { groupGaps } from "../../src/bot/group-gaps.ts";

test("questions alike in wording or in neighbours make one group, the largest first", () => {
  const groups = groupGaps(
    [
      { question: "Where is the moon?", nearest: ["m"] },
      { question: "Who baked the first bread?", nearest: ["a", "b", "c"] },
      { question: "who baked first bread", nearest: ["x"] },
      { question: "谁烤了第一个面包？", nearest: ["a", "b", "c"] },
    ],
    1000,
  );

  expect(groups).toEqual([
    { question: "Who baked the first bread?", count: 3 },
    { question: "Where is the moon?", count: 1 },
  ]);
});

test("in a small index neighbours tell nothing", () => {
  const gaps = [
    { question: "Where is the moon?", nearest: ["a", "b"] },
    { question: "谁烤了面包？", nearest: ["a", "b"] },
  ];

  expect(groupGaps(gaps, 3)).toHaveLength(2);
});
