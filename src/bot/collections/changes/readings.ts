import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { readJson } from "../../../json/read-json.ts";
import type { FileReading } from "../../../retrieve/indexing/file-reading.ts";
import { nameKey } from "../file-name.ts";
import { namesIn, type ServerFolders } from "../server-files.ts";

/** Holds what a server's files were understood as. */
export const READINGS = "readings.json";

const Readings = v.array(
  v.object({
    name: v.string(),
    size: v.number(),
    articles: v.number(),
    languages: v.array(v.string()),
    headlines: v.array(v.string()),
    untitled: v.number(),
    beginning: v.string(),
    encoding: v.string(),
    blankPages: v.number(),
    recognizedPages: v.number(),
    share: v.number(),
  }),
);

/** What a text says that files were understood as; nothing where it is damaged or of another version. */
export function readingsIn(text: string): readonly FileReading[] {
  const read = readJson(text, Readings);
  return read.kind === "value" ? read.value : [];
}

export async function readReadings(folder: string, file = READINGS): Promise<readonly FileReading[]> {
  return readingsIn(await readFile(join(folder, file), "utf8").catch(() => ""));
}

/** Written beside and renamed, so that a reader finds the old ones or the new ones. */
export async function writeReadings(folder: string, readings: readonly FileReading[], file = READINGS): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${file}.new`), JSON.stringify(readings));
  await rename(join(folder, `${file}.new`), join(folder, file));
}

/** Notes what files were understood as that were taken in, and forgets those that are gone. */
export async function noteReadings({ all, articles }: ServerFolders, readings: readonly FileReading[]): Promise<void> {
  const known = new Map([...(await readReadings(all)), ...readings].map((reading) => [nameKey(reading.name), reading]));
  const names = await namesIn(articles);
  const noted = names.flatMap((name) => known.get(nameKey(name)) ?? []);
  if (noted.length > 0) await writeReadings(all, noted);
}
