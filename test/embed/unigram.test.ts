import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findModel } from "../../src/embed/model-files.ts";
import { divide, isUnigram, type UnigramModel } from "../../src/embed/unigram.ts";

const articles = fileURLToPath(new URL("../../articles", import.meta.url));
let model: UnigramModel;

beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = `${join(findModel("built-in"), "..")}/`;
  const tokenizer = await AutoTokenizer.from_pretrained("static-multilingual-zh");
  if (!isUnigram(tokenizer.model)) throw new TypeError("The built-in model's tokenizer is no Unigram one.");
  model = tokenizer.model;
});

test("every article is divided as the library divides it", () => {
  for (const name of readdirSync(articles)) {
    const pieces = readFileSync(join(articles, name), "utf8")
      .toLowerCase()
      .split(/\s+|(?<=[，。、])/);
    for (const piece of pieces) expect(divide(model, `▁${piece}`)).toEqual(model.tokenize(`▁${piece}`));
  }
});

test("any text is divided as the library divides it, lone surrogates and unknown characters included", () => {
  const unit = fc.oneof(
    fc.constantFrom(..."the of 的 台湾 ing ▁ á\u0301 ー 한 국 \ud800 \udc00 😀 <unk> <pad>".split(" ")),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const piece = units.join("");
      expect(divide(model, piece)).toEqual(piece === "" ? [] : model.tokenize(piece));
    }),
    { numRuns: 500 },
  );
});

test("a division leaves nothing out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (piece) => divide(model, piece).join("") === piece),
  );
});
