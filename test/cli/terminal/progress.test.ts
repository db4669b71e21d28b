import { expect, test, vi } from "vitest";
import { progressBar, tellProgress } from "../../../src/cli/terminal/progress.ts";

const HALF = { done: 1_200, total: 5_000, file: "a.md", share: 0.5, passages: 30_000 };

test.each([
  ["of the first file", { ...HALF, done: 0, share: 0, passages: 0 }, 0, "0 of 5,000 files: a.md"],
  ["before a rate can be told", HALF, 2, "1,200 of 5,000 files, 30,000 passages: a.md"],
  ["in seconds", HALF, 20, "1,200 of 5,000 files, 30,000 passages (1,500 a second), 20 s left: a.md"],
  ["in minutes", HALF, 150, "1,200 of 5,000 files, 30,000 passages (200 a second), 3 min left: a.md"],
  [
    "in hours",
    { ...HALF, share: 0.1 },
    600,
    "1,200 of 5,000 files, 30,000 passages (50 a second), 1 h 30 min left: a.md",
  ],
  [
    "while nobody knows how long",
    { ...HALF, share: 0.001 },
    60,
    "1,200 of 5,000 files, 30,000 passages (500 a second): a.md",
  ],
  ["where passages are not counted", { done: 1, total: 2, file: "b.md", share: 0.5 }, 1, "1 of 2 files: b.md"],
  ["of the closing work", { ...HALF, file: null, share: 0.25 }, 20, "finishing, 1 min left"],
  [
    "of a name that would move the cursor",
    { ...HALF, file: "a\u001b[2J.md" },
    1,
    "1,200 of 5,000 files, 30,000 passages: a\\u001b[2J.md",
  ],
])("progress is told %s", (_, progress, seconds, told) => {
  expect(tellProgress(progress, seconds)).toBe(told);
});

test("where nobody watches, a line comes now and then: the first file, and what there is five seconds later", () => {
  let now = 0;
  const lines: string[] = [];
  const print = vi.spyOn(console, "error").mockImplementation((line) => void lines.push(line));
  try {
    const { show, end } = progressBar("Indexing", () => now);
    for (let done = 0; done < 100; done++) {
      now = done * 100;
      show({ done, total: 100, file: `${done}.md`, share: done / 100 });
    }
    for (const share of [0, 0.25, 0.5]) {
      now += 4_000;
      show({ done: 100, total: 100, file: null, share });
    }
    end();
  } finally {
    print.mockRestore();
  }
  expect(lines).toEqual([
    "Indexing: 0 %, 0 of 100 files: 0.md",
    "Indexing: 50 %, 50 of 100 files, 5 s left: 50.md",
    "Indexing: 50 %, finishing, 8 s left",
  ]);
});
