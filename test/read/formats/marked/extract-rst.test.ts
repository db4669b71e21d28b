import { describe, expect, test } from "vitest";
import { extractRst } from "../../../../src/read/formats/marked/extract-rst.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { markedBlocks } from "../../helpers/check-marked.ts";
import { checkSource } from "../../helpers/check-reading.ts";

describe("reStructuredText has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "sections, whose ranks are in the order of their first marks",
      "=====\nFerry\n=====\n\nWhen\n----\n\nOn Mondays.\n\nWhere\n-----\n\nAbove\n~~~~~\n\nHere.\n",
      ["# Ferry", "## When", "On Mondays.", "## Where", "### Above", "Here."],
    ],
    ["paragraphs over lines", "It runs\non *Mondays*.\n\nAnd then.\n", ["It runs⏎on *Mondays*.", "And then."]],
    ["transitions, which are no titles", "One.\n\n----\n\nTwo.\n", ["One.", "Two."]],
    ["lists", "- one\n  goes on\n- two\n\n1. first\n#. second\n", ["- one⏎goes on", "- two", "1. first", "#. second"]],
    ["terms and what they mean", "ferry\n  A boat.\nbridge\n  No boat.\n", ["ferry", "A boat.", "bridge", "No boat."]],
    [
      "code below two colons",
      "Run this::\n\n    a = 1\n\n    b = 2\n\nThen stop.\n",
      ["Run this::", "[code]     a = 1\n\n    b = 2", "Then stop."],
    ],
    [
      "code by a directive",
      ".. code-block:: sh\n   :linenos:\n\n   # stop\n   ls\n\nThen.\n",
      ["[code]    # stop\n   ls", "Then."],
    ],
    ["a session at Python's prompt", ">>> 1 + 1\n2\n\nText.\n", ["[code] >>> 1 + 1\n2", "Text."]],
    ["lines with bars", "| one\n| two\n", ["[lines] | one\n| two"]],
    ["notes", ".. note:: Mind\n   the gap.\n\n   - a step\n\nText.\n", ["[note] Mind⏎the gap.", "- a step", "Text."]],
    ["footnotes", "See [1]_.\n\n.. [1] A boat.\n   Really.\n", ["See [1]_.", "[note] [1] A boat.⏎Really."]],
    [
      "figures with captions",
      ".. figure:: a.png\n   :alt: x\n\n   The ferry\n   at work\n\nText.\n",
      ["[caption] The ferry⏎at work", "Text."],
    ],
    [
      "tables with borders",
      "+-----+-----+\n| Fee | Age |\n+=====+=====+\n| 12  | 5   |\n+-----+-----+\n",
      ["[columns] | Fee | Age |", "[row] | 12  | 5   |"],
    ],
    [
      "tables of cells with commas between, below their title and the names of their columns",
      '.. csv-table:: The fees\n   :header: "Quay", "Fee"\n   :widths: 10, 30\n\n   "North", "12\n   crowns"\n   South, 5\n\nThen.\n',
      ["[caption] The fees", '[columns] "Quay", "Fee"', '[row] "North", "12\n   crowns"', "[row] South, 5", "Then."],
    ],
    [
      "tables without",
      "===  ===\nFee  Age\n===  ===\n12   5\n\n13   6\n===  ===\n\nText.\n",
      ["[columns] Fee  Age", "[row] 12   5", "[row] 13   6", "Text."],
    ],
    ["directives of any name, whose text is read", ".. versionadded:: 2.0\n   The boat.\n", ["2.0", "The boat."]],
    [
      "what nobody sees",
      ".. A comment\n   of lines\n\n.. _target: x\n\n.. toctree::\n\n   a\n\n.. image:: b.png\n\nText.\n",
      ["Text."],
    ],
  ])("%s", (_, source, blocks) => {
    expect(markedBlocks(extractRst, source)).toEqual(blocks);
  });
});

test("its fields before the text are facts of it, if they are any", async () => {
  const source = "Ferry\n=====\n\n:Author: Ann Lee\n:Date: 2024-05-06\n:Fare: 12\n\nIt runs.\n";
  const read = await readSourceFile("a.rst", Buffer.from(source));
  checkSource(read);
  expect(read.articles).toMatchObject([
    { title: "Ferry", byline: "Ann Lee", date: "2024-05-06", body: ":Fare: 12\n\nIt runs." },
  ]);
});
