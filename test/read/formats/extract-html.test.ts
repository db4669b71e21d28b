import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../src/read/formats/extract-html.ts";
import { html } from "../../../src/read/formats/html.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";

const STORY = "The old ferry crossed the river every day, and people waved to it from both banks, as they always had. ";
const ARTICLE = `<article><p>${STORY.repeat(4)}</p><p>${STORY.repeat(3)}</p></article>`;

function page(head: string, body = ARTICLE, attributes = ""): string {
  return `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
}

describe("the text of a page", () => {
  test("has the headline once where it is the title, too", async () => {
    const source = page("<title>The last ferry</title>", `<article><h1>The last ferry</h1>${ARTICLE}</article>`);
    const { articles } = await readSourceFile("a.html", Buffer.from(source));
    expect(articles.map(({ title, body }) => [title, body.includes("The last ferry")])).toEqual([
      ["The last ferry", false],
    ]);
  });

  test("is the main part of short news, too, without what readers say of it", () => {
    const said = `<div class="comments"><p>${"I have seen it too, from the other bank, and waved. ".repeat(8)}</p></div>`;
    const found = extractHtml(page("", `<div><p>${STORY}</p><p>${STORY}</p></div>${said}`));
    expect(shownBlocks(found)).toEqual([STORY.trim(), STORY.trim()]);
    expect(found.dropped.map(({ kind }) => kind)).toEqual(["navigation"]);
  });

  test("keeps a headline that is only like the title that it is given", () => {
    const found = extractHtml(
      page("<title>The last ferry over the river</title>", "<h1>The last ferry over the river Skerry</h1>"),
    );
    expect(found.documents[0]?.facts.title).toBe("The last ferry over the river");
    expect(shownBlocks(found)).toEqual(["# The last ferry over the river Skerry"]);
  });

  test.each([
    ["no main part is found", page("", "<p>Closed today.</p>"), ["Closed today."]],
    ["all of it is links", page("", "<a href='/a'>abc</a> <a href='/b'>def</a>"), ["abc def"]],
    ["all of it is named as a menu", page("", "<nav><p>Closed today.</p></nav>"), ["Closed today."]],
    ["the page has no body", "<title>A</title>Closed today.", ["Closed today."]],
    ["a page stands inside of it", page("", `<div><html><body><p>${STORY}</p></body></html></div>`), [STORY.trim()]],
    ["text stands behind its end", `${page("", `<p>${STORY}</p>`)}Closed today.`, [STORY.trim(), "Closed today."]],
  ])("is all of it where %s", (_, source, blocks) => {
    expect(shownBlocks(extractHtml(source))).toEqual(blocks);
  });

  test("is not read again as Markdown, or as a newspaper page", async () => {
    const lines = ["# start the bell", "bell --ring", "", "- not an item"];
    const source = page(
      "",
      `<p>${STORY}</p><p>${STORY}</p><pre>${lines.join("\n")}</pre><p>&lt;bell&gt;</p><p>1874</p><p>电话：0555 81 23</p>`,
    );
    const { articles } = await readSourceFile("a.html", Buffer.from(source));
    const shown = articles.map(({ body, blocks }) =>
      blocks.map(({ kind, start, end }) => [kind, body.slice(start, end)]),
    );
    expect(shown.map((blocks) => blocks.slice(-4))).toEqual([
      [
        ["code", lines.join("\n")],
        ["paragraph", "<bell>"],
        ["paragraph", "1874"],
        ["paragraph", "电话：0555 81 23"],
      ],
    ]);
  });
});

describe("each letter of a page", () => {
  const SEEN = fc.constantFrom("river", "ferry", "bank", "boat", "四月", "10", "船");
  const NAMES =
    "p div nav footer li ul ol table tr td th h1 h2 a b span br pre dl dt dd details summary del ruby rt q sup";
  const piece = fc.oneof(
    { weight: 3, arbitrary: SEEN },
    { weight: 2, arbitrary: fc.constantFrom(...NAMES.split(" ").map((name) => `<${name}>`)) },
    { weight: 2, arbitrary: fc.constantFrom(...NAMES.split(" ").map((name) => `</${name}>`)) },
  );

  test("stands in one block or in what is left out, however its tags are nested", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, documents, dropped } = extractHtml(pieces.join(" "));
        const blocks = documents.flatMap((one) => one.blocks.flatMap(({ ranges }) => ranges));
        const taken = [...blocks, ...dropped].sort((a, b) => a.start - b.start);
        let [at, between] = [0, ""];
        for (const { start, end } of taken) {
          expect(start).toBeGreaterThanOrEqual(at);
          between += text.slice(at, start);
          at = end;
        }
        expect((between + text.slice(at)).trim()).toBe("");
        // What shared cells repeat and browsers draw before items is all that the page does not have.
        const words = pieces.filter((one) => !one.startsWith("<"));
        for (const word of words) expect(text).toContain(word === "10" ? text.match(/10|¹⁰/)?.[0] : word);
      }),
      { numRuns: 300 },
    );
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
