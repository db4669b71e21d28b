import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { passageAnchor, sentenceAnchor } from "../../src/pages/page-link.ts";
import { pagePath } from "../../src/pages/page-path.ts";
import { updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { openStoreExport } from "../../src/retrieve/store/place/open-store.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import type { KeptFile } from "../../src/retrieve/store/store-export.ts";
import { SAMPLES } from "../retrieve/sample-index.ts";
import { tinyModels } from "../retrieve/tiny-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { attributeOf, type Element, ParsedPage, textOfElement } from "./parsed-page.ts";
import { TRICKY } from "./tricky-sources.ts";
import { writeOut } from "./write-out.ts";

const folder = temporaryFolder();
const [index, sources, out] = ["index", "sources", "out"].map((name) => join(folder, name)) as [string, string, string];

let kept: KeptFile[];
const pages = new Map<string, ParsedPage>();
const pageOf = ({ draft }: KeptFile) => pages.get(pagePath(draft.stamp.name)) as ParsedPage;

beforeAll(async () => {
  for (const [name, text] of Object.entries(TRICKY)) {
    mkdirSync(dirname(join(sources, name)), { recursive: true });
    writeFileSync(join(sources, name), text);
  }
  const models = await tinyModels();
  await updateIndex({ store: new SqliteWritableStore(index), paths: [SAMPLES, sources], models });
  await writeOut(index, out);
  const store = await openStoreExport({ indexFolder: index });
  kept = await Promise.all((await store.files()).map((file) => store.file(file)));
  await store.close();
  for (const path of readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"))) {
    pages.set(path.replaceAll("\\", "/"), new ParsedPage(readFileSync(join(out, path), "utf8")));
  }
});

/** Every passage of the index, with its page and its article. */
function* passages() {
  for (const file of kept)
    for (const article of file.draft.articles)
      for (const passage of article.passages) yield { file, article, passage, page: pageOf(file) };
}

describe("a page", () => {
  test("is there for every source, and in the list of all", () => {
    expect(pages.size).toBe(kept.length + 1);
    expect(kept.length).toBeGreaterThan(Object.keys(TRICKY).length);
    const listed = (pages.get("index.html") as ParsedPage).named("a").map((link) => attributeOf(link, "href") ?? "");
    const expected = kept.map(({ draft }) => pagePath(draft.stamp.name)).sort();
    expect(
      listed
        .map(decodeURIComponent)
        .filter((path) => !path.startsWith("#"))
        .sort(),
    ).toEqual(expected);
  });

  test("has each passage of its source once, with its characters and no others", () => {
    for (const { passage, page } of passages()) {
      const anchors = page.having("id", passageAnchor(passage.citation));
      expect(anchors.map((anchor) => textOfElement(anchor, "cut"))).toEqual([passage.text]);
    }
  });

  test("has each sentence of each passage, with its characters and no others", () => {
    for (const { passage, page } of passages()) {
      for (const [place, { start, end }] of passage.sentences.entries()) {
        const anchors = page.having("id", sentenceAnchor(passage.citation, place));
        expect(anchors.map((anchor) => textOfElement(anchor, "cut"))).toEqual([passage.text.slice(start, end)]);
      }
    }
  });

  test("has no name twice", () => {
    for (const page of pages.values()) {
      const ids = page.having("id").map((element) => attributeOf(element, "id"));
      expect(ids.length).toBe(new Set(ids).size);
    }
  });

  test("says in which language and direction an article is", () => {
    const said = (name: string) => {
      const file = kept.find(({ draft }) => draft.stamp.name === name) as KeptFile;
      return pageOf(file)
        .named("article")
        .map((article) => [attributeOf(article, "lang"), attributeOf(article, "dir")]);
    };
    expect(said("Rivers/nile.md")).toEqual([["ar", "rtl"]]);
    expect(said("Rivers/mill.md")).toEqual([["he", "rtl"]]);
    expect(said("新闻/桥.md")).toEqual([["zh-Hans", "ltr"]]);
    expect(said("lighthouse-lens.md")).toEqual([["en", "ltr"]]);
  });

  test("shows headline, byline, day and section headings of its articles", () => {
    const file = kept.find(({ draft }) => draft.stamp.name === "lighthouse-lens.md") as KeptFile;
    const page = pageOf(file);
    const [article] = file.draft.articles;
    expect(page.named("h1").map((heading) => textOfElement(heading))).toEqual([article?.reference.title]);
    const headings = [...new Set(article?.passages.flatMap((passage) => passage.headings))];
    const shown = page.named("h2", "h3").map((heading) => textOfElement(heading));
    expect(shown.filter((heading) => headings.includes(heading))).toEqual(headings);
    expect(page.named("time").map((time) => attributeOf(time, "datetime"))).toEqual([article?.reference.date]);
  });

  test("says who wrote an article once, be it in a passage or not", () => {
    for (const name of ["lighthouse-lens.md", "Rivers/nile.md"]) {
      const file = kept.find(({ draft }) => draft.stamp.name === name) as KeptFile;
      const byline = file.draft.articles[0]?.reference.byline as string;
      const [reading] = pageOf(file).ofClass("reading");
      expect(textOfElement(reading as Element).split(byline).length).toBe(2);
    }
  });

  test("shows the source's own lines, numbered, and says which of them no passage shows", () => {
    for (const file of kept) {
      const lines = pageOf(file)
        .ofClass("t")
        .map((line) => textOfElement(line));
      expect(lines).toEqual(file.draft.source.text.split(/\r\n|[\n\r\u2028\u2029]/));
    }
    const hostile = kept.find(({ draft }) => draft.stamp.name === "新闻/桥.md") as KeptFile;
    const marked = (name: string) =>
      pageOf(hostile)
        .ofClass(name)
        .map((part) => textOfElement(part));
    expect(marked("above")).toContain("# 旧桥重开");
    expect(marked("above")).toContain("## 石头和木头");
    expect(marked("out")).toContain("---");
    expect(marked("out").join()).not.toContain("村里");
  });

  test("takes nothing in a source for its own markup", () => {
    const file = kept.find(({ draft }) => draft.stamp.name === "hostile.txt") as KeptFile;
    const scripts = pageOf(file).named("script");
    expect(scripts.map((script) => attributeOf(script, "src"))).toEqual(["pages.js"]);
    const table = pageOf(kept.find(({ draft }) => draft.stamp.name === "list.csv") as KeptFile);
    const hrefs = table.named("a").map((link) => attributeOf(link, "href") ?? "");
    expect(hrefs.filter((href) => /^[a-z]+:/.test(href))).toEqual(['https://ferry.example/?a=1&b="2"']);
  });

  test("links to what is there only, from wherever the folder stands", () => {
    for (const [path, page] of pages) {
      const addresses = ["href", "src"].flatMap((name) =>
        page.having(name).map((element) => attributeOf(element, name) as string),
      );
      for (const address of addresses.filter((each) => !/^https?:/.test(each))) {
        const [file, anchor] = address.split("#") as [string, string?];
        const target = join(dirname(path), decodeURIComponent(file)).replaceAll("\\", "/");
        if (file !== "") expect(statSync(join(out, target)).isFile()).toBe(true);
        const targetPage = file === "" ? page : pages.get(target);
        if (anchor !== undefined) expect(targetPage?.having("id", anchor).length).toBe(1);
      }
    }
  });
});
