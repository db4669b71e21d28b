import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Collections, Offer } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";
import { CopyingIndexer, filesIn } from "./copying-indexer.ts";

const ignore = () => undefined;
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

let servers: string;
let server: string;
let articles: string;
let indexer: CopyingIndexer;
let collections: Collections;

function open(diskMegabytes?: number): Collections {
  const most = diskMegabytes === undefined ? {} : { diskMegabytes };
  return openCollections({ folder: servers, indexer, log: keptLog(), ...most });
}

beforeEach(() => {
  servers = join(temporaryFolder(), "servers");
  server = join(servers, "1");
  articles = join(server, "articles");
  indexer = new CopyingIndexer();
  collections = open();
});

async function offer(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Offer> {
  const offered = await collections.offer("1", files);
  if (typeof offered === "string") throw new Error(offered);
  return offered;
}

async function add(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
  await collections.add("1", files, ignore);
}

async function undo(): Promise<boolean> {
  return collections.undo("1", (await collections.lastChange("1"))?.id ?? "none");
}

describe("files that are offered", () => {
  test("are read and shown, and nothing is indexed until they are accepted, also after a restart", async () => {
    await add(file("bees.md", "Fourteen hives."));
    const offered = await offer(file("bees.md", "Fifteen hives."), file("c.md", "BINARY"), file("d.md", "A mill."));
    expect(offered).toMatchObject({
      readings: [{ name: "bees.md", beginning: "Fifteen hives." }, { name: "d.md" }],
      replacing: ["bees.md"],
      problems: [{ name: "c.md" }],
    });
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives." });
    expect(await collections.list("1")).toEqual(["bees.md"]);

    const again = open();
    await again.rebuildOutdated();
    expect(await again.accept("1", offered.id, ignore)).toMatchObject({
      taken: ["bees.md", "d.md"],
      replaced: ["bees.md"],
    });
    expect(indexer.indexed).toEqual({ "bees.md": "Fifteen hives.", "d.md": "A mill." });
    expect(await again.accept("1", offered.id, ignore)).toBe("gone");
    expect(existsSync(join(server, "offers"))).toBe(false);
  });

  test("and discarded leave nothing behind; those of a made-up name lead nowhere", async () => {
    const { id } = await offer(file("a.md", "Text."));
    for (const wrong of ["../articles", "", "000000000000"]) {
      expect(await collections.accept("1", wrong, ignore)).toBe("gone");
      await collections.discard("1", wrong);
    }
    expect(readdirSync(server)).toEqual(["offers"]);
    await collections.discard("1", id);
    expect(readdirSync(servers)).toEqual([]);
    await offer(file("a.md", "BINARY"));
    expect(readdirSync(servers)).toEqual([]);
  });

  test("are three at most, for an hour, and within the server's room", async () => {
    const offers = [];
    for (const name of ["a.md", "b.md", "c.md", "d.md"]) {
      offers.push(await offer(file(name, "Text.")));
      const at = 1_000 + offers.length;
      for (const [i, { id }] of offers.entries()) {
        const path = join(server, "offers", id);
        if (existsSync(path)) utimesSync(path, Date.now() / 1000, Date.now() / 1000 - 100 + i + at / 1e6);
      }
    }
    expect(await collections.accept("1", offers[0]?.id ?? "", ignore)).toBe("gone");
    const [, late, kept] = offers;
    utimesSync(join(server, "offers", late?.id ?? ""), 1, Date.now() / 1000 - 3_700);
    await collections.rebuildOutdated();
    expect(await collections.accept("1", late?.id ?? "", ignore)).toBe("gone");
    expect(await collections.accept("1", kept?.id ?? "", ignore)).toMatchObject({ taken: ["c.md"] });
    const small = open(1);
    expect(await small.offer("2", [file("a.md", "x".repeat(100_000))])).toBe("no-room");
    expect(readdirSync(servers)).toEqual(["1"]);
  });
});

describe("the last change is taken back", () => {
  test("of added files: new ones go, earlier versions come back", async () => {
    await add(file("bees.md", "Fourteen hives."), file("c.md", "A mill."));
    await add(file("bees.md", "Fifteen hives."), file("new.md", "New."));
    expect(await undo()).toBe(true);
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives.", "c.md": "A mill." });
    expect(indexer.indexed).toEqual(filesIn(articles));
    expect(await undo()).toBe(false);
  });

  test("of a removal, also of the last file, and of the first files", async () => {
    await add(file("bees.md", "Fourteen hives."));
    await collections.remove("1", "bees.md");
    expect(await collections.list("1")).toEqual([]);
    expect(await undo()).toBe(true);
    expect(indexer.indexed).toEqual({ "bees.md": "Fourteen hives." });
    await collections.remove("1", "bees.md");
    await add(file("a.md", "First."));
    expect(await undo()).toBe(true);
    expect(readdirSync(servers)).toEqual([]);
  });

  test("by its own name only, not after another change, and for a day", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    await add(file("a.md", "First."));
    const first = (await collections.lastChange("1"))?.id ?? "";
    await add(file("b.md", "Second."));
    expect(await collections.undo("1", first)).toBe(false);
    expect(filesIn(articles)).toEqual({ "a.md": "First.", "b.md": "Second." });
    vi.setSystemTime(Date.now() + 25 * 3_600_000);
    expect(await undo()).toBe(false);
    await collections.rebuildOutdated();
    expect(existsSync(join(server, "undo"))).toBe(false);
  });

  test("and what the index refused after all is no part of it", async () => {
    await add(file("bees.md", "Fourteen hives."));
    await add(file("bees.md", "TOO MUCH"), file("c.md", "Good."));
    expect(await undo()).toBe(true);
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives." });
  });
});

describe("a bot that was killed", () => {
  test("while a change was taken back finishes that when it starts", async () => {
    await add(file("bees.md", "Fourteen hives."), file("c.md", "A mill."));
    await add(file("bees.md", "Fifteen hives."), file("c.md", "Two mills."), file("new.md", "New."));
    mkdirSync(join(server, "former"));
    renameSync(join(server, "undo"), join(server, "undoing"));
    // As after the first of its files.
    renameSync(join(server, "undoing", "files", "bees.md"), join(articles, "bees.md"));
    await open().rebuildOutdated();
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives.", "c.md": "A mill." });
    expect(indexer.indexed).toEqual(filesIn(articles));
    expect(readdirSync(server)).not.toContain("undoing");
  });

  test("before all of a change was kept beside takes nothing back", async () => {
    await add(file("bees.md", "Fourteen hives."));
    await add(file("bees.md", "Fifteen hives."));
    renameSync(join(server, "undo", "change.json"), join(server, "undo", "change.new"));
    await open().rebuildOutdated();
    expect(await undo()).toBe(false);
    expect(filesIn(articles)).toEqual({ "bees.md": "Fifteen hives." });
    expect(readdirSync(server)).not.toContain("undo");
  });
});

test("each file's size, state and what it was understood as are told, of another version nothing", async () => {
  await add(file("bees.md", "Fourteen hives."), file("a.md", "A mill."));
  mkdirSync(join(server, "incoming"));
  writeFileSync(join(server, "incoming", "late.md"), "Late.");
  writeFileSync(join(articles, "a.md"), "Changed by somebody else.");
  expect(await collections.details("1")).toMatchObject([
    { name: "a.md", size: 25, state: "read", reading: null },
    { name: "bees.md", size: 15, state: "read", reading: { articles: 1, languages: ["en"] } },
    { name: "late.md", state: "waiting" },
  ]);
});

test("a server that is forgotten leaves neither what was offered nor what could be brought back", async () => {
  await add(file("bees.md", "Fourteen hives."));
  await collections.remove("1", "bees.md");
  await offer(file("a.md", "Text."));
  await collections.forget("1");
  expect(readdirSync(servers)).toEqual([]);
});
