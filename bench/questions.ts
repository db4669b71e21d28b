import { readManifest } from "../src/retrieve/store/sqlite/index-folder.ts";
import { OpenIndex } from "../src/retrieve/store/sqlite/sqlite-passage-store.ts";
import { randomNumbers } from "./corpus.ts";

/** A question with the passage from which its words are. */
export interface MadeQuestion {
  readonly text: string;
  /** The passage's id in the index. */
  readonly passage: number;
}

/** Opens an index for reading, of whatever model it says that it is. */
export function openBenchIndex(indexFolder: string): OpenIndex {
  const manifest = readManifest(indexFolder);
  if (manifest === null) throw new RangeError(`There is no index in ${indexFolder}.`);
  return OpenIndex.open(indexFolder, manifest.model);
}

/** Some words of passages spread over the index, as people who remember half of something would ask; the same each time. */
export function makeQuestions(open: OpenIndex, count: number): MadeQuestion[] {
  const random = randomNumbers(7);
  return open.snapshotSync(() => {
    const ids = open.database.prepare("SELECT id FROM passages ORDER BY id").pluck().all() as number[];
    return Array.from({ length: count }, () => {
      const passage = ids[Math.floor(random() * ids.length)] as number;
      return { text: questionFrom(open.passages([passage])[0]?.text ?? "", random), passage };
    });
  });
}

/** A stretch of a text, begun somewhere in its first half. */
export function questionFrom(text: string, random: () => number): string {
  const start = Math.floor((random() * text.length) / 2);
  return `${text.slice(start, start + (/[一-鿿]/.test(text) ? 18 : 60)).trim()}?`;
}
