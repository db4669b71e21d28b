import { describe, expect, test } from "vitest";
import { pageFacts } from "../../../src/read/page/page-facts.ts";
import { readElements } from "../../../src/read/page/read-elements.ts";
import { WEIGHTS } from "../../../src/read/page/rules.ts";

/** The elements of a page, "|" between their lines. */
function elements(...lines: readonly string[]): string[] {
  const text = lines.join("\n");
  return readElements(text, 0, pageFacts(text, 0, WEIGHTS)).elements.map(({ ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join("|"),
  );
}

const COLUMN = [
  "船工说，最难的不是把船开出去，而是遇",
  "到大雾的时候能够等得住，等到雾散了再",
  "开，一船人的性命都在手上，急不得一点。",
];
const NARROW = [
  "The ferry was full of people who",
  "had waited for it since the early",
  "morning, and the pilot took his",
  "time with the ropes.",
];

describe("a line of a wrapped page ends what it says", () => {
  test("where it is wider than the column below it", () => {
    const deck = "Second division: Brackwater beat Hollin 23 to 21 at home";
    const text = ["Ferries were full of people that", ...NARROW.slice(1)];
    expect(elements(...NARROW, "", deck, ...text)).toEqual([NARROW.join("|"), deck, text.join("|")]);
  });

  test("above a line that lacks the width of an indent, as a paragraph's first does", () => {
    const heading = "雾里行船的人，先要听岸上的钟声";
    const first = "青石桥的渡口，每天早上六点开船，";
    expect(elements(...COLUMN, "", heading, first, ...COLUMN)).toEqual([
      COLUMN.join("|"),
      heading,
      [first, ...COLUMN].join("|"),
    ]);
  });

  test("but not where the two lines divide a word", () => {
    const [first, second] = ["渡口最后一班船的船工是个顶顶老", "实的人，早上五点起床，十点熄灯，"];
    expect(elements(...COLUMN, "", first, second, ...COLUMN)).toEqual([
      COLUMN.join("|"),
      [first, second, ...COLUMN].join("|"),
    ]);
  });

  test("but not where it opens an article, or a paragraph that is indented", () => {
    const [dateline, second] = ["本报讯 （记者 林秋） 昨天早上", "青石桥的渡口八点才开船，因为大"];
    expect(elements(...COLUMN, "", dateline, second, ...COLUMN)).toContain([dateline, second, ...COLUMN].join("|"));
    const indented = ["\u3000\u3000渡口的灯一直亮到夜里十点半", "八点到岸的船，总要等一等走路的"];
    const lines = [...indented, ...COLUMN];
    expect(elements(...COLUMN, "", ...lines)).toContain(lines.join("|").trim());
  });

  test("but not where the column is as narrow above it", () => {
    const lines = ["渡口的灯，一直亮到", "夜里十点，这时老人", ...COLUMN];
    expect(elements(...COLUMN, "", ...lines)).toContain(lines.join("|"));
  });

  test("where it is much narrower than its column, also as a block's second line", () => {
    const letter = ["读者的来信：用工合同没签满三个月被辞", "补偿金怎么算", ...COLUMN];
    expect(elements(...COLUMN, "", ...letter)).toEqual([
      COLUMN.join("|"),
      letter.slice(0, 2).join("|"),
      COLUMN.join("|"),
    ]);
  });

  test("behind a colon, above a line that lacks the width of an indent", () => {
    const [before, after] = ["他等了一整个冬天，终于等来了一句话：", "第一次开船，他带了班上的八个孩子"];
    expect(elements(...COLUMN, "", COLUMN[0] as string, before, after, ...COLUMN)).toEqual([
      COLUMN.join("|"),
      [COLUMN[0], before].join("|"),
      [after, ...COLUMN].join("|"),
    ]);
  });

  test("behind a full stop, above an indent of a single space", () => {
    const last = "he took his time with the ropes.";
    const text = [...NARROW.slice(0, 2), last];
    expect(elements(...text, ` ${NARROW[0]}`, ...NARROW.slice(1))).toEqual([text.join("|"), NARROW.join("|")]);
  });

  test.each(["(ANP)", "**(with ANP)**", "**N. WETROW**"])("where it is signed %s", (signature) => {
    const last = `he took his time. ${signature}`;
    const text = [...NARROW.slice(0, 2), last];
    expect(elements(...text, ...NARROW)).toEqual([text.join("|"), NARROW.join("|")]);
  });

  test("above a line that is nothing but a signature", () => {
    expect(elements(...COLUMN, "（渡口管理站 供稿）")).toEqual([COLUMN.join("|"), "（渡口管理站 供稿）"]);
  });
});

test("lines above a dateline that end no sentence are headlines, each by itself", () => {
  const [row, headline] = ["上月开船 371 班 晚点 12 班 停航 3 班", "青石桥渡口准点率达九成七"];
  const dateline = "本报讯 （记者 林秋） 青石桥的渡口今年";
  expect(elements(...COLUMN, "", row, headline, dateline, ...COLUMN)).toEqual([
    COLUMN.join("|"),
    row,
    headline,
    [dateline, ...COLUMN].join("|"),
  ]);
});

test("who wrote a text stands in a line by itself below its headline", () => {
  const [headline, name] = ["渡口三十年：船工老宋和他的一双手", "通讯员 麦 穗"];
  expect(elements(...COLUMN, "", "宋平：", headline, name, "", ...COLUMN)).toEqual([
    COLUMN.join("|"),
    "宋平：",
    headline,
    name,
    COLUMN.join("|"),
  ]);
});

test("a column's name with a mark before it is no part of the headline below", () => {
  expect(elements(...COLUMN, "", "◆渡口观察", "谁来替船工说话", "", ...COLUMN)).toEqual([
    COLUMN.join("|"),
    "◆渡口观察",
    "谁来替船工说话",
    COLUMN.join("|"),
  ]);
});

test("a line of results is no part of the headline above it", () => {
  const lines = ["全国龙舟联赛", "江州飞马 9比8 泽州队", "云台山鹰 8比10 江州飞马"];
  const text = "今年的龙舟联赛江州飞马夺冠。上一届龙舟联赛江州飞马没有来。";
  expect(elements("## 比分牌", "", ...lines, "", text)).toEqual(["比分牌", ...lines, text]);
});

describe("who took a picture, in two lines,", () => {
  test.each([
    ["学徒在老窑前搬运烧好的粗瓷碗。 闻笛", "摄"],
    ["The pilot casts off at the old pier. Photo:", "Nora Witt"],
  ])("closes its caption: %s|%s", (first, second) => {
    const text = [...COLUMN, "", first, second, "", ...COLUMN].join("\n");
    const read = readElements(text, 0, pageFacts(text, 0, WEIGHTS)).elements;
    expect(read.map(({ kind, ranges }) => [kind, ranges.length])).toEqual([
      ["paragraph", 3],
      ["caption", 2],
      ["paragraph", 3],
    ]);
  });
});
