import { expect, test } from "vitest";
import { readSourceFile } from "../../src/read/read-source.ts";
import { splitArticle } from "../../src/read/split.ts";
import { countLookedAt } from "./helpers/count-characters.ts";

const LIMITS = { countTokens: (text: string) => Math.ceil(text.length / 4), target: 150, max: 256 };

async function readAndSplit(name: string, text: string): Promise<void> {
  const { articles } = await readSourceFile(name, Buffer.from(text));
  for (const article of articles) splitArticle(article, LIMITS);
}

const LINE = "Line of text here that is normal.";
const many = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join("");

/** A dump with a page of such text. */
const wiki = (text: string) =>
  `<mediawiki><page><title>T</title><ns>0</ns><revision><text>${LINE} ${text}</text></revision></page></mediawiki>`;

/** Texts of so many lines. */
const SHAPES: Readonly<Record<string, readonly [name: string, make: (lines: number) => string]>> = {
  "one line, repeated": ["a.txt", (lines) => `${LINE}\r\n`.repeat(lines)],
  "one paragraph, repeated": ["a.txt", (lines) => `${LINE}\n\n`.repeat(lines)],
  "one paragraph of a newspaper, repeated": [
    "a.txt",
    (lines) => `Alder, 4 May (AP) — News.\n\nBy Ann Lee\n\n${`${LINE}\n\n`.repeat(lines)}`,
  ],
  "paragraphs of a newspaper": [
    "a.txt",
    (lines) => `本报讯 （记者 林一）话。\n\n${many(lines, (i) => `Line ${i} is normal.\n\n`)}`,
  ],
  "wrapped lines without an end": ["a.txt", (lines) => "a line of text that goes on without a stop\n".repeat(lines)],
  "Chinese lines without an end": ["a.txt", (lines) => "这是一行普通的文字没有别的\n".repeat(lines)],
  "one long line": ["a.txt", (lines) => LINE.repeat(lines)],
  "headings alone": ["a.md", (lines) => many(lines, (i) => `# Heading ${i}\n`)],
  "headings of all ranks": ["a.md", (lines) => many(lines, (i) => `${"#".repeat(1 + (i % 6))} Heading ${i}\n`)],
  "the same heading": ["a.md", (lines) => "## Same\n\n".repeat(lines)],
  "headings with text": ["a.md", (lines) => many(lines, (i) => `# Heading ${i}\n\nText ${i} of it.\n\n`)],
  "section headings with text": ["a.md", (lines) => many(lines, (i) => `## Heading ${i}\n\nText ${i} of it.\n\n`)],
  "lines that look like headings": ["a.txt", (lines) => many(lines, (i) => `Heading ${i}\n\n`)],
  "cut sentences": ["a.txt", (lines) => "# H\n\n文字没有完\n\n".repeat(lines)],
  continuations: ["a.txt", (lines) => "（上接一版）\n\n文字到这里完了。\n\n".repeat(lines)],
  boxes: ["a.md", (lines) => "## 数读\n\n- 一\n- 二\n\n".repeat(lines)],
  "list items": ["a.md", (lines) => `- ${LINE}\n`.repeat(lines)],
  "remarks that nothing closes": ["a.md", (lines) => "> <!-- a\n".repeat(lines)],
  "remarks in a paragraph": ["a.md", (lines) => "a <!-- b --> c\n".repeat(lines)],
  "pictures that are data": ["a.md", (lines) => "a ![b](data:c) d\n".repeat(lines)],
  "elements that nothing closes": ["a.md", (lines) => "<script\n<pre>\n\n".repeat(lines)],
  "quotations in one another": ["a.md", (lines) => many(lines, (i) => `${"> ".repeat(i % 30)}a\n`)],
  "items in one another": ["a.md", (lines) => many(lines, (i) => `${"  ".repeat(i % 30)}- a\n`)],
  footnotes: ["a.md", (lines) => many(lines, (i) => `[^${i}]: A note.\n`)],
  "rows of a Markdown table": ["a.md", (lines) => `| a |\n|---|\n${"| b |\n".repeat(lines)}`],
  "tags of HTML": ["a.md", (lines) => "<div><b>a</b>\n".repeat(lines)],
  "lines of code": ["a.md", (lines) => `\`\`\`\n${"  a\n".repeat(lines)}`],
  messages: ["a.txt", (lines) => "12:30 - Mara: Is it sold\n".repeat(lines)],
  verse: ["a.txt", (lines) => "芦花白\n".repeat(lines)],
  "quotation marks that nothing closes": ["a.txt", (lines) => "「话。".repeat(lines)],
  bylines: ["a.txt", (lines) => "By Ann Lee\n\n".repeat(lines)],
  "rows of a table": ["a.csv", (lines) => `question,answer\n${many(lines, (i) => `Is it ${i}?,"It ""is"" ${i}."\n`)}`],
  "quoted cells that nothing closes": ["a.csv", (lines) => `a,b\n${'"x, "y"z,'.repeat(lines)}`],
  "objects of data": ["a.jsonl", (lines) => many(lines, (i) => `{"q":"Is it ${i}?","a":"It is."}\n`)],
  subtitles: ["a.srt", (lines) => many(lines, (i) => `${i}\n00:00:01,000 --> 00:00:02,000\nIt is ${i}.\n\n`)],
  directives: ["a.rst", (lines) => many(lines, (i) => `.. note:: It is ${i}\n\n  - one\n\n`)],
  // Their ends are looked for in so many lines at most: fewer would all be looked at.
  "drawers that nothing closes": ["a.org", (lines) => ":a:\nText.\n".repeat(5 * lines)],
  "borders that nothing closes": ["a.adoc", (lines) => "====\nText.\n****\n".repeat(lines)],
  "braces that nothing closes": ["a.tex", (lines) => "\\section{\\caption{x\n".repeat(lines)],
  "articles of a wiki": ["a.xml", (lines) => wiki(`== A ==\n* [[b|c]] {{d}}&lt;ref>e&lt;/ref>\n`.repeat(lines))],
  "brackets of a wiki that nothing closes": ["a.xml", (lines) => wiki("[[{{[[File:a|[http://b c {| ".repeat(lines))],
  "brackets of a wiki, one in the other": [
    "a.xml",
    (lines) => wiki("{{a|[[File:b|".repeat(lines) + "]]}}".repeat(lines)),
  ],
  "elements of a wiki that nothing closes": ["a.xml", (lines) => wiki("&lt;ref>a &lt;pre> -{ ''".repeat(lines))],
  "paragraphs of RTF": [
    "a.rtf",
    (lines) => `{\\rtf1 ${"{\\b a\\u27743?}\\'e4 b.\\par\\intbl c\\cell\\row\\pard\n".repeat(lines)}}`,
  ],
  "groups of RTF": ["a.rtf", (lines) => `{\\rtf1 ${LINE} ${"{\\*\\x {\\footnote a\\par}}".repeat(lines)}}`],
  "letters of a mailbox": [
    "a.mbox",
    (lines) => many(lines / 10, (i) => `From a 10:00 2009\nFrom: a@b.c\nSubject: It is ${i}\n\nText.\n> Text.\n\n`),
  ],
  "a web page's paragraphs": ["a.html", (lines) => `<p>${LINE}</p>\n`.repeat(lines)],
  "a web page's nested lists": ["a.html", (lines) => `${"<div><ul><li>".repeat(100)}${`<li>${LINE}`.repeat(lines)}`],
  "a web page's rows": [
    "a.html",
    (lines) => `<table>${`<tr><td rowspan=3>${LINE}<td colspan=9>${LINE}`.repeat(lines)}`,
  ],
  "a web page's text beside tables": ["a.html", (lines) => `<table>${`<b>${LINE}</b><tr>`.repeat(lines)}`],
  "a web page's readings": ["a.html", (lines) => "<ruby>渡<rt>わた</rt></ruby>し".repeat(lines)],
  "a web page's terms": ["a.html", (lines) => `<dl>${`<dt>${LINE}<dt>b`.repeat(lines)}`],
};

/**
 * So many that one look at each earlier line, for each line, is more than is allowed where a line takes fewer than 4,700 looks itself:
 * all do but those that look far around them.
 */
const LINES = 500;
/** These take some 20,000 looks a line: not even 750 lines would show one look at each earlier line, and fewer show several. */
const LOOKING_AROUND: ReadonlySet<string> = new Set(["bylines", "continuations"]);
const LINES_OF_THESE = 200;
/** Twice the text is twice the work, and a little more for what grows with a logarithm. */
const MOST = 2.1;

type Work = (name: string, text: string) => Promise<unknown>;

/** How many times as much is looked at in twice the lines. */
async function growth(
  [name, make]: readonly [name: string, make: (lines: number) => string],
  work: Work,
  lines = LINES,
): Promise<number> {
  const lookedAt = (count: number) => countLookedAt(() => work(name, make(count)));
  // What is made once, when it is first needed.
  await work(name, make(10));
  const few = await lookedAt(lines);
  return (await lookedAt(2 * lines)) / few;
}

test.each(Object.entries(SHAPES))("%s: twice the lines are twice the work", async (kind, shape) => {
  const lines = LOOKING_AROUND.has(kind) ? LINES_OF_THESE : LINES;
  expect(await growth(shape, readAndSplit, lines)).toBeLessThan(MOST);
});

test("one look at each earlier line, for each line, would be noticed", async () => {
  const shape = SHAPES["one paragraph, repeated"];
  if (shape === undefined) throw new Error("There is no such shape.");
  const lookingBack: Work = async (name, text) => {
    await readAndSplit(name, text);
    const lines = text.split("\n\n");
    for (const at of lines.keys()) lines.slice(0, at);
  };
  expect(await growth(shape, lookingBack)).toBeGreaterThan(MOST);
});
