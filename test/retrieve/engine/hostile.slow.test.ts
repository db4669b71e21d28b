import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { fold } from "../../../src/text/fold.ts";
import { termsOf } from "../../../src/text/terms.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { longArticle, temporaryIndex } from "../temporary-index.ts";

const folder = temporaryFolder();
const index = join(folder, "index");
let models: SearchModels;
let engine: LocalEngine;

beforeAll(async () => {
  models = await builtInModels();
  await indexSamples(index, models);
  engine = openEngine(index, models);
  return () => engine.close();
});

const LONG = 20_000;

/** Named, because a test's title should not hold thousands of combining marks. */
const hostile: readonly (readonly [string, string])[] = [
  ["SQL", "'; DROP TABLE passages; --"],
  ["SQL in quotation marks", '"; DELETE FROM lexicon; SELECT "'],
  ["operators of the full-text index", 'lighthouse NOT "lens" OR NEAR(a b, 3) AND ^x* {terms}: -y + z'],
  ["an unclosed quotation mark", 'Who wrote "the lens'],
  ["column filters and prefixes", "terms:* rowid:1 lexicon MATCH 'a*'"],
  ["NUL bytes", "light\0house\0"],
  ["nothing but NUL bytes", "\0\0\0"],
  ["lone surrogates", "\ud800 lighthouse \udc00\udfff\ud83d"],
  ["right-to-left overrides and invisible characters", "\u202eesuohthgil\u202c \u200b\u200d\u2066lens\ufeff"],
  ["one letter under combining marks", `a${"\u0301".repeat(LONG)}`],
  ["a thousand letters under combining marks", "e\u0323\u0302".repeat(1000)],
  ["one endless word", "a".repeat(LONG)],
  ["one endless number", "9".repeat(LONG)],
  ["numbers with separators", "1,000".repeat(LONG / 10)],
  ["inner hyphens and dots", "a-b.c'd".repeat(LONG / 10)],
  ["one endless Chinese word", "灯".repeat(LONG)],
  ["brackets without end", "(".repeat(LONG)],
  ["white space without end", `a${" ".repeat(LONG)}b`],
  ["quotation marks without end", '"'.repeat(LONG)],
  ["ligatures that grow when they are normalised", "\ufdfa".repeat(2000)],
  ["emoji sequences", "👨‍👩‍👧‍👦🏳️‍🌈".repeat(500)],
  ["a path", "../../../../etc/passwd"],
  ["markdown, mentions and links", "@everyone <@1> [a](javascript:b) ||c|| `d` **e**"],
  ["private use and noncharacters", "\ue000\uffff\ufffe\u{10ffff}"],
];

describe("hostile questions", () => {
  test.each(hostile)("%s: answered like any other, and the index stays whole", async (_, text) => {
    const answer = await engine.ask({ text, previous: text });
    expect(["quoted", "nothing-found"]).toContain(answer.kind);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThanOrEqual(1);
    expect((await engine.status()).articles).toBeGreaterThan(10);
  });

  test.each(hostile)("%s: looked up and cited like anything else", async (_, text) => {
    expect(Array.isArray(await engine.lookUp(text, 25))).toBe(true);
    expect(await engine.cite(text)).toBeNull();
  });

  test("any text at all is answered", async () => {
    const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 80 }));
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, previous) => {
        expect((await engine.ask({ text, previous })).kind).toMatch(/quoted|nothing-found/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("forged citation ids", () => {
  test.each(["", "0", "0123456789", "' OR ''='", "0123456789\0", "ABCDEFGHJK", "%", "_".repeat(10), "x".repeat(LONG)])(
    "%j names no passage",
    async (citation) => {
      expect(await engine.cite(citation)).toBeNull();
    },
  );

  test("of other indexes do not lead an answer astray", async () => {
    const question = { text: "Who keeps the lighthouse?", previous: "Where is it?" };
    const forged = { ...question, previousCitations: ["0123456789", "' OR 1=1 --", "\0", "y".repeat(1000)] };
    expect((await engine.ask(forged)).kind).toBe((await engine.ask(question)).kind);
  });
});

test("counts that are no counts are taken for the nearest one that is", async () => {
  for (const count of [0, -5, 1e9, 2.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    const answer = await engine.ask({ text: "Who keeps the lighthouse?", count });
    const quotations = answer.kind === "quoted" ? answer.quotations : answer.nearest;
    expect(quotations.length).toBeLessThanOrEqual(20);
  }
});

describe("hostile articles", () => {
  test.each(hostile)("%s in an article: read or refused, quoted as it stands", async (_, text) => {
    const {
      articles,
      index: small,
      update,
      write,
      models: tiny,
    } = await temporaryIndex({
      "good.md": longArticle("Ada", 2),
    });
    write({ "hostile.md": `# About ${text.slice(0, 500)}\n\nBefore it. ${text} After it stands this sentence.\n` });
    const { files, problems } = await update();
    expect(files + problems.length).toBeGreaterThanOrEqual(2);
    const own = openEngine(small, tiny);
    const answer = await own.ask({ text: "After it stands this sentence" });
    await own.close();
    const source = readFileSync(join(articles, "hostile.md"), "utf8");
    for (const quotation of answer.kind === "quoted" ? answer.quotations : answer.nearest) {
      if (quotation.source !== "hostile.md") continue;
      const letters = (all: string) => all.replaceAll("[…]", "").replace(/[\s\0\ufeff]+/gu, "");
      if (!quotation.text.includes("[…]")) expect(letters(source)).toContain(letters(quotation.text));
    }
  });

  test.each([
    "..",
    "...md",
    "a\nb.md",
    "'; DROP TABLE files; --.md",
    "%s.md",
    "‮dm.exe.md",
    "名 前 .md",
    `${"x".repeat(200)}.md`,
  ])("a file called %j is indexed under its name, and nothing outside its folder is written", async (name) => {
    const { root, articles, index: own, models: tiny } = await temporaryIndex({ "good.md": longArticle("Ada", 2) });
    if (name !== "..") writeFileSync(join(articles, name), longArticle("Beagle", 2));
    const before = readdirSync(root);
    const summary = await updateIndex({ store: new SqliteWritableStore(own), paths: [articles], models: tiny });
    expect(summary.problems).toEqual([]);
    expect(readdirSync(root).sort()).toEqual([...before, "index"].sort());
    expect(existsSync(join(articles, "good.md"))).toBe(true);
  });
});

describe("normalising", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );

  test("twice is the same as once", () => {
    fc.assert(
      fc.property(anything, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 500 },
    );
  });

  test("ignores case, width and composition", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.normalize("NFKC"))).toBe(fold(text));
      }),
    );
  });

  test("terms are never empty and hold no white space, which separates them in the index", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const term of termsOf(text)) {
          expect(term).not.toBe("");
          expect(term).not.toMatch(/\s/u);
        }
      }),
      { numRuns: 300 },
    );
  });
});
