import { expect, test } from "vitest";
import { growthOf, isFlat, type ProcessSample } from "./soak-figures.ts";

/** A life of so many samples, ten questions each. */
function life(pid: number, length: number, held: (at: number) => Pick<ProcessSample, "memory" | "handles">) {
  return Array.from({ length }, (_, at): ProcessSample => ({ pid, role: "engine", questions: at * 10, ...held(at) }));
}

const figures = { questions: 0, lost: 0, milliseconds: [], updates: 0, kills: { bot: 0, engine: 0, indexing: 0 } };

test("the longest life of each kind of process tells how much it grew from its middle third to its last", () => {
  const samples = [
    ...life(1, 30, () => ({ memory: 900, handles: 9 })),
    ...life(2, 90, (at) => ({ memory: at < 60 ? 100 : 130, handles: 9 })),
  ];
  expect(growthOf(samples)).toEqual([
    { role: "engine", questions: 890, memory: { middle: 100, last: 130 }, handles: { middle: 9, last: 9 } },
  ]);
});

test.each([
  ["memory that settles", true, (at: number) => ({ memory: 100 + Math.min(at, 30), handles: 9 })],
  ["memory that grows on", false, (at: number) => ({ memory: 100 + at, handles: null })],
  ["handles that are never closed", false, (at: number) => ({ memory: 100, handles: 9 + at })],
  ["a life too short to tell", true, (at: number) => ({ memory: 10 ** at, handles: null })],
])("%s: flat is %s", (name, flat, held) => {
  const samples = life(1, name.includes("short") ? 29 : 90, held);
  expect(isFlat({ ...figures, samples, violations: [] })).toBe(flat);
});
