import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { JoinedEngine } from "../../src/bot/collections/joined-engine.ts";
import { pageLink, withPageLinks } from "../../src/pages/page-link.ts";
import type { Quotation, QuotedAnswer } from "../../src/retrieve/answer.ts";
import { chooseExcerpt, wholePassage } from "../../src/retrieve/answering/excerpt.ts";
import { ELLIPSIS, quote, sourcePartOf } from "../../src/retrieve/answering/quote.ts";
import type { StoredPassage } from "../../src/retrieve/store/stored-passage.ts";
import { TinyEngine } from "../bot/tiny-engine.ts";
import { allPassages, openStore } from "../retrieve/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { tinyModels } from "../retrieve/tiny-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { ParsedPage, textOfElement } from "./parsed-page.ts";
import { writeOut } from "./write-out.ts";

const BASE = "https://pages.example/v/";
const folder = temporaryFolder();
const [index, out] = [join(folder, "index"), join(folder, "out")] as const;
const pages = new Map<string, ParsedPage>();
let passages: StoredPassage[];
let sources: string[];

beforeAll(async () => {
  const models = await tinyModels();
  await indexSamples(index, models);
  await writeOut(index, out);
  const store = openStore(index, models);
  [passages, sources] = await store.snapshot(async (snapshot) => {
    const all = await allPassages(snapshot);
    return [all, await snapshot.sourceTexts(all.map(sourcePartOf))];
  });
  await store.close();
});

/** The text of what a link lands on. */
function landsOn(link: string): string {
  const { pathname, hash } = new URL(link);
  const path = decodeURIComponent(pathname.slice(new URL(BASE).pathname.length));
  const page = pages.get(path) ?? new ParsedPage(readFileSync(join(out, path), "utf8"));
  pages.set(path, page);
  const anchors = page.having("id", hash.slice(1));
  expect(anchors.length).toBe(1);
  return anchors.map((anchor) => textOfElement(anchor)).join();
}

const shownAs = (quotation: Quotation) =>
  quotation.text.slice(quotation.answering?.start, quotation.answering?.end).replaceAll(/^(?:\[…\])+|(?:\[…\])+$/g, "");

describe("the link of a quotation", () => {
  test("lands on the sentence that answers, whichever it is and however much is quoted", () => {
    for (const [at, passage] of passages.entries()) {
      for (const answering of passage.sentences.keys()) {
        const shares = passage.sentences.map((_, i) => (i === answering ? 1 : 0));
        const around = chooseExcerpt(passage, { answering, shares });
        for (const excerpt of [around, wholePassage(passage), { first: answering, last: answering }]) {
          const quotation = quote(passage, { excerpt, answering, score: 0 }, sources[at] as string);
          expect(landsOn(pageLink(BASE, quotation))).toBe(shownAs(quotation));
        }
      }
    }
  });

  test("lands on the passage where none of its sentences answers", () => {
    for (const [at, passage] of passages.entries()) {
      const excerpt = wholePassage(passage);
      const quotation = quote(passage, { excerpt, answering: null, score: 0 }, sources[at] as string);
      const landed = landsOn(pageLink(BASE, quotation)).trim();
      expect(landed.replaceAll(ELLIPSIS, "")).toBe(quotation.text.replaceAll(ELLIPSIS, "").trim());
    }
  });
});

describe("an engine with pages", () => {
  const question = { text: "When was the lighthouse of Skerry lit?", count: 5 };

  test("links its quotations wherever it gives some", async () => {
    const engine = withPageLinks(new TinyEngine(), BASE);
    const answer = (await engine.ask(question)) as QuotedAnswer;
    const [first] = answer.quotations;
    expect(first?.link).toBe(`${BASE}islands.txt.html#c-${first?.citation}-s2`);
    const cited = await engine.cite(first?.citation ?? "");
    expect(cited?.quotation.link).toBe(`${BASE}islands.txt.html#c-${first?.citation}`);
    const part = await engine.readArticle(first?.citation ?? "", 0, 9);
    expect(part?.passages.every(({ link }) => link?.startsWith(BASE))).toBe(true);
  });

  test("gives a server's own articles beside it no link: they have no pages", async () => {
    const own = new TinyEngine([
      { title: "Ours", text: "The lighthouse of Skerry was lit by our own crew.", source: "own.txt" },
    ]);
    const joined = new JoinedEngine(own, withPageLinks(new TinyEngine(), BASE), () => undefined);
    const { quotations } = (await joined.ask(question)) as QuotedAnswer;
    const linked = quotations.map(({ source, link }) => [source, link !== undefined]);
    expect(linked).toContainEqual(["own.txt", false]);
    expect(linked).toContainEqual(["islands.txt", true]);
  });

  test("is the engine itself where there are none", () => {
    const engine = new TinyEngine();
    expect(withPageLinks(engine, null)).toBe(engine);
  });
});
