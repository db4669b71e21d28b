import { describe, expect, test } from "vitest";
import { composeArticle } from "../../../src/read/compose.ts";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../src/read/hyphens/known-words.ts";
import { byline } from "../../../src/read/page/marks/bylines.ts";
import { endsWithCredit } from "../../../src/read/page/marks/credits.ts";
import { closesWithDateline, opensWithDateline } from "../../../src/read/page/marks/datelines.ts";
import { isFurniture } from "../../../src/read/page/marks/furniture.ts";
import { jumpKind } from "../../../src/read/page/marks/jumps.ts";
import { isBoxLabel } from "../../../src/read/page/marks/labels.ts";
import { readPage } from "../../../src/read/page/read-page.ts";

describe("a line by itself", () => {
  test.each([
    ["日、西岸の船着き場で、東雲千尋撮影", true],
    ["乗客は西岸の船着き場で降りた 東雲千尋撮影", true],
    ["船着き場で写真を撮影", false],
    ["Пассажиры сходят на западный берег. Фото: Н. Ольхова", true],
  ])("%s names who took the picture above: %s", (line, is) => {
    expect(endsWithCredit(line)).toBe(is);
  });

  test.each([
    ["Continued on Page A6", "to"],
    ["» Fortsetzung Seite 2", "to"],
    ["(Suite en page 4)", "to"],
    ["Окончание на 3-й стр.", "to"],
    ["＝2面に続く", "to"],
    ["From Page One", "from"],
    ["Fortsetzung von Seite 1", "from"],
    ["(Продолжение. Начало на 1-й стр.)", "from"],
    ["【1面から続く】", "from"],
    ["Mehr dazu auf Seite 7", "see-also"],
    ["The story goes on in 1931", null],
  ])("%s jumps %s", (line, kind) => {
    expect(jumpKind(line)).toBe(kind);
  });

  test.each([
    ["THE HARWICK COURIER", true],
    ["The Harwick Courier     Tuesday, 12 March 2019     Page 3", true],
    ["Seite 4 · Lauterbacher Zeitung · Freitag, 3. Juni 2016 · Nr. 127", true],
    ["Вестник Заречья   23 ноября 2024 года, суббота", true],
    ["海陵晚报 2023年9月14日 星期四", true],
    ["星期四 农历七月三十", true],
    ["星期四农历七月三十", true],
    ["周四将径直穿过山口。天文台在通报中", false],
    ["周四包括柳渡、石塘和芦湾在", false],
    ["A06 国际新闻", true],
    ["The ferry left on March 3, 2019", false],
    ["The ferry was late", false],
  ])("%s is furniture: %s", (line, is) => {
    expect(isFurniture(line)).toBe(is);
  });

  test.each([
    ["By Martha Oakes and Colin Frayne", true],
    ["Texte et photos : Edmond Farrault", true],
    ["Нина Ветрова, собкор «Вестника»", true],
    ["本刊记者 温如玉 通讯员 郝大海", true],
    ["**■本报记者 陶然**", true],
    ["【記者・阿久津るり】", true],
    ["文 化 祭 の 夜", false],
    ["By the river", false],
  ])("%s says who wrote: %s", (line, is) => {
    expect(byline(line) !== null).toBe(is);
  });

  test.each([
    ["GHENT, March 11 (Reuters) - A youth orchestra", true],
    ["BERLIN (dpa). Die Zahl der Diebstähle", true],
    ["LAUTERBACH. Die neue Brücke wird später fertig", true],
    ["ЗАРЕЧЬЕ, 20 ноября. В среду утром", true],
    ["Ostertor, 16. November. Nach Angaben der Behörden", true],
    ["PORTE-DE-L'EST, 14 novembre – Samedi, la police", true],
    ["New Ross, Nov. 16. The council", true],
    ["Paul, 16. Kapitel. Die Reise", false],
    ["Martha, 16 Jahre. Die Reise", false],
    ["Peter (Max) went home. Then", false],
  ])("%s opens with a dateline: %s", (line, is) => {
    expect(opensWithDateline(line)).toBe(is);
  });

  test.each([
    ["von 14 bis 17 Uhr. (hv)", true],
    ["the bridge opens in May. (N. W.)", true],
    ["门口的树也在。（陶然 整理）", true],
    ["he went home (see below)", false],
    ["门口的树也在。（见图）", false],
  ])("%s closes with a signature: %s", (line, is) => {
    expect(closesWithDateline(line)).toBe(is);
  });

  test.each(["Did you know?", "Auf einen Blick", "En chiffres", "Справка", "メモ", "小知识"])(
    "%s heads a box",
    (line) => {
      expect(isBoxLabel(line)).toBe(true);
    },
  );
});

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
      "灯塔建在岛上。",
      "",
      "### 链接",
      "射程以海里计算。",
      "",
      "塔身刷着红白两色。",
    ];
    expect(titled(...page)[0]?.[1]).toEqual(["灯塔建在岛上。", "塔身刷着红白两色。"]);
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
    const [article] = titled("Ferry full", "", "By Ann Lee", "", ...rows);
    expect(article?.[1]).toEqual([left.join(" "), right.join(" ")]);
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

  test("does not go on in a note on where the news comes from", () => {
    const open = "洛水渡口停航十一年以后，第一条渡船在清晨离开了西岸，在";
    const note = "（据云汀社11月20日电）";
    expect(blocksOf("■江城日报记者 吴桐", "", open, "", note)).not.toContain(open + note);
  });
});

describe("in text that is no newspaper page", () => {
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

  test("nothing is joined across a list", () => {
    const page = [
      "The eastern bay is unsafe until the ice log says so",
      "",
      "- measure the ice",
      "- call the office",
      "",
      "and the thickest ice was 31 cm.",
    ];
    const [article] = titled(...page);
    expect(article?.[1]).toContain("and the thickest ice was 31 cm.");
  });
});
