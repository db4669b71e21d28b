import { describe, expect, test } from "vitest";
import { extractOrg } from "../../../../src/read/formats/marked/extract-org.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { markedBlocks } from "../../helpers/check-marked.ts";
import { checkSource } from "../../helpers/check-reading.ts";

describe("a text of Org mode has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "headings without what is planned of them",
      "* Ferry\n** TODO [#A] When it runs  :boat:river:\nSCHEDULED: <2024-05-06 Mon>\nOn Mondays.\n",
      ["# Ferry", "## When it runs", "On Mondays."],
    ],
    ["paragraphs over lines", "It runs\non /Mondays/.\n\nAnd then.\n", ["It runs⏎on /Mondays/.", "And then."]],
    [
      "lists",
      "- one\n  goes on\n+ two\n1. first\n  * third\nNo item.\n",
      ["- one⏎goes on", "+ two", "1. first", "* third", "No item."],
    ],
    ["code", "#+BEGIN_SRC sh\n# stop\n* ls\n#+END_SRC\nThen.\n", ["[code] # stop\n* ls", "Then."]],
    ["quotations, which are text", "#+begin_quote\nMind the gap.\n#+end_quote\n", ["Mind the gap."]],
    ["verse", "#+begin_verse\nOne\n two\n#+end_verse\n", ["[lines] One\n two"]],
    ["lines of a fixed width", ": a = 1\n: b = 2\nThen.\n", ["[code] : a = 1\n: b = 2", "Then."]],
    [
      "tables",
      "#+CAPTION: Fares\n| Fee | Age |\n|-----+-----|\n| 12 | 5 |\n",
      ["[caption] Fares", "[columns] | Fee | Age |", "[row] | 12 | 5 |"],
    ],
    ["tables without names", "| Fee | 12 |\n| Age | 5 |\n", ["[row] | Fee | 12 |", "[row] | Age | 5 |"]],
    ["footnotes", "See[fn:1].\n\n[fn:1] A boat.\n", ["See[fn:1].", "[note] [fn:1] A boat."]],
    [
      "what nobody sees",
      ":PROPERTIES:\n:ID: x\n:END:\n# A comment\n#+OPTIONS: toc:nil\n#+begin_comment\nNo.\n#+end_comment\nText.\n",
      ["Text."],
    ],
    ["a name in colons that opens no drawer", ":note:\nText.\n", [":note:⏎Text."]],
  ])("%s", (_, source, blocks) => {
    expect(markedBlocks(extractOrg, source)).toEqual(blocks);
  });
});

test("its settings tell facts of it", async () => {
  const source = "#+TITLE: Ferries\n#+AUTHOR: Ann Lee\n#+DATE: <2024-05-06 Mon>\n#+LANGUAGE: de\n\nIt runs.\n";
  const read = await readSourceFile("a.org", Buffer.from(source));
  checkSource(read);
  expect(read.articles).toMatchObject([{ title: "Ferries", byline: "Ann Lee", date: "2024-05-06", language: "de" }]);
});
