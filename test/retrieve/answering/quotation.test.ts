import { beforeAll, describe, expect, test } from "vitest";
import { readSourceFile } from "../../../src/read/read-source.ts";
import type { Quotation } from "../../../src/retrieve/answer.ts";
import { chooseExcerpt, wholePassage } from "../../../src/retrieve/answering/excerpt.ts";
import { ELLIPSIS, quote, sourcePartOf } from "../../../src/retrieve/answering/quote.ts";
import { QuotationMismatchError } from "../../../src/retrieve/errors.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { CITATION_PATTERN } from "../../../src/retrieve/store/citation-id.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { allPassages, openEngine, openStore } from "../open-engine.ts";
import { indexSamples, lettersOf, sampleNames, sampleText } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { tamperSources } from "../tamper-sources.ts";

const folder = temporaryFolder();
let models: SearchModels;
let passages: StoredPassage[];
/** What the store says of the source of each. */
let sources: string[];
beforeAll(async () => {
  models = await builtInModels();
  await indexSamples(folder, models);
  const store = openStore(folder, models);
  [passages, sources] = await store.snapshot(async (snapshot) => {
    const all = await allPassages(snapshot);
    return [all, await snapshot.sourceTexts(all.map(sourcePartOf))];
  });
  await store.close();
});

const copyOfSource = (passage: StoredPassage) => sources[passages.indexOf(passage)] as string;

function quoteAround(passage: StoredPassage, answering: number): Quotation {
  const shares = passage.sentences.map((_, i) => (i === answering ? 1 : 0));
  const excerpt = chooseExcerpt(passage, { answering, shares });
  return quote(passage, { excerpt, answering, score: 0 }, copyOfSource(passage));
}

/** Ways to quote a passage: whole, and around each of its sentences. */
function allQuotations(passage: StoredPassage): Quotation[] {
  const whole = quote(passage, { excerpt: wholePassage(passage), answering: null, score: 0 }, copyOfSource(passage));
  return [whole, ...passage.sentences.map((_, answering) => quoteAround(passage, answering))];
}

const ofFile = (name: string) => passages.filter(({ source }) => source === name);

describe.each(sampleNames)("a quotation of %s", (name) => {
  test("says which of the passage's sentences is its first", () => {
    for (const passage of ofFile(name)) {
      for (const { text, sentences, firstSentence } of allQuotations(passage)) {
        const own = passage.sentences.slice(firstSentence, firstSentence + sentences.length);
        const shown = sentences.map(({ start, end }) => text.slice(start, end).replaceAll(ELLIPSIS, ""));
        expect(shown).toEqual(own.map(({ start, end }) => passage.text.slice(start, end)));
      }
    }
  });

  test("is what the file says between its offsets, white space aside, with […] where something is left out", () => {
    const source = sampleText(name);
    expect(ofFile(name)).not.toEqual([]);
    for (const quotation of ofFile(name).flatMap(allQuotations)) {
      const { text, start, end } = quotation;
      expect(start).toBeLessThan(end);
      const place = source.slice(start, end);
      if (text.includes(ELLIPSIS)) {
        let from = 0;
        for (const part of text.split(ELLIPSIS).map(lettersOf)) {
          const at = lettersOf(place).indexOf(part, from);
          expect(at, part).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      } else {
        expect(lettersOf(text)).toBe(lettersOf(place));
      }
    }
  });

  test("stands on the lines that it names", () => {
    const lines = sampleText(name).split(/\r\n|[\n\r]/);
    for (const { text, lines: range } of ofFile(name).flatMap(allQuotations)) {
      const [first, last] = range;
      const named = lettersOf(lines.slice(first - 1, last).join(""));
      const parts = text.split(ELLIPSIS).map(lettersOf);
      for (const part of parts) expect(named).toContain(part);
      const inside = lettersOf(lines.slice(first, last).join(""));
      if (first < last) expect(parts.every((part) => inside.includes(part))).toBe(false);
    }
  });

  test("consists of whole sentences and marks the answering one", () => {
    for (const passage of ofFile(name)) {
      const sentences = passage.sentences.map(({ start, end }) => lettersOf(passage.text.slice(start, end)));
      passage.sentences.forEach((_, answering) => {
        const quotation = quoteAround(passage, answering);
        const marked = quotation.text.slice(quotation.answering?.start, quotation.answering?.end);
        expect(lettersOf(marked)).toBe(sentences[answering]);
        expect(marked).toBe(marked.trim());
        expect(quotation.sentences).toContainEqual(quotation.answering);
        const text = lettersOf(quotation.text);
        expect(sentences.some((sentence) => text.startsWith(sentence))).toBe(true);
        expect(sentences.some((sentence) => text.endsWith(sentence))).toBe(true);
        expect(quotation.cut.before).toBe(!text.startsWith(sentences[0] as string));
        expect(quotation.cut.after).toBe(!text.endsWith(sentences.at(-1) as string));
      });
    }
  });
});

test("a quotation knows its sentences: outside of them stand only white space and […]", () => {
  for (const { text, sentences } of passages.flatMap(allQuotations)) {
    const between = [...sentences, { start: text.length }].map(({ start }, at) =>
      text.slice(sentences[at - 1]?.end ?? 0, start),
    );
    expect(between.join("").replaceAll(ELLIPSIS, "").trim()).toBe("");
    expect(["", ELLIPSIS]).toContain(between[0]);
    expect(sentences.every(({ start, end }) => start < end)).toBe(true);
  }
});

test("where something is left out between sentences and inside one, each sentence still begins and ends where it should", () => {
  const source = "One is first.<br>Two is <i>second.";
  const text = "One is first.Two is second.";
  const passage: StoredPassage = {
    ...(passages[0] as StoredPassage),
    text,
    sentences: [
      { start: 0, end: 13 },
      { start: 13, end: text.length },
    ],
    runs: [
      { body: 0, source: 0, length: 13 },
      { body: 13, source: 17, length: 7 },
      { body: 20, source: 27, length: 7 },
    ],
  };
  const quotation = quote(passage, { excerpt: wholePassage(passage), answering: 1, score: 0 }, source);
  const said = quotation.sentences.map(({ start, end }) => quotation.text.slice(start, end));

  expect(quotation.text).toBe("One is first.[…]Two is […]second.");
  expect(said).toEqual(["One is first.", "Two is […]second."]);
  expect(quotation.answering).toEqual(quotation.sentences[1]);
});

describe("passages", () => {
  test.each(sampleNames)(
    "tile the articles of %s: in order, and only white space and rules are left out",
    async (name) => {
      const { articles } = await readSourceFile(name, Buffer.from(sampleText(name)));
      const body = articles.map((article) => lettersOf(article.body)).join("");
      const texts = ofFile(name).map(({ text }) => lettersOf(text));
      let from = 0;
      for (const text of texts) {
        const at = body.indexOf(text, from);
        expect(body.slice(from, at === -1 ? body.length : at)).not.toMatch(/[\p{L}\p{N}]/u);
        from = at + text.length;
      }
      expect(body.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
    },
  );

  test("consist of their sentences", () => {
    for (const { sentences, text, sentenceTokens } of passages) {
      expect(lettersOf(sentences.map(({ start, end }) => text.slice(start, end)).join(""))).toBe(lettersOf(text));
      expect(sentenceTokens).toHaveLength(sentences.length);
    }
  });

  test("fit the embedder, headline and headings included", () => {
    for (const { text } of passages) {
      expect(models.embedder.countTokens(text)).toBeLessThanOrEqual(230);
      expect(text.trim()).not.toBe("");
    }
  });

  test("have a citation id each, of the announced form", () => {
    const ids = passages.map(({ citation }) => citation);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(CITATION_PATTERN);
  });

  test("are all found again by their citation ids, between their neighbours", async () => {
    const engine = openEngine(folder, models);
    for (const [i, passage] of passages.entries()) {
      const citation = await engine.cite(passage.citation);
      expect(lettersOf(citation?.quotation.text ?? "")).toBe(lettersOf(passage.text));
      const neighbour = (offset: number) => {
        const other = passages[i + offset];
        return other?.articleId === passage.articleId ? other.citation : undefined;
      };
      expect(citation?.previous?.citation).toBe(neighbour(-1));
      expect(citation?.next?.citation).toBe(neighbour(1));
    }
    expect(await engine.cite("0000000000")).toBeNull();
    await engine.close();
  });
});

describe("a source that is not what was indexed", () => {
  const tamperedFolder = temporaryFolder();

  test("is not quoted: the engine reports the mismatch instead of answering", async () => {
    await indexSamples(tamperedFolder, models);
    tamperSources(tamperedFolder);
    const engine = openEngine(tamperedFolder, models);
    await expect(engine.ask({ text: "听雨廊桥是什么时候始建的？" })).rejects.toThrow(QuotationMismatchError);
    await expect(engine.ask({ text: "Who kept the lighthouse lens?" })).rejects.toThrow(/npm run index/);
    await engine.close();
  });

  test("is noticed even where a single character differs", () => {
    const passage = passages.find(({ text }) => text.length > 50) as StoredPassage;
    const source = copyOfSource(passage);
    const options = { excerpt: wholePassage(passage), answering: null, score: 0 };
    const tampered = `${source.slice(0, 20)}\u00b7${source.slice(21)}`;
    expect(() => quote(passage, options, tampered)).toThrow(QuotationMismatchError);
    expect(() => quote(passage, options, source.slice(0, -1))).toThrow(QuotationMismatchError);
  });
});
