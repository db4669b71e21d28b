import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../src/read/hyphens/known-words.ts";
import { columnsOf } from "../../../src/read/lines/columns.ts";
import { type Line, scanLines } from "../../../src/read/page/lines.ts";
import { pageFacts } from "../../../src/read/page/page-facts.ts";
import { readPage } from "../../../src/read/page/read-page.ts";
import { type RuleName, WEIGHTS, weightsWithout } from "../../../src/read/page/rules.ts";

/** The columns of a block's lines, those of loose lines marked. */
function columnsIn(
  lines: readonly string[],
  without: readonly RuleName[] = [],
  isNews = true,
): (readonly string[] | "loose")[] {
  const text = lines.join("\n");
  const scanned: Line[] = [...scanLines(text, 0)];
  const weights = without.length > 0 ? weightsWithout(...without) : WEIGHTS;
  return columnsOf({ text, isNews, expectsByTurns: () => true, ...pageFacts(text, 0, weights) }, scanned).map(
    (column) => (column.isLoose ? "loose" : column.lines.map(({ start, end }) => text.slice(start, end))),
  );
}

function byTurns(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((line, at) => [line, right[at] ?? []].flat());
}

const HENS = [
  "HIGHWOLD, Nov. 15 (NPA) – When the door opens,",
  "the first thing that the children see is a",
  "pair of hens. They live in a cage behind the",
  "driver's seat, and nothing but a soft skin",
  "holds it together.",
];
const TILES = [
  "MILLTOWN, Nov. 17 (NPA) – For twelve years a",
  "path of ribbed tiles for the blind has run",
  "along Spinners Row, and nine poles, three",
  "hydrants and a newspaper stand have stood in",
  "the middle of it.",
];

describe("lines of two columns by turns", () => {
  test("are taken apart where the printed order is impossible at several places", () => {
    const left = [...HENS.slice(0, 3), "holds it together.", "All of them are fed."];
    const right = [...TILES.slice(0, 3), "hydrants stand in", "the middle of it."];
    expect(columnsIn(byTurns(left, right))).toEqual([left, right]);
  });

  test("stay loose where a single place tells that the printed order is wrong", () => {
    const lines = byTurns(HENS.slice(1), TILES.slice(1));
    expect(columnsIn(lines)).toEqual(["loose"]);
  });

  test("stay loose where one strong sign stands in a few lines, whichever way they go on", () => {
    const left = ["Ferry crews have passed the exam-", "ination that opens the upper", "river for them."];
    const right = ["MILLTOWN, Nov. 17 (NPA) – Nine", "poles need an examination when", "Ann is back."];
    expect(columnsIn(byTurns(left, right))).toEqual(["loose"]);
  });

  test("are taken apart for their two datelines, which no sentence goes on in", () => {
    const lines = byTurns(HENS, TILES);
    expect(columnsIn(lines)).toEqual([HENS, TILES]);
    expect(columnsIn(lines, ["meets-dateline", "no-phrase"])).toEqual(["loose"]);
  });

  test("are one column below a headline, which does not go on in it", () => {
    const headline = "Storm cuts off 14,000 homes";
    const text = [
      "A line of thunderstorms, packing",
      "70-mile winds, crossed a county",
      "which had seen none in all that",
      "year, and for two days nobody",
      "could say when lamps would burn",
      "in the valleys north of the old",
      "mill, where some hundred people",
      "had fled to a school.",
    ];
    expect(columnsIn([headline, ...text])).toEqual([[headline], text]);
  });

  test("are one column where nothing speaks against the printed order", () => {
    expect(columnsIn(HENS)).toEqual([HENS]);
    expect(columnsIn(TILES)).toEqual([TILES]);
  });
});

describe("lines of two columns side by side", () => {
  test("belong to the right one where the left one has ended, and only white space stands before them", () => {
    const left = ["The council has voted to build", "a second ferry pier on the bank", "where the old one stood."];
    const right = [
      "A youth orchestra from the town",
      "has been invited to open the",
      "spring festival in a city",
      "far away.",
    ];
    const rows = right.map((line, at) => `${(left[at] ?? "").padEnd(36)}${line}`);
    expect(columnsIn(rows)).toEqual([left, right]);
  });

  test("belong to the right one also where letters of unlike widths shift them", () => {
    const left = ["芦湾渡口停航十一年以后,在昨", "天早上六点又响起了汽笛声。"];
    const right = [
      "车门一打开,孩子们先看见的是",
      "两只母鸡。它们住在驾驶座后",
      "面的笼子里,每天下一个蛋,用",
      "来做实验,从不浪费。",
    ];
    const gaps = [3, 4];
    const rows = right.map((line, at) => {
      const before = left[at];
      return before === undefined
        ? `${"\u3000".repeat(20)}${line}`
        : `${before}${"\u3000".repeat(gaps[at] ?? 3)}${line}`;
    });
    rows.unshift(`梨园上空装好了新的雷达,果农${"\u3000".repeat(3)}校车今天第一次开进山里,到了`);
    const [first, second] = ["梨园上空装好了新的雷达,果农", "校车今天第一次开进山里,到了"];
    expect(columnsIn(rows, [], false)).toEqual([
      [first, ...left],
      [second, ...right],
    ]);
  });

  test("are three where two gaps stand in each line", () => {
    const left = ["The council has voted", "to build a second pier", "on the northern bank", "near the old one."];
    const middle = ["A youth orchestra from", "the town will play in", "the spring festival of", "a city far away."];
    const right = ["The library keeps all", "of its lamps lit until", "ten o'clock, for those", "who work in the day."];
    const rows = left.map((line, at) => `${line.padEnd(28)}${(middle[at] ?? "").padEnd(28)}${right[at]}`);
    expect(columnsIn(rows)).toEqual([left, middle, right]);
  });

  test("are columns where they are running text, however narrow, and none where they are a table's", () => {
    const left = ["THE roof of the", "village hall in", "Marl is leaking", "for the third", "time this year."];
    const right = ["THE number 9", "bus will keep", "running after", "1,200 people", "signed for it."];
    const rows = left.map((line, at) => `${line.padEnd(19)}${right[at]}`);
    expect(columnsIn(rows)).toEqual([left, right]);
    const table = ["Marl           4", "Dale           2", "Hallowick      1", "Burnham       12"];
    expect(columnsIn(table)).toEqual([table]);
  });

  test("may begin at unlike places where their letters are of unlike widths", () => {
    const left = ["车门一打开,孩子们先看见的是", "它们住在驾驶座后面的笼子里,", "每天下一个蛋,用来做实验,不", "浪费。"];
    const right = [
      "11月20日早上6点,停航11年的",
      "芦湾渡口响起汽笛,一条白色的",
      "电动渡船载着40多名乘客离开了",
      "西岸,向对岸驶去。",
    ];
    const gaps = [3, 7, 5, 14];
    const rows = left.map((line, at) => `${line}${"\u3000".repeat(gaps[at] ?? 3)}${right[at]}`);
    expect(columnsIn(rows)).toEqual([left, right]);
  });

  test("are columns also where short lines follow below, in a text that is no newspaper page", () => {
    const below = ["Mill Lane", "Old pier", "Harbour", "North bank", "Ferry", "The slip", "Tower", "Quay"];
    const rows = HENS.slice(1).map((line, at) => `${line.padEnd(50)}${TILES[at + 1]}`);
    expect(columnsIn([...rows, ...below], [], false)).toEqual([[...HENS.slice(1), ...below], TILES.slice(1)]);
  });

  test("are no columns but a table's where they do not fill them, in a text that is no newspaper page", () => {
    const rows = [
      "Harbour Street office    open on weekdays",
      "Mill Lane                by appointment only",
      "Northern bank kiosk      closed in winter",
      "Old ferry pier           not yet decided",
    ];
    expect(columnsIn(rows, [], false)).toEqual([rows]);
  });
});

describe("a newspaper page", () => {
  /** Each block's words, and whether it is cut behind. */
  const blocksOf = (lines: readonly string[], weights = WEIGHTS) => {
    const text = lines.join("\n");
    const { articles } = readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN, weights });
    return articles.flatMap(({ blocks }) =>
      blocks.map(({ ranges, isCutBefore, isCutBehind }) => ({
        words: ranges.map(({ start, end }) => text.slice(start, end)).join(""),
        isCutBefore: isCutBefore ?? false,
        isCutBehind: isCutBehind ?? false,
      })),
    );
  };

  test("has each loose line cut, and joins none of them with another", () => {
    const lines = byTurns(HENS.slice(1), TILES.slice(1));
    const blocks = blocksOf(["By Ann Lee", "", ...lines]).filter(({ words }) => lines.includes(words));
    expect(blocks.map(({ words }) => words)).toEqual(lines);
    expect(blocks.filter(({ isCutBehind }) => !isCutBehind).map(({ words }) => words)).toEqual([
      "holds it together.",
      "the middle of it.",
    ]);
  });

  test("leaves an end open that nothing but its missing full stop shows, where what follows shows nothing either", () => {
    const end = "苦情は言わず、市の技師たちに後について来るよう頼んだ。四百メートルの間に、七人";
    const next = "図面では何もかも正しく、道の上では何もかも間違っていたと市の技師たちは話す。";
    const page = ["【記者・東雲千尋】", "", end, "", next];
    expect(blocksOf(page)).toContainEqual({ words: end, isCutBefore: false, isCutBehind: true });
    const beginning = { words: next, isCutBefore: false, isCutBehind: false };
    expect(blocksOf(page)).toContainEqual(beginning);
    expect(blocksOf(page, weightsWithout("nothing-meets"))).toContainEqual({ ...beginning, isCutBefore: true });
  });
});
