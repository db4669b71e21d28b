import { describe, expect, test } from "vitest";
import { ReadError } from "../../../src/read/read-error.ts";
import { readSourceFile } from "../../../src/read/read-source.ts";
import { checkSource } from "../helpers/check-reading.ts";
import { pdf } from "../helpers/pdf.ts";
import { docx, zip } from "../helpers/zip.ts";

describe("a web page", () => {
  const story = "The old ferry crossed the river every day, and people waved to it from both banks. ";
  const html = `<!doctype html><html lang="en-GB"><head><title>The last ferry</title>
    <meta property="article:published_time" content="2024-05-06T10:00:00Z">
    <meta name="keywords" content="ferry, river"><link rel="canonical" href="https://example.org/ferry"></head>
    <body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
    <article><h1>The last ferry</h1><p>${story.repeat(5)}</p><h2>The captain</h2><p>${story.repeat(4)}She said:<br>“Farewell.”</p>
    <ul><li>thirty years</li><li>one boat</li></ul></article><footer>All rights reserved</footer></body></html>`;

  test("is its main content, with the facts that it gives", async () => {
    const source = await readSourceFile("ferry.html", Buffer.from(html));
    checkSource(source);
    expect(source.articles).toHaveLength(1);
    expect(source.articles[0]).toMatchObject({
      title: "The last ferry",
      date: "2024-05-06",
      language: "en",
      url: "https://example.org/ferry",
      tags: ["ferry", "river"],
    });
    expect(source.articles[0]?.blocks.at(-1)?.headings).toEqual(["The captain"]);
    expect(source.articles[0]?.body).not.toMatch(/About us|rights reserved/);
    expect(source.dropped.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ["navigation", "Home About us"],
      ["navigation", "All rights reserved"],
    ]);
  });

  test("nested too deep is refused", async () => {
    await expect(readSourceFile("deep.html", Buffer.from(`${"<div>".repeat(9000)}text here`))).rejects.toThrow(
      ReadError,
    );
  });
});

describe("a PDF", () => {
  const line = (text: string, top: number, size = 10) => ({ text, top, size });
  const pages = [
    [
      line("江上的桥", 40, 24),
      line("江上有很多桥，第一座建成于一九六六年，当时全", 80),
      line("城的人都来看。", 94),
      line("桥下有船，船上有人，岸边的人在看船上的", 130),
    ],
    [line("人，船上的人在看桥。", 40)],
  ];

  test("is read from its text layer: headline by its type, paragraphs by gaps, sentences over pages", async () => {
    const source = await readSourceFile("bridge.pdf", pdf(pages));
    checkSource(source);
    expect(source.articles.map(({ title, body }) => [title, body])).toEqual([
      [
        "江上的桥",
        "江上有很多桥，第一座建成于一九六六年，当时全城的人都来看。\n\n桥下有船，船上有人，岸边的人在看船上的人，船上的人在看桥。",
      ],
    ]);
  });

  test("keeps where its pages start", async () => {
    const { text, pageStarts } = await readSourceFile("bridge.pdf", pdf(pages));
    expect(pageStarts.map((start) => text.slice(start, start + 3))).toEqual(["江上的", "人，船"]);
  });

  test("without a text layer says that it needs text recognition", async () => {
    await expect(readSourceFile("scan.pdf", pdf([[]]))).rejects.toThrow(
      /scan\.pdf cannot be read: it has no text layer.*OCR/,
    );
  });
});

describe("a Word document", () => {
  test("is its paragraphs below its headings", async () => {
    const source = await readSourceFile("bridge.docx", docx(["# 江上的桥", "江上有很多桥。", "桥下有船"]));
    checkSource(source);
    expect(source.articles.map(({ title, body }) => [title, body])).toEqual([
      ["江上的桥", "江上有很多桥。\n\n桥下有船"],
    ]);
  });

  test("is read without its pictures, though their files are missing", async () => {
    const source = await readSourceFile("bridge.docx", docx(["江上有很多桥。![]", "桥下有船"]));
    expect(source.articles.map(({ body }) => body)).toEqual(["江上有很多桥。\n\n桥下有船"]);
  });

  test("that unpacks to far more than it may is refused", async () => {
    const bomb = zip({ "word/document.xml": Buffer.alloc(140 * 1024 * 1024) });
    await expect(readSourceFile("bomb.docx", bomb)).rejects.toThrow(
      /bomb\.docx cannot be read.*unpacks to over 128 MiB/,
    );
  });
});

describe("front matter", () => {
  test("gives title, author, date, language, address and tags", async () => {
    const lines = [
      "---",
      "title: Notes on tea",
      "author: [A. Leaf, B. Cup]",
      "date: 2024-02-03",
      "lang: zh_TW",
      "url: https://example.org",
      "tags: tea, leaf",
      "---",
      "",
      "茶是一種飲料。",
    ];
    const source = await readSourceFile("tea.md", Buffer.from(lines.join("\n")));
    expect(source.articles[0]).toMatchObject({
      title: "Notes on tea",
      byline: "A. Leaf, B. Cup",
      date: "2024-02-03",
      language: "zh-Hant",
      url: "https://example.org",
      tags: ["tea", "leaf"],
      body: "茶是一種飲料。",
    });
    expect(source.dropped).toEqual([{ kind: "markup", start: 0, end: lines.slice(0, 8).join("\n").length }]);
  });

  test("between rules that hold no fields is text", async () => {
    const source = await readSourceFile("rules.md", Buffer.from("---\nJust a sentence here.\n---\n\nAnother one.\n"));
    expect(source.articles[0]?.body).toBe("Just a sentence here.\n\nAnother one.");
  });
});

describe("language", () => {
  test.each([
    ["zh-Hans", "这座桥建成以后，两岸的居民来往更加方便了。"],
    ["zh-Hant", "這座橋建成以後，兩岸的居民來往更加方便了。"],
    ["ja", "この橋ができてから、両岸の住民の行き来は便利になりました。"],
    ["ko", "이 다리가 생긴 뒤로 양쪽 주민들의 왕래가 더 편리해졌습니다."],
    ["en", "Since the bridge was built, people on both banks have met more often."],
    ["es", "Desde que se construyó el puente, los vecinos se visitan con más frecuencia."],
    ["fr", "Depuis la construction du pont, les habitants des deux rives se voient plus souvent."],
  ])("%s is detected", async (language, text) => {
    expect((await readSourceFile("a.txt", Buffer.from(text))).articles[0]?.language).toBe(language);
  });
});

test.each(["picture.xls", "data.xlsx"])("%s is refused with the formats that can be read", async (name) => {
  await expect(readSourceFile(name, Buffer.from("abc"))).rejects.toThrow(/not supported.*\.pdf, \.docx/);
});
