import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AutoTokenizer, env } from "@xenova/transformers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readModelDescription } from "../../src/embed/model-description.ts";
import { findModel } from "../../src/embed/model-files.ts";
import { loadPairTokenizer } from "../../src/embed/transformers.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

beforeAll(() => {
  env.allowRemoteModels = false;
  env.localModelPath = `${folder}/`;
});

const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
const sequence = (id: string, type_id: number) => ({ Sequence: { id, type_id } });

/** How the families of cross-encoders join two texts: nothing between, RoBERTa's two marks, BERT's with types. */
const POST_PROCESSORS = {
  plain: null,
  roberta: {
    type: "TemplateProcessing",
    single: [special("<s>"), sequence("A", 0), special("</s>")],
    pair: [special("<s>"), sequence("A", 0), special("</s>"), special("</s>"), sequence("B", 0), special("</s>")],
  },
  bert: { type: "BertProcessing", cls: ["<s>", 0], sep: ["</s>", 0] },
};

/** The built-in model's tokenizer, which joins two texts in another way. */
function writeTokenizer(name: keyof typeof POST_PROCESSORS): void {
  cpSync(findModel("built-in"), join(folder, name), { recursive: true });
  const file = join(folder, name, "tokenizer.json");
  const json = JSON.parse(readFileSync(file, "utf8"));
  const first: number = json.model.vocab.length;
  for (const [i, content] of ["<s>", "</s>"].entries()) {
    json.added_tokens.push({ ...json.added_tokens[0], id: first + i, content });
  }
  json.post_processor = POST_PROCESSORS[name];
  writeFileSync(file, JSON.stringify(json));
}

/**
 * Letters in a row are divided in several equally likely ways ("lll" as l and ll, or ll and l), and rounding decides between
 * them: here as sums grow, in the library as each next token is added.
 */
const anyText = fc.string({ maxLength: 20 }).map((text) => text.replace(/(.)\1+/gu, "$1"));

describe.each(["plain", "roberta", "bert"] as const)("two texts joined as by %s", (name) => {
  test("have the ids and types that the library gives", async () => {
    writeTokenizer(name);
    const library = await AutoTokenizer.from_pretrained(name);
    const ours = loadPairTokenizer(readModelDescription(join(folder, name)));
    const texts = fc.oneof(fc.constantFrom("听雨廊桥", "The bridge", "", "1,234 桥"), anyText);
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const { ids, types } = ours.pair(ours.tokenize(first), ours.tokenize(second));
        const theirs = library(first, { text_pair: second, return_token_type_ids: true, return_tensor: false });
        expect(ids).toEqual(theirs.input_ids);
        expect(types).toEqual(theirs.token_type_ids ?? ids.map(() => 0));
      }),
    );
  });
});
