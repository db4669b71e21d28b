import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { manifestIn } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

/** Formats that an index was made in by the program of their time: `verbatim index articles --index index`, in `formats/`. */
export const EARLIER_FORMATS = [4, 5, 6, 7, 9, 10] as const;

export interface EarlierIndex {
  readonly root: string;
  readonly index: string;
  readonly articles: string;
}

/** An index of an earlier format, as its program left it, with or without the articles that it was made of. */
export function earlierIndex(format: number, sources: "with its articles" | "alone"): EarlierIndex {
  const root = temporaryFolder();
  const [index, articles] = [join(root, "index"), join(root, "articles")];
  mkdirSync(index);
  const database = join(index, "passages-1.sqlite");
  writeFileSync(database, gunzipSync(readFileSync(made(`format-${format}.sqlite.gz`))));
  writeFileSync(join(index, "manifest.json"), JSON.stringify(manifestIn(database)));
  if (sources === "with its articles") cpSync(made("articles"), articles, { recursive: true });
  return { root, index, articles };
}

function made(name: string): string {
  return fileURLToPath(new URL(`formats/${name}`, import.meta.url));
}
