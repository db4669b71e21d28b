import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArticleReference, Quotation } from "../../../src/retrieve/answer.ts";
import { namesOf } from "../../../src/retrieve/reference/names-of.ts";
import { REFERENCE_STYLES, type ReferenceStyle } from "../../../src/retrieve/reference/reference-styles.ts";
import { referenceTo } from "../../../src/retrieve/reference/reference-to.ts";

const DAY = "2026-11-28";

const ARTICLE: ArticleReference = {
  title: "The harbour of Skell",
  byline: "By Orla Fenwick and Tom Reed",
  date: "2025-09-04",
  datedBy: "dateline",
  language: "en",
  url: "https://paper.example/skell",
};

function quotation(article: Partial<ArticleReference> = {}, more: Partial<Quotation> = {}): Quotation {
  return {
    text: "The harbour freezes.",
    sentences: [{ start: 0, end: 20 }],
    answering: null,
    firstSentence: 0,
    kind: "paragraph",
    article: { ...ARTICLE, ...article },
    headings: [],
    source: "skell.md",
    lines: [28, 30],
    page: null,
    start: 0,
    end: 20,
    citation: "z4te8s5hr3",
    score: 0,
    cut: { before: false, after: false },
    alsoIn: [],
    ...more,
  };
}

const CHINESE = {
  title: "廊桥修好了",
  byline: "本报记者 沈砚秋 陶然",
  date: "2025-11-08",
  language: "zh",
  url: null,
};

describe("a reference to a quotation", () => {
  test.each<[ReferenceStyle, string]>([
    [
      "text",
      "Orla Fenwick, Tom Reed. The harbour of Skell. 2025-09-04. skell.md, lines 28–30. https://paper.example/skell. [z4te8s5hr3]",
    ],
    [
      "markdown",
      "Orla Fenwick, Tom Reed. [The harbour of Skell](<https://paper.example/skell>). 2025-09-04. *skell.md*, lines 28–30. `z4te8s5hr3`",
    ],
    [
      "gb7714",
      "Orla Fenwick, Tom Reed. The harbour of Skell[EB/OL]. skell.md: 第28-30行(2025-09-04)[2026-11-28]. https://paper.example/skell. [z4te8s5hr3]",
    ],
    [
      "chicago",
      "Orla Fenwick and Tom Reed, “The harbour of Skell,” September 4, 2025, skell.md, lines 28–30, https://paper.example/skell. [z4te8s5hr3]",
    ],
    [
      "apa",
      "Orla Fenwick & Tom Reed. (2025, September 4). The harbour of Skell [skell.md, lines 28–30]. https://paper.example/skell [z4te8s5hr3]",
    ],
    [
      "bibtex",
      [
        "@misc{z4te8s5hr3,",
        "  author = {Orla Fenwick and Tom Reed},",
        "  title = {{The harbour of Skell}},",
        "  year = {2025},",
        "  month = {9},",
        "  day = {4},",
        "  howpublished = {skell.md, lines 28--30},",
        "  url = {https://paper.example/skell},",
        "  urldate = {2026-11-28},",
        "  note = {Citation z4te8s5hr3},",
        "}",
      ].join("\n"),
    ],
  ])("is written as %s", (style, written) => {
    expect(referenceTo(quotation(), style, DAY)).toBe(written);
  });

  test("of what is not online is of no kind in GB/T 7714, and its authors are separate", () => {
    const chinese = quotation(CHINESE, { lines: [9, 9], source: "听雨.md" });
    expect(referenceTo(chinese, "gb7714", DAY)).toBe(
      "沈砚秋, 陶然. 廊桥修好了[Z]. 听雨.md, 2025-11-08: 第9行. [z4te8s5hr3]",
    );
    expect(referenceTo(chinese, "bibtex", DAY)).toContain("author = {{沈砚秋} and {陶然}}");
  });

  test("says less where less is known", () => {
    const bare = quotation({ title: null, byline: null, date: null, url: null }, { page: 3, lines: [5, 5] });
    expect(referenceTo(bare, "text", DAY)).toBe("skell.md. skell.md, p. 3, line 5. [z4te8s5hr3]");
    expect(referenceTo(bare, "apa", DAY)).toBe("skell.md [skell.md, p. 3, line 5]. (n.d.). [z4te8s5hr3]");
    expect(referenceTo(bare, "chicago", DAY)).toBe("“skell.md,” n.d., skell.md, p. 3, line 5. [z4te8s5hr3]");
    expect(referenceTo(bare, "bibtex", DAY)).not.toMatch(/author|year|url/);
    expect(referenceTo(quotation({ date: "2025-09" }), "chicago", DAY)).toContain("September 2025, skell.md");
    expect(referenceTo(quotation({ date: "2025" }), "apa", DAY)).toContain("(2025). The");
  });

  test("marks a date that only the file's name tells, and ends no sentence twice", () => {
    const inferred = quotation({ title: "Who lit it?", byline: null, url: null, datedBy: "file-name" });
    expect(referenceTo(inferred, "text", DAY)).toBe("Who lit it? [2025-09-04]. skell.md, lines 28–30. [z4te8s5hr3]");
    expect(referenceTo(inferred, "apa", DAY)).toContain("([2025, September 4]).");
    expect(referenceTo(inferred, "chicago", DAY)).toContain("” [September 4, 2025], skell.md");
    expect(referenceTo(inferred, "gb7714", DAY)).toContain("skell.md, [2025-09-04]: 第28-30行");
    expect(referenceTo(inferred, "bibtex", DAY)).toContain("note = {Citation z4te8s5hr3; dated by the file's name}");
  });

  test("has nothing in it that its language would obey", () => {
    const hostile = quotation({
      title: "50 % of_\\{x} [a](b) *c*\nd",
      byline: "By #1 & Co",
      url: "https://x.example/a}b%20>c",
    });
    expect(referenceTo(hostile, "markdown", DAY)).toBe(
      "By \\#1 & Co. [50 % of\\_\\\\\\{x\\} \\[a\\](b) \\*c\\* d](<https://x.example/a}b%20%3Ec>). 2025-09-04. *skell.md*, lines 28–30. `z4te8s5hr3`",
    );
    const bibtex = referenceTo(hostile, "bibtex", DAY);
    expect(bibtex).toContain(
      "  title = {{50 \\% of\\_\\textbackslash{}\\textbraceleft{}x\\textbraceright{} [a](b) *c* d}},\n",
    );
    expect(bibtex).toContain("  author = {{By \\#1 \\& Co}},\n");
    expect(bibtex).toContain("  url = {https://x.example/a%7Db%20>c},\n");
    expect(referenceTo(quotation({ title: "AT&amp;T & Co" }), "markdown", DAY)).toContain("[AT\\&amp;T & Co](");
    for (const style of REFERENCE_STYLES) expect(referenceTo(hostile, style, DAY)).toContain("z4te8s5hr3");
  });
});

describe("in BibTeX", () => {
  test("braces are in pairs, whatever a source has: an entry ends where it should", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("{", "}", "\\", "a", " ", "%", '"'), { maxLength: 12 }), (signs) => {
        const text = signs.join("");
        const written = referenceTo(quotation({ title: `x${text}`, byline: text, url: text }), "bibtex", DAY);
        let open = 0;
        const ends = [...written].flatMap((sign, at) => {
          open += Number(sign === "{") - Number(sign === "}");
          return sign === "}" && open === 0 ? [at] : [];
        });
        expect(ends).toEqual([written.length - 1]);
      }),
    );
  });

  test("what stands behind a name is not taken for the family name", () => {
    expect(referenceTo(quotation({ byline: "Ann Lee Jr." }), "bibtex", DAY)).toContain("author = {{Ann Lee Jr.}},");
  });
});

test.each([
  ["1. The rules", "text", "1. The rules. "],
  ["1. The rules", "markdown", "1\\. The rules. "],
  ["- A dash", "markdown", "\\- A dash. "],
  ["It ends.", "chicago", "“It ends,” September 4, 2025"],
] as const)("a headline as %j begins no list and has one end, as %s", (title, style, written) => {
  const reference = referenceTo(quotation({ title, byline: null, url: null }), style, DAY);
  expect(reference.startsWith(written)).toBe(true);
});

test.each(["gb7714", "apa"] as const)("names that end with a full stop get no other one in %s", (style) => {
  expect(referenceTo(quotation({ byline: "Ann Lee Jr." }), style, DAY)).toMatch(/^Ann Lee Jr\. /);
});

test.each([
  ["By Linus Abara", ["Linus Abara"]],
  ["王小明, 李芳，赵六", ["王小明", "李芳", "赵六"]],
  ["ليلى حداد, سامي يوسف", ["ليلى حداد", "سامي يوسف"]],
  [
    "A. B. Lee, C. D. Stone, E. F. Hill, G. H. Moor & J. K. Reed",
    ["A. B. Lee", "C. D. Stone", "E. F. Hill", "G. H. Moor", "J. K. Reed"],
  ],
  ["Lee, Ann", ["Lee, Ann"]],
  ["Linus Abara, Harrow Ness and others", ["Linus Abara, Harrow Ness and others"]],
  ["Von Henrike Oltmanns und Jan de Boer", ["Henrike Oltmanns", "Jan de Boer"]],
  ["文/舒云阶", ["舒云阶"]],
  ["記者 歐陽其琛", ["歐陽其琛"]],
  ["新华社记者 张三丰 通讯员 李四光", ["张三丰", "李四光"]],
  ["本报评论员", ["本报评论员"]],
  ["From our own correspondent", ["From our own correspondent"]],
  [null, []],
])("the names of %j are %j", (byline, names) => {
  expect(namesOf(byline)).toEqual(names);
});
