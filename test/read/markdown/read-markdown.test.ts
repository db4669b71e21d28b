import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { readMarkdown } from "../../../src/read/markdown/read-markdown.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";

function read(text: string) {
  return readMarkdown(text, { from: 0, facts: NOTHING_GIVEN });
}

/** What is left out, each with its kind. */
function leftOut(text: string): string[] {
  return read(text).dropped.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("a paragraph of Markdown that a program has read across two columns", () => {
  const left = [
    "When the door opens, the first thing that the",
    "children see is a pair of hens. They live in a",
    "cage behind the driver's seat, and lay an egg a",
    "day, which is put into vinegar and looked at.",
  ];
  const right = [
    "For twelve years a path of ribbed tiles for the",
    "blind has run along Spinners Row, and nine poles",
    "have stood in the middle of it. The night before",
    "last a crane lifted the last one out of its hole.",
  ];

  test("is two paragraphs, and all of it is kept", () => {
    const text = `# Page\n\n${left.map((line, at) => `${line}\n${right[at]}`).join("\n")}\n`;
    expect(shownBlocks(read(text))).toEqual(["# Page", left.join("⏎"), right.join("⏎")]);
    expect(read(text).dropped.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))).toEqual([]);
  });
});

describe("the blocks of Markdown", () => {
  test.each<[what: string, lines: readonly string[], blocks: readonly string[]]>([
    [
      "a heading by its rank, without the marks behind it",
      ["# One", "", "### Three ###", "", "Text."],
      ["# One", "### Three", "Text."],
    ],
    ["an underlined heading", ["One", "===", "", "Two", "---", "", "Text."], ["# One", "## Two", "Text."]],
    ["a heading right before a Chinese character", ["#标题", "", "文字。"], ["# 标题", "文字。"]],
    ["a line of tags as text", ["#读书 #笔记", "", "文字。"], ["#读书 #笔记", "文字。"]],
    ["a heading without its attributes", ["## Fees {#fees .wide}", "", "Ten."], ["# Fees", "Ten."]],
    ["the same with spaces", ["## Fees { #fees }", "", "Ten."], ["# Fees", "Ten."]],
    [
      "paragraphs by indents that are written as characters",
      [
        "&emsp;&emsp;渡船今天从早上六点起停航，因为江面上有大雾，",
        "到九点为止才恢复，一共停了三个多小时，没有船开出。",
        "&emsp;&emsp;岸上有雾，",
        "",
        "&emsp;&emsp;",
        "",
        "&nbsp;夜里很冷。",
      ],
      [
        "渡船今天从早上六点起停航，因为江面上有大雾，⏎到九点为止才恢复，一共停了三个多小时，没有船开出。",
        "岸上有雾，",
        "夜里很冷。",
      ],
    ],
    [
      "a rule below a paragraph, where CommonMark has a heading",
      ["渡船每天开。", "---", "桥关了。"],
      ["渡船每天开。", "桥关了。"],
    ],
    [
      "lines of a paragraph joined",
      ["The ferry leaves at", "six and comes back", "at nine."],
      ["The ferry leaves at⏎six and comes back⏎at nine."],
    ],
    [
      "items with their marks",
      ["- tea", "  - green", "- [ ] coffee", "", "1. one", "2. two"],
      ["- tea", "- green", "- [ ] coffee", "1. one", "2. two"],
    ],
    ["an item's second paragraph", ["- tea", "", "  It is hot.", "", "Text."], ["- tea", "It is hot.", "Text."]],
    ["a quotation without its marks", ["> The ferry", "> leaves.", "", "Text."], ["The ferry⏎leaves.", "Text."]],
    [
      "a box's title, and not its kind",
      ["> [!NOTE] Thin ice", "> Stay ashore.", "", "Text."],
      ["Thin ice", "Stay ashore.", "Text."],
    ],
    [
      "a container's title and text",
      ["::: tip Thin ice", "Stay ashore.", ":::", "", "Text."],
      ["Thin ice", "Stay ashore.", "Text."],
    ],
    [
      "a container between slashes",
      ["/// tip | Thin ice", "", "Stay ashore.", "", "///", "", "Text."],
      ["Thin ice", "Stay ashore.", "Text."],
    ],
    [
      "an indented box's title and what is in it, which is no code",
      ['!!! warning "Thin ice"', "    Stay ashore.", "", "    Wait for frost.", "Text."],
      ["Thin ice", "Stay ashore.", "Wait for frost.", "Text."],
    ],
    [
      "code in a folded box, and lists in a box in an item",
      ['- ??? note "如何出海"', "      ```", "      sail", "      ```", "", "  !!! tip", "      - 先看天", "", "Text."],
      ["如何出海", "[code] sail", "- 先看天", "Text."],
    ],
    [
      "tabs",
      ['=== "Summer"', "    At six.", '=== "Winter"', "", "    At nine."],
      ["Summer", "At six.", "Winter", "At nine."],
    ],
    ["marks of excitement", ["!!! hurrah", "They are back."], ["!!! hurrah⏎They are back."]],
    [
      "a footnote with its mark, and what belongs to it",
      ["Text.[^1]", "", "[^1]: A note.", "", "    More of it.", "", "End."],
      ["Text.[^1]", "[note] [^1]: A note.", "[note] More of it.", "End."],
    ],
    [
      "a table's rows below its columns",
      ["| quay | fee |", "|---|---:|", "| north | 120 |", "| a \\| b | |"],
      ["[columns] quay | fee", "[row] north | 120", "[row] a \\| b |"],
    ],
    [
      "a table without bars at its sides",
      ["quay | fee", "--- | ---", "north | 120"],
      ["[columns] quay | fee", "[row] north | 120"],
    ],
    [
      "verse whose lines end with two spaces",
      ["The tide  ", "comes back  ", "at nine."],
      ["[lines] The tide  \ncomes back  \nat nine."],
    ],
    ["verse in short lines", ["芦花白", "灯影低", "船家不问客来迟"], ["[lines] 芦花白\n灯影低\n船家不问客来迟"]],
    [
      "one hard break",
      ["The ferry leaves at six in summer.\\", "It stays in the harbour when", "there is fog."],
      ["The ferry leaves at six in summer.\\", "It stays in the harbour when⏎there is fog."],
    ],
    [
      "speakers in lines of their own",
      ["Mara: Is it sold?", "Jonas: Not yet.", "It costs sixty."],
      ["Mara: Is it sold?", "Jonas: Not yet.⏎It costs sixty."],
    ],
    [
      "clauses in lines of their own",
      ["第一条 船只按长度收费。", "第二条 冬季减半。"],
      ["第一条 船只按长度收费。", "第二条 冬季减半。"],
    ],
    [
      "Chinese sentences in lines of their own",
      ["渡船每天早上六点从北岸开出，遇到大雾停航。", "末班船晚上九点开。"],
      ["渡船每天早上六点从北岸开出，遇到大雾停航。", "末班船晚上九点开。"],
    ],
    ["text in which a pipe stands at each line's start as text", ["A | B", "Text."], ["A | B⏎Text."]],
    [
      "a paragraph that ends in a reference mark",
      ["Built in 1868.[11]", "", "灯塔由港务局出资。①", "", "Ferries cross."],
      ["Built in 1868.[11]", "灯塔由港务局出资。①", "Ferries cross."],
    ],
  ])("are %s", (_, lines, blocks) => {
    const shown = shownBlocks(read(lines.join("\n")));
    expect(shown).toEqual(blocks);
    // White space at line ends is the author's hard break, and stays; line ends of Windows are the same.
    expect(shownBlocks(read(lines.join("\r\n"))).map((block) => block.replaceAll("\r\n", "\n"))).toEqual(blocks);
  });
});

describe("code in Markdown", () => {
  test.each<[what: string, lines: readonly string[], blocks: readonly string[]]>([
    [
      "between fences, with its white space and empty lines",
      ["```js", "if (a) {", "", "  b();", "}", "```", "Text."],
      ["[code] if (a) {\n\n  b();\n}", "Text."],
    ],
    ["between tildes", ["~~~", "# no heading", "~~~"], ["[code] # no heading"]],
    ["indented", ["Text.", "", "    one", "      two", "", "Text."], ["Text.", "[code] one⏎  two", "Text."]],
    [
      "in an item, without the item's indent",
      ["- Run:", "  ```sh", "  a", "    b", "  ```", "- Stop."],
      ["- Run:", "[code] a⏎  b", "- Stop."],
    ],
    ["without an end, up to the text's", ["```", "a", "", "b"], ["[code] a\n\nb"]],
    [
      "in one line is text",
      ["Run:", "", "```npm install bell```", "", "Then ring."],
      ["Run:", "```npm install bell```", "Then ring."],
    ],
    ["formulas between dollars", ["$$", "a = b", "", "c", "$$", "Text."], ["[code] $$\na = b\n\nc\n$$", "Text."]],
    ["a dollar sign that nothing closes is text", ["$$", "", "Text."], ["Text."]],
  ])("%s", (_, lines, blocks) => {
    expect(shownBlocks(read(lines.join("\n")))).toEqual(blocks);
  });
});

describe("left out of Markdown", () => {
  test.each<[what: string, text: string, blocks: readonly string[], dropped: readonly string[]]>([
    [
      "remarks, not the text behind them",
      "<!-- checked --> The winch.\n\n<!-- to be\n\nrewritten --> The chain.",
      ["The winch.", "The chain."],
      ["markup: <!-- checked -->", "markup: <!-- to be\n\nrewritten -->"],
    ],
    ["remarks inside a sentence", "The winch <!-- old --> is new.", ["The winch⏎is new."], ["markup: <!-- old -->"]],
    [
      "no remark that nothing closes",
      "<!-- The winch is new.\n\nAll of it.",
      ["<!-- The winch is new.", "All of it."],
      [],
    ],
    [
      "pictures that stand alone",
      "Text.\n\n![a chart](a.png)\n\n[![b](b.png)](c)\n![[d.png]]",
      ["Text."],
      ["image: ![a chart](a.png)", "image: [![b](b.png)](c)", "image: ![[d.png]]"],
    ],
    [
      "pictures that are data, also inside a sentence",
      "Left ![x](data:image/png;base64,AAAA/9+B) right.",
      ["Left⏎right."],
      ["image: ![x](data:image/png;base64", "markup: ,AAAA/9+B)"],
    ],
    ["no picture inside a sentence otherwise", "Press ![go](go.png) twice.", ["Press ![go](go.png) twice."], []],
    [
      "addresses named for links",
      '[a]: https://a.example/b "Title"\n[b]: ./c.md\n\nText.',
      ["Text."],
      ['markup: [a]: https://a.example/b "Title"', "markup: [b]: ./c.md"],
    ],
    ["no note that looks like one", "[注]: 渡船遇雾停航\n\n[2]: 10:30", ["[注]: 渡船遇雾停航", "[2]: 10:30"], []],
    [
      "properties in lines of their own",
      'Text.\n{: .note}\n\n[TOC]\n\n{% raw %}\n\n<a id="x"></a>',
      ["Text."],
      ["markup: {: .note}", "markup: [TOC]", "markup: {% raw %}", 'markup: <a id="x"></a>'],
    ],
    [
      "places where a file is shown",
      'Text.\n\n{* ../ship.py hl[2] *}\n\n{!fees.md!}\n\n--8<-- "ship.py"\n\n<<< @/ship.ts{2}',
      ["Text."],
      ["markup: {* ../ship.py hl[2] *}", "markup: {!fees.md!}", 'markup: --8<-- "ship.py"', "markup: <<< @/ship.ts{2}"],
    ],
    ["rules and fences", "A.\n\n***\n\n```js\nb\n```", ["A.", "[code] b"], ["rule: ***", "markup: ```js"]],
  ])("are %s", (_, text, blocks, dropped) => {
    expect(shownBlocks(read(text))).toEqual(blocks);
    expect(leftOut(text)).toEqual(dropped);
  });
});

describe("HTML in Markdown", () => {
  test.each<[what: string, text: string, blocks: readonly string[]]>([
    [
      "is its text, block by block",
      '<div align="center">\n<p>The <b>ferry</b>.</p><p>Fog.</p>\n</div>',
      ["The <b>ferry</b>.", "Fog."],
    ],
    [
      "has headings, items and captions",
      "<h2>Fees</h2>\n<ul><li>Ten</li><li>Two</li></ul>\n<figcaption>A quay</figcaption>",
      ["## Fees", "Ten", "Two", "[caption] A quay"],
    ],
    [
      "has rows below their columns",
      "<table>\n<tr><th>quay</th><th>fee</th></tr>\n<tr><td>north</td><td>120</td></tr>\n</table>",
      ["[columns] quay⏎fee", "[row] north⏎120"],
    ],
    ["keeps the lines of what is set", "<pre>\na\n  b\n</pre>", ["[code] a\n  b"]],
    [
      "has details and their summary",
      "<details>\n<summary>May dogs enter?</summary>\n\nYes.\n\n</details>",
      ["May dogs enter?", "Yes."],
    ],
    ["has no script", "<script>\nlet text = 1;\n</script>\n\nText.", ["Text."]],
    [
      "has no end where an element is never closed",
      "<script> tags run programs.\n\nText.",
      ["<script> tags run programs.", "Text."],
    ],
  ])("%s", (_, text, blocks) => {
    expect(shownBlocks(read(text)).map((block) => block.replace(/^# (?=Fees)/, "## "))).toEqual(blocks);
  });
});

describe("the title of a Markdown text", () => {
  test.each([
    [
      "the heading that opens it, of whatever rank",
      "## Fees\n\nTen.\n\n### Winter\n\nFive.",
      ["# Fees", "Ten.", "### Winter", "Five."],
    ],
    [
      "none where another heading is as high",
      "## Fees\n\nTen.\n\n## Times\n\nSix.",
      ["## Fees", "Ten.", "## Times", "Six."],
    ],
    ["none where text stands before it", "Text.\n\n## Fees\n\nTen.", ["Text.", "## Fees", "Ten."]],
  ])("is %s", (_, text, blocks) => {
    expect(shownBlocks(read(text))).toEqual(blocks);
  });
});
