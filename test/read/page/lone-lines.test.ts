import { describe, expect, test } from "vitest";
import { element, type PageElement } from "../../../src/read/page/elements.ts";
import { withToldLines } from "../../../src/read/page/lone-lines.ts";

const LINE = "Hurricane threatens the city, which is not prepared for it";
const TEXT = "The storm has left the coast. It moves on to the north.";

/** Parts of a page as they are told. Each is a paragraph with these marks; `LINE` looked like a headline at first. */
function told(...parts: readonly Part[]): PageElement[] {
  return toldOn({ marked: false }, ...parts);
}

type Part = readonly [string, Partial<PageElement>];

function toldOn({ marked }: { readonly marked: boolean }, ...parts: readonly Part[]): PageElement[] {
  let text = "";
  const elements = parts.map(([words, marks]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return element("paragraph", [{ start, end: start + words.length }], marks);
  });
  const before = elements.map((one, at) =>
    parts[at]?.[1].kind === "headline" || parts[at]?.[0] === LINE ? { ...one, kind: "headline" as const } : one,
  );
  return withToldLines({ text, facts: { wrapped: false, marked } }, before, elements);
}

const open = { isCutBehind: true } as const;

describe("a line that looked like a headline, and was left open like half a sentence, is a headline", () => {
  test.each([
    [
      "above a dateline",
      [
        [TEXT, {}],
        [LINE, open],
        [TEXT, { opens: true }],
      ],
    ],
    [
      "above a byline",
      [
        [TEXT, {}],
        [LINE, open],
        ["By Ann Lee", { kind: "byline" }],
      ],
    ],
    [
      "below an article's end",
      [
        [TEXT, { closes: true }],
        [LINE, open],
        [TEXT, {}],
      ],
    ],
    [
      "at the page's start",
      [
        ["", { kind: "headline" }],
        [LINE, open],
        [TEXT, { opens: true }],
      ],
    ],
  ] as const)("%s", (_, parts) => {
    expect(told(...parts)[1]).toMatchObject({ kind: "headline", isCutBehind: false });
  });

  test("but not above any text", () => {
    expect(told([TEXT, {}], [LINE, open], [TEXT, {}])[1]).toMatchObject({ kind: "paragraph", isCutBehind: true });
  });
});

describe("a line that looks like a headline is one", () => {
  const FUNDS = "重点项目各有侧重，每个最高资助三百万元";
  const RULES = "本市的办法写得很清楚。钱只给做得出东西的人。";

  test("without a mark between headings that have one, though it has two clauses", () => {
    const parts = toldOn(
      { marked: true },
      [RULES, {}],
      ["攻关", { kind: "headline", level: 2 }],
      [FUNDS, { kind: "headline" }],
      [RULES, {}],
    );
    expect(parts[2]?.kind).toBe("headline");
  });

  test("above a picture where it is the last line of a headline", () => {
    const parts = told(
      ["渡口今天重新开放", { kind: "headline" }],
      ["船长老何第一个上船，孩子们跟着", { kind: "headline" }],
      ["乘客推着自行车下船。", { kind: "caption" }],
      [RULES, {}],
    );
    expect(parts[1]?.kind).toBe("headline");
  });
});

describe("a line that looks like a headline is the first half of a sentence", () => {
  test.each([
    [
      "above its second half",
      [
        [TEXT, {}],
        [LINE, { kind: "headline" }],
        ["and nobody knows why.", {}],
      ],
    ],
    [
      "above a picture",
      [
        [TEXT, {}],
        [LINE, { kind: "headline" }],
        ["Photo: Ann Lee", { kind: "caption" }],
      ],
    ],
    [
      "above a box",
      [
        [TEXT, {}],
        [LINE, { kind: "headline" }],
        ["In numbers", { boxed: true }],
      ],
    ],
  ] as const)("%s", (_, parts) => {
    expect(told(...parts)[1]).toMatchObject({ kind: "paragraph", isCutBehind: true });
  });

  test("where it ends with a word that joins others", () => {
    const half = "The club's captain was elected to the board of";
    const parts = told([TEXT, {}], [LINE, { kind: "headline" }], ["Nobody else.", {}]);
    expect(parts[1]?.kind).toBe("headline");
    expect(told([TEXT, {}], [half, { kind: "headline" }], ["Nobody else.", {}])[1]?.kind).toBe("paragraph");
  });

  test("and the headline below it stands inside", () => {
    const parts = told(
      [TEXT, {}],
      ["The club's captain was elected to the board of", { kind: "headline" }],
      ["Flood", { kind: "headline" }],
      ["and nobody knows why.", {}],
    );
    expect(parts.map(({ kind, inside }) => [kind, inside])).toEqual([
      ["paragraph", false],
      ["paragraph", false],
      ["headline", true],
      ["paragraph", false],
    ]);
  });
});

test("an open sentence that is too wide for a headline is one right above a dateline, and none above other text", () => {
  const wide = `${LINE}, as the weather service has said again and again since the first days of last summer`;
  expect(told([TEXT, {}], [wide, open], [TEXT, { opens: true }])[1]?.kind).toBe("headline");
  expect(told([TEXT, {}], [wide, open], [TEXT, {}])[1]?.kind).toBe("paragraph");
});

describe("a whole sentence", () => {
  const SENTENCE = "Hurricane threatens the city again.";

  test("is a headline right above a dateline or byline", () => {
    expect(told([TEXT, {}], [SENTENCE, {}], [TEXT, { opens: true }])[1]?.kind).toBe("headline");
    expect(told([TEXT, {}], ["女性需要运用它。", {}], ["记者 吴桐", { kind: "byline" }])[1]?.kind).toBe("headline");
  });

  test("is text above other text, below a byline, and with another sentence", () => {
    expect(told([TEXT, {}], [SENTENCE, {}], [TEXT, {}])[1]?.kind).toBe("paragraph");
    expect(told(["By Ann Lee", { kind: "byline" }], [SENTENCE, {}], [TEXT, { opens: true }])[1]?.kind).toBe(
      "paragraph",
    );
    expect(told([TEXT, {}], [TEXT, {}], [TEXT, { opens: true }])[1]?.kind).toBe("paragraph");
  });
});
