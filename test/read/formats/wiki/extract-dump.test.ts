import { describe, expect, test } from "vitest";
import { extractDump } from "../../../../src/read/formats/wiki/extract-dump.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { checkSource } from "../../helpers/check-reading.ts";
import { shownBlocks } from "../../helpers/shown-blocks.ts";
import { unaccounted } from "../../helpers/unaccounted.ts";

const SITE =
  "<siteinfo><base>https://wiki.example/wiki/Hauptseite</base><namespaces>" +
  '<namespace key="0" /><namespace key="1">Diskussion</namespace><namespace key="6">Datei</namespace><namespace key="14">Kategorie</namespace>' +
  "</namespaces></siteinfo>";
const dump = (pages: string) =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="de">${SITE}${pages}</mediawiki>`;
const page = (title: string, text: string, more = "<ns>0</ns>") =>
  `<page><title>${title}</title>${more}<id>1</id>${revision("2024-05-06T10:00:00Z", text)}</page>`;
const revision = (timestamp: string, text: string) =>
  `<revision><timestamp>${timestamp}</timestamp><contributor><username>Ann</username></contributor><comment>new</comment><model>wikitext</model><text xml:space="preserve">${escaped(text)}</text></revision>`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

async function articles(xml: string) {
  const source = await readSourceFile("wiki.xml", Buffer.from(xml));
  checkSource(source);
  return source.articles;
}

describe("each article of a wiki is one", () => {
  test("with its title, address, day, language and categories", async () => {
    expect(
      await articles(dump(page("Fähre (Boot)", "Sie fährt.\n\n[[Kategorie:Schiffe|x]]\n[[Category:Flüsse]]"))),
    ).toMatchObject([
      {
        title: "Fähre (Boot)",
        url: "https://wiki.example/wiki/F%C3%A4hre_(Boot)",
        date: "2024-05-06",
        language: "de",
        tags: ["Schiffe", "Flüsse"],
        body: "Sie fährt.",
      },
    ]);
  });

  test("in its newest revision", async () => {
    const history = revision("2024-05-07T10:00:00Z", "New.") + revision("2023-01-01T10:00:00Z", "Old.");
    const [article, ...others] = await articles(dump(`<page><title>A</title><ns>0</ns>${history}</page>`));
    expect(others).toEqual([]);
    expect(article).toMatchObject({ body: "New.", date: "2024-05-07" });
  });

  test.each([
    ["a template", page("Vorlage:A", "Text.", "<ns>10</ns>")],
    ["somebody's own page", page("Benutzer:A", "Text.", "<ns>2</ns>")],
    ["a program", page("Modul:A", "return 1", "<ns>828</ns>")],
    ["talk about a namespace of the wiki's own", page("Handbuch Diskussion:A", "Text.", "<ns>3001</ns>")],
    ["talk", page("Diskussion:A", "Talk.", "<ns>1</ns>")],
    ["talk in a dump that numbers no namespaces", page("Diskussion:A", "Talk.", "")],
    ["a redirect", page("A", "#WEITERLEITUNG [[B]]", '<ns>0</ns><redirect title="B" />')],
    ["a redirect in a dump that does not say so", page("A", "#REDIRECT [[B]]")],
    ["data", page("A", "{}").replace("wikitext", "json")],
  ])("but not %s", async (_, other) => {
    expect((await articles(dump(page("B: more", "Text.") + other))).map(({ title }) => title)).toEqual(["B: more"]);
  });
});

async function shown(text: string): Promise<{ blocks: string[]; leftOut: string[] }> {
  const found = await extractDump(Buffer.from(dump(page("T", text))));
  expect(unaccounted(found)).toBe("");
  const leftOut = found.dropped.map(({ kind, start, end }) => `${kind}: ${found.text.slice(start, end)}`);
  return { blocks: shownBlocks(found).slice(1), leftOut: leftOut.slice(1) };
}

test("pages of help, about the wiki, and of its own namespaces are read as its articles are", async () => {
  const others = [
    page("Hilfe:Suche", "Text.", "<ns>12</ns>"),
    page("Wiki:Über", "Text.", "<ns>4</ns>"),
    page("Handbuch:Pumpe", "Text.", "<ns>3000</ns>"),
  ];
  expect((await articles(dump(others.join("")))).map(({ title }) => title)).toEqual([
    "Hilfe:Suche",
    "Wiki:Über",
    "Handbuch:Pumpe",
  ]);
});

describe("wikitext has", () => {
  test.each<[string, string, readonly string[]]>([
    ["headings", "== A ==\nText.\n=== ''B'' ===\n", ["## A", "Text.", "### B"]],
    ["headings of the title's own rank below it", "= A =\nText.\n== B ==\n", ["## A", "Text.", "### B"]],
    ["paragraphs over lines", "It runs\non Mondays.\n\nAnd then.", ["It runs on Mondays.", "And then."]],
    [
      "lists",
      "* a\n** b\n# one\n# two\n## in\n# three\nText.",
      ["- a", "- b", "1. one", "2. two", "1. in", "3. three", "Text."],
    ],
    [
      "definitions",
      "; Ferry : a boat\n;Pier\n: a place\nText.",
      ["[term] Ferry", "a boat", "[term] Pier", "a place", "Text."],
    ],
    [
      "links by their words",
      "[[Ferry]]s, [[Ferry|boats]], [[:Kategorie:A]], [[Ferry (boat)|]].",
      ["Ferrys, boats, Kategorie:A, Ferry."],
    ],
    [
      "addresses by their words",
      "[https://a.example See b], [https://a.example] and https://c.example.",
      ["See b, https://a.example and https://c.example."],
    ],
    ["emphasis", "'''''a''''' '''b''' ''c'' d'e", ["a b c d'e"]],
    ["signs that are no marks", "<nowiki>[[a]] '''b''' {{c}}</nowiki>\n", ["[[a]] '''b''' {{c}}"]],
    ["entities and elements", 'a&nbsp;b &ndash; <span class="x">c</span><br />d &unknown;', ["a b – c d &unknown;"]],
    [
      "notes with their marks",
      'It runs.<ref name="n">See A.</ref> Again.<ref name="n" />\n<references />',
      ["It runs.¹ Again.¹", "[note] ¹ See A."],
    ],
    [
      "notes that the list of them defines",
      "It runs.<ref name=n />\n<references>\n<ref name=n>See A.</ref>\n</references>",
      ["It runs.¹", "[note] ¹ See A."],
    ],
    ["code", " a = 1\n  b\nText.\n<pre>\n''c''\n</pre>", ["[code] a = 1\n b", "Text.", "[code] ''c''"]],
    ["forms of a word in several scripts", "-{zh-hans:软件; zh-hant:軟體}-好-{H|zh:x}-", ["软件好"]],
    ["paragraphs in elements", "<div>One.</div><div>Two.</div>", ["One.", "Two."]],
    ["comments and magic words, which nobody sees", "a<!-- ''no -->b __NOTOC__", ["ab"]],
  ])("%s", async (_, text, blocks) => {
    expect(await shown(text)).toEqual({ blocks, leftOut: [] });
  });

  test("tables by row below the names of their columns", async () => {
    const text =
      '{| class="x"\n|+ Fares\n! scope="col" | Age !! Fee\n|-\n| rowspan="2" | 5 || [[Euro|12]]\n|-\n| \'\'13\'\'<br>now\n|-\n! A\n|\n* b\n* c\n|}\nThen.';
    expect((await shown(text)).blocks).toEqual([
      "[caption] Fares",
      "[columns] Age | Fee",
      "[row] 5 | 12",
      "[row] 5 | 13 / now",
      "[row] A | b / c",
      "Then.",
    ]);
  });
});

describe("of wikitext is left out", () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      "templates, which are told elsewhere",
      "{{Navbox\n| a = {{b|[[c]]}}\n}}\nText.{{d}}",
      ["Text."],
      ["markup: {{Navbox | a = {{b|[[c]]}} }}", "markup: {{d}}"],
    ],
    ["a template among words, with a mark", "It has {{n|5}} boats.", ["It has […]⏎boats."], ["markup: {{n|5}}"]],
    [
      "pictures, but for the words below them",
      "[[Datei:a.jpg|thumb|200px|A [[ferry|boat]].]]\nText.",
      ["[caption] A boat.", "Text."],
      ["image: Datei:a.jpg"],
    ],
    [
      "pictures with an address at the end of the words below them",
      "[[Datei:a.jpg|mini|See [http://a.example b]]]\nText.",
      ["[caption] See b", "Text."],
      ["image: Datei:a.jpg"],
    ],
    [
      "galleries, but for the words below them",
      "<gallery>\nFile:a.jpg|One\nb.jpg\n</gallery>",
      ["[caption] One"],
      ["image: File:a.jpg", "image: b.jpg"],
    ],
    ["formulas", "As <math>x^2</math> says.", ["As⏎says."], ["formula: x^2"]],
    ["notes of templates alone", "Text.<ref>{{cite|a}}</ref>", ["Text."], ["markup: {{cite|a}}"]],
  ])("%s", async (_, text, blocks, leftOut) => {
    expect(await shown(text)).toEqual({ blocks, leftOut });
  });

  test.each<[string, string, readonly string[]]>([
    ["a few words", "{{lang|fr|Le bac}}, {{convert|5|km|mi}}, {{abbr|a|b}}.", ["Le bac, 5 km, a."]],
    ["what is quoted", "So:\n{{quote|It runs.|Ann}}\nThen.", ["So:", "It runs.", "Then."]],
    ["what is quoted, by its name", "{{Quote box |align=left |quote=It [[run]]s. |source=Ann}}", ["It runs."]],
    ["lists in columns", "{{columns-list|2|\n* a\n* b\n}}", ["- a", "- b"]],
    ["lists", "{{ubl|a|[[b|c]]}}", ["- a", "- c"]],
    [
      "boxes of facts",
      "{{Infobox boat\n| name = Ann\n| image = a.jpg\n| image_size = 200px\n| port = [[Elb|River]]<br />Elb{{tl|x}}\n| owner =\n| parts =\n* a\n* b\n}}\nText.",
      ["[row] name | Ann", "[row] port | River / Elb", "[row] parts | a / b", "Text."],
    ],
  ])("nothing of templates that show their own words: %s", async (_, text, blocks) => {
    expect((await shown(text)).blocks).toEqual(blocks);
  });

  test("what stands in more templates than any page has in each other", async () => {
    const text = `${"{{quote|".repeat(9)}It runs.${"}}".repeat(9)}`;
    expect((await shown(text)).leftOut.join()).toContain("It runs.");
  });
});

test.each(["[[a", "{{a", "a]] b}}", "<ref>a", "{|\n| a", "<pre>a", "[[b|{{a]]", "'''a", "[http://a b"])(
  "what nothing closes is text: %s",
  async (text) => {
    expect((await shown(text)).blocks.join()).toMatch(/a/);
  },
);

test("a dump in UTF-16 with a mark is read as well", async () => {
  const bytes = Buffer.from(`\ufeff${dump(page("桥", "江上有船。"))}`, "utf16le");
  expect(await readSourceFile("wiki.xml", bytes)).toMatchObject({ encoding: "utf-16le", articles: [{ title: "桥" }] });
});

test("a dump is in Unicode, whatever encoding a person gives for a folder", async () => {
  const bytes = Buffer.from(dump(page("桥", "江上有船。")));
  const source = await readSourceFile("wiki.xml", bytes, { givenEncoding: "windows-1251" });
  expect(source).toMatchObject({ encoding: "utf-8", articles: [{ title: "桥" }] });
});

test("a dump is decoded piece by piece, none of which ends within a character", async () => {
  const words = "江上有桥。".repeat(60_000);
  const { text } = await extractDump(
    Buffer.from(dump(page("A", words) + page("B", `x${words}`) + page("C", `xx${words}`))),
  );
  expect(text).not.toContain("\ufffd");
  expect(text.split(words)).toHaveLength(4);
});

test("a dump that is cut off is refused by its name", async () => {
  const xml = dump(page("A", "Text.")).slice(0, -40);
  await expect(readSourceFile("wiki.xml", Buffer.from(xml))).rejects.toThrow(/wiki\.xml cannot be read: .*damaged/);
});
