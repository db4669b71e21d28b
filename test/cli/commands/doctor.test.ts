import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeQuarantine } from "../../../src/retrieve/indexing/quarantine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { becomeFolder, becomePipe, change, database, GARBAGE, hnsw, manifest, overwrite } from "./break-files.ts";

const folder = temporaryFolder();

/** An empty file. */
const QUARANTINED = {
  name: "hostile.pdf",
  hash: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  reason: "time",
  since: "2026-01-02T03:04:05.000Z",
} as const;

/** What an operator has: articles, their index, and the bot's data with a server's own articles; made once. */
const whole = join(folder, "whole");

/** A copy of it that a test may break. */
interface Place {
  readonly folder: string;
  readonly index: string;
  readonly data: string;
  readonly server: string;
}

/** Another program on some port. */
const taken = createServer((_, response) => response.end("{}"));

beforeAll(async () => {
  const models = await builtInModels();
  const server = join(whole, "data", "servers", "1234");
  for (const articles of [join(whole, "articles"), join(server, "articles")]) {
    mkdirSync(articles, { recursive: true });
    writeFileSync(
      join(articles, "ferry.md"),
      "# The ferry\n\nThe old ferry stopped in 1986.\n\nIt had carried horses.\n",
    );
    writeFileSync(join(articles, "bridge.md"), "# The bridge\n\nThe bridge was opened by the mayor.\n");
    await updateIndex({ store: new SqliteWritableStore(join(articles, "..", "index")), paths: [articles], models });
  }
  const bot = new Database(join(whole, "data", "bot.sqlite"));
  bot.exec("CREATE TABLE choices (person TEXT)");
  bot.prepare("INSERT INTO choices VALUES (?)").run("a".repeat(20_000));
  bot.close();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
});

afterAll(() => taken.close());

let copies = 0;

function copied(): Place {
  const copy = join(folder, `copy-${copies++}`);
  cpSync(whole, copy, { recursive: true });
  const data = join(copy, "data");
  return { folder: copy, index: join(copy, "index"), data, server: join(data, "servers", "1234") };
}

async function doctor({ folder: cwd }: Pick<Place, "folder">, env: Record<string, string> = {}) {
  return callVerbatim(["doctor"], { cwd, env: { RERANK_MODEL: "off", ...env } });
}

/** What is broken, how, and the line that tells it. */
const INDEX: readonly [what: string, (index: string) => void, line: RegExp][] = [
  ["an index that is not there", (index) => rmSync(index, { recursive: true }), /problem index: none in index/],
  [
    "a file in the place of an index",
    (index) => [rmSync(index, { recursive: true }), writeFileSync(index, "")],
    /problem index: /,
  ],
  ["a folder in the place of a manifest", (index) => becomeFolder(manifest(index)), /problem index: /],
  ["a pipe in the place of a manifest", (index) => becomePipe(manifest(index)), /problem index: .+ is no file/],
  ["a database that is a pipe", (index) => becomePipe(database(index)), /problem database: damaged or missing/],
  ["an HNSW file that is a pipe", (index) => becomePipe(hnsw(index)), /problem HNSW file: .+ is missing or damaged/],
  [
    "a lock that is a folder",
    (index) => becomeFolder(join(index, "writer.lock")),
    /problem index: .+writer\.lock is no file\n +Move it away\./,
  ],
  [
    "others' files where an index was",
    (index) => [rmSync(index, { recursive: true }), mkdirSync(index), writeFileSync(join(index, "diary.txt"), "mine")],
    /problem index: none in index, which holds other files \(diary\.txt\)\n +Name a new or empty folder/,
  ],
  ["a database that is not there", (index) => rmSync(database(index)), /problem database: damaged or missing/],
  ["a database that is a folder", (index) => becomeFolder(database(index)), /problem database: damaged or missing/],
  [
    "a database that is none",
    (index) => writeFileSync(database(index), GARBAGE),
    /problem database: damaged or missing/,
  ],
  ["a database that was cut off", (index) => truncateSync(database(index), 40_000), /problem database: damaged/],
  [
    "a database with a damaged page",
    (index) => overwrite(database(index), 3 * 16_384, GARBAGE),
    /problem database: damaged/,
  ],
  [
    "passages that are gone",
    (index) => change(database(index), "DELETE FROM passages WHERE rowid = 1"),
    /problem database: /,
  ],
  ["an HNSW file that is not there", (index) => rmSync(hnsw(index)), /problem HNSW file: .+ is missing or damaged/],
  [
    "an HNSW file that was cut off",
    (index) => truncateSync(hnsw(index), 100),
    /problem HNSW file: .+ is missing or damaged/,
  ],
  ["an HNSW file with a wrong byte", (index) => overwrite(hnsw(index), 50, Buffer.from("x")), /problem HNSW file: /],
  [
    "an HNSW file that is a folder",
    (index) => becomeFolder(hnsw(index)),
    /problem HNSW file: .+ is missing or damaged/,
  ],
];

const OPERATION: readonly [what: string, (place: Place) => void, line: RegExp][] = [
  [
    "an article that was changed",
    ({ folder }) => writeFileSync(join(folder, "articles", "ferry.md"), "New."),
    /problem articles: 1 changed and 0 gone/,
  ],
  [
    "an article that is gone",
    ({ folder }) => rmSync(join(folder, "articles", "ferry.md")),
    /problem articles: 0 changed and 1 gone/,
  ],
  [
    "an article that became a folder",
    ({ folder }) => becomeFolder(join(folder, "articles", "ferry.md")),
    /problem articles: 1 of 2 files cannot be read, such as .+ferry\.md/,
  ],
  [
    "an article that became a pipe",
    ({ folder }) => becomePipe(join(folder, "articles", "ferry.md")),
    /problem articles: 1 of 2 files cannot be read, such as .+ferry\.md/,
  ],
  [
    "a data folder that is a link to nothing",
    ({ data }) => [rmSync(data, { recursive: true }), symlinkSync("nothing", data)],
    /problem data folder: .+ is not a folder/,
  ],
  [
    "servers' articles in a circle of links",
    ({ data }) => [rmSync(join(data, "servers"), { recursive: true }), symlinkSync("servers", join(data, "servers"))],
    /problem servers' articles: cannot be looked at/,
  ],
  [
    "a bot database that is a pipe",
    ({ data }) => becomePipe(join(data, "bot.sqlite")),
    /problem bot database: .+ is damaged/,
  ],
  [
    "a data folder that is a file",
    ({ data }) => [rmSync(data, { recursive: true }), writeFileSync(data, "")],
    /problem data folder: .+ is not a folder/,
  ],
  [
    "a bot database that is none",
    ({ data }) => writeFileSync(join(data, "bot.sqlite"), GARBAGE),
    /problem bot database: .+ is damaged/,
  ],
  [
    "a bot database that was cut off",
    ({ data }) => truncateSync(join(data, "bot.sqlite"), 20_000),
    /problem bot database: .+ is damaged/,
  ],
  [
    "a bot database that is a folder",
    ({ data }) => becomeFolder(join(data, "bot.sqlite")),
    /problem bot database: .+ is damaged/,
  ],
  [
    "a file in the place of servers' articles",
    ({ data }) => [rmSync(join(data, "servers"), { recursive: true }), writeFileSync(join(data, "servers"), "")],
    /problem servers' articles: cannot be looked at/,
  ],
  [
    "a server's articles without an index",
    ({ server }) => rmSync(join(server, "index"), { recursive: true }),
    /problem articles of server 1234: index: none/,
  ],
  [
    "a server's article that is gone",
    ({ server }) => rmSync(join(server, "articles", "ferry.md")),
    /problem articles of server 1234: articles: 0 changed and 1 gone/,
  ],
  [
    "an upload of a server's in quarantine",
    ({ server }) => writeQuarantine(server, [{ ...QUARANTINED, path: null }]),
    /problem articles of server 1234: quarantine: hostile\.pdf: not read/,
  ],
  [
    "the same where the server has nothing else",
    ({ data }) => {
      mkdirSync(join(data, "servers", "99"));
      writeQuarantine(join(data, "servers", "99"), [{ ...QUARANTINED, path: null }]);
    },
    /problem articles of server 99: quarantine: hostile\.pdf: not read/,
  ],
  [
    "a file of the operator's in quarantine",
    ({ folder, index }) => {
      writeFileSync(join(folder, "articles", "hostile.pdf"), "");
      writeQuarantine(index, [{ ...QUARANTINED, path: "../articles/hostile.pdf" }]);
    },
    /problem quarantine: hostile\.pdf: not read/,
  ],
];

const SETTINGS: readonly [what: string, () => Record<string, string>, line: RegExp][] = [
  [
    "a port that another program has",
    () => ({ HEALTH_PORT: String((taken.address() as AddressInfo).port) }),
    /problem health endpoint: port \d+ is taken by another program/,
  ],
  ["a full space for servers' articles", () => ({ SERVERS_DISK_MB: "1" }), /problem servers' disk space: 1 of 1 MB/],
  ["an embedding model that is not there", () => ({ EMBED_MODEL: "tests/unknown" }), /problem embedding model: /],
  ["a reranker that is not there", () => ({ RERANK_MODEL: "tests/unknown" }), /problem reranker: /],
  [
    "a Discord that cannot be reached",
    () => ({ DISCORD_TOKEN: "t", DISCORD_API_URL: "http://127.0.0.1:9/api" }),
    /problem Discord: .+ cannot be reached/,
  ],
];

describe("doctor", () => {
  test("finds all well where nothing is broken, the bot's data and servers' articles included", async () => {
    const { code, stdout } = await doctor(copied());
    expect(stdout).toMatch(/^ok +bot database: .+ is whole$/m);
    expect(stdout).toMatch(/^ok +servers' articles: 1 servers?$/m);
    expect(stdout).toMatch(/^ok +servers' disk space: 1 of 10000 MB are taken$/m);
    expect(stdout).toMatch(/^ok +memory: /m);
    expect(stdout).toMatch(/All is well\.\n$/);
    expect(code).toBe(0);
  });

  test.each(INDEX)("finds %s, and goes on to the end", async (_, damage, line) => {
    const place = copied();
    damage(place.index);
    await expectFound(place, line);
  });

  test.each(INDEX)("finds %s in a server's index", async (_, damage) => {
    const place = copied();
    damage(join(place.server, "index"));
    const remedy =
      /problem articles of server 1234: .+\n +Run "npm run index -- \S+articles --index \S+index --rebuild"\./;
    await expectFound(place, remedy);
  });

  test.each(OPERATION)("finds %s", async (_, damage, line) => {
    const place = copied();
    damage(place);
    await expectFound(place, line);
  });

  test.each(SETTINGS)("finds %s", async (_, env, line) => {
    await expectFound(copied(), line, env());
  });

  test("its remedy for a server's index mends it", async () => {
    const place = copied();
    writeFileSync(database(join(place.server, "index")), GARBAGE);
    const { stdout } = await doctor(place);
    const [, command] = /Run "npm run index -- (.+)"\./.exec(stdout) as unknown as [string, string];
    expect(await callVerbatim(["index", ...command.split(" ")], { cwd: place.folder })).toMatchObject({ code: 0 });
    expect(await doctor(place)).toMatchObject({ code: 0 });
  });
});

/** The line with what to do beneath it, and those of the checks that come last. */
async function expectFound(place: Place, line: RegExp, env: Record<string, string> = {}): Promise<void> {
  const { code, stdout } = await doctor(place, env);
  expect(stdout).toMatch(line);
  for (const [, remedy] of stdout.matchAll(/^problem .+\n(.*)$/gm)) expect(remedy).toMatch(/^ {8}[A-Z].+\.$/);
  expect(stdout).toMatch(/^(ok|problem) +Discord: /m);
  expect(stdout).toMatch(/\d+ problems?\.\n$/);
  expect(code).toBe(1);
}
