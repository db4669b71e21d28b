import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine, openStore } from "../open-engine.ts";
import { SAMPLES } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { type Alteration, alteredQuotations, EXPECTED } from "./altered-quotations.ts";
import { quotableSentences } from "./sample-sentences.ts";

/** Of each alteration. */
const EACH = 24;
const RIGHT = 0.95;

/** Their sentences are not in the index that is asked. */
const ABSENT = ["ajedrecista.md", "levain.md", "tardigrades.txt", "tea-horse-road.md"];

test(`of ${EACH} quotations of each alteration in eight languages, made of the sample articles, 95 % are told right`, async () => {
  const models = await builtInModels();
  const indexOf = async (names: readonly string[]) => {
    const folder = temporaryFolder();
    const paths = names.map((name) => join(SAMPLES, name));
    await updateIndex({ store: new SqliteWritableStore(folder), paths, models });
    const store = openStore(folder, models);
    const sentences = await store.snapshot(quotableSentences);
    await store.close();
    return { folder, sentences };
  };
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:md|txt)$/.test(name));
  const { folder, sentences } = await indexOf(names.filter((name) => !ABSENT.includes(name)));
  const { sentences: absent } = await indexOf(ABSENT);
  const engine = openEngine(folder, models);

  const right = new Map<Alteration, number>();
  const made = alteredQuotations(sentences, absent, { each: EACH, seed: 1 });
  for (const { alteration, text } of made) {
    const { quotations } = await engine.verify(`“${text.replace(/[“”"„「」『』«»]/g, "")}”`);
    const { verdict } = quotations[0] ?? {};
    if (verdict === EXPECTED[alteration]) right.set(alteration, (right.get(alteration) ?? 0) + 1);
    else console.log(`${alteration}: ${verdict}, ${text}`);
  }
  await engine.close();
  console.log(made.length, Object.fromEntries(right));
  for (const alteration of Object.keys(EXPECTED) as Alteration[]) {
    expect([alteration, (right.get(alteration) ?? 0) / EACH]).toEqual([
      alteration,
      expect.toSatisfy((share: number) => share >= RIGHT),
    ]);
  }
  expect(right.get("misread")).toBe(EACH);
}, 120_000);
