import { expect, test } from "vitest";
import { tellAccount, tellThinlyRead } from "../../../src/cli/terminal/tell-account.ts";
import { NOTHING_READ } from "../../../src/read/text-account.ts";

const whole = { ...NOTHING_READ, letters: 1000, quotable: 950, headings: 50 };

test("what can be found of all files together is told with what was left out, the most first", () => {
  const other = { ...whole, quotable: 935, leftOut: { navigation: 9, furniture: 6 } };
  expect(
    tellAccount([
      { name: "a", account: whole },
      { name: "b", account: other },
    ]),
  ).toBe(
    "Of their text, 99.2 % can be found; left out: 0.4 % menus, tables of contents and the like, 0.3 % page numbers, running heads and the like.",
  );
  expect(tellAccount([{ name: "a", account: whole }])).toBe("Of their text, 100.0 % can be found.");
});

test("a single letter that is left out keeps it from being all", () => {
  const account = { ...whole, letters: 1_000_000, quotable: 999_949, leftOut: { furniture: 1 } };
  expect(tellAccount([{ name: "a", account }])).toBe("Of their text, 99.9 % can be found.");
});

test("nothing is told of an index that an earlier version has read, or that is empty", () => {
  expect(tellAccount([{ name: "a", account: null }])).toBeNull();
  expect(tellAccount([])).toBeNull();
});

test("files of which less than nine tenths can be found are named, with the reasons; ten at most, the worst first", () => {
  const share = (quotable: number) => ({
    ...NOTHING_READ,
    letters: 1000,
    quotable,
    leftOut: { navigation: 1000 - quotable },
  });
  expect(
    tellThinlyRead([
      { name: "a", account: share(900) },
      { name: "b", account: share(899) },
    ]),
  ).toEqual([
    'Only 89.9 % of the text of b can be found; left out: 10.1 % menus, tables of contents and the like. "npm run read -- FILE" shows which.',
  ]);
  const many = Array.from({ length: 12 }, (_, at) => ({ name: `f${at}`, account: share(500 - at) }));
  const lines = tellThinlyRead(many);
  expect(lines).toHaveLength(11);
  expect(lines[0]).toMatch(/^Only 48\.9 % of the text of f11 /);
  expect(lines.at(-1)).toBe("So it is with 2 files more.");
});

test("a letter that got lost is said to be a mistake of the program's", () => {
  expect(tellAccount([{ name: "a", account: { ...whole, quotable: 940, lost: 10 } }])).toContain(
    "1.0 % lost, which is a mistake of Verbatim's: report it",
  );
});
