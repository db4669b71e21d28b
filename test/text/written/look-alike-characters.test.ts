import { expect, test } from "vitest";
import { lookAlikeCharacters } from "../../../scripts/look-alike-characters.ts";
import { LOOK_ALIKE_CHARACTERS } from "../../../src/text/written/look-alike-characters.ts";

/** Those that are said to look like a character, before or behind it in the table. */
function alikeTo(character: string): string {
  const groups = LOOK_ALIKE_CHARACTERS.replaceAll("\n", "").split(" ");
  return groups.flatMap((group) => (group.includes(character) ? [...group] : [])).join("");
}

test.each(["己已", "晴睛", "拔拨", "贷货", "候侯", "未末"])("%s look alike", (pair) => {
  expect(alikeTo(pair.charAt(0))).toContain(pair.charAt(1));
});

test.each(["人民", "上海", "春秋"])("%s do not", (pair) => {
  expect(alikeTo(pair.charAt(0))).not.toContain(pair.charAt(1));
});

test("the table is made of corners, parts and strokes", () => {
  const shapes = [
    ["5DF1", "1771.7", "SU", "3"],
    ["5DF2", "1771.7", "SU", "3"],
    ["4EBA", "8000.0", "O", "2"],
    ["8D37", "2380.6", "OPBO", "9"],
    ["8D27", "2480.6", "OPBX", "8"],
  ] as const;
  const lines = shapes.flatMap(([code, corners, parts, strokes]) => [
    `U+${code}\tkFourCornerCode\t${corners}`,
    `U+${code}\tkCangjie\t${parts}`,
    `U+${code}\tkTotalStrokes\t${strokes}`,
  ]);
  expect(lookAlikeCharacters(lines.join("\n"))).toContain("`\n己已 货贷\n`");
});
