import { describe, expect, test } from "vitest";
import { extractCsv } from "../../../../src/read/formats/table/extract-csv.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

async function articles(table: string, name = "table.csv") {
  const source = await readSourceFile(name, Buffer.from(table));
  checkSource(source);
  expect(unaccounted(await extractCsv(source.text))).toBe("");
  return source.articles.map(({ title, blocks, body, ...facts }) => ({
    ...facts,
    title,
    blocks: blocks.map(({ headings, start, end }) => [...headings, body.slice(start, end)].join(": ")),
  }));
}

describe("a table of questions and answers", () => {
  test("has an article for each question, which the answer stands in", async () => {
    const table = 'question,answer\n"What is ""it""?","This.\n\nAnd, perhaps,\nthat."\nWhy?,Because.\n';
    expect(await articles(table)).toMatchObject([
      { title: 'What is "it"?', blocks: ["This.", "And, perhaps,\nthat."] },
      { title: "Why?", blocks: ["Because."] },
    ]);
  });

  test.each([
    ["Frage;Antwort\nWarum?;Darum.\n"],
    ["Réponse;Question\nDarum.;Warum?\n"],
    ["问题\t回答\nWarum?\tDarum.\n"],
    ["Вопрос|Ответ\nWarum?|Darum.\n"],
    ["質問,回答\nWarum?,Darum.\n"],
    ["sep=;\r\nPregunta;Respuesta\r\nWarum?;Darum.\r\n"],
    ["A;B [text];C [title]\n;Darum.;Warum?\n"],
    ["Name [text];Titel [title]\nDarum.;Warum?\n"],
  ])("is known by its names: %j", async (table) => {
    expect(await articles(table)).toMatchObject([{ title: "Warum?", blocks: ["Darum."] }]);
  });

  test("shows what its cells say that are written in HTML", async () => {
    const answers = [
      '"<p>At six &amp; nine.</p><ul><li class=""a"">Not on <b>Mondays</b>.</li></ul>"',
      "<p>By boat.</p>",
    ];
    const table = `question,answer,date,quay\nWhen?,${answers[0]},2024-05-06,North\nHow?,${answers[1]},,South\n`;
    expect(await articles(table)).toMatchObject([
      { title: "When?", date: "2024-05-06", blocks: ["At six & nine.", "- Not on Mondays.", "quay: North"] },
      { title: "How?", blocks: ["By boat.", "quay: South"] },
    ]);
  });

  test("stays as it is where a cell speaks of HTML", async () => {
    const table = "question,answer\nHow?,Write <b> before it.\nWhy?,So.\nWhen?,Now.\n";
    expect(await articles(table)).toMatchObject([{ blocks: ["Write <b> before it."] }, {}, {}]);
  });

  test("without names is known by its two columns", async () => {
    const table = "What is it?\tIt is this.\nAnd why?\tBecause it is.\n";
    expect(await articles(table, "faq.tsv")).toMatchObject([
      { title: "What is it?", blocks: ["It is this."] },
      { title: "And why?", blocks: ["Because it is."] },
    ]);
  });
});

describe("a table", () => {
  test("has the names of its columns above their cells", async () => {
    expect(await articles('City,People,Mayor\nAlder,"12,345",Ann Lee\nBirch,,Bo Wu\n')).toMatchObject([
      { title: "Alder", blocks: ["People: 12,345", "Mayor: Ann Lee"] },
      { title: "Birch", blocks: ["Mayor: Bo Wu"] },
    ]);
  });

  test("gives facts by usual names, and what is no fact is read", async () => {
    const table =
      "Title;Text;Date;URL;Author;Tags;Language\n" +
      "One;First.;2024-05-06;https://example.org/1;Ann Lee;a, b;de\n" +
      "Two;Second.;in spring;none;;;tongue of men\n";
    expect(await articles(table)).toMatchObject([
      { date: "2024-05-06", url: "https://example.org/1", byline: "Ann Lee", tags: ["a", "b"], language: "de" },
      { date: null, blocks: ["Second.", "Date: in spring", "URL: none", "Language: tongue of men"] },
    ]);
  });

  test.each([["question,answer\n"], ["sep=;\nNr;Frage;Antwort"], ["title\n"], ["id,name,e-mail\n\n"]])(
    "that has only a row of names has nothing to read: %j",
    async (table) => {
      await expect(readSourceFile("faq.csv", Buffer.from(table))).rejects.toThrow(
        /^faq\.csv cannot be read: it has the names of columns \(.*(?:question, answer|Frage|title|name).*\) and no row below them\. Fill it/,
      );
    },
  );

  test.each([
    ["Alder,Ann Lee\n", [{ title: "Alder", blocks: ["Ann Lee"] }]],
    ["Question,It runs on Mondays from 10:00.\n", [{ title: "Question" }]],
  ])("of one row that names nothing is that row: %j", async (table, expected) => {
    expect(await articles(table)).toMatchObject(expected);
  });

  test("of more rows than it may have is refused by the number", async () => {
    const table = Buffer.from("question,answer\nWhy?,Because.\nAnd what?,That.\n");
    const read = (mostDocuments: number) => readSourceFile("a.csv", table, { mostDocuments });
    expect((await read(2)).articles).toHaveLength(2);
    await expect(read(1)).rejects.toThrow(
      "a.csv cannot be read: it holds over 1 articles, and one of its size may hold no more. Divide it into several files",
    );
  });

  test("of more rows than are taken of any is refused by that number, whatever it may give", async () => {
    const table = Buffer.from("a\n".repeat(200_002));
    await expect(readSourceFile("a.csv", table, { mostDocuments: 1_000_000 })).rejects.toThrow(
      "it holds over 200000 articles",
    );
  });

  test("has rows of any length", async () => {
    expect(await articles("title,text\nOne\nTwo,Second.,more,and more\n")).toMatchObject([
      { title: "One" },
      { title: "Two", blocks: ["Second.", "more", "and more"] },
    ]);
  });

  test("has no name above a cell that it names no column for", async () => {
    expect(await articles("title,text,Fee\nOne,First.,12,13\n")).toMatchObject([
      { blocks: ["First.", "Fee: 12", "13"] },
    ]);
  });

  test("of very many cells has those of a row in one block", async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `Alder by the river ${at}a,1,2,3\n`);
    const [first] = (await extractCsv(`City,X,Y,Z\n${rows.join("")}`)).documents;
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(["heading", "columns", "row"]);
  });

  test("is divided by the mark that divides its rows alike, whatever stands in the cells", async () => {
    const table = "title;text\nOne, two;First, second.\nThree, four, five;Third.\n";
    expect(await articles(table)).toMatchObject([{ title: "One, two" }, { title: "Three, four, five" }]);
  });

  test("in another encoding is decoded", async () => {
    const bytes = Buffer.from("Frage;Antwort\nWarum ist es spät?;Die Tür war über Nacht geschlossen.\n", "utf16le");
    const { articles: found } = await readSourceFile("faq.csv", bytes);
    expect(found).toMatchObject([{ title: "Warum ist es spät?", body: "Die Tür war über Nacht geschlossen." }]);
  });
});

test("the lines of a quotation are those of the file", async () => {
  const source = await readSourceFile("a.csv", Buffer.from('question,answer\n"A ""b""","x\ny"\nWhy?,Because.\n'));
  const [, why] = source.articles;
  const start = why?.sourceMap[0]?.source ?? 0;
  expect(source.text.slice(0, start).split("\n")).toHaveLength(4);
});
