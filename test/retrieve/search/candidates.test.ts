import { beforeAll, describe, expect, test, vi } from "vitest";
import { lexicalCandidates, lexicalQuery } from "../../../src/retrieve/search/bm25.ts";
import { type PreparedQuestion, prepareQuestion } from "../../../src/retrieve/search/prepare-question.ts";
import { measureCandidates, rank } from "../../../src/retrieve/search/rank.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import type { Term } from "../../../src/text/terms.ts";
import { builtInModels } from "../search-models.ts";
import { storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const numbers = (count: number, from = 1) => Array.from({ length: count }, (_, i) => i + from);

/** Searches a store whose passages are these texts, each a word; returns what is found. */
async function found(question: string, texts: readonly string[], count = 1_000, said?: ReadonlyMap<Term, number>) {
  const store = await storeOf({ "words.txt": texts }, models);
  return store.snapshot(async (snapshot) => {
    const query = await lexicalQuery(question, snapshot);
    const ids = await lexicalCandidates({ ...query, frequencies: said ?? query.frequencies }, snapshot, count);
    return (await snapshot.passages(ids)).map(({ text }) => text);
  });
}

describe("candidates by words", () => {
  /** Words of three letters: they have no stem and no parts. */
  const name = (id: number) => `x${String.fromCharCode(97 + Math.floor(id / 26), 97 + (id % 26))}`;
  const named = (ids: readonly number[]) => ids.map(name);
  const [x1, x2, x3] = named([1, 2, 3]) as [string, string, string];

  test("are looked for by 48 of the question's terms", async () => {
    const all = named(numbers(49));
    expect(await found(all.join(" "), all)).toEqual(all.slice(0, 48));
  });

  test("are looked for by its rarest terms", async () => {
    const all = named(numbers(49));
    const texts = [...all, x1];
    expect(await found(all.join(" "), texts)).toEqual(all.slice(1));
  });

  test("are looked for by terms that stand in the store: others take no place", async () => {
    const unknown = named(numbers(48, 100));
    expect(await found([...unknown, x1].join(" "), [x1])).toEqual([x1]);
  });

  test("are as many as were asked for, those first that hold most", async () => {
    expect(await found(`${x1} ${x2}`, [x1, `${x2} ${x1}`, x2], 2)).toEqual([`${x2} ${x1}`, x1]);
  });

  test.each([
    ["fifty thousand of them", [30_000, 20_000], [x1, x2]],
    ["more than fifty thousand", [30_000, 20_001], [x2]],
    ["more than that, by the rarest alone", [60_000, 50_001], [x2]],
    ["more than that with the last", [25_000, 20_000, 5_001], [x2, x3]],
  ])("where terms are frequent are looked for by as few as find %s", async (_, frequencies, expected) => {
    const texts = named(numbers(frequencies.length));
    const said = new Map(frequencies.map((frequency, i) => [name(i + 1), frequency]));
    expect((await found(texts.join(" "), texts, 10, said)).sort()).toEqual(expected);
  });

  test("of an empty store are none, and its mean length is that of one term", async () => {
    expect(await found("x1", [])).toEqual([]);
    const store = await storeOf({}, models);
    expect((await store.snapshot((snapshot) => lexicalQuery("x1", snapshot))).meanLength).toBe(1);
  });
});

describe("the passages that are compared with a question", () => {
  async function measure(question: string, texts: readonly string[]) {
    const store = await storeOf({ "a.txt": texts }, models);
    return store.snapshot(async (snapshot: StoreSnapshot) => {
      const prepared = (await prepareQuestion(question, snapshot, models)) as PreparedQuestion;
      return measureCandidates(prepared, { snapshot, models });
    });
  }

  test("are the 60 nearest by meaning and the 60 that share most words", async () => {
    const about = numbers(120).map((i) => `Lamp ${i} shines from the lighthouse over the sea.`);
    const holding = numbers(120).map((i) => `Zyrgon has paragraph ${i} of the tax law in its drawer.`);
    const measured = await measure("the lighthouse lamp shines over the sea zyrgon zyrgon", [...about, ...holding]);
    for (const place of ["semanticRank", "lexicalRank"] as const) {
      const places = measured.flatMap((each) => each[place] ?? []).sort((a, b) => a - b);
      expect(places).toEqual(numbers(60));
    }
    expect(measured.some(({ semanticRank }) => semanticRank === null)).toBe(true);
    expect(measured.some(({ lexicalRank }) => lexicalRank === null)).toBe(true);
    expect(new Set(measured.map(({ passage }) => passage.id)).size).toBe(measured.length);
  });

  test("are found by meaning where they share no word, and have their own similarity", async () => {
    const [near, far] = await measure("automobile", ["The cars are parked.", "Ein Huhn brütet."]);
    expect([near?.semanticRank, near?.lexicalRank]).toEqual([1, null]);
    expect(near?.signals.similarity).toBeGreaterThan(far?.signals.similarity as number);
    expect(near?.signals.bm25).toBe(0);
  });

  test("may hold tokens that these models have not met", async () => {
    const store = await storeOf({ "a.txt": ["The cars are parked."] }, await builtInModels());
    const fresh = await builtInModels();
    const [found] = await store.snapshot(async (snapshot) => {
      return measureCandidates((await prepareQuestion("cars", snapshot, fresh)) as PreparedQuestion, {
        snapshot,
        models: fresh,
      });
    });
    expect(found?.signals.maxSim).toBeGreaterThan(0.9);
  });

  test("stand in the order of their scores, and equals in the order in which they were indexed", async () => {
    const texts = ["A red lamp.", "The blue lamp of the ferry.", "A red lamp.", "The blue lamp of the ferry."];
    const measured = await measure("Where is the blue lamp of the ferry?", texts);
    const ranked = rank(measured.toReversed());
    expect(ranked.map(({ passage }) => passage.text[0])).toEqual(["T", "T", "A", "A"]);
    const [first, second, third, fourth] = ranked.map(({ passage }) => passage.id);
    expect(first).toBeLessThan(second as number);
    expect(third).toBeLessThan(fourth as number);
  });
});

test("a passage that has the rare word of a question in another language is a candidate, though others are nearer", async () => {
  const lighthouse = "A keeper lived for many years in the old lighthouse on the rock, far away from any town.";
  const harvests = numbers(150).map((i) => `Harvest ${i}`);
  const store = await storeOf({ "near.txt": harvests, "far.txt": [lighthouse] }, models);
  const measured = await store.snapshot(async (snapshot) => {
    const question = await prepareQuestion("harvest 灯塔", snapshot, models);
    return measureCandidates(question as PreparedQuestion, { snapshot, models });
  });
  expect(measured.find(({ passage }) => passage.text === lighthouse)).toMatchObject({
    semanticRank: null,
    lexicalRank: null,
    lateRank: 1,
  });
});

test("a store that is too large for an index of its tokens gives candidates by meaning and by words", async () => {
  const store = await storeOf({ "a.txt": ["The lighthouse lamp shines.", "Ein Huhn brütet."] }, models);
  const measured = await store.snapshot(async (snapshot) => {
    vi.spyOn(snapshot, "tokenIndex").mockResolvedValue(null);
    const question = await prepareQuestion("lighthouse lamp", snapshot, models);
    return measureCandidates(question as PreparedQuestion, { snapshot, models });
  });
  expect(measured.map(({ lateRank }) => lateRank)).toEqual([null, null]);
  expect(measured.find(({ lexicalRank }) => lexicalRank === 1)?.passage.text).toBe("The lighthouse lamp shines.");
});
