import { describe, expect, test } from "vitest";
import { PROSE, plainBlocks as read } from "../helpers/plain-blocks.ts";

const BESIDE_PROSE = ["", ...PROSE, "", ...PROSE];

describe("lines of data", () => {
  test.each<[what: string, lines: readonly string[]]>([
    [
      "settings below the name of their group",
      ["[heading.ferry/Times]", "original=Departures from the northern bank", "translation=Abfahrten vom Nordufer"],
    ],
    [
      "a program's settings",
      ["bell.interval = 60 seconds between two of its strokes", "bell.tone = as low as it can be"],
    ],
    ["names of packages", ["tide-tables-of-the-north==7.0.0", "harbour-lights-and-buoys==24.9.1", "quay-masters==1.2"]],
    [
      "names of functions",
      ["harbour.quay.Ferry#cross(int)", "harbour.quay.Bell#ring(byte)", "harbour.quay.Lamp#<init>(int)"],
    ],
    [
      "numbers",
      ["29 36 68 21 71 61 71 69 28 86 27 41 86 55 17 62", "63 55 59 35 21 59 78 25 30 38 78 79 58 44 38 7", "11 35 49"],
    ],
    [
      "a program",
      ["if (bell.isSilent) {", "bell.ring(sixty, times, for, the, fog, that, is);", "return lamp.light(now);", "}"],
    ],
  ])("stay lines: %s", (_, lines) => {
    for (const others of [[], BESIDE_PROSE]) {
      const [block] = read(...lines, ...others);
      expect(block?.replace(/^\[lines\] /, "").split("\n")).toEqual(lines);
    }
  });

  test("are no running text in which a formula stands at the start of a line", () => {
    const lines = [
      "The area of the sail is half of what its foot and its leech make, so",
      "a = 0.5 times both of them, as long as nothing is said of the cloth,",
      "of the wind, or of the boat that carries it over to the other bank.",
    ];
    expect(read(...lines, ...BESIDE_PROSE)[0]).toBe(lines.join("⏎"));
  });
});
