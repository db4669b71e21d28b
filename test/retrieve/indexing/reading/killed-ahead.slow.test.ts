import type { ChildProcess } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isConsistent } from "../../../../src/database/sqlite.ts";
import { forkModule } from "../../../../src/retrieve/engine/fork-module.ts";
import { ProcessError } from "../../../../src/retrieve/errors.ts";
import { updateIndexInProcess } from "../../../../src/retrieve/indexing/forked-index.ts";
import type { IndexProcessReply } from "../../../../src/retrieve/indexing/index-message.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { openIndexDatabase } from "../../../../src/retrieve/store/sqlite/open-database.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const FILES = 60;
const PARAGRAPHS = 4;
const KILLS = 8;
/** Read and left out: with it there is enough for reading ahead to be worth it, also of the last files. */
const COMMENT = `<!-- ${"Nobody sees this. ".repeat(6_000)} -->`;

const root = temporaryFolder();
const articles = join(root, "articles");
mkdirSync(articles);
for (let file = 0; file < FILES; file++) {
  const paragraph = (n: number) =>
    `Keeper ${n} of light ${file} wrote ${n * 7} letters home. ${"The harbour read each of them twice, aloud. ".repeat(9)}`;
  const text = Array.from({ length: PARAGRAPHS }, (_, n) => `## Part ${n}\n\n${paragraph(n)}`).join("\n\n");
  writeFileSync(join(articles, `${String(file).padStart(3, "0")}.md`), `# Light ${file}\n\n${COMMENT}\n\n${text}\n`);
}

test("an index whose writer is killed while others read ahead holds whole files, and is completed", async () => {
  const index = join(root, "index");
  const request = { indexFolder: index, model: "built-in", paths: [articles] };
  let taken = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    let until = 1 + ((kill * 5) % 7);
    // Every second time when some files last and others do not yet.
    let counts = kill % 2 === 0;
    const fork = (...args: Parameters<typeof forkModule>): ChildProcess => {
      const child = forkModule(...args);
      child.on("message", ({ kind }: IndexProcessReply) => {
        counts ||= kind === "indexed";
        if (counts && kind === "storing" && --until === 0) child.kill("SIGTERM");
      });
      return child;
    };
    await updateIndexInProcess(request, { fork }).catch((error) => expect(error).toBeInstanceOf(ProcessError));
    const held = filesIn(index);
    expect(held.length).toBeGreaterThanOrEqual(taken);
    expect(held.every(({ passages }) => passages >= PARAGRAPHS)).toBe(true);
    taken = held.length;
  }
  expect(taken).toBeGreaterThan(0);
  const { counts, problems } = await updateIndexInProcess(request);
  expect({ files: counts.files, problems }).toEqual({ files: FILES, problems: [] });
  const fresh = { ...request, indexFolder: join(root, "fresh"), inTurn: true };
  expect(counts).toEqual((await updateIndexInProcess(fresh)).counts);
  expect(citationsIn(index)).toEqual(citationsIn(fresh.indexFolder));
});

/** The files of an index with how many passages it holds of each. */
function filesIn(index: string): { readonly path: string; readonly passages: number }[] {
  return inDatabase(index, (database) => {
    expect(isConsistent(database)).toBe(true);
    return database
      .prepare<[], { path: string; passages: number }>(
        `SELECT path, count(*) AS passages FROM files JOIN articles ON file_id = files.id
           JOIN passages ON article_id = articles.id GROUP BY files.id`,
      )
      .all();
  });
}

function citationsIn(index: string): string[] {
  return inDatabase(index, (database) =>
    database.prepare<[], string>("SELECT citation FROM passages ORDER BY citation").pluck().all(),
  );
}

function inDatabase<T>(index: string, action: (database: ReturnType<typeof openIndexDatabase>) => T): T {
  const manifest = readManifest(index);
  if (manifest === null) throw new Error("There is no index.");
  const database = openIndexDatabase(index, manifest, "read");
  try {
    return action(database);
  } finally {
    database.close();
  }
}
