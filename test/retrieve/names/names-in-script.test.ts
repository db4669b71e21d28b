import { describe, expect, test } from "vitest";
import { namesInScript } from "../../../src/retrieve/names/names-in-script.ts";
import { JAPANESE } from "../../../src/text/sounds/japanese.ts";
import { KOREAN } from "../../../src/text/sounds/korean.ts";
import { MANDARIN } from "../../../src/text/sounds/mandarin.ts";
import type { SoundTable } from "../../../src/text/sounds/sound-table.ts";

function names(text: string, table: SoundTable, light: readonly string[] = []): string[] {
  const found = namesInScript(text, { table, isLight: (word) => light.includes(word) });
  for (const { start, end, folded } of found) expect(folded.length).toBe(end - start);
  return found.map(({ start, end }) => text.slice(start, end));
}

describe("a name may be", () => {
  test.each([
    ["a word", "我们去重庆吧", MANDARIN, "重庆"],
    ["the beginning of a word", "서울에서 만나요", KOREAN, "서울"],
    ["several words of one character", "请问丁仲礼说了什么", MANDARIN, "丁仲礼"],
    ["in traditional characters", "請問張桂梅說了什麼", MANDARIN, "張桂梅"],
    ["in kana", "ミナトはどこですか", JAPANESE, "ミナト"],
    ["kana with half signs", "キャリンコはどこですか", JAPANESE, "キャリンコ"],
  ])("%s: %s", (_, text, table, name) => {
    expect(names(text, table)).toContain(name);
  });

  test.each([
    ["the end of one word and the beginning of the next", "他们结合重点说明", MANDARIN, "合重"],
    ["the end of a word", "우리서울", KOREAN, "서울"],
    ["of one sign", "他去了", MANDARIN, "他"],
    ["of fewer sounds than its language wants", "なら、いく", JAPANESE, "なら"],
    ["the beginning of a word where none is written on to a name", "アルバートさん", JAPANESE, "アルバー"],
    ["what folding makes longer", "㌔ミナト", JAPANESE, "ミナト"],
  ])("not %s: %s", (_, text, table, name) => {
    expect(names(text, table)).not.toContain(name);
  });

  test("not what begins or ends with a word that says little", () => {
    expect(names("约翰的女儿", MANDARIN)).toContain("的女儿");
    expect(names("约翰的女儿", MANDARIN, ["的"])).toEqual(["约翰的女儿", "约翰", "女儿"]);
    expect(names("约翰的女儿", MANDARIN, ["女儿"])).not.toContain("女儿");
  });

  test("in kana, whatever its parts say by themselves", () => {
    expect(names("しぶや", JAPANESE, ["し", "ぶ", "や", "しぶや"])).toContain("しぶや");
  });
});

test("longer names come first", () => {
  expect(names("丁仲礼", MANDARIN)).toEqual(["丁仲礼", "丁仲", "仲礼"]);
});
