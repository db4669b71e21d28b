import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, safeName } from "../../../src/bot/collections/file-name.ts";

test.each([
  ["../Quillmoor.md", "Quillmoor.md"],
  ["C:\\articles\\bees.md", "bees.md"],
  ["...hidden.txt", "hidden.txt"],
  ["a:b?.md", "a_b_.md"],
  ["..", "article"],
  ["Größe der Höhle.md".normalize("NFD"), "Größe der Höhle.md"],
])("%s is kept as %s", (given, kept) => {
  expect(safeName(given)).toBe(kept);
});

test("any name becomes one that file systems take, that an option of a command takes, and that is kept as it is", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(".md", ".docx", ""),
      (stem, extension) => {
        const name = safeName(stem + extension);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/^[^./\\][^/\\]*$/);
        expect(safeName(name)).toBe(name);
        expect(nameKey(name)).toBe(name);
      },
    ),
  );
});

test("two long names stay two, however late they differ", () => {
  const long = "A very long headline about the harbour and its ferries ".repeat(4);
  expect(safeName(`${long}1.md`)).not.toBe(safeName(`${long}2.md`));
  expect(safeName(`${"😀".repeat(90)}.md`)).toMatch(/~[0-9a-f]{8}\.md$/);
});
