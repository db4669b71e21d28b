import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { findModel } from "../../../src/embed/model-files.ts";
import { compiledTokenizer, compileTokenizer, unigramTokenizer } from "../../../src/embed/tokens/unigram-tokenizer.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const articles = fileURLToPath(new URL("../../../articles", import.meta.url));
const file = readFileSync(join(findModel("built-in"), "tokenizer.json"));
const json = JSON.parse(file.toString());
const { tokenize: ours, pieces } = unigramTokenizer(json);
let theirs: (text: string) => number[];

const folder = temporaryFolder();
beforeAll(async () => {
  env.allowRemoteModels = false;
  env.localModelPath = `${folder}/`;
  cpSync(findModel("built-in"), join(folder, "built-in"), { recursive: true });
  const tokenizer = await AutoTokenizer.from_pretrained("built-in");
  theirs = (text) => tokenizer.encode(text);
});

/** The only tokens of two UTF-16 units: we find them, where the library takes them for unknown. */
const BEYOND_THE_LIBRARY = /[\u{20bb6}\u{21ed5}\u{2c029}\u{2c642}]/gu;

describe("the built-in model's tokenizer gives the library's token ids", () => {
  test("for every article", () => {
    for (const name of readdirSync(articles)) {
      for (const paragraph of readFileSync(join(articles, name), "utf8").split(/\n\s*\n/)) {
        expect(ours(paragraph)).toEqual(theirs(paragraph));
      }
    }
  });

  test("for any text: lone surrogates, unknown characters, special tokens and white space included", () => {
    const awkward =
      "the of 的 台湾 ing ▁ á\u0301 ー 한 국 \ud800 \udc00 😀 <unk> <pad> <s> 1,234 12,34 . .5 % \ufeff ﬁ İ".split(" ");
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...awkward, " ", "\n"), fc.string({ unit: "binary", maxLength: 3 })), {
        maxLength: 40,
      })
      .map((units) => units.join("").replaceAll(BEYOND_THE_LIBRARY, ""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: 500 },
    );
  });
});

test.each(["a", "of the", "The windmill of Bex"])(
  "a word that can be divided in two ways of the same likelihood is divided as the library does behind %j: by how sums are rounded",
  (before) => {
    const divided = [..."abcdefghijklmnopqrstuvwxyz0123456789"].flatMap((unit) =>
      [3, 5, 6, 8, 11].map((count) => `${before} ${unit.repeat(count)} bex ${unit.repeat(count)}`),
    );
    for (const text of divided) expect(ours(text)).toEqual(theirs(text));
    // Not as it would be by itself.
    const alone = ours("iiiiii").join();
    expect(divided.some((text) => text.includes("iiiiii ") && !ours(text).join().includes(alone))).toBe(true);
  },
);

describe("the pieces of a text", () => {
  test.each([
    ["Wi-Fi am Harrow Ness", "▁wi|▁,|▁fi|▁am|▁h|arrow|▁|ness"],
    ["听雨廊桥", "听|雨|廊|桥"],
    ["\u{10380}\u{10381} 3,500.5 %", "▁|\u{10380}\u{10381}|▁350|0.5|▁%"],
    ["<unk>x", "<unk>|▁x"],
    ["", ""],
  ])("of %j are %j", (text, expected) => {
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join("|"),
    ).toBe(expected);
  });

  test("are the tokens, in their order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(pieces(text).map(({ id }) => id)).toEqual(ours(text));
      }),
    );
  });
});

test("a token beyond the basic plane is found, though the library takes it for an unknown character", () => {
  for (const character of "𠮶𡻕𬀩𬙂") {
    const unknown = theirs(character);
    expect(unknown).toHaveLength(1);
    expect(json.model.vocab[ours(character)[0] as number][0]).toContain(character);
    expect(ours(character)).not.toEqual(unknown);
  }
});

describe("a tokenizer that was compiled before", () => {
  const compiled = compileTokenizer(file);

  test("divides texts as the one that it was made of", () => {
    const ready = compiledTokenizer(compiled, file);
    expect(ready?.tokenize("<unk>, 1,234 桥 bex")).toEqual(ours("<unk>, 1,234 桥 bex"));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...json.model.vocab), (text, [token]) => {
        expect(ready?.pieces(`${text}${token} ${token}`)).toEqual(pieces(`${text}${token} ${token}`));
        expect(ready?.tokenize(`${token}${text}`)).toEqual(ours(`${token}${text}`));
      }),
      { numRuns: 2_000 },
    );
  });

  test("is not taken for that of another file, nor where a bit of it has changed or its end is missing", () => {
    expect(compiledTokenizer(compiled, Buffer.concat([file, Buffer.from(" ")]))).toBeNull();
    for (const at of [3, 40, 70, 5_000, compiled.length - 1]) {
      const damaged = Buffer.from(compiled);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
      expect(compiledTokenizer(damaged, file)).toBeNull();
    }
    for (const length of [0, 10, 64, 1_000_000]) {
      expect(compiledTokenizer(compiled.subarray(0, length), file)).toBeNull();
    }
  });
});

test("a long text needs no more room on the stack than a short one", () => {
  expect(ours("桥上有桥屋二十三间。".repeat(100_000)).length).toBeGreaterThan(400_000);
});

test.each([
  ["a normalizer that it does not know", { normalizer: { type: "Sequence", normalizers: [{ type: "Precompiled" }] } }],
  ["special tokens around a text", { post_processor: { type: "TemplateProcessing" } }],
  ["a space before each text", { pre_tokenizer: { ...json.pre_tokenizer, add_prefix_space: true } }],
  ["another kind of model", { model: { ...json.model, type: "BPE" } }],
])("a tokenizer with %s is refused, not misread", (_, change) => {
  expect(() => unigramTokenizer({ ...json, ...change })).toThrow("Invalid");
});
