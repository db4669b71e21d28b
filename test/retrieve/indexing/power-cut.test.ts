import { cpSync, existsSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openEngine } from "../open-engine.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

/** What is left of the file that was written last. */
const CUTS = { nothing: () => 0, half: (size: number) => size >> 1, "all but a byte": (size: number) => size - 1 };

function lastWritten(folder: string): string {
  // Of equal times the manifest's counts, which is written after the database.
  const files = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
  const time = (file: string) => statSync(file, { bigint: true }).mtimeNs;
  return files.reduce((last, file) => (time(file) > time(last) ? file : last));
}

async function sourcesOf({ index, models }: TemporaryIndex): Promise<string[]> {
  const engine = openEngine(index, models, 0);
  const answer = await engine.ask({ text: "Which birds did the crew of Ada count?", count: 20 });
  await engine.close();
  return [
    ...new Set((answer.kind === "quoted" ? answer.quotations : answer.nearest).map(({ source }) => source)),
  ].sort();
}

describe.each(Object.entries(CUTS))("after a power cut that leaves %s of the file written last", (_, rest) => {
  test.each(["first run", "update", "rebuild"])(
    "in the last %s, the index answers as before or as after, and goes on",
    async (run) => {
      const made = await temporaryIndex({ "ada.md": longArticle("Ada", 4) });
      if (run !== "first run") await made.update();
      const before = run === "first run" ? [] : await sourcesOf(made);
      // A reader that has gone leaves its files behind, which do not count.
      for (const name of existsSync(made.index) ? readdirSync(made.index) : []) {
        if (/-(wal|shm)$/.test(name)) rmSync(join(made.index, name));
      }
      made.write({ "bea.md": longArticle("Bea", 4) });
      await made.update({ rebuild: run === "rebuild" });
      const whole = join(made.root, "whole");
      cpSync(made.index, whole, { recursive: true });
      const after = await sourcesOf({ ...made, index: whole });

      const cut = lastWritten(made.index);
      truncateSync(cut, rest(statSync(cut).size));
      expect([before, after]).toContainEqual(await sourcesOf(made));
      expect((await made.update()).counts.files).toBe(2);
      expect(await sourcesOf(made)).toEqual(after);
    },
  );
});
