import { describe, expect, test } from "vitest";
import { PROSE, plainBlocks as read } from "../helpers/plain-blocks.ts";

const RULE = "-".repeat(40);

describe("a box between two rules in plain text", () => {
  test("keeps its heading to itself", () => {
    const box = [RULE, "【本文中の記号について】", "", "《》：ルビ", "", RULE];
    expect(
      read("灯台守", "", ...box, "", "岬《みさき》の灯台に、男がひとりで住んでいた。", "", "船は来ない。"),
    ).toEqual([
      "# 灯台守",
      "【本文中の記号について】",
      "《》：ルビ",
      "岬《みさき》の灯台に、男がひとりで住んでいた。",
      "船は来ない。",
    ]);
  });

  test("is none where a heading stands below each rule", () => {
    const [text = ""] = read(...PROSE);
    const sections = ["North Quay", "South Quay"].flatMap((name) => [RULE, name, "", ...PROSE, ""]);
    expect(read("The harbour", "", ...sections, RULE)).toEqual([
      "# The harbour",
      "#### North Quay",
      text,
      "#### South Quay",
      text,
    ]);
  });
});

describe("notes on how a page looks", () => {
  test("make headings, and are no part of them", () => {
    const chapter = ["［＃大見出し］春の巻［＃大見出し終わり］", "", "船は来ない。", ""];
    const section = ["［＃５字下げ］一［＃「一」は中見出し］", "", "男がひとりで住んでいた。"];
    expect(read("灯台守", "", ...chapter, ...section)).toEqual([
      "# 灯台守",
      "## 春の巻",
      "船は来ない。",
      "### 一",
      "男がひとりで住んでいた。",
    ]);
  });

  test("are left out in lines of their own and at the ends of a paragraph, not inside of it", () => {
    const verse = ["［＃ここから２字下げ］", "波の音［＃「波」に傍点］を聞く。", "［＃ここで字下げ終わり］"];
    expect(read("男がひとりで住んでいた。", ...verse, "［＃地から１字上げ］（昭和四年）［＃改ページ］")).toEqual([
      "男がひとりで住んでいた。",
      "波の音［＃「波」に傍点］を聞く。",
      "（昭和四年）",
    ]);
  });
});
