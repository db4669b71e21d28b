import { describe, expect, test } from "vitest";
import { asciidoc } from "../../../../src/read/formats/marked/asciidoc.ts";
import { extractAsciiDoc } from "../../../../src/read/formats/marked/extract-asciidoc.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { markedBlocks } from "../../helpers/check-marked.ts";
import { checkSource } from "../../helpers/check-reading.ts";

describe("AsciiDoc has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "sections",
      "= Ferry\n\n== When\n\nOn Mondays.\n\n=== Above\n",
      ["# Ferry", "## When", "On Mondays.", "### Above"],
    ],
    ["paragraphs over lines", "It runs\non _Mondays_.\n\nAnd then.\n", ["It runs⏎on _Mondays_.", "And then."]],
    [
      "lists",
      "* one\ngoes on\n** two\n- three\n. first\n1. second\n",
      ["* one⏎goes on", "** two", "- three", ". first", "1. second"],
    ],
    ["terms and what they mean", "ferry:: A boat.\nbridge::\nNo boat.\n", ["ferry:: A boat.", "bridge::⏎No boat."]],
    [
      "code",
      "[source,sh]\n.Stop it\n----\n# stop\n== ls\n----\nThen.\n",
      ["[caption] Stop it", "[code] # stop\n== ls", "Then."],
    ],
    ["code in the marks of Markdown", "```sh\nls\n```\nThen.\n", ["[code] ls", "Then."]],
    ["literal text", "....\na\n....\n\n further in\n", ["[code] a", "[code]  further in"]],
    [
      "notes",
      "NOTE: Mind the gap.\n\n[TIP]\n====\nTake a boat.\n====\n\n****\nApart.\n****\nText.\n",
      ["[note] NOTE: Mind the gap.", "[note] Take a boat.", "[note] Apart.", "Text."],
    ],
    [
      "tables of a row a line",
      "[options=header]\n|===\n|Fee |Age\n\n|12 |5\n|13 |6\n|===\n",
      ["[columns] |Fee |Age", "[row] |12 |5", "[row] |13 |6"],
    ],
    ["tables of a cell a line", "|===\n|Fee\n|12\n\n|Age\n|5\n|===\n", ["[row] |Fee\n|12", "[row] |Age\n|5"]],
    [
      "what nobody sees",
      ":toc:\n// comment\n////\nno\n////\ninclude::a.adoc[]\nimage::b.png[Boat]\n++++\n<b>x</b>\n++++\nText.\n",
      ["Text."],
    ],
    ["a block that nothing closes", "----\na\nb\n", ["[code] a\nb"]],
  ])("%s", (_, source, blocks) => {
    expect(markedBlocks(extractAsciiDoc, source)).toEqual(blocks);
  });
});

test("the lines below its title tell facts of it", async () => {
  const source = "= Ferry\nAnn Lee <ann@example.org>\n2024-05-06\n:lang: de\n\nIt runs.\n";
  const read = await readSourceFile("a.adoc", Buffer.from(source));
  checkSource(read);
  expect(read.articles).toMatchObject([{ title: "Ferry", byline: "Ann Lee", date: "2024-05-06", language: "de" }]);
});

describe("a file whose name ends in .asc", () => {
  test("is AsciiDoc", async () => {
    const { format, articles } = await readSourceFile("a.asc", Buffer.from("= Ferry\n\nIt runs on _Mondays_.\n"));
    expect(format).toBe("asciidoc");
    expect(articles).toMatchObject([{ title: "Ferry" }]);
  });

  test("is none where it is a key or a signature: passed over in a folder, refused by name where it is named", async () => {
    const signature = "-----BEGIN PGP SIGNATURE-----\n\niQEzBAABCAAdFiEE\n-----END PGP SIGNATURE-----\n";
    const rule = asciidoc.isMeant;
    expect(rule !== undefined && "byStart" in rule && rule.byStart(signature)).toBe(false);
    expect(rule !== undefined && "byStart" in rule && rule.byStart("= Ferry\n")).toBe(true);
    await expect(readSourceFile("a.asc", Buffer.from(signature))).rejects.toThrow("it is a key, a signature");
  });
});
