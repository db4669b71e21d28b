import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractJson } from "../../../../src/read/formats/table/extract-json.ts";
import { type JsonValue, readJson } from "../../../../src/read/formats/table/json-values.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

async function articles(json: unknown, name = "faq.json") {
  const written = typeof json === "string" ? json : JSON.stringify(json, null, 1);
  const source = await readSourceFile(name, Buffer.from(written));
  checkSource(source);
  expect(unaccounted(await extractJson(written))).toBe("");
  return source.articles.map(({ title, blocks, body, ...facts }) => ({
    ...facts,
    title,
    blocks: blocks.map(({ headings, start, end }) => [...headings, body.slice(start, end)].join(": ")),
  }));
}

describe("each object is an article", () => {
  const one = { question: "What is it?", answer: "This.\n\nAnd that." };
  const two = { question: "Why?", answer: "Because." };
  const both = [
    { title: "What is it?", blocks: ["This.", "And that."] },
    { title: "Why?", blocks: ["Because."] },
  ];

  test.each<[string, unknown, string?]>([
    ["of an array", [one, two]],
    ["of an array in an object", { items: [one, two] }],
    ["on lines of their own", `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`, "faq.jsonl"],
    ["on such lines with empty ones between", `${JSON.stringify(one)}\r\n\r\n${JSON.stringify(two)}`, "faq.ndjson"],
    ["by their keys", { a: one, b: two }],
  ])("%s", async (_, json, name) => {
    expect(await articles(json, name)).toMatchObject(both);
  });

  test("named by its key where it has no title", async () => {
    expect(await articles({ Alder: { mayor: "Ann Lee" }, Birch: { mayor: "Bo Wu" } })).toMatchObject([
      { title: "Alder", blocks: ["mayor: Ann Lee"] },
      { title: "Birch", blocks: ["mayor: Bo Wu"] },
    ]);
  });

  test("and what stands beside an array of them is one, too", async () => {
    expect(await articles({ title: "FAQ", about: "Of ferries", items: [two] })).toMatchObject([
      { title: "FAQ", blocks: ["about: Of ferries"] },
      { title: "Why?" },
    ]);
  });
});

describe("fields", () => {
  test("stand below their names, those of objects in objects below both", async () => {
    const place = { name: "Alder", contact: { phone: "0123", mail: null }, boats: [{ name: "Elk" }, { name: "Roe" }] };
    expect(await articles([place, place])).toMatchObject([
      { title: "Alder", blocks: ["contact › phone: 0123", "boats › name: Elk", "boats › name: Roe"] },
      {},
    ]);
  });

  test("give facts by usual names", async () => {
    const json = [{ title: "One", text: "First.", date: "2024-05-06T10:00:00Z", tags: ["a", "b"], lang: "de" }];
    expect(await articles(json)).toMatchObject([{ date: "2024-05-06", tags: ["a", "b"], language: "de" }]);
  });

  test("keep the digits of numbers", async () => {
    expect(await articles('[{"title":"One","price":1.50,"number":12345678901234567890}]')).toMatchObject([
      { blocks: ["price: 1.50", "number: 12345678901234567890"] },
    ]);
  });

  test("of one name are all read", async () => {
    expect(await articles('[{"title":"One","fee":"a","fee":"b"}]')).toMatchObject([{ blocks: ["fee: a", "fee: b"] }]);
  });

  test("with HTML are its paragraphs", async () => {
    const answer = "<p>It is <b>this</b> &amp; that.</p><ul><li>or not</li></ul>";
    expect(await articles([{ question: "What?", answer, note: "<p>a</p><p>b</p>" }])).toMatchObject([
      { blocks: ["It is this & that.", "- or not", "note: a", "note: b"] },
    ]);
  });
});

describe("what is no such data is refused", () => {
  test.each<[string, string, string, RegExp]>([
    ["damaged", "a.json", '[{"title":"One",}]', /^a\.json cannot be read: it is damaged or no JSON file \(.+\)/],
    ["damaged in a line", "a.jsonl", '{"q":"One"}\n{"q":"Two"\n', /its line 2 is no JSON \(.+\)\. Mend the line/],
    ["nested without end", "a.json", "[".repeat(100_000) + "]".repeat(100_000), /nested over 64 deep/],
    ["empty", "a.json", "[]", /it holds no text/],
    [
      "of millions of values",
      "a.json",
      `["\\"",[${"1,".repeat(3_000_000)}1]]`,
      /it holds over 3000000 values in one\. Give/,
    ],
  ])("%s", async (_, name, json, reason) => {
    await expect(readSourceFile(name, Buffer.from(json))).rejects.toThrow(reason);
  });
});

test.each([
  ["a.json", '[{"q":"One"},{"q":"Two"}]'],
  ["a.jsonl", '{"q":"One"}\n{"q":"Two"}\n'],
])("more objects than it may have are refused by the number: %s", async (name, json) => {
  const read = (mostDocuments: number) => readSourceFile(name, Buffer.from(json), { mostDocuments });
  expect((await read(2)).articles).toHaveLength(2);
  await expect(read(1)).rejects.toThrow("it holds over 1 articles, and one of its size may hold no more. Divide it");
});

test("any JSON is read as the language's own parser reads it", () => {
  const plain = (value: JsonValue): unknown => {
    if (value.kind === "scalar") return value.words;
    if (value.kind === "array") return value.items.map(plain);
    return Object.fromEntries(value.fields.map(([name, field]) => [name, plain(field)]));
  };
  const inWords = (value: unknown): unknown => {
    if (value === null) return "";
    if (Array.isArray(value)) return value.map(inWords);
    if (typeof value !== "object") return typeof value === "string" ? value : JSON.stringify(value);
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inWords(field)]));
  };
  const value = fc.jsonValue({ noUnicodeString: false, stringUnit: "grapheme", maxDepth: 4 });
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (json, indent) => {
      expect(plain(readJson(JSON.stringify(json, null, indent)))).toEqual(inWords(json));
    }),
  );
});
