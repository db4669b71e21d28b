import { describe, expect, test } from "vitest";
import { sideBySide } from "../../../src/read/lines/side-by-side.ts";
import { textLines } from "../../../src/read/lines/text-lines.ts";

/** What stands in the left and the right column of lines; null where these are no columns. */
function sides(...lines: readonly string[]) {
  const text = lines.join("\n");
  const found = sideBySide(text, [...textLines(text, 0)]);
  const said = (column: readonly { readonly start: number; readonly end: number }[]) =>
    column.map(({ start, end }) => text.slice(start, end));
  return found === null ? null : { left: said(found.left), right: said(found.right), areText: found.areText };
}

const LEFT = [
  "The council has voted to build",
  "a second ferry pier on the bank",
  "where the old one stood, and it",
  "has money for it since May.",
];
const RIGHT = [
  "A youth orchestra from the town",
  "has been invited to open the",
  "spring festival in a city that",
  "is far away in the north.",
];
const beside = (left: readonly string[], right: readonly string[], width = 36) =>
  left.map((line, at) => `${line.padEnd(width)}${right[at] ?? ""}`.trimEnd());
const BOTH = { left: LEFT, right: RIGHT, areText: true };

describe("a line of two columns is divided", () => {
  test.each([2, 3, 20])("at its gap, also where its right half is shifted by %i", (by) => {
    const shifted = RIGHT.map((line, at) => " ".repeat(at === 1 ? by : 0) + line);
    expect(sides(...beside(LEFT, shifted))).toEqual(BOTH);
  });

  test("at the gap between the columns, and not at one inside of them", () => {
    const [left, right] = [
      LEFT.with(2, "where the    old one stood, it"),
      RIGHT.with(3, "is far    away in the north."),
    ];
    expect(sides(...beside(left, right))).toEqual({ left, right, areText: true });
  });

  test.each(["The hall is    new, and old", "The hall is new, and it is    up"])(
    "but not where the right column has ended, and the left one has a gap: %s",
    (last) => {
      expect(sides(...beside(LEFT, RIGHT), last)).toEqual({ ...BOTH, left: [...LEFT, last] });
    },
  );

  test("and is the right column's where it begins beyond the left one's middle, with a gap or without", () => {
    for (const line of ["It plays in May.", "It plays    in May."])
      expect(sides(...beside(LEFT, RIGHT), " ".repeat(36) + line)).toEqual({ ...BOTH, right: [...RIGHT, line] });
    const middle = "indented by half";
    expect(sides(...beside(LEFT, RIGHT), " ".repeat(18) + middle)).toEqual({ ...BOTH, left: [...LEFT, middle] });
    expect(sides(...beside(LEFT, RIGHT), " ".repeat(19) + middle)).toEqual({ ...BOTH, right: [...RIGHT, middle] });
  });
});

describe("lines show two columns", () => {
  test("where at least three have a gap, of three spaces or more", () => {
    expect(sides(...beside(LEFT, RIGHT.slice(0, 2)))).toBeNull();
    expect(sides(...beside(LEFT, RIGHT.slice(0, 3)))).toEqual({ ...BOTH, right: RIGHT.slice(0, 3) });
    expect(sides(...LEFT.map((line, at) => `${line}  ${RIGHT[at]}`))).toBeNull();
    expect(sides(...beside(LEFT, RIGHT, 34))).toEqual(BOTH);
  });

  test("at unlike places only where nearly all have a gap", () => {
    const ragged = LEFT.map((line, at) => `${line.padEnd(36 + 4 * at)}${RIGHT[at]}`);
    expect(sides(...ragged)).toEqual(BOTH);
    expect(sides(...ragged, ...LEFT.slice(0, 2))).toBeNull();
  });

  const cells = [
    "open on weekdays from six",
    "by appointment only",
    "closed in winter months",
    "not yet decided by us",
  ];

  test.each([
    ["that are wide", ["Harbour Street o", "Mill Lane easter", "Northern bank ki", "Old ferry pier s"], true],
    ["but not narrower", ["Harbour Street", "Mill Lane easte", "Northern bank k", "Old ferry pier"], false],
    ["but not half of them", ["Harbour", "Mill", "Northern bank kiosk", "Old ferry pier shed"], false],
  ])("of cells %s", (_, left, areColumns) => {
    expect(sides(...beside(left, cells, 28))).toEqual(areColumns ? { left, right: cells, areText: false } : null);
    expect(sides(...beside(cells, left, 28))).toEqual(areColumns ? { left: cells, right: left, areText: false } : null);
  });

  test("of running text where sentences go on from line to line, and not where each begins with a capital", () => {
    const titles = ["The Council Votes Against It", "Second Ferry Pier On Banks", "Where Old Ones Stood Today"];
    expect(sides(...beside(titles, RIGHT))?.areText).toBe(false);
    expect(sides(...beside(LEFT, titles))?.areText).toBe(false);
  });

  test("of running text only where most lines fill their column", () => {
    const short = ["the", "council has", "voted to build", "a"];
    expect(sides(...beside(short, RIGHT, 18))).toBeNull();
  });
});
