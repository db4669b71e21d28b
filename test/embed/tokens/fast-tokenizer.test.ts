import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { findModel } from "../../../src/embed/model-files.ts";
import { fastTokenizer, type Tokenize } from "../../../src/embed/tokens/fast-tokenizer.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const articles = fileURLToPath(new URL("../../../articles", import.meta.url));
const folder = temporaryFolder();

/** Both kinds of a tokenizer in the models' folder. */
async function both(name: string): Promise<{ ours: Tokenize; theirs: Tokenize }> {
  const tokenizer = await AutoTokenizer.from_pretrained(name);
  return {
    ours: fastTokenizer(await AutoTokenizer.from_pretrained(name)),
    theirs: (text, specialTokens) => tokenizer.encode(text, undefined, { add_special_tokens: specialTokens }),
  };
}

let ours: Tokenize;
let theirs: Tokenize;

beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = `${folder}/`;
  cpSync(findModel("built-in"), join(folder, "built-in"), { recursive: true });
  ({ ours, theirs } = await both("built-in"));
});

/** The only tokens of two UTF-16 units: we find them, where the library takes them for unknown. */
const BEYOND_THE_LIBRARY = /[\u{20bb6}\u{21ed5}\u{2c029}\u{2c642}]/gu;

/** What tokenizers stumble over. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."the of 的 台湾 ing ▁ á\u0301 ー 한 국 \ud800 \udc00 😀 <unk> <pad> <s> 1,234 . %".split(" "),
        " ",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((units) => units.join("").replaceAll(BEYOND_THE_LIBRARY, ""));

test("every article has the token ids that the library gives", () => {
  for (const name of readdirSync(articles)) {
    for (const paragraph of readFileSync(join(articles, name), "utf8").split(/\n\s*\n/)) {
      expect(ours(paragraph, true)).toEqual(theirs(paragraph, true));
    }
  }
});

test("any text has the library's token ids: lone surrogates, unknown characters and special tokens included", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, specialTokens) => {
      expect(ours(text, specialTokens)).toEqual(theirs(text, specialTokens));
    }),
    { numRuns: 500 },
  );
});

test("a model that puts special tokens around a text has the library's token ids too", async () => {
  cpSync(findModel("built-in"), join(folder, "around"), { recursive: true });
  const file = join(folder, "around", "tokenizer.json");
  const json = JSON.parse(readFileSync(file, "utf8"));
  const id = json.model.vocab.length;
  json.added_tokens.push({ ...json.added_tokens[0], id, content: "<s>" });
  json.pre_tokenizer.add_prefix_space = true;
  json.pre_tokenizer.prepend_scheme = "first";
  const start = { SpecialToken: { id: "<s>", type_id: 0 } };
  const single = [start, { Sequence: { id: "A", type_id: 0 } }];
  json.post_processor = { type: "TemplateProcessing", single, pair: single };
  writeFileSync(file, JSON.stringify(json));
  const around = await both("around");
  expect(around.ours("桥", true)).toEqual([id, ...around.ours("桥", false)]);
  fc.assert(
    fc.property(texts, fc.boolean(), (text, specialTokens) => {
      expect(around.ours(text, specialTokens)).toEqual(around.theirs(text, specialTokens));
    }),
  );
});

test("a text is tokenised the same after a longer one", () => {
  const text = "木桥上为什么要盖桥屋？";
  const before = ours(text, false);
  ours("A much longer text, with other words. ".repeat(200), false);
  expect(ours(text, false)).toEqual(before);
});
