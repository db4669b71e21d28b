import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { element, type PageElement } from "../../../../src/read/page/elements.ts";
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

type Part = readonly [words: string, marks?: Partial<PageElement>];

/** The elements of a page of these parts, each a paragraph with these marks, once its halves are joined. */
function joinedOf(...parts: readonly Part[]): (PageElement & { readonly words: string })[] {
  let text = "";
  const elements = parts.map(([words, marks]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return element("paragraph", [{ start, end: start + words.length }], marks);
  });
  return joinHalves(text, elements, pageFacts(text, 0, WEIGHTS)).map((one) => ({
    ...one,
    words: one.ranges.map(({ start, end }) => text.slice(start, end)).join("|"),
  }));
}

/** What the elements of a page say, "…" where one is cut. */
function saidBy(...parts: readonly Part[]): string[] {
  return joinedOf(...parts).map(
    ({ words, isCutBefore, isCutBehind }) => `${isCutBefore ? "…" : ""}${words}${isCutBehind ? "…" : ""}`,
  );
}

const NEWS: Part = ["Hollin, 4 May. The town has a new pier.", { opens: true }];
const END = "The keeper climbs up. When fog comes, he sounds the";
const REST = "horn that his father bought, and the boats find home.";
const WHOLE = "The school was painted in the summer. Nobody was hurt.";

describe("two halves of a sentence on a newspaper page", () => {
  test("are joined over headlines, captions and boxes, which stand inside of it then, and nothing else does", () => {
    const insets: Part[] = [
      ["Pears and hail", { kind: "headline" }],
      ["In the harbour", { kind: "caption" }],
      ["7 of 9", { boxed: true }],
    ];
    const parts = joinedOf(NEWS, [END], ...insets, [REST], ["Later", { kind: "headline" }], [WHOLE]);
    expect(parts.map(({ words, inside }) => [words, inside])).toEqual([
      [NEWS[0], false],
      [`${END}|${REST}`, false],
      ...insets.map(([words]) => [words, true]),
      ["Later", false],
      [WHOLE, false],
    ]);
  });

  test("are joined over other text, which is not inside of it, and also where the second half stands first", () => {
    expect(joinedOf(NEWS, [END], [WHOLE], [REST]).map(({ words, inside }) => [words, inside])).toEqual([
      [NEWS[0], false],
      [`${END}|${REST}`, false],
      [WHOLE, false],
    ]);
    expect(saidBy(NEWS, [REST], [WHOLE], [END])).toEqual([NEWS[0], WHOLE, `${END}|${REST}`]);
  });

  test("are one sentence with the parts behind them that go on with it", () => {
    const second = "horn that his father bought, and the boats that had been waiting for a long time in the";
    const parts = joinedOf(NEWS, [END], [second], ["bay find home.", { closes: true, fills: true }], [WHOLE]);
    expect(parts.map(({ words }) => words)).toEqual([NEWS[0], `${END}|${second}|bay find home.`, WHOLE]);
    expect(parts[1]).toMatchObject({ kind: "paragraph", closes: true, fills: true, isCutBehind: false });
  });

  test("are a paragraph where one looked like a headline", () => {
    const lone: Part = ["The keeper climbs up, and when fog comes he sounds the", { kind: "headline" }];
    expect(joinedOf(NEWS, lone, [REST])[1]).toMatchObject({ kind: "paragraph", words: `${lone[0]}|${REST}` });
    const last: Part = ["horn that his father bought", { kind: "headline" }];
    expect(joinedOf(NEWS, [END], last, [WHOLE])[1]).toMatchObject({ kind: "paragraph", words: `${END}|${last[0]}` });
  });

  test("are a caption where the second half is one and stands right behind the first", () => {
    const caption: Part = [REST, { kind: "caption" }];
    expect(joinedOf(NEWS, [END], caption)[1]).toMatchObject({ kind: "caption", words: `${END}|${REST}` });
    expect(saidBy(NEWS, [END], [WHOLE], caption)).toEqual([NEWS[0], `${END}…`, WHOLE, `…${REST}`]);
    const begun: Part = ["Anna Lee and the boats find home.", { kind: "caption" }];
    expect(saidBy(NEWS, [END], begun)).toEqual([NEWS[0], `${END}…`, begun[0]]);
  });

  test("are none where they begin with the same words: what is printed twice does not go on with itself", () => {
    const both = "horns that his father bought, and the boats find the";
    expect(saidBy(NEWS, [both], [both])).toEqual([NEWS[0], `…${both}…`, `…${both}…`]);
  });

  test("that each could go on with the other are joined once, by what is surer, and none is lost", () => {
    const known: Part = ["The foghorn was painted like all foghorns."];
    const [first, second] = [
      "horn that his father bought, and the boats find the fog-",
      "horns in spite of the weather, as the keeper sounds the fog-",
    ];
    expect(saidBy(NEWS, known, [first], [second])).toEqual([NEWS[0], known[0], `…${first}|${second}…`]);
    expect(saidBy(NEWS, known, [second], [first])).toEqual([NEWS[0], known[0], `…${second}|${first}…`]);
  });

  test("are told by the words where they meet, however long they are", () => {
    const [before, after] = ["灯房里的架子有两层楼高。".repeat(40), "今年的灯比去年多了两成。".repeat(40)];
    const [first, second] = ["镇里为灯会定下三条规矩，要求沿街的各家商", "户把电线收进管里。老人说，扎灯先要扎骨架。"];
    expect(joined(before + first, second + after)).toEqual([`${before}${first}|${second}${after}`]);
  });

  test("are text where a line is cut that looked like a headline, on a page whose headings are marked", () => {
    const parts: Part[] = [
      ["# The lamp", { kind: "heading", level: 1 }],
      NEWS,
      ["The keeper climbs up to the", { kind: "headline" }],
    ];
    expect(joinedOf(...parts, [WHOLE])[2]).toMatchObject({ kind: "paragraph", isCutBehind: true });
    expect(joinedOf(...parts.slice(0, 2), ["The keeper", { kind: "headline" }], [WHOLE])[2]).toMatchObject({
      kind: "headline",
      isCutBehind: false,
    });
  });

  test("stay apart where it is known already that one of them is cut", () => {
    const apart = [NEWS[0], `${END}…`, `…${REST}`];
    expect(saidBy(NEWS, [END, { isCutBehind: true }], [REST])).toEqual(apart);
    expect(saidBy(NEWS, [END], [REST, { isCutBefore: true }])).toEqual(apart);
  });

  test("are cut together where the first is cut before, or the second behind", () => {
    expect(saidBy(NEWS, [END, { isCutBefore: true }], [REST])).toEqual([NEWS[0], `…${END}|${REST}`]);
    expect(saidBy(NEWS, [END], [REST, { isCutBehind: true }])).toEqual([NEWS[0], `${END}|${REST}…`]);
  });
});

describe("what may be a headline or a caption, with a sentence that goes on over it as well,", () => {
  const lamps: Part = ["本报讯 （记者 林秋） 老街的灯会今年办到第三十年。", { opens: true }];
  const end = "镇里为灯会定下三条规矩，要求沿街的各家商";
  const longEnd = "镇里为灯会定下三条规矩，要求沿街的各家商户都把灯挂好，沿街的各家商";
  const rest = "户把电线收进管里。老人说，扎灯先要扎骨架。";

  test("is no second half", () => {
    const caption = "店老板林秋在灯下扎骨架";
    expect(saidBy(lamps, [end], [caption], [rest])).toEqual([lamps[0], `${end}…`, caption, rest]);
  });

  test("is no first half", () => {
    const headline = "昨天，老街的灯挂在沿街的各家商";
    expect(saidBy(lamps, [longEnd], [headline], [rest])).toEqual([lamps[0], `${longEnd}…`, `${headline}…`, rest]);
  });

  test("is the first half where the sentence over it reads less well", () => {
    const [weaker, headline] = ["镇里为灯会定下三条规矩，要求沿街的商户都来", "昨天，老街的灯挂在沿街的各家商"];
    expect(saidBy(lamps, [weaker], [headline], [rest])).toEqual([lamps[0], `${weaker}…`, `${headline}|${rest}`]);
  });

  test("is one where it goes on with what is above it much more surely", () => {
    const middle = "店老板的灯，挂在沿街的各家商";
    expect(saidBy(lamps, [longEnd], [middle], [rest])).toEqual([lamps[0], `${longEnd}|${middle}|${rest}`]);
  });
});

describe("two texts are no sentence", () => {
  const lamps: Part = ["本报讯 （记者 林秋） 老街的灯会今年办到第三十年。", { opens: true }];

  test.each([
    ["Keeper of the lamp", "and nobody else was there that night in spring."],
    ["扎灯的老人", "，每天早上六点到灯房。"],
    ["沿街的各家商", "户把电线收进管里。老人说，扎灯先要扎骨架。"],
  ])("where the first is a few words that show nothing: %s|%s", (first, second) => {
    expect(saidBy(lamps, [first], [second]).map((words) => words.replaceAll("…", ""))).toEqual([
      lamps[0],
      first,
      second,
    ]);
  });

  test.each([
    ["镇里把旧仓库改成了灯房。扎灯的人每天从早上忙到晚上", "老人说，扎灯先要扎骨架。骨架歪了，纸糊得再好也立不住。"],
    ["등대지기는 아침마다 계단을 오른다. 안개가 끼면 그는 종을", "마을 학교는 여름에 새로 칠했다."],
  ])("where only a full stop is missing, and the second shows nothing: %s|%s", (first, second) => {
    expect(saidBy(lamps, [first], [second])).toEqual([lamps[0], `${first}…`, second]);
    expect(saidBy(lamps, [`${first}，`], [second])).toEqual([lamps[0], `${first}，|${second}`]);
  });

  test("where another stands between, and the second begins as texts do", () => {
    const [first, between, second] = [
      "镇里把旧仓库改成了灯房，扎灯的人从早上忙到，",
      "今年的灯比去年多了两成。",
      "晚上的街上还有人。骨架歪了，纸糊得再好也立不住。",
    ];
    expect(saidBy(lamps, [first], [between], [second])).toEqual([lamps[0], `${first}…`, between, second]);
    expect(saidBy(lamps, [second], [between], [first])).toEqual([lamps[0], second, between, `${first}…`]);
  });

  test("where two ends could go on in it: it goes on from the nearer one", () => {
    const [one, other] = [
      "The keeper climbs up, and when fog comes he sounds,",
      "The pilot goes out, and when fog comes he sounds,",
    ];
    expect(saidBy(NEWS, [one], [other], [REST])).toEqual([NEWS[0], `${one}…`, `${other}|${REST}`]);
  });
});

test("a half without the other is marked as cut", () => {
  expect(saidBy(NEWS, [END], [WHOLE])).toEqual([NEWS[0], `${END}…`, WHOLE]);
  expect(saidBy(NEWS, [WHOLE], [REST])).toEqual([NEWS[0], WHOLE, `…${REST}`]);
});

test("of a page with very many halves, only those near each other are looked at", () => {
  const end = "The keeper climbs up. When fog comes, he sounds the fog-";
  const page = (between: number, ends: number): string[] =>
    saidBy(
      NEWS,
      [end],
      ...Array.from({ length: between }, (): Part => ["The foghorn was painted in the summer."]),
      [REST],
      ...Array.from({ length: ends }, (): Part => ["The lamps went out, and nobody knows who had the"]),
    );
  expect(page(11, 200)).toContain(`${end}|${REST}`);
  expect(page(12, 200)).not.toContain(`${end}|${REST}`);
  expect(page(12, 180)).toContain(`${end}|${REST}`);
});
