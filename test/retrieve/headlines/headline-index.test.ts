import { beforeAll, describe, expect, test } from "vitest";
import { HeadlineIndex } from "../../../src/retrieve/headlines/headline-index.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let store: PassageStore;
beforeAll(async () => {
  const texts = ["It stands by the river."];
  store = await storeOf(
    {
      "a-lens.txt": { title: "Notes", texts },
      "b.txt": { title: "Of towers", texts, headings: ["Doors", "The LENS room"] },
      "c.txt": { title: "The great lens", texts },
      "d.txt": { title: "Lens and lamp", texts },
      "e.txt": { title: "聽雨廊橋", texts },
      "f.txt": { title: "Ａ café", texts, headings: ["Lens"] },
      "untitled.txt": texts,
    },
    await builtInModels(),
  );
});

const list = (typed: string, { limit = 20, offset = 0 } = {}) =>
  store.snapshot(async (snapshot) => new HeadlineIndex(await snapshot.articles()).find(typed, limit, offset));
const sources = async (...request: Parameters<typeof list>) => (await list(...request)).map(({ source }) => source);

describe("the articles for what was typed", () => {
  test("are first those whose title begins with it, then holds it, then those with such a heading, then file name", async () => {
    expect(await sources("lens")).toEqual(["d.txt", "c.txt", "b.txt", "f.txt", "a-lens.txt"]);
  });

  test.each([
    ["  LENS and ", ["d.txt"]],
    ["听雨", ["e.txt"]],
    ["a CAFE", ["f.txt"]],
    ["doors", ["b.txt"]],
    ["B.TXT", ["b.txt"]],
    ["river", []],
  ])("%j, case, width, accents and script variants ignored, are %j", async (typed, expected) => {
    expect(await sources(typed)).toEqual(expected);
  });

  test.each(["", "   "])("%j are all of them, by file", async (typed) => {
    expect(await sources(typed)).toEqual(["a-lens.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "untitled.txt"]);
  });

  test("are found by file name where they have no title", async () => {
    expect(await sources("untitled")).toEqual(["untitled.txt"]);
    expect(await sources("er")).toEqual(["b.txt"]);
  });

  test("are at most so many, after those before them", async () => {
    expect(await sources("lens", { limit: 2 })).toEqual(["d.txt", "c.txt"]);
    expect(await sources("lens", { limit: 2, offset: 2 })).toEqual(["b.txt", "f.txt"]);
    expect(await sources("lens", { limit: 2, offset: 4 })).toEqual(["a-lens.txt"]);
  });

  test.each([
    ["gret lense", ["c.txt"]],
    ["lens lamp and", ["d.txt"]],
    ["tingyu lang qiao", ["e.txt"]],
    ["ting2yu3", ["e.txt"]],
    ["towres", ["b.txt"]],
    ["zebra", []],
    ["%", []],
  ])("that are nearly %j are %j", async (typed, expected) => {
    const found = await list(typed);
    expect(found.map(({ source }) => source)).toEqual(expected);
    expect(found.every(({ closeness }) => closeness > 0 && closeness < 1)).toBe(true);
  });

  test("come behind those that have it as it was typed", async () => {
    expect((await list("lens")).map(({ closeness }) => closeness)).toEqual([1, 1, 1, 1, 1]);
    expect(await sources("towers")).toEqual(["b.txt"]);
  });

  test("are told of without their headings", async () => {
    const [entry] = await list("Of towers");
    expect(entry).toMatchObject({ title: "Of towers", source: "b.txt", lines: [1, 1], passages: 1, language: "en" });
    expect(entry).not.toHaveProperty("headings");
  });
});
