import { describe, expect, test } from "vitest";
import { plainBlocks as read } from "../helpers/plain-blocks.ts";

const STORY = [
  "The keeper of the harbour lit the lamp of",
  "the old tower every evening, and all the",
  "boats that were still out on the water by",
  "then turned round and came home before it",
  "was dark. In winter he lit it twice a day",
  "because the fog was often so thick that a",
  "boat could not see the pier.",
] as const;
const SECOND = [
  "Nobody paid him for this work, and nobody",
  "asked him why he did it until the council",
  "wanted to know who had bought all the oil",
  "that was burnt in the tower.",
] as const;

const apart = (lines: readonly string[]) => lines.flatMap((line) => [line, ""]);

describe("empty lines inside of paragraphs", () => {
  test("are none of the author's where each line of a column has one below it", () => {
    expect(read(...apart(STORY), ...apart(SECOND))).toEqual([STORY.join("⏎"), SECOND.join("⏎")]);
  });

  test("stay where the line above is not full, ends a sentence, or what follows begins with a capital", () => {
    const [first = "", ...rest] = STORY;
    const blocks = read(...apart(STORY), "The lamp went", "", "out, and so", "", first, "", "Captains of", "", ...rest);
    expect(blocks[0]).toBe(STORY.join("⏎"));
    expect(blocks.slice(1, 5)).toEqual(["The lamp went", "out, and so", first, "Captains of"]);
  });

  test("stay where sentences hardly ever go on behind them", () => {
    const [first = "", second = ""] = STORY;
    expect(read(first, "", second, "", ...SECOND).length).toBe(3);
  });

  test("stay between lines of different widths, as in a list", () => {
    const list = ["milk", "bread and butter", "a lamp", "oil for the lamp of the tower", "rope", "a bell", "nails"];
    expect(read(...apart(list)).length).toBe(list.length);
  });

  test("stay before items", () => {
    const items = [...STORY.slice(0, 3), "b) the pier is no part of what the harbour", "c) nor is the tower of it"];
    expect(read(...apart(STORY), ...apart(items)).filter((block) => /^[bc]\)/.test(block)).length).toBe(2);
  });
});
