import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Added, type Collections, FILES_A_SERVER } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type KeptLog, keptLog } from "../quiet-log.ts";
import { CopyingIndexer, filesIn } from "./copying-indexer.ts";

const ignore = () => undefined;
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const COMPOSED = "Größe der Höhle.md";
const DECOMPOSED = COMPOSED.normalize("NFD");

let servers: string;
let articles: string;
let indexer: CopyingIndexer;
let collections: Collections;
let log: KeptLog;

beforeEach(() => {
  servers = join(temporaryFolder(), "servers");
  articles = join(servers, "1", "articles");
  indexer = new CopyingIndexer();
  log = keptLog();
  collections = openCollections({ folder: servers, indexer, log });
});

async function add(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Added> {
  const added = await collections.add("1", files, ignore);
  if (typeof added === "string") throw new Error(added);
  return added;
}

describe("files added to a server's own", () => {
  test("that cannot be read replace nothing, and are named, while the others of the upload are taken in", async () => {
    await add(file("bees.md", "Fourteen hives."));
    for (const bad of ["BINARY", ""]) {
      const added = await add(file("bees.md", bad), file("ferry.md", "It sailed in 1901."));
      expect(added).toMatchObject({
        taken: ["ferry.md"],
        problems: [{ name: "bees.md", message: "it is binary. Leave it out." }],
        files: 2,
      });
      expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives.", "ferry.md": "It sailed in 1901." });
      expect(indexer.indexed).toEqual(filesIn(articles));
    }
  });

  test("that take too much to be read are in quarantine, the others of the upload are read again and taken in", async () => {
    const hostile = [file("a.md", "HOSTILE"), file("n.md", "HOSTILE TOO")];
    const added = await add(...hostile, file("bees.md", "Fourteen hives."), file("c.md", "BINARY"));
    expect(added.problems).toMatchObject([
      { name: "a.md", quarantined: "memory" },
      { name: "n.md", quarantined: "memory" },
      { name: "c.md", message: "it is binary. Leave it out." },
    ]);
    expect(added).toMatchObject({ taken: ["bees.md"], files: 1 });
    expect(indexer.checks).toEqual([
      ["a.md", "bees.md", "c.md", "n.md"],
      ["bees.md", "c.md", "n.md"],
      ["bees.md", "c.md"],
    ]);
    expect((await collections.quarantined("1")).map(({ name }) => name)).toEqual(["a.md", "n.md"]);
    const warned = log.lines.filter(({ level }) => level === "warn").map(({ facts }) => facts);
    expect(warned).toEqual(["a.md", "n.md"].map((name) => ({ guild: "1", file: name, reason: "memory" })));
  });

  test("in quarantine are known where a server has no others, until their name is removed or a good one comes", async () => {
    await add(file("a.md", "HOSTILE"), file(DECOMPOSED, "HOSTILE"));
    expect(readdirSync(join(servers, "1"))).toEqual(["quarantine.json"]);
    expect(await collections.remove("1", DECOMPOSED)).toBe(true);
    expect(await collections.remove("1", DECOMPOSED)).toBe(false);
    expect(await collections.quarantined("1")).toEqual([{ ...(await collections.quarantined("1"))[0], name: "a.md" }]);
    await add(file("a.md", "Good."));
    expect(await collections.quarantined("1")).toEqual([]);
  });

  test("that cannot be fetched replace nothing and are named, while the others of the upload are taken in", async () => {
    await add(file("bees.md", "Fourteen hives."));
    const lost = { name: "bees.md", bytes: () => Promise.reject(new Error("Discord answered 404.")) };
    const added = await collections.add("1", [lost, file("ferry.md", "It sailed in 1901.")], ignore);
    expect(added).toMatchObject({ taken: ["ferry.md"], unfetched: ["bees.md"], problems: [], replaced: [], files: 2 });
    expect(await collections.add("2", [lost], ignore)).toMatchObject({ taken: [], unfetched: ["bees.md"], files: 0 });
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives.", "ferry.md": "It sailed in 1901." });
    expect(readdirSync(servers)).toEqual(["1"]);
    expect(log.lines.filter(({ level }) => level === "warn")).toHaveLength(2);
  });

  test("of one name are not taken for each other: the first counts and the name is told", async () => {
    const added = await add(file("a.md", "First."), file("../a.md", "Second."), file("b.md", "Other."));
    expect(added).toMatchObject({ taken: ["a.md", "b.md"], clashing: ["a.md"], replaced: [], files: 2, articles: 2 });
    expect(filesIn(articles)).toEqual({ "a.md": "First.", "b.md": "Other." });
  });

  test("of one name in two Unicode forms are of one name", async () => {
    const added = await add(file(DECOMPOSED, "First."), file(COMPOSED, "Second."));
    expect(added).toMatchObject({ taken: [COMPOSED], clashing: [COMPOSED], files: 1 });
  });

  test("replace the earlier version of their name, in whichever Unicode form that was kept", async () => {
    mkdirSync(articles, { recursive: true });
    writeFileSync(join(articles, DECOMPOSED), "Uncorrected.");
    expect(await add(file(COMPOSED, "Corrected."))).toMatchObject({ replaced: [COMPOSED], files: 1, articles: 1 });
    expect(await collections.list("1")).toEqual([COMPOSED]);
    expect(filesIn(articles)).toEqual({ [COMPOSED]: "Corrected." });
  });

  test("give way to their earlier versions where the index refuses them after all", async () => {
    await add(file("bees.md", "Fourteen hives."));
    const added = await add(file("bees.md", "TOO MUCH"), file("new.md", "TOO MUCH"), file("c.md", "Good."));
    expect(added).toMatchObject({ taken: ["c.md"], replaced: [], files: 2 });
    expect(added.problems.map(({ name }) => name).toSorted()).toEqual(["bees.md", "new.md"]);
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives.", "c.md": "Good." });
    expect(indexer.indexed).toEqual(filesIn(articles));
  });

  test("change nothing where indexing fails", async () => {
    await add(file("bees.md", "Fourteen hives."));
    indexer.fails = true;
    await expect(add(file("bees.md", "Fifteen hives."), file("new.md", "New."))).rejects.toThrow("the disk is full");
    expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives." });
    expect(readdirSync(join(servers, "1")).toSorted()).toEqual(["articles", "readings.json"]);
  });

  test("may be replaced where a server has as many as it may have, and no more are added", async () => {
    mkdirSync(articles, { recursive: true });
    for (let i = 0; i < FILES_A_SERVER; i++) writeFileSync(join(articles, `${i}.md`), "Old.");
    expect(await add(file("7.md", "New."))).toMatchObject({ replaced: ["7.md"], files: FILES_A_SERVER });
    expect(await collections.add("1", [file("7.md", "Newer."), file("more.md", "New.")], ignore)).toBe("too-many");
    expect(readFileSync(join(articles, "7.md"), "utf8")).toBe("New.");
  });
});

describe("uploads that come at once", () => {
  test("of one server wait for each other, up to three; the next is told to come again, and nothing of it is kept", async () => {
    const names = ["a.md", "b.md", "c.md", "d.md"];
    const added = await Promise.all(names.map((name) => collections.add("1", [file(name, "Text.")], ignore)));
    expect(added.map((each) => (typeof each === "string" ? each : each.taken))).toEqual([
      ["a.md"],
      ["b.md"],
      ["c.md"],
      "busy",
    ]);
    expect(await collections.list("1")).toEqual(["a.md", "b.md", "c.md"]);
    expect(await collections.add("1", [file("d.md", "Text.")], ignore)).toMatchObject({ taken: ["d.md"] });
  });

  test("of many servers are told to come again beyond a number; two are read at once", async () => {
    const { end } = indexer.hold();
    const upload = { name: "a.md", bytes: async () => Buffer.from("Text.") };
    const adding = Array.from({ length: 30 }, (_, guild) => collections.add(`${guild}`, [upload], ignore));
    expect(await Promise.all(adding.slice(24))).toEqual(Array(6).fill("busy"));
    const second = collections.add("1", [{ ...upload, name: "b.md" }], ignore);
    expect(await second).toBe("busy");
    await expect.poll(() => indexer.checks.length).toBe(2);
    end();
    expect(await Promise.all(adding.slice(0, 24))).toMatchObject(Array(24).fill({ taken: ["a.md"] }));
    expect(indexer.mostAtOnce).toBe(2);
  });

  test("do not keep the bot from stopping, whatever their reading waits for", async () => {
    indexer.hold();
    const adding = ["1", "2", "3"].map((guild) => collections.add(guild, [file("a.md", "Text.")], ignore));
    const outcomes = Promise.allSettled(adding);
    await expect.poll(() => indexer.checks.length).toBe(2);
    await collections.close();
    expect(await outcomes).toMatchObject(adding.map(() => ({ status: "rejected" })));
  });
});

describe("the disk space for all servers", () => {
  const large = (name: string, kilobytes: number) => file(name, "x".repeat(kilobytes * 1000));
  /** 1 MB for all, half of it for one; a file needs six times its size, its index included. */
  const small = () => openCollections({ folder: servers, indexer, log, diskMegabytes: 1 });

  test("refuses what goes beyond, and keeps nothing of it; the operator is warned", async () => {
    const bounded = small();
    expect(await bounded.add("1", [large("a.md", 60), large("b.md", 60)], ignore)).toBe("no-room");
    expect(readdirSync(servers)).toEqual([]);
    expect(log.lines).toMatchObject([{ level: "warn", facts: { guild: "1", most: 1 } }]);
    expect(await bounded.add("1", [large("a.md", 60)], ignore)).toMatchObject({ taken: ["a.md"] });
    expect(await bounded.add("1", [large("b.md", 79)], ignore)).toBe("no-room");
    expect(await bounded.list("1")).toEqual(["a.md"]);
    expect(await bounded.megabytes("1")).toBe(1);
  });

  test("cannot all be taken by one server, and is nobody's once all of it is", async () => {
    mkdirSync(join(servers, "2", "articles"), { recursive: true });
    writeFileSync(join(servers, "2", "articles", "a.md"), "x".repeat(500_000));
    const bounded = small();
    expect(await bounded.add("2", [large("b.md", 1)], ignore)).toBe("no-room");
    expect(await bounded.add("1", [large("b.md", 80)], ignore)).toMatchObject({ taken: ["b.md"] });
    expect(await bounded.add("3", [large("b.md", 80)], ignore)).toBe("no-room");
  });

  test("has room for another version of a file where it is full", async () => {
    const bounded = small();
    await bounded.add("1", [large("a.md", 80)], ignore);
    writeFileSync(join(servers, "1", "index"), "x".repeat(400_000));
    expect(await bounded.add("1", [large("b.md", 80)], ignore)).toBe("no-room");
    expect(await bounded.add("1", [large("a.md", 80)], ignore)).toMatchObject({ replaced: ["a.md"] });
  });
});

describe("a bot that was killed", () => {
  test("before an upload was read knows nothing of it", async () => {
    await add(file("bees.md", "Fourteen hives."));
    mkdirSync(join(servers, "1", "staged"));
    writeFileSync(join(servers, "1", "staged", "half.md"), "Ha");
    await collections.rebuildOutdated();
    expect((await add(file("c.md", "Good."))).files).toBe(2);
    expect(readdirSync(join(servers, "1")).toSorted()).toEqual(["articles", "readings.json", "undo"]);
  });

  test("while an upload was taken in goes on with it when it starts, and indexes all of it", async () => {
    await add(file("a.md", "Old a."), file("b.md", "Old b."));
    const server = join(servers, "1");
    mkdirSync(join(server, "incoming"));
    for (const name of ["a.md", "b.md", "c.md"]) writeFileSync(join(server, "incoming", name), `New ${name}.`);
    // As after the first of three files, the second of which has lost its last version already.
    mkdirSync(join(server, "former"));
    renameSync(join(articles, "a.md"), join(server, "former", "a.md"));
    renameSync(join(server, "incoming", "a.md"), join(articles, "a.md"));
    renameSync(join(articles, "b.md"), join(server, "former", "b.md"));

    await collections.rebuildOutdated();
    expect(filesIn(articles)).toEqual({ "a.md": "New a.md.", "b.md": "New b.md.", "c.md": "New c.md." });
    expect(indexer.indexed).toEqual(filesIn(articles));
    expect(readdirSync(server)).toEqual(["articles", "readings.json"]);
  });
});

test.each([
  [COMPOSED, DECOMPOSED],
  [DECOMPOSED, COMPOSED],
])("a file kept as %j is removed by the name %j", async (kept, typed) => {
  mkdirSync(articles, { recursive: true });
  writeFileSync(join(articles, kept), "Text.");
  writeFileSync(join(articles, "other.md"), "Text.");
  expect(await collections.remove("1", typed)).toBe(true);
  expect(await collections.list("1")).toEqual(["other.md"]);
  expect(await collections.remove("1", typed)).toBe(false);
});

test("uploads that nobody had read when the bot was killed take no room once it runs again", async () => {
  await add(file("bees.md", "Fourteen hives."));
  for (const guild of ["1", "2"]) {
    mkdirSync(join(servers, guild, "staged"), { recursive: true });
    writeFileSync(join(servers, guild, "staged", "ferry.md"), "It sailed in 1901.");
  }
  // Of another server, what had been read already.
  mkdirSync(join(servers, "3", "incoming"), { recursive: true });
  mkdirSync(join(servers, "3", "staged"));
  writeFileSync(join(servers, "3", "incoming", "mill.md"), "It turned in 1850.");

  const again = openCollections({ folder: servers, indexer, log });
  await again.rebuildOutdated();

  expect(readdirSync(servers)).toEqual(["1", "3"]);
  expect(readdirSync(join(servers, "1"))).not.toContain("staged");
  expect(readdirSync(join(servers, "3"))).not.toContain("staged");
  expect(filesIn(articles)).toEqual({ "bees.md": "Fourteen hives." });
  expect(await again.list("3")).toEqual(["mill.md"]);
});
