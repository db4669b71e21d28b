import { describe, expect, test } from "vitest";
import { readSourceFile } from "../../../../src/read/read-source.ts";

const TABLE =
  "Nr,Problem,Lösung,Hinweis,Geändert\n1,Es klemmt.,Öl nehmen.,Nur wenig.,2024-05-06\n2,Es quietscht.,Warten.,,\n";

/** What is read of a file whose columns are what a file beside it says. */
async function articles(columns: string, content = TABLE, name = "faq.csv") {
  const source = await readSourceFile(name, Buffer.from(content), { columns });
  return source.articles.map(({ title, date, body, blocks }) => ({
    title,
    date,
    blocks: blocks.map(({ headings, start, end }) => [...headings, body.slice(start, end)].join(": ")),
  }));
}

describe("a file beside a table says what its columns are", () => {
  test.each([
    ["by their names", 'title = "Problem"\ntext = ["Lösung", "Hinweis"]\ndate = "Geändert"\n'],
    ["in another case and form", 'title = " PROBLEM"\ntext = ["lo\u0308sung", "hinweis"]\ndate = "gea\u0308ndert"\n'],
    ["by their numbers", "title = 2\ntext = [3, 4]\ndate = 5\n"],
  ])("%s", async (_, columns) => {
    expect(await articles(columns)).toEqual([
      { title: "Es klemmt.", date: "2024-05-06", blocks: ["Öl nehmen.", "Nr: 1", "Hinweis: Nur wenig."] },
      { title: "Es quietscht.", date: null, blocks: ["Warten.", "Nr: 2"] },
    ]);
  });

  test("before what their names usually mean, and beside what it does not say", async () => {
    const table = "title,text,Rule,url\nA,B,C,https://a.example/\n";
    const [article] = (await readSourceFile("a.csv", Buffer.from(table), { columns: 'title = "Rule"' })).articles;
    expect(article).toMatchObject({ title: "C", url: "https://a.example/" });
    expect(article?.body).toBe("B\n\nA");
  });

  test("of a table without names, by numbers", async () => {
    const table = "1,red,It is warm.\n2,red,It is not cold.\n";
    expect(await articles("title = 3\ntext = 2", table)).toMatchObject([
      { title: "It is warm.", blocks: ["red", "1"] },
      { title: "It is not cold.", blocks: ["red", "2"] },
    ]);
  });

  test.each([
    ["a.json", '[{"rule":"C","why":"D"},{"rule":"E"}]'],
    ["a.jsonl", '{"rule":"C","why":"D"}\n{"rule":"E"}\n'],
  ])("and what the fields of objects are: %s", async (name, json) => {
    expect(await articles('title = "rule"\ntext = "why"', json, name)).toMatchObject([
      { title: "C", blocks: ["D"] },
      { title: "E" },
    ]);
  });
});

describe("what such a file says wrongly is told with what is there", () => {
  test.each([
    [
      "faq.csv",
      'title = "Frage"',
      'it has no column "Frage", which faq.csv.columns.toml gives: its columns are "Nr", "Problem", "Lösung", "Hinweis", "Geändert". Mend the name in faq.csv.columns.toml, or take it out there.',
    ],
    ["faq.csv", "title = 6", "it has no column number 6, which faq.csv.columns.toml gives: its columns are "],
    [
      "faq.csv",
      'titel = "Problem"',
      'faq.csv.columns.toml, which says what its columns are, gives "titel", which is none of title, text, date, url, author, tags, language. Mend faq.csv.columns.toml, or take it away.',
    ],
    ["faq.csv", 'title = ["Problem", "Nr"]', "gives several columns as title"],
    ["faq.csv", 'title = "Nr"\ntext = "nr"', 'gives "nr" twice'],
    ["faq.csv", 'title = "Problem"\ntext = 2', 'gives "Problem" twice, by its name and as number 2'],
    ["faq.csv", "title = 0", "gives as title what is neither the name nor the number of a column"],
    ["faq.csv", "title = true", "gives as title what is neither the name nor the number of a column"],
    ["faq.csv", "[title]\na = 1", "gives as title what is neither the name nor the number of a column"],
    ["faq.csv", "\ntitle Problem", "is no TOML: line 2 cannot be read"],
    [
      "faq.json",
      'title = "Frage"',
      'it has no column "Frage", which faq.json.columns.toml gives: its columns are "q", "a"',
    ],
  ])("%s: %s", async (name, columns, message) => {
    const content = name.endsWith(".json") ? '[{"q":"Why?","a":"Because."}]' : TABLE;
    const failure = await articles(columns, content, name).catch((error: unknown) => error);
    expect(failure).toHaveProperty("message", expect.stringContaining(message));
    expect(failure).toHaveProperty("name", "ReadError");
  });
});
