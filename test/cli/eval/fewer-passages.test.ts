import { beforeAll, describe, expect, test } from "vitest";
import { allPassages, withoutPassages, withRepetitions } from "../../../src/cli/eval/fewer-passages.ts";
import { measureInContext, rankInContext } from "../../../src/retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore, StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import type { StoredPassage } from "../../../src/retrieve/store/stored-passage.ts";
import { storeOf } from "../../retrieve/search/collection.ts";
import { builtInModels } from "../../retrieve/search-models.ts";

const LENS = "The great lens of Harrow Ness was ground in Paris by a glass maker.";
const KEEPER = "The keeper of Harrow Ness cleaned the lens every morning with vinegar.";
const TOADS = "Toads sing in May.";

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf({ "a.txt": [LENS, KEEPER, TOADS], "again.txt": [LENS] }, models);
});

const isLens = ({ text, source }: StoredPassage) => text === LENS && source === "a.txt";

async function best(question: string, around: (snapshot: StoreSnapshot) => Promise<StoreSnapshot>, count: number) {
  return store.snapshot(async (snapshot) => {
    const measured = await measureInContext({ text: question }, await around(snapshot), models);
    return measured === null ? [] : rankInContext(measured).map(({ passage }) => passage.text.slice(0, count));
  });
}

describe("passages that are left out", () => {
  test("are those that are meant and those that repeat them", async () => {
    const ids = await store.snapshot(async (snapshot) => {
      const leftOut = withRepetitions(await allPassages(snapshot), isLens);
      return (await snapshot.passages([...leftOut])).map(({ source, text }) => [source, text]);
    });
    expect(ids).toEqual([
      ["a.txt", LENS],
      ["again.txt", LENS],
    ]);
  });

  test("are met by no search, while the others of their article are", async () => {
    const without = async (snapshot: StoreSnapshot) =>
      withoutPassages(snapshot, withRepetitions(await allPassages(snapshot), isLens));
    const question = "Where was the lens of Harrow Ness ground?";
    expect(await best(question, async (snapshot) => snapshot, 100)).toEqual([LENS, LENS, KEEPER, TOADS]);
    expect(await best(question, without, 100)).toEqual([KEEPER, TOADS]);
  });

  test("take no place in any list", async () => {
    await store.snapshot(async (snapshot) => {
      const ids = await snapshot.passageIds();
      const fewer = await withoutPassages(snapshot, new Set(ids.slice(0, 2)));
      const embedding = await models.embedder.embedQuery("lens");
      expect((await fewer.nearest(embedding, 2)).map(({ id }) => id).sort()).toEqual(ids.slice(2));
      expect(await fewer.passageIds()).toEqual(ids.slice(2));
      expect((await fewer.passages(ids)).map(({ id }) => id)).toEqual(ids.slice(2));
      const citations = (await snapshot.passages(ids)).map(({ citation }) => citation);
      expect((await fewer.cited(citations)).map(({ id }) => id)).toEqual(ids.slice(2));
      const { previous, next } = await fewer.neighbours(ids[2] as number);
      expect([previous, next]).toEqual([null, null]);
    });
  });
});
