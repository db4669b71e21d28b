import { describe, expect, test } from "vitest";
import { type ContinuationSign, Continuations } from "../../../../src/read/page/joints/continuation.ts";
import { signsOfBeginning, signsOfEnd, signsOfForm } from "../../../../src/read/page/joints/ends.ts";
import { Layout } from "../../../../src/read/page/joints/layout.ts";
import { signsOfMeeting } from "../../../../src/read/page/joints/meeting.ts";
import { openMarks } from "../../../../src/read/page/joints/open-marks.ts";
import { type PageHalves, pageHalves } from "../../../../src/read/page/joints/page-halves.ts";
import { SharedTerms } from "../../../../src/read/page/joints/shared-terms.ts";
import { pageFacts } from "../../../../src/read/page/page-facts.ts";
import { readElements } from "../../../../src/read/page/read-elements.ts";
import { RULES, type RuleName, sumOf, WEIGHTS, weightsWithout } from "../../../../src/read/page/rules.ts";
import { vocabularyOf } from "../../../../src/read/page/vocabulary.ts";

const seen = new Set<RuleName>();

function noted(signs: readonly RuleName[] | null): readonly RuleName[] {
  for (const sign of signs ?? []) seen.add(sign);
  return signs ?? [];
}

function halvesOf(text: string, isIndented = false): PageHalves {
  const facts = pageFacts(text, 0, WEIGHTS);
  const { elements } = readElements(text, 0, facts);
  return { ...pageHalves(text, elements, facts), isIndented };
}

const COLUMN = [
  "The council has voted to build a second",
  "ferry pier on the north bank of the town",
  "near the place where the old one stood by",
];
/** Characters that no other text has, so many that those of a page are rare among them. */
const others = (count: number) => String.fromCharCode(...Array.from({ length: count }, (_, at) => 0x6000 + at));

describe("the end of an element", () => {
  test.each<[RuleName, string]>([
    ["ends-in-clause", "摊主们把灯点亮，街上的人越来越多，"],
    ["ends-in-quotation", "他只说了一句话：“灯不能"],
    ["ends-in-word", "In keinem Plan, den es gab, waren sie ver-"],
    ["ends-in-running-text", "鱼市街有两百年了。目前摊位已经全部"],
    ["ends-at-column", `${COLUMN.join("\n")}\n\nIt will open in May.`],
    ["ends-like-headline", "鱼市街的灯又亮了"],
    ["ends-like-long-headline", "摊主不怕夜，鱼市街的灯"],
  ])("shows %s", (sign, text) => {
    expect(noted(signsOfEnd(halvesOf(text), 0))).toContain(sign);
  });

  test.each([
    ["a full stop", "The tower was built in 1868."],
    ["a reference mark behind a full stop", "The tower was built in 1868.[11]"],
    ["a number in a circle behind a full stop", "灯塔建于一八六八年。①"],
    ["a raised number behind a full stop", "The slip was closed in 1931.¹"],
    ["a colon", "The board gave three reasons, all of them good:"],
    ["who wrote it, in brackets", "灯塔的灯会再亮起来。（山城／退休教师）"],
    ["who took a picture", "Die Fähre am Morgen, im Nebel. Foto: Oliver Strand"],
  ])("is not open behind %s", (_, text) => {
    expect(signsOfEnd(halvesOf(text), 0)).toBeNull();
  });
});

describe("the beginning of an element", () => {
  test.each<[RuleName, string]>([
    ["begins-in-clause", "，摊主们说。"],
    ["begins-small", "has divided the town since then."],
    ["begins-with-name", "Martha Oakes said so, and went back to the ferry that was waiting for her."],
    [
      "begins-with-capital",
      "Die Fähre mit ihrer Mannschaft lag im Hafen, und der Nebel auf dem Fluss blieb bis zum Abend.",
    ],
    ["begins-as-sentences-do", "The town has changed, and the river with it."],
    ["begins-with-tail", "站。站里的年轻人把数据录进系统。"],
    ["begins-closing", "现在要算到每一户”，他说。"],
    ["reads-surely-inside", "致以祝福，转身走了。"],
    ["reads-inside", "顾长根撑着船走了。"],
    ["reads-rather-inside", "旧的石头都要放回原处。"],
    ["reads-as-start", "虽然下雨，船还是开了。"],
    ["reads-surely-as-start", "然而，江边没有塔。"],
    ["begins-with-speaker", "林小舟：灯亮了三年，没有灭过。"],
    ["begins-with-quotation", "“灯不能灭。”守塔的老人说。"],
    ["begins-with-quoted-phrase", "“多点开花”——比如在山里建了三个站。"],
    ["begins-as-clauses-do", "江边的灯亮了，村民们都来看。灯灭了，江边没有人。"],
    ["begins-as-news-do", "目前水位已经下降。"],
    ["begins-like-headline", "鱼市街的灯又亮了"],
  ])("shows %s", (sign, text) => {
    expect(noted(signsOfBeginning(halvesOf(text), 0))).toContain(sign);
  });

  test.each([
    ["a dash before a capital", "— The pier opens in May, and the ferry stays."],
    ["a number of a list", "2.灯塔的灯由村里的人轮流看守。"],
    ["a picture", "![图](media/0604.png) 灯塔亮了。"],
    ["a notice's last line", "特此通告。"],
    ["an address", "fischmarkt@hafen.example nimmt Briefe an."],
  ])("is not inside a sentence: %s", (_, text) => {
    expect(signsOfBeginning(halvesOf(text), 0)).toBeNull();
  });

  test("shows its indent where paragraphs are indented", () => {
    const page = halvesOf("　　昨日上午索道开始试运行。\n\n千六百名乘客坐上了车。", true);
    expect(noted(signsOfBeginning(page, 0))).toContain("begins-indented");
    expect(noted(signsOfBeginning(page, 1))).toContain("begins-unindented");
  });
});

describe("the form of a half", () => {
  test.each<[RuleName, "beginning" | "end", string]>([
    ["fills-column", "end", `${COLUMN.join("\n")}\n\nIt will open in May.`],
    ["ends-soon", "beginning", "灯塔亮了。"],
    ["is-lone-line", "end", "鱼市街的灯又亮了"],
  ])("shows %s", (sign, side, text) => {
    expect(noted(signsOfForm(halvesOf(text), 0, side))).toEqual([sign]);
  });

  test.each([
    ["long text", "江边的灯亮了，村民们都来看。".repeat(4)],
    ["text without a full stop", "江边的灯亮了，村民们都来看"],
  ])("says nothing of how soon %s ends", (_, text) => {
    expect(signsOfForm(halvesOf(text), 0, "beginning")).not.toContain("ends-soon");
  });
});

function meeting(before: string, after: string, elsewhere = ""): readonly RuleName[] {
  const text = `${before}\n${after}\n${elsewhere}`;
  const range = (part: string) => [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }];
  const marksBefore = openMarks(text, range(before));
  const marksAfter = openMarks(text, range(after));
  const vocabulary = vocabularyOf(text, [range(before), range(after), range(elsewhere)]);
  return noted(signsOfMeeting({ before, after, marksBefore, marksAfter }, vocabulary));
}

describe("two halves where they meet", () => {
  test.each<[RuleName, string, string, string?]>([
    ["divides-word", "中国新疆的口", "岸送出了货物。"],
    ["parts-words", "他走进了房间", "桌上有灯。"],
    ["known-together", "将针对汽车网", "络安全的特点，", `平台测评汽车网络。${others(700)}`],
    ["pair-known", "他们走到岸", "边看着灯，", `灯下岸边有人。${others(100)}`],
    ["not-known", "他走进了房间", "桌上有灯。"],
    ["word-pair-known", "the lights on the", "breakwater had been inspected.", "They saw the breakwater."],
    ["hyphen-known", "the vote was fore-", "seen by all.", "It had been foreseen."],
    ["hyphen-before-capital", "in keinem Plan ver-", "Puppenstuben und eine Dampfmaschine."],
    ["no-phrase", "Ruth Penhale, who proposed the", "has divided the town."],
    ["divides-name", "名誉主席福尔", "克尔·恰普克认为有利。"],
    ["divides-speaker", "双河村党支部书记郭正", "洪介绍，灯亮了三年。"],
    ["divides-number", "从2024年11", "月13日开始。"],
    ["closes-what-is-open", "他说：“灯不能", "灭。”"],
    ["leaves-open", "他说：“灯不能", "江边有一座塔。塔很高。"],
    ["closes-nothing", "书架沿着弧形的", "账，要算清。”他说。"],
  ])("show %s", (sign, before, after, elsewhere) => {
    expect(meeting(before, after, elsewhere)).toContain(sign);
  });

  test("do not divide the name of a speaker where someone else speaks", () => {
    expect(meeting("他把窗关上，看了看小郭", "记者说，灯亮了三年。")).not.toContain("divides-speaker");
  });

  test("close a quotation that straight marks open", () => {
    expect(meeting('他说："灯不能', "灭。”")).toContain("closes-what-is-open");
  });

  test("close a German quotation by the mark that opens one elsewhere", () => {
    expect(meeting("Er sprach von einer „Überraschung, die", "niemand kannte“. Das war alles.")).toContain(
      "closes-what-is-open",
    );
  });
});

describe("where two halves are printed", () => {
  const page = halvesOf(
    "# 灯\n\n■江城日报记者 吴桐\n\n甲在这里说完了一句话，还有\n\n乙说完了。\n\n6月3日，工人在桥下。 记者 何青 摄\n\n丙说完了。\n\n## 一节\n\n丁说完了。\n\n# 另一篇\n\n戊说完了。\n",
  );
  const place = (from: string, to: string) => {
    const at = (start: string) =>
      page.elements.findIndex(({ ranges }) => page.text.startsWith(start, ranges[0]?.start ?? 0));
    return noted(new Layout(page).signs(at(from), at(to)));
  };

  test.each<[string, string, readonly RuleName[]]>([
    ["甲", "乙", ["is-next"]],
    ["乙", "丙", ["is-interrupted"]],
    ["丙", "丁", ["is-interrupted"]],
    ["丁", "戊", ["is-interrupted", "across-headline"]],
    ["甲", "丁", ["is-displaced"]],
    ["丁", "甲", ["is-before"]],
  ])("%s and %s are %j", (from, to, expected) => {
    expect(place(from, to)).toEqual(expected);
  });

  test("a half more than ten elements away is far", () => {
    const long = halvesOf(Array.from({ length: 14 }, (_, at) => `第${at}段在这里说完了一句话。`).join("\n\n"));
    const layout = new Layout(long);
    expect(noted(layout.signs(0, 11))).toEqual(["is-displaced", "is-far"]);
    expect(layout.signs(0, 10)).toEqual(["is-displaced"]);
    expect(layout.signs(11, 0)).toEqual(["is-before", "is-far"]);
  });
});

describe("Chinese and Japanese across a joint", () => {
  const continuations = new Continuations();
  const CUT: readonly (readonly [string, string])[] = [
    ["灯塔看守人每天傍晚都要爬上一百二十", "级台阶，把灯罩擦得一尘不染。"],
    ["县里今年计划新建三座水库，预计明年年", "底全部投入使用。"],
    ["渔民们把晒干的渔网一张张卷好，准备等", "到休渔期结束再出海。"],
    ["老人从抽屉里取出一封泛黄的", "信，信封上的邮戳已经看不清了。"],
    ["经过三个月的试验，研究人员终于找到了提高", "产量的办法。"],
    ["図書館の屋根は去年の台風で壊れ", "たが、今年の春に直された。"],
    ["村の子どもたちは毎朝、川沿い", "の道を歩いて学校に通っている。"],
    ["为了让孩子们喝上热水，学校在走廊里安装了两", "台饮水机。"],
  ];

  test("a half goes on in its own other half better than in another's, six times of seven at least", () => {
    const pairs = CUT.flatMap(([before, own]) =>
      CUT.filter(([, other]) => other !== own).map(([, other]) => ({ before, own, other })),
    );
    const better = pairs.filter(
      ({ before, own, other }) => continuations.logOdds(before, own) > continuations.logOdds(before, other),
    );
    expect(better.length / pairs.length).toBeGreaterThan(0.85);
  });

  test.each<[ContinuationSign, string, string]>([
    ["reads-on-surely", "老街的居民代表在会上提出了自己的意", "见和建议。"],
    ["reads-on", "经过三个月的试验，研究人员终于找到了提高", "产量的办法。"],
    ["reads-rather-on", "村の子どもたちは毎朝、川沿い", "の道を歩いて学校に通っている。"],
    ["breaks-rather-off", "经过三个月的试验，研究人员终于找到了提高", "级台阶，把灯罩擦得一尘不染。"],
    ["breaks-off", "渔民们把晒干的渔网一张张卷好，准备等", "记者在现场看到，老街的灯又亮了。"],
    ["breaks-off-surely", "老街的居民代表在会上提出了自己的意", "昨天，县里开了一个会。"],
  ])("shows %s", (sign, before, after) => {
    const shown = continuations.sign(before, after);
    expect(noted(shown === null ? null : [shown])).toEqual([sign]);
  });

  test("white space and traditional characters say the same", () => {
    const plain = continuations.logOdds("县里今年计划新建三座水", "库，预计明年投入使用。");
    expect(continuations.logOdds("縣裏 今年 計劃 新建 三座 水", "庫，預計 明年 投入使用。")).toBe(plain);
  });

  test.each([
    ["a full stop", "灯塔的灯亮了。", "看守人把窗关上。"],
    ["another script", "the lighthouse keeper", "看守人把窗关上。"],
  ])("says nothing behind %s", (_, before, after) => {
    expect(continuations.sign(before, after)).toBeNull();
  });
});

describe("what two halves speak of", () => {
  const page = halvesOf(
    [
      "河道保洁员顾长根撑着小船在白马河上打捞水草，县水务局",
      "顾长根说，白马河的水草今年少了，水务局的保洁员小船也换新了。",
      "城南粮仓改成图书馆，书架沿着弧形的墙面一层层往上，藏书三万册。",
      "图书馆的设计师说，粮仓的地面没有动，地面是老水泥，屋顶是新瓦，墙上的灯是旧的，门口的树是他小时候种的，池里的水草也没了。",
    ].join("\n\n"),
  );
  test.each<[number, RuleName]>([
    [1, "shares-much"],
    [2, "shares-nothing"],
    [3, "shares-some"],
  ])("is told by the rare terms that text 0 and text %i share: %s", (to, sign) => {
    expect(noted(new SharedTerms(page).signs(0, to))).toEqual([sign]);
  });
});

test("every rule is shown by an example here, but those for pairs and for lines, which other tests show", () => {
  expect(Object.keys(RULES).filter((rule) => !seen.has(rule as RuleName))).toEqual([
    "meets-dateline",
    "nothing-meets",
    "is-displaced-whole",
  ]);
});

test("a rule that is left out is worth nothing, and the others what they were", () => {
  const weights = weightsWithout("is-next", "begins-small");
  expect(sumOf(weights, ["is-next", "begins-small"])).toBe(0);
  expect(weights["is-before"]).toBe(RULES["is-before"].weight);
});
