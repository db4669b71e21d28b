import { beforeAll, describe, expect, test } from "vitest";
import { ANYTHING, type Meant, onlyMeant } from "../../../src/retrieve/scope/articles-meant.ts";
import { rankQuestion } from "../../../src/retrieve/search/rank-in-context.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

/** A notice of every year, all nearly the same. */
const fairs: Collection = Object.fromEntries(
  Array.from({ length: 200 }, (_, i) => [
    `${1800 + i}/fair.txt`,
    {
      title: `The fair of ${1800 + i}`,
      texts: [`The fair on the meadow was opened by the mayor of that year, with ${i + 3} stalls.`],
      date: `${1800 + i}-05-01`,
    },
  ]),
);
const files: Collection = {
  ...fairs,
  "bells.txt": { title: "Bells", texts: ["The bells were rung for the fair on the meadow."], date: null },
  "桥.txt": { title: "廊桥", texts: ["廊桥上的集市由镇长宣布开幕。"], date: "1850-05-02", language: "zh-Hans" },
};

let models: SearchModels;
let store: PassageStore;
beforeAll(async () => {
  models = await builtInModels();
  store = await storeOf(files, models);
});

/** Sources of the passages that a question is ranked among, best first. */
const rankedIn = (question: string, meant: Partial<Meant>) =>
  store.snapshot(async (snapshot) => {
    const found = await rankQuestion({ text: question }, await onlyMeant(snapshot, { ...ANYTHING, ...meant }), models);
    return (found?.ranked ?? []).map(({ passage }) => passage.source);
  });

const QUESTION = "Who opened the fair on the meadow?";

describe("search in a part of a collection", () => {
  test("finds the one passage of two hundred that is meant, however like the others are", async () => {
    for (const year of [1800, 1873, 1999]) {
      const ranked = await rankedIn(QUESTION, { from: `${year}-01-01`, to: `${year}-12-31`, withUndated: false });
      expect(ranked).toEqual([`${year}/fair.txt`]);
    }
  });

  test("has articles without a date, too, unless they are not wanted", async () => {
    const days = { from: "1850-01-01", to: "1850-12-31" };
    expect((await rankedIn(QUESTION, days)).sort()).toEqual(["1850/fair.txt", "bells.txt", "桥.txt"]);
    expect((await rankedIn(QUESTION, { ...days, withUndated: false })).sort()).toEqual(["1850/fair.txt", "桥.txt"]);
  });

  test("leaves out passages with a word, and keeps to those with one, in whatever case or script variant", async () => {
    expect(await rankedIn(QUESTION, { having: ["BELLS"] })).toEqual(["bells.txt"]);
    expect(await rankedIn(QUESTION, { having: ["廊橋"] })).toEqual(["桥.txt"]);
    const without = await rankedIn(QUESTION, { without: ["bells", "集市"] });
    expect(without.length).toBeGreaterThan(60);
    expect(without.filter((source) => !source.endsWith("fair.txt"))).toEqual([]);
    expect(await rankedIn(QUESTION, { having: ["bell"] }), "whole words").toEqual([]);
    expect(await rankedIn(QUESTION, { having: ["fair of 1850"] }), "headlines count").toEqual(["1850/fair.txt"]);
  });

  test("is as sure of a passage as among all", async () => {
    await store.snapshot(async (snapshot) => {
      const scoreOf = async (part: typeof snapshot) => {
        const found = await rankQuestion({ text: "In which year were there 53 stalls at the fair?" }, part, models);
        return found?.ranked[0];
      };
      const [id] = await snapshot.passageIdsIn({ ...ANYTHING, files: ["1850/"] });
      const among = await scoreOf(await onlyMeant(snapshot, { ...ANYTHING, files: ["1850/"] }));
      const all = await scoreOf(snapshot);
      expect(all?.passage.id).toBe(id);
      expect(among?.signals.bm25).toBeCloseTo(all?.signals.bm25 ?? 0, 5);
      expect(among?.signals.maxSim).toBeCloseTo(all?.signals.maxSim ?? 0, 2);
    });
  });
});
