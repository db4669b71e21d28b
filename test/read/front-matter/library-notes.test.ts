import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { accountOf } from "../../../src/read/text-account.ts";
import { epub } from "../helpers/epub.ts";

const HEAD = [
  "The Project Gutenberg eBook of The Salt Road",
  "",
  "This ebook may be given to anyone, under its licence.",
];
const FIELDS = [
  "Title: The Salt Road",
  "        A Tale of the Valley",
  "",
  "Author: Edith Harrow",
  "",
  "Language: English",
];
const START = "*** START OF THE PROJECT GUTENBERG EBOOK THE SALT ROAD ***";
const END = "*** END OF THE PROJECT GUTENBERG EBOOK THE SALT ROAD ***";
const LICENCE = ["THE FULL LICENCE", "", "1.A. By reading this work you agree to be bound by the terms."];
const BOOK = [
  "CHAPTER I.",
  "The Mill at Dunmere",
  "",
  "The mill at Dunmere had stood for two hundred years when Thomas Hale",
  "came down the valley road with a cart of salt and a lame horse.",
  "",
  "CHAPTER II.",
  "A Letter",
  "",
  "In the morning a letter lay upon the table. It was addressed to his",
  "father, who had been dead nine years.",
];
const MILL = BOOK.slice(3, 5).join(" ");
const LETTER = BOOK.slice(9).join(" ");

async function read(name: string, content: string | Uint8Array) {
  const file = await readSourceFile(name, Buffer.from(content));
  expect(accountOf(file).lost).toBe(0);
  return file;
}

function text(...lines: readonly string[]) {
  return read("book.txt", `${lines.join("\r\n")}\r\n`);
}

describe("a book that a library gives away", () => {
  test("is itself alone: the library's licence and notes are left out, and say its title and its author", async () => {
    const { articles, dropped } = await text(...HEAD, "", ...FIELDS, "", START, "", ...BOOK, "", END, "", ...LICENCE);
    expect(articles.map(({ title, byline, body }) => [title, byline, body])).toEqual([
      ["The Salt Road A Tale of the Valley", "Edith Harrow", `${MILL}\n\n${LETTER}`],
    ]);
    expect(articles[0]?.blocks.map(({ headings }) => headings)).toEqual([
      ["CHAPTER I. The Mill at Dunmere"],
      ["CHAPTER II. A Letter"],
    ]);
    expect(dropped.map(({ kind }) => kind)).toEqual(["library", "library"]);
  });

  test.each([
    [
      "a mark in two lines",
      ["*** START OF THIS PROJECT GUTENBERG EBOOK THE SALT ROAD,", "A TALE OF THE VALLEY ***"],
      END,
    ],
    ["the small print of the first years", ["*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*"], END],
    ["words before the mark at its end", [START], "End of Project Gutenberg's The Salt Road, by Edith Harrow"],
    ["who typed it in", [START, "", "Produced by Ann Lee and", "Two Others", ""], END],
  ])("is found by %s", async (_, start, end) => {
    const { articles } = await text(...FIELDS, "", ...start, "", ...BOOK, "", end, "", ...LICENCE);
    expect(articles.map(({ body }) => body)).toEqual([`${MILL}\n\n${LETTER}`]);
  });

  test("goes to its end where no mark stands there, and is no book where none stands before it", async () => {
    const whole = await text(...FIELDS, "", START, "", ...BOOK);
    expect(whole.articles.map(({ body }) => body)).toEqual([`${MILL}\n\n${LETTER}`]);
    const spoken = await text("The mark", "", `A book begins behind the line that says "${START}".`, "", ...BOOK);
    expect(spoken.dropped).toEqual([]);
  });

  test("is the same in a web page and in a book file", async () => {
    const head = `<section id="pg-header"><h2>${HEAD[0]}</h2><p>${HEAD[2]}</p><p><b>Title</b>: The Salt Road</p><p><b>Author</b>: Edith Harrow</p><div>${START}</div></section>`;
    const foot = `<section id="pg-footer"><div>${END}</div><h2>THE FULL LICENCE</h2><p>${LICENCE[2]}</p></section>`;
    const chapters = [`<h3>CHAPTER I.</h3><p>${MILL}</p>`, `<h3>CHAPTER II.</h3><p>${LETTER}</p>`] as const;
    const page = await read(
      "book.html",
      `<html><head><title>The Project Gutenberg eBook of The Salt Road, by Edith Harrow</title></head><body>${head}${chapters.join("")}${foot}</body></html>`,
    );
    expect(page.articles.map(({ title, byline, body }) => [title, byline, body])).toEqual([
      ["The Salt Road", "Edith Harrow", `${MILL}\n\n${LETTER}`],
    ]);
    const book = await read(
      "book.epub",
      epub({ chapters: { "1.xhtml": head + chapters[0], "2.xhtml": chapters[1], "3.xhtml": foot } }),
    );
    expect(book.articles.map(({ title, byline, body }) => [title, byline, body])).toEqual([
      ["CHAPTER I.", "Edith Harrow", MILL],
      ["CHAPTER II.", "Edith Harrow", LETTER],
    ]);
  });

  test("may have how its signs are meant above it, and from what it was typed below", async () => {
    const rule = "-".repeat(55);
    const legend = ["【テキスト中に現れる記号について】", "", "《》：ルビ", "（例）峠《とうげ》"];
    const chapter = (number: string, line: string) => [
      `［＃７字下げ］${number}［＃「${number}」は中見出し］`,
      "",
      line,
      "",
    ];
    const lines = [
      "　峠の茶屋に着いたのは、もう日が暮れるころであった。",
      "　あくる朝、机の上に一通の手紙があった。",
    ] as const;
    const colophon = ["底本：「春田みのる全集　第二巻」海鳴書房", "入力：山田一郎", "校正：川口花子"];
    const { articles, dropped } = await text(
      ...["塩の道", "春田みのる", "夏木ゆり訳", "", rule, ...legend, rule, ""],
      ...[...chapter("一", lines[0]), ...chapter("二", lines[1]), "", ...colophon],
    );
    expect(articles.map(({ title, byline, body }) => [title, byline, body])).toEqual([
      ["塩の道", "春田みのる", lines.map((line) => line.trim()).join("\n\n")],
    ]);
    expect(articles[0]?.blocks.map(({ headings }) => headings)).toEqual([["一"], ["二"]]);
    expect(dropped.filter(({ kind }) => kind === "library")).toHaveLength(2);
    const short = await text("塩の道", "", rule, ...legend, rule, "", lines[0]);
    expect(short.articles.map(({ title, byline, body }) => [title, byline, body])).toEqual([
      ["塩の道", null, lines[0].trim()],
    ]);
  });
});
