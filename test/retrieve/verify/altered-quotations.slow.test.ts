import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { verifyText } from "../../../src/retrieve/verify/verify-text.ts";
import type { PieceCounter } from "../../../src/text/wording.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openStore } from "../open-engine.ts";
import { SAMPLES } from "../sample-index.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";
import { type Alteration, alteredQuotations, EXPECTED, type SourceSentence } from "./altered-quotations.ts";
import { quotableSentences } from "./sample-sentences.ts";

const RIGHT = 0.95;

/** Their sentences are not in the index that is asked. */
const ABSENT = ["ajedrecista.md", "levain.md", "tardigrades.txt", "tea-horse-road.md"];

/** Where a store is asked, and sentences of it and of others. */
interface Asked {
  readonly store: PassageStore;
  readonly sentences: readonly SourceSentence[];
  readonly absent: readonly SourceSentence[];
  readonly pieces: PieceCounter;
}

/** How many of each alteration are told right; the others are printed. */
async function rightOf({ store, sentences, absent, pieces }: Asked, each: number): Promise<Map<Alteration, number>> {
  const right = new Map<Alteration, number>();
  const made = alteredQuotations(sentences, absent, { each, seed: 1 });
  for (const { alteration, text } of made) {
    const { quotations } = await verifyText(`“${text.replace(/[“”"„「」『』«»]/g, "")}”`, store, pieces);
    const { verdict } = quotations[0] ?? {};
    if (verdict === EXPECTED[alteration]) right.set(alteration, (right.get(alteration) ?? 0) + 1);
    else console.log(`${alteration}: ${verdict}, ${text}`);
  }
  console.log(made.length, Object.fromEntries(right));
  return right;
}

const shares = (right: ReadonlyMap<Alteration, number>, each: number) =>
  (Object.keys(EXPECTED) as Alteration[]).filter((alteration) => (right.get(alteration) ?? 0) / each < RIGHT);

test("of quotations of the sample articles, altered in 14 ways in eight languages, 95 % of each are told right", async () => {
  const models = await builtInModels();
  const storeOfFiles = async (names: readonly string[]) => {
    const folder = temporaryFolder();
    const paths = names.map((name) => join(SAMPLES, name));
    await updateIndex({ store: new SqliteWritableStore(folder), paths, models });
    return openStore(folder, models);
  };
  const names = readdirSync(SAMPLES).filter((name) => /\.(?:md|txt)$/.test(name));
  const store = await storeOfFiles(names.filter((name) => !ABSENT.includes(name)));
  const others = await storeOfFiles(ABSENT);
  const asked: Asked = {
    store,
    sentences: await store.snapshot(quotableSentences),
    absent: await others.snapshot(quotableSentences),
    pieces: (word) => models.tokens.tokenize(word).length,
  };
  const right = await rightOf(asked, 24);
  await store.close();
  await others.close();
  expect(shares(right, 24)).toEqual([]);
  expect(right.get("misread")).toBe(24);
}, 120_000);

const XQUAD = fileURLToPath(new URL("../../../../shared/eval", import.meta.url));

test.skipIf(!existsSync(XQUAD))(
  "of quotations of public paragraphs that no rule was made for, in ten languages, 95 % of each are told right",
  async () => {
    const models = await builtInModels();
    const [files, others]: [Record<string, Collection[string]>, Record<string, Collection[string]>] = [{}, {}];
    for (const language of "ar de el en es ro ru tr vi zh".split(" ")) {
      const { passages } = JSON.parse(readFileSync(join(XQUAD, `xquad.${language}.json`), "utf8"));
      for (const [i, text] of (passages as string[]).slice(0, 75).entries()) {
        const into = i < 60 ? files : others;
        into[`${language}${i}.md`] = { title: `${i}`, texts: [text], date: null, language };
      }
    }
    const store = await storeOf(files, models);
    // Marks inside of a quotation would end it.
    const sentences = (await store.snapshot(quotableSentences)).filter(({ text }) => !/["“”«»]/.test(text));
    const absent = await (await storeOf(others, models)).snapshot(quotableSentences);
    const pieces = (word: string) => models.tokens.tokenize(word).length;
    expect(shares(await rightOf({ store, sentences, absent, pieces }, 60), 60)).toEqual([]);
  },
  300_000,
);
