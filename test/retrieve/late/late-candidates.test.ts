import { beforeAll, describe, expect, test } from "vitest";
import type { Models } from "../../../src/embed/load-models.ts";
import { TokenTable } from "../../../src/embed/token-table.ts";
import { lateCandidates } from "../../../src/retrieve/late/late-candidates.ts";
import { LateInteraction } from "../../../src/retrieve/late/late-interaction.ts";
import { tokenIndexOf } from "../../../src/retrieve/store/token-index.ts";
import { eightBitRow } from "../../embed/eight-bit-row.ts";
import { builtInModels } from "../search-models.ts";

let models: Models;
beforeAll(async () => {
  models = await builtInModels();
});

function candidates(question: string, texts: readonly string[], count: number): number[] {
  const { tokens } = models;
  const passages = texts.map((text, i) => ({ id: 100 + i, sentenceTokens: [{ ids: tokens.tokenize(text), norm: 1 }] }));
  return lateCandidates(LateInteraction.of(tokens, question).query, tokenIndexOf(passages), tokens, count);
}

const TEXTS = [
  "The lighthouse stands on a rock.",
  "廊桥上有桥屋二十三间。",
  "El faro se construyó en la isla.",
  "The harvest was poor.",
  "?!",
];

describe("candidates by late interaction", () => {
  test.each([
    ["Where is the lighthouse?", 100],
    ["灯塔 island", 102],
    ["bridge", 101],
    ["harvest", 103],
  ])("of %s begin with passage %i", (question, best) => {
    expect(candidates(question, TEXTS, 3)[0]).toBe(best);
  });

  test("are found across languages, where no letter is the same", () => {
    expect(candidates("灯塔", TEXTS, 2).sort()).toEqual([100, 102]);
  });

  test("are at most as many as are wanted, of equals those that come first", () => {
    const same = Array.from({ length: 9 }, () => "The harvest was poor.");
    expect(candidates("harvest", same, 4)).toEqual([100, 101, 102, 103]);
    expect(candidates("harvest", same, 20)).toHaveLength(9);
  });

  test("are none that share nothing with the question", () => {
    expect(candidates("lighthouse", ["?!", "廊"], 5)).toEqual([]);
    expect(candidates("", TEXTS, 5)).toEqual([]);
    expect(candidates("lighthouse", [], 5)).toEqual([]);
  });

  test("hold the rare word of a question rather than the frequent one", () => {
    const texts = ["The clock.", "The clock again.", "A clock once more.", "The toad.", "My clock."];
    expect(candidates("clock toad", texts, 1)).toEqual([103]);
  });
});

describe("a token", () => {
  /** The least that a number of a row can be beside the largest. */
  const FAINT = 1 / 127;

  /** Candidates for a word whose row is that of token 0: beyond the few numbers that are given, all have the same faint ones. */
  function candidatesOf(rows: readonly (readonly number[])[], passages: readonly (readonly number[])[]): number[] {
    const row = (id: number) =>
      eightBitRow(
        Array.from({ length: 384 }, (_, i) => rows[id]?.[i] ?? (i < 128 ? FAINT : 0)),
        FAINT,
      );
    const table = new TokenTable({ dimensions: 384, tokenize: () => [0], pieces: () => [{ id: 0, text: "▁a" }], row });
    const index = tokenIndexOf(passages.map((ids, i) => ({ id: i + 1, sentenceTokens: [{ ids, norm: 1 }] })));
    return lateCandidates(LateInteraction.of(table, "a").query, index, table, 5);
  }

  test("is compared by its whole row, and a cosine below 0.4 counts as none", () => {
    expect(candidatesOf([[1], [0.6, 0.8], [0.38, 0.92], [0.41, 0.92]], [[2], [3], [1]])).toEqual([3, 2]);
  });

  test("is as near as the nearest one of its passage, which the others do not change", () => {
    expect(candidatesOf([[1], [0.9, 0.44], [0.5, 0.87], [0.7, 0.71]], [[3], [1, 2], [2]])).toEqual([2, 1, 3]);
  });

  test("is looked at where at most 51 of its first 128 signs differ, wherever they stand", () => {
    const opposite = (...places: readonly [from: number, to: number][]) =>
      Array.from({ length: 128 }, (_, i) => {
        if (i === 0) return 1;
        return places.some(([from, to]) => from <= i && i < to) ? -FAINT : FAINT;
      });
    const near = [opposite([77, 128]), opposite([20, 71]), opposite([1, 14], [50, 63], [90, 115])];
    const far = [opposite([76, 128]), opposite([1, 53]), opposite([10, 36], [64, 90])];
    const ids = [...near, ...far].map((_, i) => [i + 1]);
    expect(candidatesOf([[1], ...near, ...far], ids)).toHaveLength(near.length);
    expect(candidatesOf([[1], ...far, ...near], ids).sort()).toEqual([4, 5, 6]);
  });
});
