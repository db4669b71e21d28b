import { describe, expect, test } from "vitest";
import { SpeakerIndex } from "../../../src/retrieve/speakers/speaker-index.ts";

const indexOf = (...speakers: (string | null)[][]) =>
  new SpeakerIndex(speakers.map((each, id) => ({ id, speakers: each })));

const INDEX = indexOf(
  ["Jonas Weil", null, "Mayor Anna Brandt"],
  ["Mayor Anna Brandt", "Mayor Anna Brandt"],
  ["the mayor", "许岚", "许岚"],
  ["Mr Weil", "the head of the harbour office"],
);

describe("speakers of a collection", () => {
  test("are named with the number of their sentences, the most quoted first", () => {
    expect(INDEX.find("", 3)).toEqual([
      { name: "Mayor Anna Brandt", sentences: 3, closeness: 1 },
      { name: "许岚", sentences: 2, closeness: 1 },
      { name: "Jonas Weil", sentences: 1, closeness: 1 },
    ]);
  });

  test.each([
    ["brand", "Mayor Anna Brandt"],
    ["ANNA", "Mayor Anna Brandt"],
    ["許", "许岚"],
    ["xulan", "许岚"],
    ["jonas wiel", "Jonas Weil"],
  ])("are found by a part of their name as it is typed, misspelt or spelt in letters: %s", (typed, name) => {
    expect(INDEX.find(typed, 1)).toMatchObject([{ name }]);
  });

  test.each([
    ["Brandt", ["Mayor Anna Brandt"]],
    ["anna brandt", ["Mayor Anna Brandt"]],
    ["mayor anna brandt", ["Mayor Anna Brandt"]],
    ["The Mayor", ["the mayor"]],
    ["Weil", ["Jonas Weil", "Mr Weil"]],
    ["許嵐", ["许岚"]],
    ["Karl Brandt", []],
    ["Anna", []],
    ["office", []],
    ["mayor", []],
  ])("are meant by what surely names them: %s", (asked, names) => {
    expect(INDEX.named(asked)).toEqual(names);
  });

  test("of two with one surname are meant by it both, and by a full name only who has it", () => {
    const index = indexOf(["Anna Brandt"], ["Karl Brandt"], ["Brandt"]);
    expect(index.named("Brandt").sort()).toEqual(["Anna Brandt", "Brandt", "Karl Brandt"]);
    expect(index.named("Anna Brandt")).toEqual(["Anna Brandt"]);
    expect(indexOf(["Anna Brandt"], ["Brandt"]).named("Anna Brandt")).toEqual(["Anna Brandt", "Brandt"]);
  });

  test("whose names come near are told of one that nobody has, also where only a part of it does", () => {
    expect(INDEX.nearest("Brant", 3)).toEqual(["Mayor Anna Brandt"]);
    expect(INDEX.nearest("Karl Brandt", 3)).toEqual(["Mayor Anna Brandt"]);
    expect(INDEX.nearest("Zyx", 3)).toEqual([]);
  });

  test("say the sentences that are theirs", () => {
    expect(INDEX.saidBy(new Set(["Mayor Anna Brandt"]))).toEqual(
      new Map([
        [0, new Set([2])],
        [1, new Set([0, 1])],
      ]),
    );
  });
});
