import { describe, expect, test } from "vitest";
import { termsOf } from "../../../src/text/terms.ts";
import { takeReadings } from "../../../src/text/written/readings.ts";

describe("readings are taken out of words", () => {
  test.each([
    ["岬《みさき》の灯台", "岬の灯台", ["みさき"]],
    ["毎晩｜海霧《うみぎり》の中", "毎晩海霧の中", ["うみぎり"]],
    ["｜Bell《ベル》を鳴らす", "Bellを鳴らす", ["ベル"]],
    ["渡（わた）し舟（ぶね）は", "渡し舟は", ["わた", "ぶね"]],
    ["東雲(しののめ)さん", "東雲さん", ["しののめ"]],
    ["佐々《ささ》木", "佐々木", ["ささ"]],
    ["［＃地から３字上げ］大正十年", "大正十年", []],
    ["※［＃「さんずい＋（壥?土）」、第3水準1-87-25］の水", "※の水", []],
  ])("%s", (text, plain, readings) => {
    expect(takeReadings(text)).toEqual({ text: plain, readings });
  });
});

describe("what is no reading stays", () => {
  test.each(["他写了《江上的桥》。", "月曜から（のみ）", "江上有桥（木桥）", "The quay (わた)", "［＃ without an end"])(
    "%s",
    (text) => {
      expect(takeReadings(text)).toEqual({ text, readings: [] });
    },
  );
});

test("a word is found with its reading inside it, and by its reading", () => {
  const terms = new Set(termsOf("　岬《みさき》の灯台は、毎晩｜海霧《うみぎり》の中で光った。"));
  expect([...terms]).toEqual(
    expect.arrayContaining([...termsOf("岬の灯台"), ...termsOf("海霧の中"), ...termsOf("みさき")]),
  );
});

test("a word that old print divides with a double hyphen is found whole and in parts", () => {
  const terms = termsOf("Die Schiff= fahrt bleibt offen.", ["de"]);
  expect(terms).toEqual(expect.arrayContaining(["schifffahrt", "schiff", "fahrt"]));
  expect(termsOf("if x = y", ["en"])).not.toContain("xy");
});
