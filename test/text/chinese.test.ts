import { expect, test } from "vitest";
import { inOtherScript, otherScriptOf } from "../../src/text/chinese.ts";

test.each([
  ["老城的茶馆开张了。", { script: "Hant", text: "老城的茶館開張了。" }],
  ["島上的燈塔在那年點亮。", { script: "Hans", text: "岛上的灯塔在那年点亮。" }],
  ["他在书里写下“燈”字，说读者认得。", { script: "Hant", text: "他在書裡寫下“燈”字，說讀者認得。" }],
  ["老人回家念經，教了三回。", { script: "Hans", text: "老人回家念经，教了三回。" }],
  ["他在書裡寫下「灯」字，說讀者認得。", { script: "Hans", text: "他在书里写下「灯」字，说读者认得。" }],
])(
  "%s is put into the characters that most of it is not in, and what is in those already stays",
  async (text, other) => {
    expect(await inOtherScript(text)).toEqual(other);
  },
);

test.each(["山上有人。", "A ferry sails on Mondays.", ""])("%j is the same in both", async (text) => {
  expect(otherScriptOf(text)).toBeNull();
  expect(await inOtherScript(text)).toBeNull();
});
