import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { joinHalves } from "../../../../src/read/page/joints/join-halves.ts";
import { pageFacts } from "../../../../src/read/page/page-facts.ts";
import { readElements } from "../../../../src/read/page/read-elements.ts";
import { readPage } from "../../../../src/read/page/read-page.ts";
import { WEIGHTS } from "../../../../src/read/page/rules.ts";

/** The elements of a newspaper page of two paragraphs, each as its parts, "…" where it stays cut. */
function joined(first: string, second: string): string[] {
  const text = `# 老街的灯\n\n本报讯 （记者 林秋） 老街的灯会今年办到第三十年。\n\n${first}\n\n${second}\n`;
  const facts = pageFacts(text, 0, WEIGHTS);
  const elements = joinHalves(text, readElements(text, 0, facts).elements, facts);
  return elements.slice(2).map(({ ranges, isCutBehind }) => {
    const parts = ranges.map(({ start, end, isInDoubt }) => text.slice(start, end) + (isInDoubt ? "?" : "")).join("|");
    return isCutBehind ? `${parts}…` : parts;
  });
}

describe("two neighbours that are both cut", () => {
  test.each([
    ["镇里为灯会定下三条规矩，要求沿街的各家商", "户把电线收进管里。老人说，扎灯先要扎骨架。"],
    [
      "镇里为灯会定下三条规矩，挂在最前面的一条叫作",
      "“灯不离人”的规矩是他师傅留下的，架子歪了，纸糊得再好也立不住，一直贴在墙上，谁都看得见，也都记得住。",
    ],
    ["镇里把旧仓库改成了灯房，扎灯的人每天从早上忙到晚上，", "连吃饭都在架子旁边。今年的灯比去年多了两成。"],
  ])("are one sentence where what they say meets: %s|%s", (first, second) => {
    expect(joined(first, second)).toEqual([`${first}|${second}`]);
  });

  test.each([
    [
      "镇里为灯会定下三条规矩，要求沿街的商户",
      "好看的灯不一定亮得久。老人说，扎灯先要扎骨架。骨架歪了，纸糊得再好也立不住，这是他师傅留下的话。",
    ],
    [
      "老人扎灯扎了五十年，年轻时候一个晚上能扎",
      "起初也有人嫌吵。后来大家发现，灯亮着的时候，街上的小店能多开两个钟头，嫌吵的人就不说了。",
    ],
    [
      "灯房里的架子有两层楼高，最上面一层放的",
      "“灯亮了，人就回来。”扎灯的老人说，他每天早上六点到灯房，晚上十点才走，一年里只歇三天，歇的时候也在想灯。",
    ],
  ])("stay cut where nothing but their place speaks for it: %s|%s", (first, second) => {
    expect(joined(first, second)).toEqual([`${first}…`, second]);
  });
});

describe("two neighbours of which another text may be the second half as well", () => {
  const others = [
    "like every third ship that had been built of iron in those years, and went down in the bay.",
    "of coal, which the boats carried over in baskets on the first calm day after each new moon.",
  ];
  /** The blocks of a page on which a text is cut, above two that begin inside a sentence, "…" where one is cut. */
  const blocksBehind = (end: string, last = others[1]): string[] => {
    const text = ["# The lamp on the rock", "", "By Ann Lee", "", end, "", others[0], "", last, ""].join("\n");
    const { articles } = readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN });
    return articles
      .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "paragraph"))
      .map(({ ranges, isCutBefore, isCutBehind }) => {
        const parts = ranges.map(({ start, end: to }) => text.slice(start, to)).join("|");
        return `${isCutBefore ? "…" : ""}${parts}${isCutBehind ? "…" : ""}`;
      });
  };

  test("are one sentence where the first ends inside a clause", () => {
    const end = "The keeper climbs up. When fog comes, he sounds,";
    expect(blocksBehind(end)).toContain(`${end}|${others[0]}`);
  });

  test("stand behind each other, but are not joined, where the other is nearly as good", () => {
    const end = "The keeper climbs up. When fog comes, he sounds,";
    const short = "to rust, until a diver who climbs found an anchor in it last summer.";
    expect(blocksBehind(end, short).slice(0, 2)).toEqual([`${end}…`, `…${others[0]}`]);
  });

  test("stand behind each other, but are not joined, where nothing but a small letter and their place speak for it", () => {
    const end = "The keeper climbs up. When fog comes he sounds";
    expect(blocksBehind(end).slice(0, 2)).toEqual([`${end}…`, `…${others[0]}`]);
  });
});
