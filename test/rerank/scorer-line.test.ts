import { beforeAll, describe, expect, test } from "vitest";
import type { TokenTable } from "../../src/embed/token-table.ts";
import { scorerLine } from "../../src/rerank/scorer-line.ts";
import { builtInModels } from "../retrieve/search-models.ts";

let tokens: TokenTable;
beforeAll(async () => {
  ({ tokens } = await builtInModels());
});

const words = (count: number) => new Array<string>(count).fill("bridge").join(" ");

describe("the line that the answer scorer reads", () => {
  test("is question, title and passage one after another, without lone word marks", () => {
    const sentences = ["Seit 1987.", "( Immer noch )"];
    const line = scorerLine(tokens, "Seit wann ?", { title: "Brücke", sentences });
    const idsOf = (text: string) => tokens.tokenize(text).filter((id) => id !== 3);
    const parts = ["Seit wann ?", "Brücke", ...sentences].map(idsOf);
    const ends = parts.map((_, i) => parts.slice(0, i + 1).flat().length);
    expect(tokens.tokenize(sentences.join(" "))).toContain(3);
    expect(line).toEqual({ ids: parts.flat(), title: ends[0], passage: ends[1], ends: ends.slice(2) });
  });

  test("has no title where the article has none", () => {
    const { title, passage } = scorerLine(tokens, "bridge", { title: null, sentences: ["bridge"] });
    expect([title, passage]).toEqual([1, 1]);
  });

  test("holds 32 tokens of a question, 12 of a title and 230 of a passage at most", () => {
    const { ids, title, passage } = scorerLine(tokens, words(40), { title: words(20), sentences: [words(300)] });
    expect([title, passage, ids.length]).toEqual([32, 32 + 12, 32 + 12 + 230]);
  });

  test("is the same of a passage whose tokens are known", () => {
    const sentences = ["Seit 1987.", "( Immer noch )", words(300), "Danach."];
    const passage = { title: "Brücke", sentences };
    const known = { ...passage, tokens: sentences.map((sentence) => tokens.tokenize(sentence)) };
    expect(scorerLine(tokens, "Seit wann ?", known)).toEqual(scorerLine(tokens, "Seit wann ?", passage));
  });
});
