import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { serverFolders } from "../../../src/bot/collections/server-files.ts";
import { openSharedFiles } from "../../../src/bot/collections/shared/postgres-files.ts";
import { postgresAt } from "../../../src/retrieve/store/postgres/server/client.ts";
import { describeOnServer } from "../../retrieve/store/postgres/cluster.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { CopyingIndexer, filesIn } from "./copying-indexer.ts";

const ignore = () => undefined;
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
let servers = 0;

describeOnServer((cluster) => {
  /** A bot's collections, whose files others share, in a folder of its own. */
  async function openBot() {
    const folder = join(temporaryFolder(), "servers");
    const indexer = new CopyingIndexer();
    const open = async () => {
      const shared = await openSharedFiles(cluster().url);
      const collections = openCollections({ folder, indexer, log: keptLog(), shared });
      onTestFinished(() => collections.close());
      return { shared, collections };
    };
    return { folder, indexer, ...(await open()), open };
  }
  const newServer = () => `server-${++servers}`;

  test("files that were added at one bot are there for the next change at another, byte for byte", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    // Of several pieces.
    const long = "Fourteen hives. ".repeat(100_000);
    await here.collections.add(guild, [file("bees.md", long), file("ferry.md", "It sailed in 1901.")], ignore);
    expect(await there.collections.list(guild)).toEqual(["bees.md", "ferry.md"]);
    await there.collections.add(guild, [file("ferry.md", "It sailed in 1902.")], ignore);
    expect(there.indexer.indexed).toEqual({ "bees.md": long, "ferry.md": "It sailed in 1902." });
    await here.collections.remove(guild, "bees.md");
    expect(here.indexer.indexed).toEqual({ "ferry.md": "It sailed in 1902." });
    expect(await there.collections.guilds()).toContain(guild);
    await there.collections.remove(guild, "ferry.md");
    expect(await here.collections.guilds()).not.toContain(guild);
    expect(await here.collections.list(guild)).toEqual([]);
  });

  test("changes at several bots at once follow one another, and none is lost", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    const names = ["a.md", "b.md", "c.md", "d.md", "e.md", "f.md"];
    const adding = names.map((name, i) =>
      (i % 2 === 0 ? here : there).collections.add(guild, [file(name, `Text of ${name}.`)], ignore),
    );
    await Promise.all(adding);
    expect(await here.collections.list(guild)).toEqual(names);
  });

  test("what one bot has in quarantine every bot names", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    await here.collections.add(guild, [file("a.md", "HOSTILE"), file("b.md", "Good.")], ignore);
    expect(await there.collections.quarantined(guild)).toMatchObject([{ name: "a.md", reason: "memory" }]);
    expect(await there.collections.remove(guild, "a.md")).toBe(true);
    expect(await here.collections.quarantined(guild)).toEqual([]);
  });

  test("an upload that the index refuses, or that fails, gives way to what was there at every bot", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    await here.collections.add(guild, [file("bees.md", "Fourteen hives.")], ignore);
    await there.collections.add(guild, [file("bees.md", "TOO MUCH")], ignore);
    there.indexer.fails = true;
    await expect(there.collections.add(guild, [file("bees.md", "Fifteen.")], ignore)).rejects.toThrow("disk is full");
    await here.collections.add(guild, [file("c.md", "Good.")], ignore);
    expect(here.indexer.indexed).toEqual({ "bees.md": "Fourteen hives.", "c.md": "Good." });
    expect(await here.shared.unfinished()).not.toContain(guild);
  });

  test("what a bot had begun when it was killed another one finishes; what it had not kept is nobody's", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    await here.collections.add(guild, [file("bees.md", "Fourteen hives.")], ignore);
    const folders = serverFolders(here.folder, guild);
    const killed = here.shared.change(folders, async (keep) => {
      mkdirSync(folders.former, { recursive: true });
      writeFileSync(join(folders.articles, "ferry.md"), "It sailed in 1901.");
      await keep();
      writeFileSync(join(folders.articles, "mill.md"), "Not kept.");
      await endConnections();
    });
    await expect(killed).rejects.toThrow();
    expect(await there.shared.unfinished()).toContain(guild);
    await there.collections.rebuildOutdated();
    expect(there.indexer.indexed).toEqual({ "bees.md": "Fourteen hives.", "ferry.md": "It sailed in 1901." });
    expect(await there.shared.unfinished()).not.toContain(guild);
    await here.collections.add(guild, [file("c.md", "Good.")], ignore);
    expect(Object.keys(here.indexer.indexed)).toEqual(["bees.md", "c.md", "ferry.md"]);
  });

  test("files that a bot had before it shared them are shared from its start on", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    const { articles } = serverFolders(here.folder, guild);
    mkdirSync(articles, { recursive: true });
    writeFileSync(join(articles, "old.md"), "Old.");
    await here.collections.rebuildOutdated();
    expect(await there.collections.list(guild)).toEqual(["old.md"]);
    expect(here.indexer.indexed).toEqual(filesIn(articles));
  });

  test("a server that is forgotten is forgotten by all", async () => {
    const [here, there, guild] = [await openBot(), await openBot(), newServer()];
    await here.collections.add(guild, [file("a.md", "Text.")], ignore);
    await there.collections.forget(guild);
    expect(await here.collections.guilds()).not.toContain(guild);
    await here.collections.add(guild, [file("b.md", "Text.")], ignore);
    expect(here.indexer.indexed).toEqual({ "b.md": "Text." });
    expect(existsSync(serverFolders(here.folder, guild).articles)).toBe(true);
  });

  /** Ends all connections that change files, as the end of their process does. */
  async function endConnections(): Promise<void> {
    const database = postgresAt(cluster().url);
    const session = await database.connect();
    await session.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()`,
    );
    await session.end();
    await database.close();
  }
});
