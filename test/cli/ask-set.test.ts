import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articlesAskedOf } from "../../src/cli/ask-set.ts";
import { UsageError } from "../../src/cli/terminal/usage-error.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("what a set asks about", () => {
  const articles = "articles";
  const collection = (name: string, passages: readonly string[]): string => {
    const file = join(temporaryFolder(), name);
    writeFileSync(file, JSON.stringify({ passages, questions: [] }));
    return file;
  };

  test("is the same for questions on the operator's articles", () => {
    const ofBoth = ["mine.jsonl", "others.jsonl"].map((set) => articlesAskedOf(set, { articles }));
    expect(new Set(ofBoth).size).toBe(1);
  });

  test("is the same for a public set in two languages, so that neither's questions are off the other's subject", () => {
    const english = collection("set.en.json", ["A lens was lit.", "The bridge was repaired."]);
    const german = collection("set.de.json", ["Eine Linse wurde entzündet.", "Die Brücke wurde repariert."]);
    expect(articlesAskedOf(english, { articles })).toBe(articlesAskedOf(german, { articles }));
  });

  test("differs between public sets, and from the operator's articles", () => {
    const one = collection("one.json", ["A lens was lit."]);
    const two = collection("two.json", ["A lens was lit.", "The bridge was repaired."]);
    expect(new Set([one, two, "mine.jsonl"].map((set) => articlesAskedOf(set, { articles }))).size).toBe(3);
  });

  test("cannot be told of a file that is no set", () => {
    expect(() => articlesAskedOf("missing.json", { articles })).toThrow(UsageError);
  });
});
