import { expect, test } from "vitest";
import { citationId } from "../../../src/retrieve/store/citation-id.ts";

test("a citation id is the same in both Unicode forms of the source's name, and not of the quoted text", () => {
  const [composed, decomposed] = ["NFC", "NFD"].map((form) => "Größe der Höhle.md".normalize(form)) as [string, string];
  expect(citationId(decomposed, "Text.", 0)).toBe(citationId(composed, "Text.", 0));
  expect(citationId("a.md", "Ö.".normalize("NFD"), 0)).not.toBe(citationId("a.md", "Ö.".normalize("NFC"), 0));
});
