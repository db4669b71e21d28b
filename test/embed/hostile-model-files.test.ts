import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EmbeddingError } from "../../src/embed/embedding.ts";
import { readModelDescription } from "../../src/embed/model-description.ts";
import { readOverrides } from "../../src/embed/model-family.ts";
import { findModel } from "../../src/embed/model-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

/** The built-in model's JSON files, one of them with other content. */
function modelWith(file: string, content: string): string {
  const model = mkdtempSync(join(folder, "model-"));
  for (const name of ["config.json", "tokenizer.json", "tokenizer_config.json"]) {
    copyFileSync(join(findModel("built-in"), name), join(model, name));
  }
  writeFileSync(join(model, file), content);
  return model;
}

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(EmbeddingError);
    return (error as EmbeddingError).message;
  }
  return "nothing was wrong";
}

const UNIGRAM = { added_tokens: [], model: { type: "Unigram", vocab: [["the", -3.5]] } };
const tokenizerWith = (change: object) => JSON.stringify({ ...UNIGRAM, ...change });
const modelOf = (vocab: unknown) => tokenizerWith({ model: { type: "Unigram", vocab } });
const NOT_A_VOCABULARY = "model.vocab must be a list of tokens with scores, or an object of tokens with ids, but is";

describe("of a model's files", () => {
  test.each([
    ["config.json", "", "it is not JSON"],
    ["config.json", "<!doctype html>", "it is not JSON"],
    ["config.json", "[]", "model_type is missing"],
    ["config.json", '{"model_type": ["bert"]}', "model_type must be a text, but is a list"],
    ["tokenizer_config.json", "[]", "it must be an object, but is a list"],
    ["tokenizer_config.json", "null", "it must be an object, but is null"],
    ["tokenizer_config.json", '{"tokenizer_class": 5}', "tokenizer_class must be a text, but is 5"],
    ["tokenizer.json", '{"version": "1.0"', "it is not JSON"],
    ["tokenizer.json", "{}", "added_tokens is missing"],
    [
      "tokenizer.json",
      tokenizerWith({ added_tokens: [{ id: 0.5, content: "<s>" }] }),
      "added_tokens.0.id must be a whole",
    ],
    ["tokenizer.json", tokenizerWith({ normalizer: "NFKC" }), "normalizer must be"],
    ["tokenizer.json", tokenizerWith({ model: { type: "Unigram" } }), "model.vocab is missing"],
    ["tokenizer.json", modelOf("all words"), `${NOT_A_VOCABULARY} "all words"`],
    ["tokenizer.json", modelOf([]), `${NOT_A_VOCABULARY} a list`],
    ["tokenizer.json", modelOf(["the", "of"]), `${NOT_A_VOCABULARY} a list`],
    ["tokenizer.json", modelOf({ the: "first" }), `${NOT_A_VOCABULARY} an object`],
  ])("%s with %s is refused: file, place, what is expected and found, and the next step", (file, content, what) => {
    const model = modelWith(file, content);
    const message = messageOf(() => readModelDescription(model));
    expect(message).toContain(`${join(model, file)}: ${what}`);
    expect(message).toMatch(/Remove the folder and get the model again\.$/);
  });

  test.each([
    ["pairs of token and score", modelOf([["the", -3.5]])],
    ["ids by token", modelOf({ the: 0, of: 1 })],
  ])("a vocabulary of %s is taken", (_, content) => {
    expect(messageOf(() => readModelDescription(modelWith("tokenizer.json", content)))).toBe("nothing was wrong");
  });
});

describe("what an operator says of a model", () => {
  test.each([
    ["[", "it is not JSON"],
    ["null", "it must be an object, but is null"],
    ["[]", "it must be an object, but is a list"],
    ['{"queryPrefix": 5}', "queryPrefix must be a text, but is 5"],
    ['{"passagePrefix": null}', "passagePrefix must be a text, but is null"],
    ['{"pooling": "best"}', 'pooling must be one of sentence-embedding, mean, first-token, but is "best"'],
    ['{"maxTokens": 0}', "maxTokens must be a whole number from 1 to 32768, but is 0"],
    ['{"maxTokens": 1e9}', "maxTokens must be a whole number from 1 to 32768, but is 1000000000"],
    ['{"maxTokens": 12.5}', "maxTokens must be a whole number from 1 to 32768, but is 12.5"],
    ['{"maxTokens": "100"}', 'maxTokens must be a number, but is "100"'],
  ])("as %s is refused with file, entry and next step", (content, what) => {
    const model = modelWith("verbatim.json", content);
    const message = messageOf(() => readOverrides(model));
    expect(message).toContain(`${join(model, "verbatim.json")}: ${what}`);
    expect(message).toMatch(/Mend the file, or delete it to use what is known of the model\.$/);
  });

  test("is read as it stands", () => {
    const said = { queryPrefix: "query: ", maxTokens: 100 };
    expect(readOverrides(modelWith("verbatim.json", JSON.stringify(said)))).toEqual(said);
  });
});
