import { describe, expect, test } from "vitest";
import type { PageBlock } from "../../../../src/read/formats/web/page-block.ts";
import { readBlocks } from "../../../../src/read/formats/web/page-blocks.ts";
import { parsePage } from "../../../../src/read/formats/web/parse-page.ts";
import { writePage } from "../../../../src/read/formats/web/write-page.ts";
import { StructureWriter } from "../../../../src/read/structure/structure-writer.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";

/** All blocks of a page, as if each were text. */
function written(html: string, language = "en") {
  const { blocks } = readBlocks(parsePage(html), language);
  const writer = new StructureWriter();
  writePage(writer, blocks, new Set<PageBlock>(blocks));
  return writer.finish();
}

const blocksOf = (html: string, language?: string) => shownBlocks(written(html, language));

function leftOut(html: string): (readonly [kind: string, words: string])[] {
  const { text, dropped } = written(html);
  return dropped.map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
}

describe("the blocks of a page", () => {
  test.each([
    ["are its paragraphs", "<p>One.</p><p>Two.</p>", ["One.", "Two."]],
    [
      "keep together what is inside a line",
      "One <b>and <i>two</i></b>, <a href='#'>three</a>.",
      ["One and two, three."],
    ],
    ["keep words whole", "<b>Ha</b>fen, Ha<wbr>fen, Ha&shy;fen, Ha<!-- x -->fen", ["Hafen, Hafen, Hafen, Hafen"]],
    ["divide text from the blocks beside it", "before<div>inside</div>behind", ["before", "inside", "behind"]],
    ["divide nested blocks", "<div>one<section>two<p>three</p></section>four</div>", ["one", "two", "three", "four"]],
    [
      "do not end where an end tag closes nothing",
      "<p>one <b>two</p></b><p>three</b> four</i></p>",
      ["one two", "three four"],
    ],
    ["divide words around a picture", "<p>one<img src=a alt=x>two<input value=y>three</p>", ["one two three"]],
    ["close up white space", " one \n\t two\u00a0\u3000three ", ["one two three"]],
    ["are none where nothing is", "<p> </p><p>\u200b</p><h2></h2><p>one</p>", ["one"]],
    [
      "leave out what is no text",
      "<script>a</script><style>b</style><svg><title>c</title><text>d</text></svg>e",
      ["e"],
    ],
    ["leave out what a form holds", "<textarea>a</textarea><input value='b'><datalist><option>c</datalist>d", ["d"]],
    ["are headings by their rank", "<h1>A</h1><h2>B</h2><h6>C</h6><h7>D</h7>", ["# A", "## B", "###### C", "D"]],
    ["are headings by their role", "<div role=heading aria-level=3>A</div><p role=heading>B", ["### A", "## B"]],
    ["are headings in one line", "<h2><div>A</div>B<br>C <button>D</button></h2>", ["## A B C D"]],
    ["leave a heading that nothing closes at its end", "<h2>A<p>one</p><p>two</p>", ["## A", "one", "two"]],
    ["have no sign beside a heading", "<h2>A<a href='#a'>¶</a> <a href='#b'></a></h2>", ["## A"]],
    ["have captions", "<figure><img><figcaption>A <p>b</p></figcaption></figure>", ["[caption] A", "[caption] b"]],
    ["have asides and footnotes", "<aside><p>a</p></aside><p role=doc-footnote>b</p>", ["[note] a", "[note] b"]],
    ["are shown as blocks by their style", "a<span style='display: block'>b</span>c", ["a", "b", "c"]],
  ])("%s", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test.each([
    ["hidden", "<p hidden>A"],
    ["not displayed", "<p style='display:none'>A"],
    ["hidden from readers of screens", "<div aria-hidden=true>A</div>"],
    ["in a template", "<template><p>A</p></template>"],
    ["for browsers without scripts", "<noscript><p>A</p></noscript>"],
    ["a page of its own", `<iframe srcdoc="<p>A</p>"></iframe>`],
    ["a page in a page in a page", `<iframe srcdoc="<iframe srcdoc='<p>A'></iframe>"></iframe>`],
    ["in an unknown element", "<x-card><x-body>A</x-body></x-card>"],
    ["in a dialog", "<dialog>A</dialog>"],
  ])("are text where it is %s", (_, html) => {
    expect(blocksOf(html)).toEqual(["A"]);
  });

  test.each([["noscript"], ["template"]])("are said once where a %s says the same", (name) => {
    const html = `<p>The gate is open.</p><${name}><p>The gate is open.</p><p>Ring twice.</p></${name}>`;
    expect(blocksOf(html)).toEqual(["The gate is open.", "Ring twice."]);
    expect(leftOut(html)).toEqual([["duplicate", "The gate is open."]]);
  });

  test("are no deeper than pages are nested in pages", () => {
    const nested = (depth: number): string =>
      depth === 0
        ? "<p>A"
        : `<iframe srcdoc="${nested(depth - 1)
            .replaceAll("&", "&amp;")
            .replaceAll('"', "&quot;")}"></iframe>`;
    expect([blocksOf(nested(3)), blocksOf(nested(4))]).toEqual([["A"], []]);
  });
});

describe("lines that a page breaks", () => {
  test.each([
    ["stay lines, if they are short", "<p>Reed, reed,<br>white lamp.</p>", ["[lines] Reed, reed,\nwhite lamp."]],
    ["are stanzas apart where a line is empty", "a<br>b<br> <br>c<br>d", ["[lines] a\nb", "[lines] c\nd"]],
    ["are paragraphs where each is empty between", "<p>One.<br><br>Two.</p>", ["One.", "Two."]],
    ["are paragraphs, if one is long", `${"a ".repeat(80)}<br>b`, ["a ".repeat(80).trim(), "b"]],
    ["stay with their item", "<ul><li>a<br>b</ul>", ["[lines] - a\nb"]],
    ["say nothing at an end", "<p>a<br></p><p><br>b</p>", ["a", "b"]],
    ["are code with their white space", "<pre>\n\n# a\n  b  \n\n<b>c</b>\n</pre>", ["[code] # a\n  b\n\nc"]],
    ["are code whatever element each has", "<pre><div>a</div><div>  b</div></pre>", ["[code] a\n  b"]],
    ["are code in old pages", "<xmp><a>\n</xmp><listing>b</listing>", ["[code] <a>", "[code] b"]],
  ])("%s", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe("lists", () => {
  test.each([
    ["have marks", "<ul><li>a<li>b</ul>", ["- a", "- b"]],
    ["have the numbers that a browser draws", "<ol start=3><li>a<li value=7>b<li>c</ol>", ["3. a", "7. b", "8. c"]],
    ["count backwards", "<ol reversed><li>a<li>b</ol><ol reversed start=9><li>c</ol>", ["2. a", "1. b", "9. c"]],
    ["have letters", "<ol type=a start=26><li>a<li>b</ol><ol type=A><li>c</ol>", ["z. a", "aa. b", "A. c"]],
    ["have Roman numbers", "<ol type=i start=4><li>a<li type=I value=1999>b</ol>", ["iv. a", "MCMXCIX. b"]],
    [
      "keep numbers that have no letters",
      "<ol type=a start=0><li>a</ol><ol type=I start=4000><li>b</ol>",
      ["0. a", "4000. b"],
    ],
    ["pass over numbers that are none", "<ol start=x><li value=>a</ol>", ["1. a"]],
    ["stand one in the other", "<ol><li>a<ul><li>b</ul><li>c</ol>", ["1. a", "- b", "2. c"]],
    ["give the mark to the first paragraph of an item", "<ul><li><p>a</p><p>b</p></ul><p>c", ["- a", "b", "c"]],
    ["number headings", "<ol><li><h3>A</h3>b</ol><ul><li><h3>C</h3></ul>", ["### 1. A", "b", "### C"]],
    ["give a mark to nothing else", "<ul><li></ul><p>a", ["a"]],
  ])("%s", (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test("of definitions keep each term with what explains it, and end where they end", () => {
    const html = "<dl><dt>Gate<dt>Door<dd>a<p>b<dl><dt>Lock<dd>c</dl><dd>d<dt>Roof</dl><p>e";
    const { text, documents } = written(html);
    const shown = documents[0]?.blocks.map(({ kind, terms = 0, ranges: [range] }) => [
      kind === "term" ? "term" : terms,
      text.slice(range?.start, range?.end),
    ]);
    expect(shown).toEqual([
      ["term", "Gate Door"],
      [1, "a"],
      [1, "b"],
      ["term", "Lock"],
      [2, "c"],
      [1, "d"],
      ["term", "Roof"],
      [0, "e"],
    ]);
  });

  test("have a long term as text", () => {
    const long = "word ".repeat(60).trim();
    expect(blocksOf(`<dl><dt>${long}<dd>a</dl>`)[0]).toBe(long);
  });
});

describe("what stands in a text and is no part of it", () => {
  test.each([
    ["words that were taken back", "<p>pays <del>15</del><ins>13</ins> crowns", ["pays 13 crowns"], [["struck", "15"]]],
    [
      "words struck through by style",
      "<p>a <i style='text-decoration:line-through'>b</i> c",
      ["a c"],
      [["struck", "b"]],
    ],
    ["paragraphs that were taken back", "<del><p>a</p><p>b</p></del><p>c", ["c"], [["struck", "a b"]]],
    [
      "readings of words",
      "<ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp></ruby>し<ruby>舟<rt>ぶね</ruby>は",
      ["渡し舟は"],
      [["reading", "わた ぶね"]],
    ],
    [
      "what leads to the editing of a section",
      "<h2>Works <span class='mw-editsection'>[edit]</span></h2><p>a",
      ["## Works", "a"],
      [["navigation", "[edit]"]],
    ],
  ])("is told apart: %s", (_, html, blocks, dropped) => {
    expect(blocksOf(html)).toEqual(blocks);
    expect(leftOut(html)).toEqual(dropped);
  });
});

test.each([
  ["en", "“go ‘on’”"],
  ["de-AT", "„go ‚on‘“"],
  ["fr", "«go «on»»"],
  ["ja", "「go 『on』」"],
])("quotations in %s have the marks that browsers draw", (language, shown) => {
  expect(blocksOf("<q>go <q>on</q></q>", language)).toEqual([shown]);
});

const FRACTION = "<mfrac><mi>a</mi><mi>b</mi></mfrac>";

describe("a formula", () => {
  test.each([
    ["stands in the line as it is written", "<math><mi>x</mi><mo>=</mo><mn>42</mn></math>", "is x=42 metres"],
    [
      "has its numbers above and below",
      "<math><msup><mi>x</mi><mn>2</mn></msup><msub><mi>y</mi><mn>1</mn></msub></math>",
      "is x²y₁ metres",
    ],
    ["is what its author wrote for others", `<math alttext="a over b">${FRACTION}</math>`, "is a over b metres"],
    [
      "is its notation",
      `<math><semantics>${FRACTION}<annotation encoding="application/x-tex">\\frac ab</annotation></semantics></math>`,
      "is \\frac ab metres",
    ],
    [
      "is there once where it is drawn again",
      "<span class=katex><math><mi>x</mi></math><span class='katex-html' aria-hidden=true>x</span></span>",
      "is x metres",
    ],
    ["is a gap where it has no words", `<math>${FRACTION}</math>`, "is⏎metres"],
  ])("%s", (_, formula, words) => {
    expect(blocksOf(`<p>is ${formula} metres</p>`)).toEqual([words]);
  });

  test("without words is left out by its name", () => {
    expect(leftOut(`<p>is <math>${FRACTION}</math> metres</p>`)).toEqual([["formula", "a b"]]);
  });
});
