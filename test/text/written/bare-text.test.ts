import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareText } from "../../../src/text/written/bare-text.ts";

describe("models read words as they are usually written", () => {
  test.each([
    ["المَكْتَبَةُ العَامَّةُ", "المكتبة العامة"],
    ["الســـوق القديـــم", "السوق القديم"],
    ["שָׁלוֹם לְכֻלָּם", "שלום לכלם"],
    ["⻄⻔的⽔⽣植物园", "西门的水生植物园"],
    ["岬《みさき》の灯台", "岬の灯台"],
    ["Nach¬ richten", "Nachrichten"],
    ["Schiff\u00adfahrt\u200b", "Schifffahrt"],
  ])("%s as %s", (written, read) => {
    expect(bareText(written)).toBe(read);
  });
});

describe("and all else as it stands", () => {
  test.each(["Größe, ФОТО, Ελλάδα", "他写了《江上的桥》（上）。", "می\u200cخواهم", "𝒜 ① Ａ", "The quay (north)"])(
    "%s",
    (text) => {
      expect(bareText(text)).toBe(text);
    },
  );
});

test("nothing is ever added", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aБ江岬み《》（）｜¬⸗\u00ad ⻄⽔َـשָ\u200b［＃］") }), (text) => {
      const bare = bareText(text);
      expect(bare.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
