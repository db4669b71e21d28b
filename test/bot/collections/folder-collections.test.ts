import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CollectionIndexer } from "../../../src/bot/collections/collection-indexer.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";

const file = (name: string) => ({ name, bytes: Buffer.from("# Something\n") });
const ignore = () => undefined;

/** An indexer without a model: it notes which files it was given, in order. */
class NotingIndexer implements CollectionIndexer {
  readonly extensions = [".md"];
  readonly model = "another";
  readonly updates: { readonly rebuild: boolean; readonly files: readonly string[] }[] = [];
  /** What each index was made with, by its folder. */
  readonly #made = new Map<string, string>();
  #held = Promise.resolve();

  async check() {
    return [];
  }

  async update({ indexFolder, articlesFolder, rebuild }: Parameters<CollectionIndexer["update"]>[0]) {
    this.updates.push({ rebuild, files: readdirSync(articlesFolder).toSorted() });
    await this.#held;
    this.#made.set(indexFolder, this.model);
    return { articles: 1, passages: 1, problems: [] };
  }

  async isOutdated({ indexFolder }: Parameters<CollectionIndexer["isOutdated"]>[0]): Promise<boolean> {
    return this.#made.get(indexFolder) === "old";
  }

  async open() {
    return null;
  }

  async drop() {}

  /** From now on no update ends before `finish` is called. */
  hold(): { readonly finish: () => void } {
    let finish = () => {};
    this.#held = new Promise((resolve) => {
      finish = resolve;
    });
    return { finish: () => finish() };
  }

  /** Makes a server's index one of an older model. */
  outdate(indexFolder: string): void {
    this.#made.set(indexFolder, "old");
  }
}

test("what an older model has embedded is rebuilt, and a file that comes meanwhile is taken in afterwards", async () => {
  const folder = join(temporaryFolder(), "servers");
  const indexer = new NotingIndexer();
  const log = keptLog();
  const collections = openCollections({ folder, indexer, log });
  await collections.add("1", [file("a.md")], ignore);
  await collections.add("2", [file("b.md")], ignore);
  indexer.outdate(join(folder, "1", "index"));

  const { finish } = indexer.hold();
  const rebuilding = collections.rebuildOutdated();
  await expect.poll(() => indexer.updates.length).toBe(3);
  const adding = collections.add("1", [file("c.md")], ignore);
  finish();
  await Promise.all([rebuilding, adding]);

  expect(indexer.updates.slice(2)).toEqual([
    { rebuild: true, files: ["a.md"] },
    { rebuild: false, files: ["a.md", "c.md"] },
  ]);
  expect(log.lines).toMatchObject([{ level: "info", facts: { guild: "1", model: "another", passages: 1 } }]);
  await collections.close();
});

test("a collection that is closed meanwhile waits for the rebuild under way, and begins no other", async () => {
  const folder = join(temporaryFolder(), "servers");
  const indexer = new NotingIndexer();
  const collections = openCollections({ folder, indexer, log: keptLog() });
  for (const server of ["1", "2"]) {
    await collections.add(server, [file("a.md")], ignore);
    indexer.outdate(join(folder, server, "index"));
  }
  const { finish } = indexer.hold();

  const rebuilding = collections.rebuildOutdated();
  await expect.poll(() => indexer.updates.length).toBe(3);
  const closed = collections.close();
  finish();
  await Promise.all([closed, rebuilding]);

  expect(indexer.updates).toHaveLength(3);
});

test("a server that is forgotten leaves no file behind, and others keep theirs", async () => {
  const folder = join(temporaryFolder(), "servers");
  const collections = openCollections({ folder, indexer: new NotingIndexer(), log: keptLog() });
  await collections.add("1", [file("a.md")], ignore);
  await collections.add("2", [file("b.md")], ignore);
  expect((await collections.guilds()).toSorted()).toEqual(["1", "2"]);

  await collections.forget("1");

  expect(readdirSync(folder)).toEqual(["2"]);
  expect(await collections.list("1")).toEqual([]);
  await collections.close();
});
