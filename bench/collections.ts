import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeCollectionPassages } from "../src/cli/eval/question-set.ts";
import { writeCorpus } from "./corpus.ts";
import type { CorpusFigures } from "./report/figures.ts";
import { writeTexts } from "./texts/texts.ts";

/** Articles to be measured: so many passages of shuffled samples, real texts of a source, or the paragraphs of a question set. */
export type Collection =
  | { readonly kind: "shuffled"; readonly passages: number }
  | { readonly kind: "texts"; readonly source: string }
  /** Files of the form that `npm run eval` reads: one whose passages are indexed, one whose questions are asked. */
  | { readonly kind: "set"; readonly passages: string; readonly questions: string };

/** What a collection is called in tables, and its files. */
export function nameOf(collection: Collection): string {
  if (collection.kind === "shuffled") return `shuffled ${collection.passages}`;
  if (collection.kind === "texts") return basename(collection.source);
  const [asked, passages] = [collection.questions, collection.passages].map((file) => basename(file, ".json"));
  return asked === passages ? `${passages}` : `${asked} → ${passages}`;
}

/** Where a collection's parts are under the folder of a run. */
export function placesOf(root: string, collection: Collection) {
  const folder = join(root, nameOf(collection).replaceAll(" ", "-"));
  return {
    articles: join(folder, "articles"),
    indexFolder: join(folder, "index"),
    /** An array of `MadeQuestion`. */
    questionsFile: join(folder, "questions.json"),
    /** What the peers get: `writePassages` of search/dataset.ts. */
    dataset: join(folder, "dataset"),
    peer: (number: number) => join(folder, `peer-${number}`),
  };
}

/** Writes a collection's articles into a folder. @throws RangeError when this machine has no such texts. */
export async function writeCollection(collection: Collection, folder: string): Promise<CorpusFigures> {
  mkdirSync(folder, { recursive: true });
  if (collection.kind === "shuffled") await writeCorpus(folder, collection.passages);
  else if (collection.kind === "set") await writeCollectionPassages(collection.passages, folder);
  else writeTexts(collection.source, folder);
  const names = readdirSync(folder).sort();
  if (names.length === 0) throw new RangeError(`There are no texts of "${nameOf(collection)}" on this machine.`);
  const checksum = createHash("sha256");
  let [characters, bytes] = [0, 0];
  for (const name of names) {
    const content = readFileSync(join(folder, name));
    checksum.update(`${name}\0${content.length}\0`).update(content);
    characters += content.toString("utf8").length;
    bytes += content.length;
  }
  return { files: names.length, characters, bytes, checksum: checksum.digest("hex") };
}
