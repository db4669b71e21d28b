import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/read/front-matter/front-matter.ts";
import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";

async function facts(...fields: readonly string[]) {
  return (await readFrontMatter(`---\n${fields.join("\n")}\n---\n\nThe text.\n`)).facts;
}

describe("front matter", () => {
  test.each([
    ["title", "title"],
    ["headline", "title"],
    ["标题", "title"],
    ["題目", "title"],
    ["题目", "title"],
    ["author", "byline"],
    ["authors", "byline"],
    ["byline", "byline"],
    ["作者", "byline"],
    ["url", "url"],
    ["link", "url"],
    ["permalink", "url"],
    ["source", "url"],
    ["canonical", "url"],
  ] as const)("%s is the %s", async (field, fact) => {
    expect(await facts(`${field}: The words`)).toEqual({ ...NOTHING_GIVEN, [fact]: "The words" });
  });

  test.each(["date", "published", "publishdate", "pubdate", "created", "日期"])("%s is the date", async (field) => {
    expect(await facts(`${field}: 2024-02-03`)).toEqual({ ...NOTHING_GIVEN, date: "2024-02-03" });
  });

  test.each(["language", "lang", "locale", "语言"])("%s is the language", async (field) => {
    expect(await facts(`${field}: fr-CA`)).toEqual({ ...NOTHING_GIVEN, language: "fr" });
  });

  test.each(["tags", "keywords", "categories", "标签"])("%s are the tags", async (field) => {
    expect(await facts(`${field}: [tea, leaf]`)).toEqual({ ...NOTHING_GIVEN, tags: ["tea", "leaf"] });
  });

  test.each([
    ["a list", "tags:\n  - green tea\n  - 2024\n  - ''"],
    ["commas", "tags: green tea, 2024"],
    ["Chinese commas", "tags: green tea，2024"],
    ["enumeration commas", "tags: green tea、2024"],
    ["semicolons", "tags: green tea; 2024;"],
  ])("divides tags given with %s", async (_, field) => {
    expect((await facts(field)).tags).toEqual(["green tea", "2024"]);
  });

  test("names several authors with commas between", async () => {
    expect((await facts("authors:\n  - A. Leaf\n  - B. Cup")).byline).toBe("A. Leaf, B. Cup");
  });

  test("goes by the first of several names that has a value, whatever its case", async () => {
    expect((await facts("Headline: second", "TITLE: first")).title).toBe("first");
    expect((await facts("title:", "headline: second")).title).toBe("second");
  });

  test("with broken YAML gives what can be made out of it", async () => {
    expect((await facts("date: 2024-02-03", 'title: "The words', "tags: [tea, leaf")).date).toBe("2024-02-03");
  });

  test("tells the script of Chinese by the text below it", async () => {
    const { facts: given } = await readFrontMatter("---\nlang: zh\n---\n這座橋建成以後，兩岸的居民來往更加方便了。");
    expect(given.language).toBe("zh-Hant");
  });
});

describe("the text begins behind", () => {
  test.each([
    ["a line of three hyphens", "---\ntitle: A\n---\n"],
    ["a line of three full stops", "---\ntitle: A\n...\n"],
    ["lines that end as in Windows", "---\r\ntitle: A\r\n---\r\n"],
    ["hyphens with white space behind", "--- \t\ntitle: A\n---  \n"],
    ["the first such line", "---\ntitle: A\n---\n"],
    ["front matter alone in its file", "---\ntitle: A\n---"],
  ])("%s", async (_, matter) => {
    const rest = matter.endsWith("\n") ? "Text.\n\n---\n" : "";
    const { end, facts: given } = await readFrontMatter(matter + rest);
    expect(end).toBe(matter.length);
    expect(given.title).toBe("A");
  });

  test("64 KB of front matter at most", async () => {
    const of = (length: number) => `---\n${"#".repeat(length - 14)}\nk: v\n---\n`;
    expect((await readFrontMatter(`${of(65_536)}Text.`)).end).toBe(65_536);
    expect((await readFrontMatter(`${of(65_540)}Text.`)).end).toBe(0);
  });
});

describe("no front matter is", () => {
  test.each([
    ["a text with nothing of the kind", "Text."],
    ["fields behind an empty line", "\n---\ntitle: A\n---\n"],
    ["fields without an end", "---\ntitle: A\n"],
    ["more hyphens", "----\ntitle: A\n----\n"],
    ["a list between rules", "---\n- a\n- b\n---\n"],
    ["a sentence between rules", "---\nJust a sentence.\n---\n"],
    ["a list in the place of a name", "---\n{[!!timestamp x]: y}\n---\n"],
    ["an anchor, which could multiply", "---\na: &b [1]\nc: *b\n---\n"],
    ["an alias in a list", "---\na: [*b]\n---\n"],
    ["lists in one another", `---\ntitle: ${"[".repeat(30_000)}\n---\n`],
    ["lists that close again", `---\ntitle: ${"[".repeat(15_000)}a${"]".repeat(15_000)}\n---\n`],
    ["mappings in one another", `---\ntitle: ${"{a: ".repeat(10_000)}\n---\n`],
    ["lists in one another, a line each", `---\ntitle:\n${"- ".repeat(30_000)}a\n---\n`],
    ["names in one another", `---\n${"? ".repeat(30_000)}a\n---\n`],
    ["values in one another", `---\n${": ".repeat(30_000)}a\n---\n`],
    ["names made of lists", `---\n${"[".repeat(15_000)}a${"]".repeat(15_000)}: b\n---\n`],
  ])("%s", async (_, text) => {
    expect(await readFrontMatter(text)).toEqual({ facts: NOTHING_GIVEN, end: 0 });
  });

  test("but mappings are passed over where a title or an author is wanted", async () => {
    const given = await facts("title: {en: Tea}", "headline: Leaf", "authors: [A. Leaf, {name: B. Cup}]");
    expect(given).toEqual({ ...NOTHING_GIVEN, title: "Leaf", byline: "A. Leaf" });
  });

  test("but an ampersand or asterisk inside a value is one of its characters", async () => {
    expect((await facts("title: Tea & leaf * cup")).title).toBe("Tea & leaf * cup");
  });
});

describe("TOML and JSON", () => {
  const TOML =
    '+++\ntitle = "The winter ferry"\ndate = 2023-11-04\ntags = ["ferry", "ice"]\n[extra]\nauthor = 1\n+++\n';
  const JSON_TEXT = '{\n  "title": "The winter ferry",\n  "date": "2023-11-04",\n  "tags": ["ferry", "ice"]\n}\n';

  test.each([
    ["TOML between plus signs", TOML],
    ["TOML with the line ends of Windows", TOML.replaceAll("\n", "\r\n")],
    ["an object of JSON", JSON_TEXT],
  ])("gives the same facts: %s", async (_, matter) => {
    expect(await readFrontMatter(`${matter}\nIt runs daily.`)).toEqual({
      facts: { ...NOTHING_GIVEN, title: "The winter ferry", date: "2023-11-04", tags: ["ferry", "ice"] },
      end: matter.length,
    });
  });

  test.each([
    ["2023-11-04T10:00:00+09:00", "2023-11-04"],
    ["2023-11-04T23:30:00-05:00", "2023-11-04"],
    ["2023-11-04T23:30:00Z", "2023-11-04"],
    ["2023-11-04 08:00:00", "2023-11-04"],
  ])("keep the day of %s as it is written", async (written, day) => {
    expect((await readFrontMatter(`+++\ndate = ${written}\n+++\n`)).facts.date).toBe(day);
    expect((await facts(`date: ${written}`)).date).toBe(day);
    expect((await readFrontMatter(`{\n"date": "${written}"\n}\n`)).facts.date).toBe(day);
  });

  test.each([
    ["TOML that is wrong in one line", '+++\ntitle = "A"\ndate = soon\nx = = 1\n+++\n', "A"],
    ["YAML with an anchor in one value", "---\ntitle: A\nbase: &b [1]\ncopy: *b\n---\n", "A"],
    ["YAML with emphasis in one value", "---\ntitle: 'A'\nsummary: *really* good\n---\n", "A"],
  ])("give what can be made out of %s", async (_, matter, title) => {
    const found = await readFrontMatter(`${matter}Text.`);
    expect(found.facts.title).toBe(title);
    expect(found.end).toBe(matter.length);
  });

  test.each([
    ["sentences between plus signs", "+++\nJust a sentence.\n+++\nText."],
    ["an object that describes nothing", '{\n  "port": 80\n}\nText.'],
    ["a list of JSON", '[\n"title"\n]\nText.'],
    ["an object without an end", '{\n"title": "A"\nText.'],
    ["objects in one another", `{\n"title": ${'{"a":'.repeat(5000)}1${"}".repeat(5000)}\n}x\nText.`],
  ])("are none: %s", async (_, text) => {
    expect(await readFrontMatter(text)).toEqual({ facts: NOTHING_GIVEN, end: 0 });
  });
});

describe("where YAML is wrong in one line", () => {
  const WRONG = "base: &b [1]";

  test.each([
    ["a comment", "# drafted"],
    ["a comment behind white space", "  # drafted"],
    ["an empty line", ""],
    ["white space", "   "],
    ["an indented line", "    and more of it"],
    ["a line of a list", "- tea"],
    ["the name of a section", "[extra]"],
  ])("%s is passed over", async (_, line) => {
    expect((await facts(line, "title: A", WRONG)).title).toBe("A");
  });

  test.each([
    ["title : The ferry", "The ferry"],
    ["title:\t The ferry", "The ferry"],
    ["title: The ferry: a story", "The ferry: a story"],
    ["title: \"The 'old' ferry\"", "The 'old' ferry"],
    ["title: 'The \"old\" ferry'", 'The "old" ferry'],
    ['title: The "old" ferry', 'The "old" ferry'],
    ["title: The ferry 'old'", "The ferry 'old'"],
    ["title: 'old' and 'new'", null],
    ['title: "old" and "new"', null],
    ["title: [The ferry", null],
    ["title: |", null],
    ["title:", null],
  ])("of %j the title is %j", async (line, title) => {
    expect(await facts(line, "author: A. Leaf", WRONG)).toEqual({ ...NOTHING_GIVEN, byline: "A. Leaf", title });
  });

  test.each([
    ["a sentence", "The ferry runs."],
    ["a time", "at 10:30"],
    ["an address", "https://example.org"],
    ["a name of several words", "the ferry: it runs"],
    ["a name of more than forty letters", `${"a".repeat(41)}: it runs`],
  ])("%s is text, and so is all around it", async (_, line) => {
    expect(await readFrontMatter(`---\n${line}\ntitle: A\n${WRONG}\n---\n`)).toEqual({ facts: NOTHING_GIVEN, end: 0 });
  });

  test("TOML is taken line by line, too, however its signs of equality stand", async () => {
    const { facts: given } = await readFrontMatter("+++\n[a]\ntitle='The ferry'\nauthor  =  A. Leaf\nx = = 1\n+++\n");
    expect(given).toEqual({ ...NOTHING_GIVEN, title: "The ferry", byline: "A. Leaf" });
  });
});

test("a name that stands twice in YAML gives what stands last, as in other readers, and no mistake", async () => {
  expect((await facts("title: first", "title: second")).title).toBe("second");
});

test("lists in TOML and JSON give their plain values only", async () => {
  expect((await readFrontMatter('{\n"tags": ["tea", {"a": 1}, ["leaf"]]\n}\n')).facts.tags).toEqual(["tea"]);
  expect((await readFrontMatter('+++\ntags = ["tea", {a = 1}]\ntitle = {a = 1}\n+++\n')).facts).toEqual({
    ...NOTHING_GIVEN,
    tags: ["tea"],
  });
});

test("whatever stands in the place of front matter, it is read, passed over or left as text", async () => {
  const pieces = fc.constantFrom(
    ...[
      "---",
      "+++",
      "...",
      "{",
      "}",
      "title",
      "date",
      "lang",
      "tags",
      ":",
      "=",
      " ",
      "\t",
      "[",
      "]",
      '"',
      "'",
      "&a",
      "*a",
      "!!x",
      "zh-cmn-Hans-CN",
    ],
    ...[
      "2023-11-04",
      "99999999999999999999",
      "0x1",
      "\n",
      "\r\n",
      "\n",
      "- ",
      "#",
      ",",
      "|",
      ">",
      "\\u0000",
      "\ud800",
      "__proto__",
      "true",
      "[a.b]",
    ],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("---\n", "+++\n", "{\n"),
      fc.array(pieces, { maxLength: 40 }),
      async (open, between) => {
        const text = `${open}${between.join("")}\n${open}The text.`;
        const { facts: given, end } = await readFrontMatter(text);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const value of [given.title, given.byline, given.date, given.language, given.url])
          expect(value === null || (value !== "" && !value.includes("\n"))).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
