import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../src/read/formats/extract-html.ts";
import { html } from "../../../src/read/formats/html.ts";
import { type GivenFacts, NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";

const STORY = "The old ferry crossed the river every day, and people waved to it from both banks, as they always had. ";
const ARTICLE = `<article><p>${STORY.repeat(4)}</p><p>${STORY.repeat(3)}</p></article>`;

function factsOf(source: string): GivenFacts {
  return extractHtml(source).documents[0]?.facts ?? NOTHING_GIVEN;
}

function page(head: string, body = ARTICLE, attributes = ""): string {
  return `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
}

describe("what a page says of itself", () => {
  test.each([
    ["its title", "<title>The\n ferry</title>", { title: "The ferry" }],
    ["its date", '<meta property="article:published_time" content="2024-05-06T10:00:00Z">', { date: "2024-05-06" }],
    ["its date as some write it", '<meta name="PubDate" content="6 May 2024">', { date: "2024-05-06" }],
    ["its date by another name", '<meta name="publishdate" content="2024/5/6">', { date: "2024-05-06" }],
    ["its date by the plainest name", '<meta name="date" content="2024-05-06">', { date: "2024-05-06" }],
    ["its date for others", '<meta property="og:published_time" content="2024-05-06">', { date: "2024-05-06" }],
    [
      "its date with the name in the wrong attribute",
      '<meta name="article:published_time" content="2024-05-06">',
      { date: "2024-05-06" },
    ],
    [
      "its title for others, which lacks the name of the site",
      '<title>The ferry | The Daily News of Skerry</title><meta property="og:title" content="The ferry">',
      { title: "The ferry" },
    ],
    ["its address", '<link rel="canonical" href="https://a.example/b">', { url: "https://a.example/b" }],
    [
      "its address for others",
      '<meta property="og:url" content="https://a.example/c">',
      { url: "https://a.example/c" },
    ],
    [
      "its keywords",
      '<meta name="keywords" content="ferry, river；boat，, old; ">',
      { tags: ["ferry", "river", "boat", "old"] },
    ],
    ["its keywords for news", '<meta name="news_keywords" content="ferry">', { tags: ["ferry"] }],
    ["its author", '<meta name="author" content="A. Leaf">', { byline: "A. Leaf" }],
  ])("is %s", (_, head, facts) => {
    expect(factsOf(page(head))).toMatchObject(facts);
  });

  test("is its language, without the region", () => {
    expect(factsOf(page("", ARTICLE, 'lang="pt-BR"')).language).toBe("pt");
    expect(factsOf(page("")).language).toBeNull();
  });

  test("is its language and title where it is nothing but a headline", () => {
    const { text, documents } = extractHtml(
      page("<title>The last ferry</title>", "<h1>The last ferry</h1>", 'lang="en-GB"'),
    );
    expect(text).toBe("The last ferry");
    expect(documents[0]?.facts).toMatchObject({ title: "The last ferry", byline: null, date: null, language: "en" });
  });

  test("is nothing of pages, which only documents have", () => {
    expect(extractHtml(page("")).pageStarts).toEqual([]);
  });

  test("is nothing where it says nothing", () => {
    expect(factsOf(page(""))).toEqual({
      title: null,
      byline: null,
      date: null,
      language: null,
      url: null,
      tags: [],
    });
  });

  test("counts once: the first of two descriptions of the same", () => {
    const twice = '<meta name="keywords" content="first"><meta name="keywords" content="second">';
    expect(factsOf(page(twice)).tags).toEqual(["first"]);
  });

  test("is its address in the link before the one for others", () => {
    const both =
      '<meta property="og:url" content="https://a.example/c"><link rel="canonical" href="https://a.example/b">';
    expect(factsOf(page(both)).url).toBe("https://a.example/b");
  });
});

describe("the text of a page", () => {
  test("has the headline once where the text has it too", () => {
    const { text, documents } = extractHtml(
      page("<title>The last ferry</title>", `<article><h1>The last ferry</h1>${ARTICLE}</article>`),
    );
    expect([documents[0]?.facts.title, ...(text.match(/The last ferry/g) ?? [])]).toEqual(["The last ferry"]);
  });

  test("is the main part of short news, too, without what readers say of it", () => {
    const said = `<div class="comments"><p>${"I have seen it too, from the other bank, and waved. ".repeat(8)}</p></div>`;
    const { text } = extractHtml(page("", `<div><p>${STORY}</p><p>${STORY}</p></div>${said}`));
    expect(text).toBe(`${STORY.trim()}\n\n${STORY.trim()}`);
  });

  test("keeps a headline that is only like the title that it is given", () => {
    const found = extractHtml(
      page("<title>The last ferry over the river</title>", "<h1>The last ferry over the river Skerry</h1>"),
    );
    expect(found.documents[0]?.facts.title).toBe("The last ferry over the river");
    expect(shownBlocks(found)).toEqual(["# The last ferry over the river Skerry"]);
  });

  test("is all of it where no main part is found", () => {
    expect(extractHtml(page("", "<p>Closed today.</p>")).text).toBe("Closed today.");
  });
});

describe("elements nested over 512 deep", () => {
  const nested = (depth: number, name = "div") => `<${name}>`.repeat(depth) + STORY;
  test("are damage or an attack", () => {
    expect(() => extractHtml(nested(513))).toThrow("its elements are nested over 512 deep");
    expect(() => extractHtml(nested(512))).not.toThrow();
  });

  test("are counted as they close", () => {
    expect(() => extractHtml("<div>one</div>".repeat(600) + STORY)).not.toThrow();
    expect(() => extractHtml("</div>".repeat(600) + nested(513))).toThrow(RangeError);
  });

  test.each(["samp", "pre", "x-y", "font", "svg", "A:B"])("are those with any name: <%s>", (name) => {
    expect(() => extractHtml(nested(513, name))).toThrow(RangeError);
  });

  test.each([
    ["end tags that close nothing", "<x-y></x>".repeat(2_500)],
    ["end tags of another element", "<b></i>".repeat(600)],
    ["end tags in an attribute", "<b title='</b>'>".repeat(600)],
    ["end tags in a comment", "<b><!-- </b> -->".repeat(600)],
    ["a slash that ends nothing", "<b/>".repeat(600)],
  ])("are those that %s leave open", (_, start) => {
    expect(() => extractHtml(start + STORY)).toThrow("its elements are nested over 512 deep");
  });

  test.each(["br", "img", "hr", "p", "li", "option", "wbr", "td", "tr"])(
    "are not those that need no end: <%s>",
    (name) => {
      expect(() => extractHtml(nested(600, name))).not.toThrow();
    },
  );

  test.each([
    ["parts of a drawing that end by themselves", `<svg>${'<path d="M0 0"/>'.repeat(600)}</svg>`],
    ["tags in a script", `<script>${"if (i<t) { s = '<b>'; }".repeat(600)}</script>`],
    ["tags in a style", `<style>${"/* <b> */".repeat(600)}</style>`],
    ["tags in a comment", `<!-- ${"<b>".repeat(600)} -->`],
    ["tags in a value", `<i title="${"<b>".repeat(600)}"></i>`],
    ["signs for less than", "1 < 2, a <= b, <3 ".repeat(600)],
  ])("are not %s", (_, start) => {
    expect(extractHtml(`${start}<article><p>${STORY.repeat(3)}</p></article>`).text).toContain(STORY.trim());
  });
});

test("a page of more pieces than any page has is refused before anything of it is built", () => {
  expect(() => extractHtml(`<p>${"<".repeat(600_000)}`)).toThrow("over 500000 elements and pieces of text");
  expect(() => extractHtml("<i></i>".repeat(600_000))).toThrow("over 500000 elements and pieces of text");
});

describe("the encoding that a page names", () => {
  const { content } = html;
  if (content.kind !== "markup") throw new TypeError("HTML is markup.");
  test.each([
    ['<meta charset="GB2312">', "gb2312"],
    ["<meta charset=big5>", "big5"],
    ["<META  CHARSET = 'Shift_JIS'>", "shift_jis"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">', "euc-kr"],
    ["<meta name=description content='of a charset'>", null],
    ["charset=big5", null],
    [`${" ".repeat(1005)}<meta charset=big5>`, "big5"],
    [`${" ".repeat(1024)}<meta charset=big5>`, null],
  ])("in %j is %j", (start, encoding) => {
    expect(content.declaredEncoding(Buffer.from(`${start}<p>桥`))).toBe(encoding);
  });
});

test.each([
  ["10<sup>3</sup> boats", "10³ boats"],
  ["in 1997<sup><a href='#n'>[12]</a></sup> it closed", "in 1997[¹²] it closed"],
  ["H<sub>2</sub>O and the 1<sup>st</sup> of May", "H₂O and the 1st of May"],
  ["x<sup>a<sub>2</sub>3</sup>", "xa₂³"],
  ["pays <del>15</del><ins>13</ins> crowns", "pays 13 crowns"],
  ["pays <s>15 crowns</s> <strike>14 crowns</strike> 13 crowns", "pays 13 crowns"],
])("what is raised, lowered or taken back is not joined to what stands beside it: %s", (html, line) => {
  expect(extractHtml(page("", `<article><p>${STORY.repeat(3)}</p><p>${html}</p></article>`)).text).toContain(line);
});
