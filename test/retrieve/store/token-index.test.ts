import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenIndexOf } from "../../../src/retrieve/store/token-index.ts";

const sentence = fc.record({ ids: fc.array(fc.nat(30)), norm: fc.constant(1) });
const passages = fc
  .array(fc.array(sentence, { maxLength: 3 }), { maxLength: 8 })
  .map((texts) => texts.map((sentenceTokens, i) => ({ id: 10 * i + 1, sentenceTokens })));

test("a token index names each passage that holds a token once, and no other", () => {
  fc.assert(
    fc.property(passages, (made) => {
      const { passages: ids, tokens, starts, holders } = tokenIndexOf(made);
      const told = new Map(
        Array.from(tokens, (token, i) => [
          token,
          Array.from(holders.subarray(starts[i], starts[i + 1]), (place) => ids[place]),
        ]),
      );
      const every = new Set(made.flatMap(({ sentenceTokens }) => sentenceTokens.flatMap((each) => each.ids)));
      expect([...tokens]).toEqual([...every].sort((a, b) => a - b));
      for (const token of every) {
        const expected = made.filter(({ sentenceTokens }) => sentenceTokens.some((each) => each.ids.includes(token)));
        expect(told.get(token)).toEqual(expected.map(({ id }) => id));
      }
    }),
  );
});
