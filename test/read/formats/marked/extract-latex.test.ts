import { describe, expect, test } from "vitest";
import { extractLatex } from "../../../../src/read/formats/marked/extract-latex.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { markedBlocks } from "../../helpers/check-marked.ts";
import { checkSource } from "../../helpers/check-reading.ts";

describe("LaTeX has", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "sections",
      "\\section{When \\emph{it} runs}\\label{a}\nOn Mondays.\n\\subsection*{Above} Here.\n",
      ["# When \\emph{it} runs", "On Mondays.", "## Above", "Here."],
    ],
    ["chapters above sections", "\\chapter{Ferry}\n\\section[x]{When}\n", ["# Ferry", "## When"]],
    [
      "paragraphs over lines, without their comments",
      "It runs % when?\non \\emph{Mondays}, 5\\% of them.\n\nThen.\n",
      ["It runs⏎on \\emph{Mondays}, 5\\% of them.", "Then."],
    ],
    [
      "lists",
      "\\begin{itemize}\n\\item one\n  goes on\n\\item[Two] more\n\\end{itemize}\nThen.\n",
      ["one⏎goes on", "[Two] more", "Then."],
    ],
    ["code", "\\begin{verbatim}\n% x\n  y\n\\end{verbatim}\nThen.\n", ["[code] % x\n  y", "Then."]],
    [
      "tables",
      "\\begin{tabular}{ll}\n\\hline\nFee & 12 \\\\\nAge & 5 \\\\\n\\end{tabular}\n",
      ["[row] Fee & 12 \\\\", "[row] Age & 5 \\\\"],
    ],
    [
      "captions",
      "\\begin{figure}\n\\includegraphics{a.png}\n\\caption[x]{The \\emph{ferry}.}\n\\end{figure}\n",
      ["[caption] The \\emph{ferry}."],
    ],
    [
      "environments of any name, whose text is read",
      "\\begin{abstract} It runs.\n\\end{abstract}\nThen.\n",
      ["It runs.", "Then."],
    ],
    [
      "no comments behind the mark of an environment",
      "\\begin{proof}% [of the fee]\n\\setlength{\\parskip}{0pt}\nIt runs.\n\\end{proof}\nThen.\n",
      ["It runs.", "Then."],
    ],
    [
      "formulas, which have no words",
      "So\n\\begin{equation}\na = b\n\\end{equation}\n\\[ c \\]\n$$\nd\n$$\nthen.\n",
      ["So", "then."],
    ],
    ["an end, behind which nothing counts", "\\begin{document}\nText.\n\\end{document}\nno\n", ["Text."]],
  ])("%s", (_, source, blocks) => {
    expect(markedBlocks(extractLatex, source)).toEqual(blocks);
  });
});

test("its preamble tells facts of it, and is no text", async () => {
  const source =
    "\\documentclass{article}\n\\title{On \\emph{ferries}\\thanks{Paid.}}\n\\author{Ann Lee}\n\\date{6 May 2024}\n" +
    "\\begin{document}\n\\maketitle\n\\section{When}\nIt runs.\n\\end{document}\n";
  const read = await readSourceFile("a.tex", Buffer.from(source));
  checkSource(read);
  expect(read.articles).toMatchObject([
    { title: "On ferries", byline: "Ann Lee", date: "2024-05-06", body: "It runs." },
  ]);
  expect(read.articles[0]?.blocks[0]?.headings).toEqual(["When"]);
});
