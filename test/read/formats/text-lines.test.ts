import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { TextLines } from "../../../src/read/formats/text-lines.ts";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { shownBlocks } from "../helpers/shown-blocks.ts";

function linesOf(html: string): string[] {
  const lines = new TextLines();
  lines.add(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body);
  return shownBlocks(lines.finish(NOTHING_GIVEN));
}

describe("the text of a tree of elements", () => {
  test.each([
    ["is a line for each paragraph", "<p>One.</p><p>Two.</p>", ["One.", "Two."]],
    ["ends a line at a break", "One.<br>Two.", ["One.", "Two."]],
    [
      "keeps what is inside a line together",
      "One <b>and <i>two</i></b>, <a href='#'>three</a>.",
      ["One and two, three."],
    ],
    ["divides text from the blocks beside it", "before<div>inside</div>behind", ["before", "inside", "behind"]],
    ["divides nested blocks", "<div>one<section>two<p>three</p></section>four</div>", ["one", "two", "three", "four"]],
    ["marks headings by their rank", "<h1>A</h1><h2>B</h2><h6>C</h6><h7>D</h7>", ["# A", "## B", "###### C", "D"]],
    ["marks list items", "<ul><li>one</li><li>two</li></ul><ol><li>three</li></ol>", ["- one", "- two", "- three"]],
    ["marks the first line of an item only", "<li>one<br>two</li><p>three</p>", ["- one", "two", "three"]],
    ["gives an item's mark to its first paragraph", "<li><p>one</p><p>two</p></li>", ["- one", "two"]],
    [
      "has a row of a table in one line",
      "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>",
      ["a b", "c"],
    ],
    ["has terms and their explanations apart", "<dl><dt>a</dt><dd>b</dd></dl>", ["a", "b"]],
    ["closes up white space", " one \n\t two\u00a0\u3000three ", ["one two three"]],
    ["takes invisible spaces for white space", "one\u200btwo\u200b", ["one two"]],
    ["has no line for what is empty", "<p> </p><p>\u200b</p><h2></h2><p>one</p>", ["## one"]],
    [
      "leaves out what is no text",
      "<script>a</script><style>b</style><noscript>c</noscript><button>d</button>e",
      ["e"],
    ],
    ["leaves out comments", "one<!-- two -->three", ["onethree"]],
    ["leaves out forms' fields and pictures", "<select><option>a</option></select><svg><text>b</text></svg>c", ["c"]],
  ])("%s", (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  test.each(["ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "CAPTION", "CENTER", "DETAILS", "FIELDSET", "FIGCAPTION"])(
    "<%s> is a block",
    (name) => {
      expect(linesOf(`a<${name}>b</${name}>c`)).toEqual(["a", "b", "c"]);
    },
  );

  test.each(["FIGURE", "FOOTER", "FORM", "HEADER", "MAIN", "NAV", "PRE", "SECTION", "SUMMARY"])(
    "<%s> is one too",
    (name) => {
      expect(linesOf(`a<${name}>b</${name}>c`)).toEqual(["a", "b", "c"]);
    },
  );

  test("of no tree is empty", () => {
    const lines = new TextLines();
    lines.add(null);
    expect(lines.finish(NOTHING_GIVEN).documents).toEqual([]);
  });
});
