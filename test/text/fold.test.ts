import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";

describe("what is typed plainly is folded like what stands there with", () => {
  test.each([
    ["tatweel", "الســـوق القديـــم", "السوق القديم"],
    ["Arabic vowel signs", "المَكْتَبَةُ العَامَّةُ تُغْلِقُ", "المكتبة العامة تغلق"],
    ["signs of recitation", "ٱلرَّحۡمَٰنِ", "الرحمن"],
    ["Persian letters typed on an Arabic keyboard", "کتابخانهٔ شهری", "كتابخانهٔ شهري"],
    ["Hebrew vowel points", "שָׁלוֹם לְכֻלָּם", "שלום לכלם"],
    ["Hebrew letters with their points in one character", "שׁלוֹם", "שלום"],
    ["radicals of Kangxi", "青岚⽂化馆的⽼座钟", "青岚文化馆的老座钟"],
    ["radicals that have no compatibility form", "⻄⻔的⽔⽣植物园，⻥池", "西门的水生植物园，鱼池"],
    [
      "a traditional character whose simplified form means another one in Taiwan",
      "這麼多，為什麼？",
      "这么多，为什么？",
    ],
    ["traditional radicals", "⻑⻯", "长竜"],
    [
      "zero-width spaces and joiners",
      "Salz\u200bwasser \u2060und\ufeff Sü\u200d\u200cßwasser",
      "Salzwasser und Süßwasser",
    ],
    ["direction marks", "\u200fשלום\u200e \u202aabc\u202c", "שלום abc"],
    ["variation selectors", "葛\u{e0100}城と芦\ufe00屋", "葛城と芦屋"],
    ["soft hyphens, also at a line's end", "Schiff\u00adfahrts\u00ad\nkunde", "Schifffahrtskunde"],
    ["old signs of division at a line's end", "Nach¬\nrichten der Hafen⸗ behörde", "Nachrichten der Hafenbehörde"],
    ["the long s", "geſtern", "gestern"],
  ])("%s", (_, written, typed) => {
    expect(fold(written)).toBe(fold(typed));
  });
});

describe("but other texts stay different:", () => {
  test.each([
    ["a not sign in logic", "p ¬ q", "pq"],
    ["one Chinese character and another", "⻔", "闪"],
    ["vowel signs of scripts that write all vowels", "कि", "क"],
  ])("%s", (_, written, other) => {
    expect(fold(written)).not.toBe(fold(other));
  });
});

test("a radical that stands for no character stays", () => {
  expect(fold("⺀")).toBe("⺀");
});
