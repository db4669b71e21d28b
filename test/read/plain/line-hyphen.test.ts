import { expect, test } from "vitest";
import { lineHyphen } from "../../../src/read/plain/line-hyphen.ts";

test.each([
  ["twice in the sam", "ples from", "division"],
  ["die Kohlen", "schiffe, die", "division"],
  ["and hun", "dreds of", "division"],
  ["the pro", "cess", "division"],
  ["a long", "term contract", "compound"],
  ["the size", "determining marks", "compound"],
  ["compound n", "heptanal was", "compound"],
  ["the well", "known carriers", "compound"],
  ["a twenty", "one day", "compound"],
  ["a self", "imposed rule", "compound"],
  ["state-of-the", "art lamps", "compound"],
  ["NATO", "led troops", "compound"],
  ["gilt für Vor", "und Nachlauf", "suspension"],
  ["für die Ein", "und Ausfuhr", "suspension"],
  ["first", "or second-hand", "suspension"],
])("%s- / %s is a %s", (before, after, kind) => {
  expect(lineHyphen(before, after)).toBe(kind);
});
