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

  test.each([
    ["it fills its column", "他说，那一年的冬天没有雾也没有船只从", "青石桥的渡口开往对面的旧码头去，"],
    ["it ends with a comma", "雾里行船的人先要听岸上的钟声，", "青石桥的渡口每天早上六点开船，"],
    ["the line below it is a whole sentence", "雾里行船的人，先要听岸上的钟声", "青石桥的渡口每天早上六点开船了。"],
  ])("but not above such a line where %s", (_, line, next) => {
    expect(elements(...COLUMN, "", line, next, ...COLUMN)[1]).toContain(`${line}|${next}`);
  });

  test.each(["开船，", "开往MV", "开往8"])(
    "but not where what it ends with may go on, however narrow it is: %s",
    (line) => {
      const lines = [COLUMN[0] as string, line, ...COLUMN];
      expect(elements(...COLUMN, "", ...lines)).toContain(lines.join("|"));
    },
  );

  test("but not where less than three lines show how wide the column below it is", () => {
    const wide = "Second division: Brackwater beat Hollin 23 to 21 at home";
    expect(elements(...NARROW, "", wide, ...NARROW.slice(0, 3))).toContain(wide);
    expect(elements(...NARROW, "", wide, ...NARROW.slice(2))).toContain([wide, ...NARROW.slice(2)].join("|"));
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

describe("a line behind a full stop goes on in the next", () => {
  test("where it fills its column, as the lines near it show that, and not one far above", () => {
    const wide = "The boats of the winter had gone by";
    const between = ["and out there beyond the harbour,", "far to the south, and in the bay"];
    const last = "no sails were seen from the bay.";
    const next = ["Morning after morning, the keeper", "climbed up the stairs to the lamp."];
    const far = [wide, ...between, "where the old lighthouse stood or", last, ...next];
    const near = [wide, ...between, last];
    expect(elements(...NARROW, "", ...far)).toEqual([NARROW.join("|"), far.join("|")]);
    expect(elements(...NARROW, "", ...near, ...next)).toEqual([NARROW.join("|"), near.join("|"), next.join("|")]);
  });

  test("but in a block of few lines the text above shows how wide a column is", () => {
    const four = ["Ferries are full of them.", "They had waited since the", "early morning, and he took", "his time."];
    const three = [...four.slice(0, 2), "early morning."];
    expect(elements(...NARROW, "", ...four)).toEqual([NARROW.join("|"), four.join("|")]);
    expect(elements(...NARROW, "", ...three)).toEqual([NARROW.join("|"), four[0], three.slice(1).join("|")]);
  });

  test("unless that lacks the width of an indent, though what it says goes on below it", () => {
    const first = "他说，那一年的冬天没有雾也没有船";
    const whole = "他说那一年的冬天没有雾也没有风。";
    expect(elements(...COLUMN, "", ...COLUMN, first, ...COLUMN)).toEqual([
      COLUMN.join("|"),
      COLUMN.join("|"),
      [first, ...COLUMN].join("|"),
    ]);
    expect(elements(...COLUMN, "", ...COLUMN, first)).toContain([...COLUMN, first].join("|"));
    expect(elements(...COLUMN, "", ...COLUMN, whole, ...COLUMN)).toContain([...COLUMN, whole].join("|"));
  });
});

describe("a line in letters ends above a word that had fitted", () => {
  const below = NARROW.slice(1);

  test.each([
    [
      "The pilot of the new boat",
      "May came and he went out to sea",
      "above a block's second line that begins with a capital",
    ],
    ["The pilot of the boats", "who went out to sea in a storm", "with three more columns above one that does not"],
  ])("%s|%s: %s", (heading, next) => {
    expect(elements(...NARROW, "", heading, next, ...below).slice(1, 3)).toEqual([heading, [next, ...below].join("|")]);
  });

  test.each([
    ["The pilot of the new boats", "May came and he went out to sea", "a column too few"],
    ["The pilot of the old tub", "who went out to sea in a storm", "a column too few above a small letter"],
    ["The pilot of the new boy", "44 times went out to sea before", "a number tells nothing"],
    ["The pilot of a new boat,", "May Reed, went out to sea before", "behind a comma"],
  ])("but not %s|%s: %s", (first, next) => {
    expect(elements(...NARROW, "", first, next, ...below)[1]).toBe([first, next, ...below].join("|"));
  });

  test("further below only with three more columns", () => {
    const page = (line: string) =>
      elements(...NARROW, "", NARROW[0] as string, line, "May came and he went out to sea", ...below);
    expect(page("of the pilots, once an hour")[1]).toContain("|May came");
    expect(page("of the pilots, each day")).toContain(`${NARROW[0]}|of the pilots, each day`);
    expect(page("of the pilots, each noon")[1]).toContain("|May came");
  });

  test("but not where only one line below is so wide", () => {
    const text = [
      "Hollins had gone out to the pier,",
      "in the early morning by ferry,",
      "and no keeper of lamps was up at dusk,",
    ];
    const lines = ["The pilot of the boat is out", ...text, "as it was dark."];
    expect(elements(...NARROW, "", ...lines)).toContain(lines.join("|"));
  });
});
