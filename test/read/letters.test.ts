import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOTHING_GIVEN } from "../../src/read/given-facts.ts";
import { readMarkdown } from "../../src/read/markdown/read-markdown.ts";
import { readPlain } from "../../src/read/plain/read-plain.ts";
import { isInOrder, unaccounted } from "./helpers/accounted.ts";

const READERS = { readMarkdown, readPlain };

/** Marks of Markdown, HTML and plain text, words of several scripts, and what ends lines, in any order. */
const PIECES = [
  ...[
    "# ",
    "###### ",
    "#",
    "- ",
    "* ",
    "1. ",
    "12) ",
    "> ",
    ">",
    "```",
    "~~~js",
    "    ",
    "\t",
    "| a | b |",
    "|---|---|",
    "---",
    "===",
    "$$",
  ],
  ...[
    "<!--",
    "-->",
    "<div>",
    "</div>",
    "<b>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<td>",
    "<tr>",
    "<h2>",
    "<?",
    "<!x",
    "<",
  ],
  ...[
    "[^1]: ",
    "[a]: http://b.c",
    "[x](y)",
    "![x](data:image/png;base64,AA",
    ")",
    "[!note] ",
    "::: tip ",
    "{#id}",
    "{% x %}",
    "[TOC]",
    "^block1",
  ],
  ...[
    "渡船六点开。",
    "第二条 ",
    "一、",
    "（下转2版）",
    "「话」",
    "　　",
    "ferry ",
    "Ferry",
    "12:30 ",
    "Mara: ",
    "3/04/23, 6:30 PM - ",
    "¹",
    "🙂",
    "é",
  ],
  ...["\n", "\n", "\n\n", "\r\n", "\r", "\u2028", "  \n", "\\\n", "-\n", " "],
];

describe("each letter and digit is in one block or left out once, and blocks keep the order of the file", () => {
  test.each(Object.entries(READERS))("%s", (_, read) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), fc.nat(3), (pieces, lines) => {
        const before = "---\n".repeat(lines);
        const text = before + pieces.join("");
        const reading = read(text, { from: before.length, facts: NOTHING_GIVEN });
        expect(unaccounted(reading)).toEqual([]);
        expect(isInOrder(reading)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what is nested deeper than anybody writes is read as lines", () => {
  test.each([
    ["quotations", `${"> ".repeat(5000)}ferry`],
    ["items", `${"- ".repeat(5000)}ferry`],
    ["footnotes", `${"[^1]: ".repeat(5000)}ferry`],
    ["numbers", Array.from({ length: 200 }, (_, i) => `${"  ".repeat(i)}- item ${i}`).join("\n")],
  ])("%s", (_, text) => {
    for (const read of Object.values(READERS))
      expect(unaccounted(read(text, { from: 0, facts: NOTHING_GIVEN }))).toEqual([]);
  });
});

test("a picture that is written out as data right behind an address is left out once", () => {
  const text = "[a]: http://b.example![x](data:image/png;base64,AA)";
  expect(unaccounted(readMarkdown(text, { from: 0, facts: NOTHING_GIVEN }))).toEqual([]);
});
