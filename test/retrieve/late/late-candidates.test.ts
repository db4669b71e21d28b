import { beforeAll, describe, expect, test } from "vitest";
import { loadModels, type Models } from "../../../src/embed/load-models.ts";
import { TokenTable } from "../../../src/embed/token-table.ts";
import { lateCandidates } from "../../../src/retrieve/late/late-candidates.ts";
import { LateInteraction } from "../../../src/retrieve/late/late-interaction.ts";
import { tokenIndexOf } from "../../../src/retrieve/store/token-index.ts";

let models: Models;
beforeAll(async () => {
  models = await loadModels("built-in");
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

test("a cosine is that of the whole rows, and those of 0.4 and less count as none", () => {
  const rows = new Map(
    Object.entries({ 0: [1], 1: [0.6, 0.8], 2: [0.4, 0.92], 3: [0.41, 0.92] }).map(([id, row]) => [Number(id), row]),
  );
  // Beyond the few numbers that matter, all rows have the same faint ones, so that their signs agree.
  const row = (id: number) => Float32Array.from({ length: 384 }, (_, i) => rows.get(id)?.[i] ?? 1e-4);
  const table = new TokenTable({ dimensions: 384, tokenize: () => [0], pieces: () => [{ id: 0, text: "▁a" }], row });
  const passages = [2, 3, 1].map((id) => ({ id, sentenceTokens: [{ ids: [id], norm: 1 }] }));
  const { query } = LateInteraction.of(table, "a");
  expect(lateCandidates(query, tokenIndexOf(passages), table, 5)).toEqual([1, 3]);
});
