import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Question, Quotation } from "../../../src/retrieve/answer.ts";
import type { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { SAMPLES, sampleNames } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const folder = temporaryFolder();
const articles = join(folder, "articles");
const indexFolder = join(folder, "index");
let engine: LocalEngine;
beforeAll(async () => {
  const models = await builtInModels();
  cpSync(SAMPLES, articles, { recursive: true });
  // The same article once more, in a folder of its own.
  mkdirSync(join(articles, "reprint"));
  cpSync(join(SAMPLES, "lighthouse-lens.md"), join(articles, "reprint", "lens.md"));
  await updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [articles], models });
  engine = openEngine(indexFolder, models);
  return () => engine.close();
});

const quotations = (answer: Answer): readonly Quotation[] =>
  answer.kind === "quoted" ? answer.quotations : answer.nearest;

/** An answer's kind, quotations and numbers; `told` says how close a number must come. */
function outline(answer: Answer, told: (number: number) => number) {
  const found = quotations(answer).map(({ citation, answering, score }) => ({
    citation,
    answering,
    score: told(score),
  }));
  return { kind: answer.kind, confidence: told(answer.confidence), found };
}

describe("an answer", () => {
  test("shows a passage that is printed twice once, and says where it stands again", async () => {
    const found = quotations(await engine.ask({ text: "Who was the last keeper at Harrow Ness?", count: 10 }));
    const texts = found.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    const places = [found[0]?.source, ...(found[0]?.alsoIn.map(({ source }) => source) ?? [])];
    expect(places.toSorted()).toEqual(["lighthouse-lens.md", "reprint/lens.md"]);
  });

  test.each([
    [undefined, 1],
    [1, 1],
    [20, 20],
    [0, 1],
    [1_000, 20],
  ])("to a question that wants %s quotations has %i", async (count, expected) => {
    const answer = await engine.ask({ text: "听雨廊桥是什么时候始建的？", ...(count === undefined ? {} : { count }) });
    expect(quotations(answer)).toHaveLength(expected);
  });

  test("has its quotations best first, and a confidence between 0 and 1", async () => {
    for (const text of [
      "lens",
      "桥",
      "Warum?",
      "1",
      "🙂 lens",
      "a".repeat(5_000),
      "\u0000 桥",
      "'; DROP TABLE files; --",
      '"',
    ])
      for (const answer of [
        await engine.ask({ text }),
        await engine.ask({ text, previous: "Who was the last keeper?" }),
      ]) {
        const scores = quotations(answer).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }
  });

  test("is the same when more are asked at once than are taken together, follow-ups among them", async () => {
    const texts = ["What is a tun?", "割れた器は、どこまで待てるか", ""];
    const [first] = quotations(await engine.ask({ text: "Who was the last keeper at Harrow Ness?" }));
    const questions = texts.flatMap((text) => [
      { text },
      { text, previous: "Who was the last keeper at Harrow Ness?" },
      { text, previousCitations: [first?.citation as string] },
      { text: `${text} ${"听雨廊桥是什么时候始建的？".repeat(3)}` },
      { text: `${text} 0` },
    ]);
    const alone: Answer[] = [];
    for (const question of questions) alone.push(await engine.ask(question));
    const together = await Promise.all(questions.map((question) => engine.ask(question)));
    // The int8 model's numbers depend a little on what is embedded in the same run.
    const nearly = (number: number) => expect.closeTo(number, 2) as number;
    expect(together.map((answer) => outline(answer, (number) => number))).toEqual(
      alone.map((answer) => outline(answer, nearly)),
    );
  });

  test("comes although a question asked together with it fails", async () => {
    const bad = { text: null } as unknown as Question;
    const asked = [{ text: "What is a tun?" }, bad, { text: "listeners" }].map((question) => engine.ask(question));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(outcomes[2]).toMatchObject({ value: await engine.ask({ text: "listeners" }) });
  });

  test("is not waited for by other calls once it is another question's turn", async () => {
    const order: string[] = [];
    const note = (what: string) => () => order.push(what);
    const asked = Array.from({ length: 40 }, (_, i) => engine.ask({ text: `lens ${i}` }).then(note(`answer ${i}`)));
    await asked[0];
    await Promise.all([engine.status().then(note("status")), engine.lookUp("", 1).then(note("articles")), ...asked]);
    expect(order.indexOf("status")).toBeLessThan(3);
    expect(order.indexOf("articles")).toBeLessThan(4);
    expect(order.at(-1)).toBe("answer 39");
  });
});

describe("looking up articles", () => {
  test("lists all of them for nothing typed, page by page", async () => {
    const all = await engine.lookUp("", 1_000);
    expect(new Set(all.map(({ source }) => source))).toEqual(new Set([...sampleNames, "reprint/lens.md"]));
    expect([...(await engine.lookUp("", 5)), ...(await engine.lookUp("", 1_000, 5))]).toEqual(all);
    for (const { lines, passages, citation } of all) {
      expect(lines[0]).toBeLessThanOrEqual(lines[1]);
      expect(passages).toBeGreaterThan(0);
      expect((await engine.cite(citation))?.previous).toBeNull();
    }
  });

  test.each([
    ["the glass", "lighthouse-lens.md", "a title's beginning"],
    ["THREW A FLAME", "lighthouse-lens.md", "the middle of a title, whatever the case"],
    ["automata", "ajedrecista.md", "a word without its accent"],
    ["聽雨廊橋", "yunting-daily-page-1.md", "a title in the other script"],
    ["orders of size", "lighthouse-lens.md", "a section heading"],
    ["kintsugi.md", "kintsugi.md", "a file name"],
  ])("finds %s in %s: %s", async (typed, source) => {
    expect((await engine.lookUp(typed, 5)).map((entry) => entry.source)).toContain(source);
  });

  test("finds nothing for what stands nowhere", async () => {
    expect(await engine.lookUp("%", 5)).toEqual([]);
    expect(await engine.lookUp("no such headline", 5)).toEqual([]);
  });
});

describe("reading an article", () => {
  test("shows all of its text once, from whichever of its passages it is opened, part by part", async () => {
    for (const { citation, source, passages } of await engine.lookUp("", 1_000)) {
      const whole = await engine.readArticle(citation, 0, passages);
      expect(whole).toMatchObject({ total: passages, at: 0, from: 0, article: { citation, source } });
      const parts: Quotation[] = [];
      for (let from = 0; from < passages; from += 2)
        parts.push(...((await engine.readArticle(whole?.passages[from]?.citation ?? "", from, 2))?.passages ?? []));
      expect(parts).toEqual(whole?.passages);
      const ends = parts.map(({ start, end }) => [start, end]);
      for (const [i, [start]] of ends.entries())
        expect(
          ends.slice(0, i).some((before) => before[0] === start),
          "nothing twice",
        ).toBe(false);
      expect(whole?.outline.map(({ opening }) => opening)).toEqual(
        parts.map(({ text }) => expect.stringContaining(text.slice(0, 20))),
      );
    }
  });

  test("takes a place that is not there for the nearest that is", async () => {
    const [{ citation = "", passages = 0 } = {}] = await engine.lookUp("lens", 1);
    const at = async (from: number, count: number) => (await engine.readArticle(citation, from, count))?.from;
    expect(await at(-5, 1)).toBe(0);
    expect(await at(Number.NaN, 0)).toBe(0);
    expect(await at(1_000_000, 3)).toBe(passages - 1);
    expect(await engine.readArticle("0000000000", 0, 1)).toBeNull();
  });

  test("says where in it the named passage stands", async () => {
    const [found] = quotations(await engine.ask({ text: "Who was the last keeper at Harrow Ness?" }));
    const part = await engine.readArticle(found?.citation ?? "", 0, 1_000);
    expect(part?.passages[part.at]?.citation).toBe(found?.citation);
  });
});

describe("the status", () => {
  test("counts what is indexed, by language too", async () => {
    const status = await engine.status();
    const all = await engine.lookUp("", 1_000);
    expect(status).toMatchObject({ model: "built-in", files: sampleNames.length + 1, articles: all.length });
    expect(status.passages).toBe(all.reduce((sum, { passages }) => sum + passages, 0));
    expect(Object.values(status.languages).reduce((sum, count) => sum + count, 0)).toBe(all.length);
    expect(Object.keys(status.languages)).toEqual(expect.arrayContaining(["zh-Hans", "zh-Hant", "en", "ja", "fr"]));
    expect(Date.parse(status.updated)).not.toBeNaN();
  });
});
