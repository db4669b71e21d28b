import fc from "fast-check";
import { epub } from "./epub.ts";
import { flatOdt, frame, odp, odt, pptx, shape } from "./office.ts";
import { pdf } from "./pdf.ts";
import { docx } from "./zip.ts";

/** A whole file of each format, to be damaged. */
export const WHOLE_FILES: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: "page.txt", bytes: Buffer.from(page()) },
  {
    name: "page.md",
    bytes: Buffer.from(
      `---\ntitle: "桥"\ndate: 2024-01-02\n---\n\n# 桥\n\n${page()}\n\n- 一\n- 二\n\n| a | b |\n|---|---|\n`,
    ),
  },
  { name: "wide.txt", bytes: Buffer.from(`\ufeff${page()}`, "utf16le") },
  {
    name: "page.html",
    bytes: Buffer.from(
      `<!doctype html><html lang="zh"><head><title>桥</title></head><body><article><h1>桥</h1>${"<p>江上有桥，桥下有船。船上的人看桥上的人，桥上的人看水。</p>".repeat(9)}<ul><li>一</li></ul><table><tr><td>二</td></tr></table></article></body></html>`,
    ),
  },
  {
    name: "page.xhtml",
    bytes: Buffer.from(
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>桥</title></head><body><div/><p>江<![CDATA[ & 船]]></p></body></html>',
    ),
  },
  {
    name: "page.mht",
    bytes: Buffer.from(
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>桥下有船。</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n",
    ),
  },
  {
    name: "page.pdf",
    bytes: pdf([
      [
        { text: "江上的桥", size: 20, top: 40 },
        { text: "桥下有船，船上有人。", size: 10, top: 80 },
      ],
    ]),
  },
  { name: "page.docx", bytes: docx(["# 江上的桥", "桥下有船，船上有人。", "The river is wide."]) },
  {
    name: "page.epub",
    bytes: epub({
      chapters: { "a.xhtml": "<h1>江上的桥</h1><p>桥下有船，船上有人。</p>", "b.xhtml": "<p>The river is wide.</p>" },
      metadata: "<dc:title>桥</dc:title><dc:language>zh</dc:language>",
      navigation: '<nav epub:type="toc"><ol><li><a href="b.xhtml">River</a></li></ol></nav>',
    }),
  },
  {
    name: "page.csv",
    bytes: Buffer.from('Frage;Antwort;Datum\n"Was ist ""es""?";"Dies.\n\nUnd das.";2024-05-06\n桥;江;\n'),
  },
  {
    name: "page.json",
    bytes: Buffer.from('{"title":"桥","items":[{"question":"Was?","answer":"<p>Dies.</p>","n":[1,2]}]}'),
  },
  {
    name: "page.mbox",
    bytes: Buffer.from(
      "From ann@example.org Mon Jun  1 10:00:00 2009\nFrom: Ann <ann@example.org>\nSubject: =?utf-8?B?5qGl?=\nDate: Mon, 1 Jun 2009 10:00:00 +0000\n\n桥下有船。\n\n> 江\n\nFrom bo@example.org Mon Jun  1 11:00:00 2009\nSubject: Re\nContent-Type: text/html\n\n<p>The river is wide.</p>\n",
    ),
  },
  {
    name: "page.srt",
    bytes: Buffer.from(
      "1\n00:00:01,000 --> 00:00:02,000\n桥下<i>有船</i>\n\n2\n00:00:02,000 --> 00:01:09,000\n- 船上有人。\nThe river is wide.\n",
    ),
  },
  {
    name: "page.rst",
    bytes: Buffer.from("桥\n==\n\n.. note:: 船::\n\n   a\n\n- one\n\n=== ===\na   b\n=== ===\n1   2\n=== ===\n"),
  },
  {
    name: "page.org",
    bytes: Buffer.from("#+TITLE: 桥\n* 江\n:P:\n:END:\n#+begin_src\na\n#+end_src\n| a | b |\n|---+---|\n| 1 | 2 |\n"),
  },
  {
    name: "page.adoc",
    bytes: Buffer.from("= 桥\nA B <c@d>\n\n== 江\n\n----\na\n----\n\n|===\n|a |b\n\n|1 |2\n|===\n* x\n"),
  },
  {
    name: "page.tex",
    bytes: Buffer.from(
      "\\title{桥}\\begin{document}\n\\section{江}\nText % no\n\\begin{tabular}{l}\na & b \\\\\n\\end{tabular}\n\\[ x \\]\n\\end{document}\n",
    ),
  },
  {
    name: "page.xml",
    bytes: Buffer.from(
      '<?xml version="1.0"?><rss><channel><title>桥</title><item><title>江</title><description><![CDATA[<p>桥下有船。</p>]]></description></item></channel></rss>',
    ),
  },
  {
    name: "wiki.xml",
    bytes: Buffer.from(
      "<mediawiki><page><title>桥</title><ns>0</ns><revision><text>江[[船|有船]]。&lt;ref>{{a|b}} c&lt;/ref>\n{|\n! a !! b\n|-\n| 1 || 2\n|}\n* x\n; y : z\n[[File:p.png|q]]\n &lt;pre>r&lt;/pre></text></revision></page></mediawiki>",
    ),
  },
  {
    name: "page.rtf",
    bytes: Buffer.from(
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 x;}}{\\stylesheet{\\s1 heading 1;}}{\\header h\\par}\\pard\\s1 \\'c7\\'c5\\par\\pard \\u27743?{\\super 2}\\chftn{\\footnote n}\\line b\\par{\\listtext 1.}c\\par\\trowd\\intbl a\\cell b\\cell\\row{\\deleted d}\\pard e\\par}",
    ),
  },
  {
    name: "page.odt",
    bytes: odt(
      '<text:h text:outline-level="1">桥</text:h><text:p>江<text:note><text:note-body><text:p>船</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>',
    ),
  },
  { name: "page.fodt", bytes: flatOdt("<text:h>桥</text:h><text:p>江上有船。</text:p>") },
  {
    name: "page.odp",
    bytes: odp(
      `<draw:page>${frame("<text:p>桥</text:p>", "title")}${frame("<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>")}<presentation:notes>${frame("<text:p>note</text:p>", "notes")}</presentation:notes></draw:page>`,
    ),
  },
  {
    name: "page.pptx",
    bytes: pptx([{ shapes: shape(["桥"], "title") + shape(["one", "two"], "body"), notes: shape(["note"], "body") }]),
  },
  { name: "page.jsonl", bytes: Buffer.from('{"q":"Was?","a":"Dies."}\n{"q":"桥","a":"江"}\n') },
];

function page(): string {
  return [
    "江城日报 2024年5月6日 星期一",
    "",
    "本报讯 （记者 林一 周二）昨日，江城第九座大桥正",
    "式通车。大桥全长九百米，设双向六车道，两侧有人行",
    "道。（下转2版）",
    "",
    "第九座大桥通车",
    "",
    "■江城社记者 吴三",
    "",
    "The old ferry, which had car-",
    "ried people since 1921, made its last trip.",
  ].join("\n");
}

interface Damage {
  readonly file: number;
  readonly name: number;
  readonly cut: number;
  readonly edits: readonly { readonly at: number; readonly bytes: Uint8Array; readonly remove: number }[];
  readonly repeat: number;
}

/** Files of every format: cut off, with bytes changed, put in, taken out, repeated, or under another format's name. */
export const corruptedFile: fc.Arbitrary<{ name: string; bytes: Uint8Array }> = fc.oneof(
  { weight: 5, arbitrary: damage().map(damaged) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat(WHOLE_FILES.length - 1), fc.uint8Array({ maxLength: 2000 }))
      .map(([name, bytes]) => ({ name: nameOf(name), bytes })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.nat(3),
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 40 }),
        fc.constantFrom("\n", "\n\n", "\r\n", "\r", "\u2028"),
      )
      .map(([name, lines, end]) => ({ name: nameOf(name), bytes: Buffer.from(lines.join(end)) })),
  },
);

function damage(): fc.Arbitrary<Damage> {
  return fc.record({
    file: fc.nat(WHOLE_FILES.length - 1),
    name: fc.nat(7 * WHOLE_FILES.length),
    cut: fc.double({ min: 0, max: 1.5, noNaN: true }),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        bytes: fc.uint8Array({ maxLength: 8 }),
        remove: fc.nat(8),
      }),
      { maxLength: 12 },
    ),
    repeat: fc.constantFrom(1, 1, 1, 2, 50),
  });
}

function damaged({ file, name, cut, edits, repeat }: Damage): { name: string; bytes: Uint8Array } {
  const whole = WHOLE_FILES[file] ?? { name: "page.txt", bytes: new Uint8Array() };
  let bytes = Buffer.from(whole.bytes);
  for (const edit of edits) {
    const at = Math.floor(edit.at * bytes.length);
    bytes = Buffer.concat([bytes.subarray(0, at), edit.bytes, bytes.subarray(at + edit.remove)]);
  }
  bytes = bytes.subarray(0, Math.ceil(Math.min(1, cut) * bytes.length));
  // One file in seven has another format's name.
  return {
    name: name < WHOLE_FILES.length ? nameOf(name) : whole.name,
    bytes: Buffer.concat(Array.from({ length: repeat }, () => bytes)),
  };
}

function nameOf(number: number): string {
  return WHOLE_FILES[number]?.name ?? "a.txt";
}
