import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { runVerbatim, startVerbatim } from "../cli/run-verbatim.ts";
import { longArticle } from "../retrieve/temporary-index.ts";
import { tinyModels } from "../retrieve/tiny-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

test("a kill leaves whole files, and the next run takes all of them for its own", async () => {
  const sources = join(folder, "sources");
  mkdirSync(sources);
  const names = Array.from({ length: 300 }, (_, number) => `ship-${number}`);
  for (const name of names) writeFileSync(join(sources, `${name}.md`), longArticle(name, 20));
  const models = await tinyModels();
  await updateIndex({ store: new SqliteWritableStore(join(folder, "index")), paths: [sources], models });
  const out = join(folder, "out");
  const pages = () => readdirSync(out).filter((name) => name.endsWith(".html"));
  const args = ["pages", out, "--index", join(folder, "index")];
  let cutShort = 0;
  for (let kill = 1; kill <= 8; kill++) {
    const child = startVerbatim(args, { cwd: folder });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const before = kill * 30;
    // Ended when so many pages are there, in whatever the process does then.
    for (let there = 0; there < before && child.exitCode === null; ) {
      await setTimeout(2);
      try {
        there = pages().length;
      } catch {
        // The folder is not there yet.
      }
    }
    child.kill("SIGKILL");
    await ended;
    if (pages().length <= names.length) cutShort++;
    for (const page of pages()) expect(readFileSync(join(out, page), "utf8")).toMatch(/<\/html>\n$/);
  }
  expect(cutShort).toBeGreaterThan(4);
  const { code } = await runVerbatim(args, { cwd: folder });
  expect(code).toBe(0);
  expect(pages().length).toBe(names.length + 1);
});
