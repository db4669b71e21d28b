import { beforeEach, describe, expect, test } from "vitest";
import { dot } from "../../../src/embed/embedding.ts";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import {
  PASSAGES_OF_EMBEDDING,
  type PassageStore,
  type StoreSnapshot,
} from "../../../src/retrieve/store/passage-store.ts";
import { passageTerms } from "../../../src/retrieve/store/passage-terms.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import type { WritableStore } from "../../../src/retrieve/store/writable-store.ts";
import { backwards } from "../../../src/text/compounds.ts";
import { embeddingOf, fileDraft, MODEL, put } from "./drafts.ts";

/** An engine under test. */
export interface StoreEngine {
  /** A store that nothing was written to, gone when the test ends. */
  create(): NewStore | Promise<NewStore>;
  /** Only one transaction at a time: nobody reads while another writes, or writes while another does. */
  readonly isAlone?: boolean;
  /** Several updates may write at once; a rebuild is alone. */
  readonly isShared?: boolean;
}

export interface NewStore {
  readonly writable: WritableStore;
  /** Opens what was written for reading. */
  open(model: ModelStamp): PassageStore;
}

export const UPDATE = { kind: "update", model: MODEL, whenLocked: "leave" } as const;

export const LENS = fileDraft(
  "lens.md",
  {
    title: "The lens",
    texts: ["A lens of glass.", "The keeper cleaned the lens daily.", "Ships saw it."],
    speakers: { 2: "Ida Brandt" },
  },
  { title: "Der Leuchtturm", texts: ["Ein Turm aus Stein."], language: "de", headings: ["Bau", "Stein"] },
);
export const BRIDGE = fileDraft("bridge.md", {
  title: "The bridge",
  texts: ["A bridge of stone.", "Rain is heard there."],
});

/** What search may rely on in any store. */
export function testReading(name: string, engine: StoreEngine): void {
  describe(`${name}, read,`, () => {
    let made: NewStore;
    let store: PassageStore;
    beforeEach(async () => {
      made = await engine.create();
      await made.writable.write(UPDATE, async (run) => {
        await put(run, LENS);
        await put(run, BRIDGE);
        await run.finish();
      });
      store = made.open(MODEL);
      return () => store.close();
    });
    const all = (snapshot: StoreSnapshot) => snapshot.passageIds().then((ids) => snapshot.passages(ids));
    const textsOf = (passages: readonly StoredPassage[]) => passages.map(({ text }) => text);

    test("gives passages back as they were put in, in the order of the file", async () => {
      const passages = await store.snapshot(all);
      const drafts = LENS.articles.flatMap(({ reference, passages: own }) =>
        own.map(({ key: _, ...draft }) => ({ ...draft, article: reference, source: "lens.md" })),
      );
      expect(passages.slice(0, drafts.length)).toMatchObject(drafts);
      for (const { sentenceTokens, termCount, ...passage } of passages) {
        expect(sentenceTokens).toEqual([{ ids: [70_000, 7, 7], norm: 1.5 }]);
        expect(termCount).toBe(passageTerms(passage).length);
      }
    });

    test("tells in which passages somebody says something, and who says which sentence", () =>
      store.snapshot(async (snapshot) => {
        const id = (await snapshot.passageIds())[2];
        expect(await snapshot.spoken()).toEqual([{ id, speakers: ["Ida Brandt"] }]);
      }));

    test("gives passages in the order in which they are asked for, and passes over what it does not know", async () => {
      const passages = await store.snapshot(async (snapshot) => {
        const ids = await snapshot.passageIds();
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        return snapshot.passages([ids[2] as number, 999_999, ids[0] as number, ids[2] as number]);
      });
      expect(textsOf(passages)).toEqual(["Ships saw it.", "A lens of glass.", "Ships saw it."]);
    });

    test("finds the passages nearest to an embedding, nearest first, with their cosines", async () => {
      const query = embeddingOf("some question");
      const [passages, nearest] = await store.snapshot(async (snapshot) => [
        await all(snapshot),
        await snapshot.nearest(query, 4),
      ]);
      const cosines = passages.map(({ id, text }) => ({ id, similarity: dot(embeddingOf(text), query) }));
      cosines.sort((a, b) => b.similarity - a.similarity);
      expect(nearest).toEqual(
        cosines.slice(0, 4).map(({ id, similarity }) => ({ id, similarity: expect.closeTo(similarity, 2) })),
      );
    });

    test("gives all that there are where more neighbours are asked for", async () => {
      const nearest = await store.snapshot((snapshot) => snapshot.nearest(embeddingOf("some question"), 100));
      expect(nearest).toHaveLength(6);
    });

    test("does not let many equal passages hide others", async () => {
      await made.writable.write(UPDATE, async (run) => {
        await put(
          run,
          fileDraft("copies.txt", { title: "Copies", texts: Array.from({ length: 30 }, () => "All rights reserved.") }),
        );
        await run.finish();
      });
      const found = await store.snapshot(async (snapshot) => {
        const nearest = await snapshot.nearest(embeddingOf("All rights reserved."), 14);
        return textsOf(await snapshot.passages(nearest.map(({ id }) => id)));
      });
      expect(found).toHaveLength(14);
      expect(found.filter((text) => text === "All rights reserved.")).toHaveLength(PASSAGES_OF_EMBEDDING);
    });

    test("samples the cosines of passages, of all where no more are wanted", async () => {
      const query = embeddingOf("some question");
      const [passages, samples] = await store.snapshot(async (snapshot) => [
        await all(snapshot),
        await Promise.all([1, 3, 100].map((count) => snapshot.sampleSimilarities(query, count))),
      ]);
      const cosines = [...new Set(passages.map(({ text }) => dot(embeddingOf(text), query)))];
      const isNear = (a: number) => (b: number) => Math.abs(a - b) < 0.005;
      expect(samples.map(({ length }) => length).slice(0, 2)).toEqual([1, 3]);
      for (const sample of samples) expect(sample.every((each) => cosines.some(isNear(each)))).toBe(true);
      expect(cosines.every((each) => samples[2]?.some(isNear(each)))).toBe(true);
    });

    test("tells the cosines of passages in the order in which they are asked for, and of no others", async () => {
      const query = embeddingOf("Ships saw it.");
      await store.snapshot(async (snapshot) => {
        const [first, , third] = (await snapshot.passageIds()) as [number, number, number];
        const [a, b] = await snapshot.similarities([third, first], query);
        expect(a).toBeCloseTo(1, 3);
        expect(b).toBeCloseTo(dot(embeddingOf("A lens of glass."), query), 2);
        await expect(snapshot.similarities([first, 999_999], query)).rejects.toThrow(RangeError);
      });
    });

    test("tells which passages hold a token", async () => {
      const [ids, index] = await store.snapshot(async (snapshot) => [
        await snapshot.passageIds(),
        await snapshot.tokenIndex(),
      ]);
      expect(index?.passages).toEqual(ids);
      expect(Array.from(index?.tokens ?? [])).toEqual([7, 70_000]);
      expect(Array.from(index?.starts ?? [])).toEqual([0, ids.length, 2 * ids.length]);
    });

    test("counts the passages that hold each term, titles and headings included", async () => {
      const statistics = await store.snapshot((snapshot) =>
        snapshot.termStatistics(["lens", "stein", "stone", "nowhere", '"']),
      );
      const terms = (await store.snapshot(all)).reduce((sum, { termCount }) => sum + termCount, 0);
      expect(statistics).toEqual({ passages: 6, terms, frequencies: [3, 1, 1, 0, 0] });
    });

    test("gives the terms that begin so, with the passages that hold them", async () => {
      const [beginning, none] = await store.snapshot(async (snapshot) => [
        await snapshot.termsBeginning("st"),
        await snapshot.termsBeginning("zz"),
      ]);
      const counts = new Map(beginning?.map(({ term, passages }) => [term, passages]));
      expect(counts.get("stein")).toBe(1);
      expect(counts.get("stone")).toBe(1);
      expect([...counts.keys()].every((term) => term.startsWith("st"))).toBe(true);
      expect(counts.size, "each once").toBe(beginning?.length);
      expect(none).toEqual([]);
    });

    test("gives the stems of words that may be compounds backwards, where the language has any", async () => {
      const found = await store.snapshot((snapshot) => snapshot.termsBeginning(backwards("turm")));
      expect(found).toEqual([{ term: backwards("leuchtturm"), passages: 1 }]);
      const english = await store.snapshot((snapshot) => snapshot.termsBeginning(backwards("")));
      expect(english).toEqual(found);
    });

    test.each([
      ["한", "한강"],
      ["河", "河水"],
    ])("gives the pairs of characters that begin with %s", async (character, pair) => {
      await made.writable.write(UPDATE, async (run) => {
        await put(run, fileDraft("rivers.md", { title: "x", texts: ["한강은 길다.", "河水很长。"] }));
        await run.finish();
      });
      const terms = await store.snapshot((snapshot) => snapshot.termsBeginning(character));
      expect(terms).toContainEqual({ term: pair, passages: 1 });
      expect(terms.every(({ term }) => term.startsWith(character))).toBe(true);
    });

    test("gives the languages of its articles", async () => {
      expect(await store.snapshot((snapshot) => snapshot.languages())).toEqual(["de", "en"]);
    });

    test.each([
      {
        why: "by the sum of their weights",
        terms: { lens: 1, keeper: 2, stone: 2.5 },
        found: ["keeper", "stone", "glass", "Ships"],
      },
      { why: "of equal sums by the term named first", terms: { stone: 1, keeper: 1 }, found: ["stone", "keeper"] },
      { why: "of the same terms by id", terms: { lens: 1 }, found: ["glass", "keeper", "Ships"] },
      {
        why: "without terms that stand nowhere",
        terms: { nowhere: 9, 'lens"': 9, "lens*": 9, "NEAR(lens)": 9, ships: 1 },
        found: ["Ships"],
      },
    ])("finds the passages that hold terms $why", async ({ terms, found }) => {
      const weighted = Object.entries(terms).map(([term, weight]) => ({ term, weight }));
      const [texts, two] = await store.snapshot(async (snapshot) => [
        textsOf(await snapshot.passages(await snapshot.holders(weighted, 10))),
        await snapshot.holders(weighted, 2),
      ]);
      expect(texts).toEqual(found.map((word) => expect.stringContaining(word)));
      expect(two).toHaveLength(Math.min(2, found.length));
    });

    test("finds passages by citation id, and their neighbours in the same article", async () => {
      await store.snapshot(async (snapshot) => {
        const passages = await all(snapshot);
        const citations = passages.map(({ citation }) => citation);
        expect(new Set(citations).size).toBe(6);
        expect(await snapshot.cited(["0000000000", ...citations.toReversed()])).toEqual(passages.toReversed());
        const around = await Promise.all(passages.map(({ id }) => snapshot.neighbours(id)));
        expect(around.map(({ previous, next }) => [previous?.text ?? null, next?.text ?? null])).toEqual([
          [null, passages[1]?.text],
          [passages[0]?.text, passages[2]?.text],
          [passages[1]?.text, null],
          [null, null],
          [null, passages[5]?.text],
          [passages[4]?.text, null],
        ]);
      });
    });

    test("keeps the source's text, however long it is and whatever is in it, and gives less where it has no more", async () => {
      const long = Array.from({ length: 20_000 }, (_, i) => `${i} 桥🌉`).join(" ");
      await made.writable.write(UPDATE, async (run) => {
        const draft = fileDraft("long.txt", { title: "Long", texts: ["Long."] });
        await put(run, { ...draft, source: { ...draft.source, text: `${long}\ud800` } });
        await run.finish();
      });
      await store.snapshot(async (snapshot) => {
        const fileId = (await all(snapshot)).at(-1)?.fileId as number;
        const ranges = [
          [0, 10],
          [16_380, 16_390],
          [30_001, 70_003],
          [long.length - 3, long.length + 50],
        ] as const;
        const texts = await snapshot.sourceTexts([
          ...ranges.map(([start, end]) => ({ fileId, start, end })),
          { fileId: 999_999, start: 0, end: 5 },
        ]);
        expect(texts).toEqual([...ranges.map(([start, end]) => `${long}\ud800`.slice(start, end)), ""]);
      });
    });

    test("lists articles by file name and place, with what they are called by", async () => {
      const articles = await store.snapshot((snapshot) => snapshot.articles());
      const passages = await store.snapshot(all);
      expect(
        articles.map(({ title, source, lines, passages: count, headings }) => [title, source, lines, count, headings]),
      ).toEqual([
        ["The bridge", "bridge.md", [1, 2], 2, []],
        ["The lens", "lens.md", [1, 3], 3, []],
        ["Der Leuchtturm", "lens.md", [4, 4], 1, ["Bau", "Stein"]],
      ]);
      expect(articles.map(({ citation }) => citation)).toEqual([4, 0, 3].map((i) => passages[i]?.citation));
    });

    test("lists its files", async () => {
      const files = await store.snapshot((snapshot) => snapshot.files());
      expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
        { ...BRIDGE.stamp, account: BRIDGE.account, missing: false },
        { ...LENS.stamp, account: LENS.account, missing: false },
      ]);
    });

    test("says what it holds", async () => {
      const status = await store.snapshot((snapshot) => snapshot.status());
      expect(status).toMatchObject({ model: MODEL, files: 2, articles: 3, passages: 6 });
      expect(Object.entries(status.languages)).toEqual([
        ["en", 2],
        ["de", 1],
      ]);
      expect(Date.parse(status.updated)).toBeLessThanOrEqual(Date.now());
    });
  });
}
