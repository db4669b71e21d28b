import { describe, expect, test } from "vitest";
import { composeArticle } from "../../../src/read/compose.ts";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../src/read/hyphens/known-words.ts";
import { readPage } from "../../../src/read/page/read-page.ts";

/** The headline of each article of a page, and its paragraphs. */
function titled(...lines: readonly string[]): [string | null, string[]][] {
  const text = lines.join("\n");
  const { articles } = readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN });
  return articles
    .map((draft) => composeArticle(text, draft))
    .map(({ title, blocks, body }) => [
      title,
      blocks.filter(({ kind }) => kind === "paragraph").map(({ start, end }) => body.slice(start, end)),
    ]);
}

const FERRY = "The ferry left at noon, and it was full of people who had waited for it since the early morning.";
const BRIDGE = "The bridge opens in May, and nobody knows yet what is to become of the old landing stage below it.";

describe("a newspaper page", () => {
  test("has a headline set from top to bottom as one", () => {
    expect(
      titled(..."渡口的灯又亮了", "", "■江城日报记者 吴桐", "", "渡口的灯昨晚亮了。").map(([title]) => title),
    ).toEqual(["渡口的灯又亮了"]);
  });

  test("has a headline set from top to bottom as one whose characters are numbers, spaces and marks as well", () => {
    const page = [
      "渡",
      "口",
      "2",
      " ",
      "-",
      " ",
      "1",
      "：",
      "灯",
      "又",
      "亮",
      "了",
      "",
      "■江城日报记者 吴桐",
      "",
      "渡口的灯昨晚亮了。",
    ];
    expect(titled(...page).map(([title]) => title)).toEqual(["渡口2 - 1：灯又亮了"]);
  });

  test.each(["Killer Pig Mauls Farmer to Death", "Désert : « La mer est à nous »"])(
    "has %s as one headline, a word to a line",
    (headline) => {
      const page = [...headline.replace(/ (?=[:»])|(?<=«) /gu, "\u00a0").split(" "), "", "By Ann Lee", "", FERRY];
      expect(titled(...page).map(([title]) => title)).toEqual([headline]);
    },
  );

  test("has a marked headline of two lines as one where the second begins small", () => {
    const page = ["# Council backs new pier", "# despite a warning", "", "By Martha Oakes", "", FERRY];
    expect(titled(...page).map(([title]) => title)).toEqual(["Council backs new pier despite a warning"]);
  });

  test("takes a line that begins with a dash for a deck", () => {
    const page = ["# 慢车进山", "## ——一趟运行了五十三年的列车", "", "■江城日报记者 吴桐", "", "列车走了九个小时。"];
    expect(titled(...page).map(([title]) => title)).toEqual(["慢车进山"]);
  });

  test("ends an article at its signature, also without a headline behind it", () => {
    const page = ["Ferry full", "", "By Ann Lee", "", `${FERRY} (N. W.)`, "", BRIDGE];
    expect(titled(...page)).toEqual([
      ["Ferry full", [`${FERRY} (N. W.)`]],
      [null, [BRIDGE]],
    ]);
  });

  test("gives the headline above a continuation to it", () => {
    const page = [
      "Ferry full",
      "",
      "By Ann Lee",
      "",
      FERRY,
      "",
      "Bridge to open",
      "",
      "Continued from page 1",
      "",
      BRIDGE,
    ];
    expect(titled(...page).map(([title]) => title)).toEqual(["Ferry full", "Bridge to open"]);
  });

  test("ends a box with its paragraph", () => {
    const page = [
      "# 灯塔",
      "",
      "■江城日报记者 吴桐",
      "",
      "灯塔建在岛上，守灯塔的人每天傍晚点灯。",
      "",
      "### 链接",
      "射程以海里计算。",
      "",
      "灯塔的塔身刷着红白两色，守灯塔的人每年春天刷一遍。",
    ];
    expect(titled(...page)[0]?.[1]).toEqual([
      "灯塔建在岛上，守灯塔的人每天傍晚点灯。",
      "灯塔的塔身刷着红白两色，守灯塔的人每年春天刷一遍。",
    ]);
  });

  test("reads columns that run together one after the other", () => {
    const left = [
      "The council has voted to build",
      "a second ferry pier on the bank",
      "where the old one stood before",
      "the winter flood.",
    ];
    const right = [
      "A youth orchestra from the town",
      "has been invited to open the",
      "spring festival in a city that",
      "lies far away.",
    ];
    const rows = left.map((line, at) => `${line.padEnd(36)}${right[at]}`);
    const articles = titled("Ferry full", "", "By Ann Lee", "", ...rows);
    expect(articles.flatMap(([, texts]) => texts)).toEqual([left.join(" "), right.join(" ")]);
  });

  test("leaves a cut open where two halves fit as well", () => {
    const page = [
      "■江城日报记者 吴桐",
      "",
      "他站在岸边很久，看着对岸的灯一盏盏熄灭，又看着天色一点点亮起来，然后慢慢地",
      "",
      "■江城日报记者 周远",
      "",
      "她在桥上等了一天，数着来来往往的船，又数着桥下一级级的台阶，最后轻轻地",
      "",
      "■江城日报记者 林一",
      "",
      "船开了。河水很急。",
      "",
      "的人都笑了，没有一个走。",
      "",
      "的人都哭了，没有一个留。",
    ];
    const blocks = titled(...page).flatMap(([, paragraphs]) => paragraphs);
    expect(blocks).toContain("她在桥上等了一天，数着来来往往的船，又数着桥下一级级的台阶，最后轻轻地");
    expect(blocks).toContain("的人都哭了，没有一个留。");
  });
});

describe("a sentence that may go on over a headline or a caption", () => {
  const byline = ["By Ann Lee", ""];
  const end = "The ferry left the pier at six. Those who had waited on the northern bank since the early morning were";
  const headline = "New pier to be built on the northern bank in May, board decides after a year of talks";
  const beginning = "allowed to board last.";
  const blocksOf = (...page: string[]) => titled(...page).flatMap(([, paragraphs]) => paragraphs);

  test("is not begun by the headline, nor the headline by it, where it reads as well without", () => {
    const blocks = blocksOf(...byline, end, "", headline, "", beginning);
    expect(blocks).not.toContain(`${end} ${headline}`);
    expect(blocks.some((words) => words.includes(`${headline} ${beginning}`))).toBe(false);
  });

  test("goes on in what stands between where that begins inside a sentence", () => {
    const middle = "asked by the crew to stand back while the white boat was moored, and only then they were";
    expect(blocksOf(...byline, end, "", middle, "", beginning)).toContain(`${end} ${middle} ${beginning}`);
  });

  test("does not begin with a caption's last line, right above it", () => {
    const column = [
      "灯塔守望队在北岸守了三十年，每天傍",
      "晚都有人爬上塔顶擦灯，一天也没有停",
      "过。队员们说，灯亮了，船就回来了。",
    ];
    const caption = ["守望队员正在擦灯。图上的塔是今年新", "修的。 守望队供图"];
    const text = ["“今天凌晨四点，江上的雾特别大，什么", "也看不见。”队员沈蔓说，灯还是亮的。"];
    const page = ["■江城日报记者 吴桐", "", ...column, "", ...caption, ...text];
    expect(blocksOf(...page)).toContain(text.join(""));
  });

  test("does not go on in a note on where the news comes from", () => {
    const open = "洛水渡口停航十一年以后，第一条渡船在清晨离开了西岸，在";
    const note = "（据云汀社11月20日电）";
    expect(blocksOf("■江城日报记者 吴桐", "", open, "", note)).not.toContain(open + note);
  });
});

describe("in rules", () => {
  test("a section's name alone between empty lines is not joined with what follows", () => {
    const page = [
      "第一条 为了规范收费，制定本规定。",
      "",
      "收费标准",
      "",
      "第二条 船只按长度收费，六米以下每日三十元。",
    ];
    expect(
      titled(...page)
        .flatMap(([title, blocks]) => [title, ...blocks])
        .join("|"),
    ).not.toContain("收费标准第二条");
  });
});
