import { Converter } from "opencc-js/cn2t";
import { expect, test } from "vitest";
import { toTraditional } from "../../../src/text/written/traditional.ts";
import { sampleNames, sampleText } from "../../retrieve/sample-index.ts";

test.each([
  ["头发发现", "頭髮發現"],
  ["皇后在后面", "皇后在後面"],
  ["茶叶为什么要压成饼", "茶葉為什麼要壓成餅"],
  ["干杯，晒干，干部", "乾杯，曬乾，幹部"],
  ["Tea 茶, 1,200 𠀀", "Tea 茶, 1,200 𠀀"],
  ["", ""],
])("%s becomes %s, by words where characters alone do not tell", async (simplified, traditional) => {
  expect(await toTraditional(simplified)).toBe(traditional);
});

test("articles become what OpenCC makes of them", async () => {
  const convert = Converter({ from: "cn", to: "tw" });
  for (const name of sampleNames) {
    const text = sampleText(name);
    expect(await toTraditional(text), name).toBe(convert(text));
  }
});
