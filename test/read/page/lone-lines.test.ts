import { describe, expect, test } from "vitest";
import { element, type PageElement } from "../../../src/read/page/elements.ts";
import { withToldLines } from "../../../src/read/page/lone-lines.ts";

const LINE = "Hurricane threatens the city, which is not prepared for it";
const TEXT = "The storm has left the coast. It moves on to the north.";

/** Parts of a page as they are told. Each is a paragraph with these marks; `LINE` looked like a headline at first. */
function told(...parts: readonly (readonly [string, Partial<PageElement>])[]): PageElement[] {
  let text = "";
  const elements = parts.map(([words, marks]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return element("paragraph", [{ start, end: start + words.length }], marks);
  });
  const before = elements.map((one, at) =>
    parts[at]?.[1].kind === "headline" || parts[at]?.[0] === LINE ? { ...one, kind: "headline" as const } : one,
  );
  return withToldLines({ text, facts: { wrapped: false, marked: false } }, before, elements);
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
