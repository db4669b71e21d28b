import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { readPage } from "../../../../src/read/page/read-page.ts";

/** Each article's title, and how its blocks begin. */
function articlesOf(...lines: readonly string[]): { title: string | null; blocks: string[] }[] {
  const text = lines.join("\n\n");
  return readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN }).articles.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map(({ ranges: [first] }) => text.slice(first?.start, (first?.start ?? 0) + 12)),
  }));
}

const titlesOf = (...lines: readonly string[]) => articlesOf(...lines).map(({ title }) => title);

const FERRY = [
  "ALDERPORT (AP) – The ferry to the island left the quay at six with forty people on board.",
  "The ferry has new batteries, and its captain says that the island hears nothing of it.",
] as const;
const ORCHARD = [
  "MILLTOWN (AP) – Hail fell on the orchard of the Marsh family for the third year in five.",
  "The orchard is without nets, and the family fears for its pears and plums.",
] as const;
const FERRY_HEADLINE = "New ferry to the island runs without a sound";
const ORCHARD_HEADLINE = "Hail takes the pears of a third orchard";

describe("headlines go to the article that they are like", () => {
  test.each([
    ["above their texts", [FERRY_HEADLINE, ...FERRY, ORCHARD_HEADLINE, ...ORCHARD]],
    ["below their texts", [...FERRY, FERRY_HEADLINE, ...ORCHARD, ORCHARD_HEADLINE]],
    ["below their texts, and marked", [...FERRY, `# ${FERRY_HEADLINE}`, ...ORCHARD, `# ${ORCHARD_HEADLINE}`]],
  ])("%s", (_, page) => {
    expect(titlesOf(...page)).toEqual([FERRY_HEADLINE, ORCHARD_HEADLINE]);
  });

  test("a kicker of lower rank above a page's first headline is of its article", () => {
    const page = ["### Twenty-six months, 412 planks", `# ${FERRY_HEADLINE}`, ...FERRY];
    expect(titlesOf(...page)).toEqual([FERRY_HEADLINE]);
  });

  test("also where its own words are none of the page's, right above a dateline", () => {
    expect(titlesOf("Silence at last", ...FERRY, ORCHARD_HEADLINE, ...ORCHARD)[0]).toBe("Silence at last");
  });
});

test("behind a headline inside a sentence the next article begins where it says so", () => {
  const first = [
    FERRY[0],
    "The ferry has new batteries, which can be changed at the quay in four minutes, and its captain said on Wednesday that the",
    FERRY_HEADLINE,
    "island hears nothing of it.",
  ];
  const second = [ORCHARD_HEADLINE, ...ORCHARD];
  expect(titlesOf(...first, ...second)).toEqual([FERRY_HEADLINE, ORCHARD_HEADLINE]);
});

describe("a name", () => {
  const signed = (line: string, next: string) => articlesOf(FERRY[0], line, next);

  test("alone between two texts signs the one above", () => {
    expect(signed("Nora Whitlock", ORCHARD[1])).toHaveLength(2);
  });

  test("alone between two texts is a heading where the text below speaks of its bearer", () => {
    const articles = signed("Nora Whitlock", "Whitlock has been the island's only doctor for forty years.");
    expect(articles.at(-1)?.title).toBe("Nora Whitlock");
  });

  test("behind the last sentence signs it, and what follows is another article", () => {
    const [first, second] = articlesOf(FERRY[0], `${FERRY[1]} Nora Whitlock`, ORCHARD[1]);
    expect([first?.blocks.at(-1), second?.blocks[0]]).toEqual(["The ferry ha", "The orchard "]);
  });

  test("behind the last sentence goes on where the next text is the rest of its sentence", () => {
    expect(articlesOf(FERRY[0], `${FERRY[1]} Nora Whitlock`, "said so, who has seen it.")).toHaveLength(1);
  });
});

test("a column's name right above a headline twice as wide is none of its words", () => {
  const titles = titlesOf(
    "创新一线\n“小巨人”何以一年拿下十七项专利",
    "本报讯（记者 管宁）一年十七项专利，这家小厂只有四十个人。",
  );
  expect(titles).toContain("“小巨人”何以一年拿下十七项专利");
});

describe("without bylines and datelines", () => {
  const [FIRST, SECOND] = ["The ferry left the quay at six.", "Hail fell on the orchard in May."] as const;

  test("there is one article for each headline", () => {
    expect(titlesOf("# Ferry", FIRST, "# Orchard", SECOND)).toEqual(["Ferry", "Orchard"]);
    expect(titlesOf(FIRST, "# Orchard", SECOND)).toEqual([null, "Orchard"]);
  });

  test("a headline alone is an article", () => {
    expect(titlesOf("# Ferry")).toEqual(["Ferry"]);
  });

  test("nothing is none", () => {
    expect(articlesOf("")).toEqual([]);
  });
});

describe("on a newspaper's page", () => {
  test("a line of an index is of no article, and what stands beside it is of the same none", () => {
    const index = ["In this issue", "Bridge to open in May   Page 15", "Tea makers meet again   Page 16"];
    const articles = articlesOf(FERRY_HEADLINE, ...FERRY, ...index, ORCHARD_HEADLINE, ...ORCHARD);
    expect(articles.find(({ blocks }) => blocks[0] === "In this issu")?.blocks).toHaveLength(3);
    expect(articles).toHaveLength(3);
  });

  test("a heading of lower rank inside a text begins no article", () => {
    const page = [
      FERRY_HEADLINE,
      ...FERRY,
      "### Without a sound",
      "The captain likes it.",
      ORCHARD_HEADLINE,
      ...ORCHARD,
    ];
    expect(titlesOf(...page)).toEqual([FERRY_HEADLINE, ORCHARD_HEADLINE]);
  });
});
