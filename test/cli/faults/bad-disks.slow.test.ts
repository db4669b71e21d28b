import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../src/database/sqlite.ts";
import { backUpIndex } from "../../../src/retrieve/upkeep/backup.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { MAY_MOUNT, onSmallDisk, type SmallDisk } from "../../small-disk.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { VERBATIM } from "../run-verbatim.ts";

const QUESTION = "听雨廊桥是什么时候始建的？";
const MIB = 1 << 20;

/** What lies on the disk from the beginning: an index, a copy of it, and an article. */
const contents = temporaryFolder();

beforeAll(async () => {
  await indexSamples(join(contents, "index"), await builtInModels());
  await backUpIndex(join(contents, "index"), join(contents, "copy.sqlite"));
  mkdirSync(join(contents, "articles"));
  writeFileSync(join(contents, "articles", "kites.md"), "# Kites\n\nThe oldest kite of Quillmoor is made of linen.\n");
});

/** Runs a command in a folder that is a disk of its own, and lists the index folder afterwards. */
function run(disk: Partial<SmallDisk>, ...args: string[]) {
  const folder = temporaryFolder();
  const command = ["bash", "-c", '"$@"; rc=$?; ls index; exit $rc', "bash", process.execPath, VERBATIM, ...args];
  const [program, rest] = onSmallDisk({ folder, bytes: 12 * MIB, contents, ...disk }, command);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DISCORD_TOKEN: "a-token" };
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: folder, encoding: "utf8", input: QUESTION, env });
  expect(stderr).not.toMatch(/^\s+at .+:\d+/m);
  return { code: status, stdout, stderr: stderr.trim() };
}

describe.skipIf(!MAY_MOUNT).each([
  ["full", /is full|has space/],
  ["read-only", /cannot be written|read-only file system/],
] as const)("a disk that is %s from the start", (state, said) => {
  test.each([
    [["index", "articles"], "the index folder"],
    [["index", "articles", "--index", "another"], "the index folder"],
    [["backup", "another.sqlite"], "the folder"],
    [["restore", "copy.sqlite"], "the index folder"],
  ])("ends %j with a sentence about %s", (args, named) => {
    const { code, stderr } = run({ state }, ...args);
    expect(code).toBe(1);
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toMatch(said);
    expect(stderr.toLowerCase()).toContain(named);
  });

  test("keeps a bot from starting, which says why", () => {
    const { code, stderr } = run({ state }, "start");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The bot cannot write into data, where it keeps what it remembers \(.+\)\. .+ with DATA_DIR\.$/,
    );
    expect(stderr).toContain(state === "full" ? "Free some space there" : "Give this user the right to");
  });

  test("says why it cannot even be read, where a run that was killed has left its log", () => {
    const killed = temporaryFolder();
    const database = openDatabase(join(contents, "index", "passages-1.sqlite"));
    database.exec("DROP TABLE IF EXISTS of_the_killed; CREATE TABLE of_the_killed (id)");
    cpSync(join(contents, "index"), join(killed, "index"), { recursive: true });
    database.close();
    rmSync(join(killed, "index", "passages-1.sqlite-shm"));
    const { code, stderr } = run({ state, contents: killed }, "ask", QUESTION);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /cannot be read, as nothing can be written beside it: .+ Free some space there, or let this user write\.$/,
    );
  });

  test("does not keep anything from being answered", () => {
    expect(run({ state }, "ask", QUESTION)).toMatchObject({ code: 0, stderr: "" });
  });
});

test.skipIf(!MAY_MOUNT)(
  "a copy that the disk has no room for leaves nothing of itself beside the index, which stays",
  () => {
    const { code, stderr, stdout } = run({ bytes: 2 * MIB }, "restore", "copy.sqlite");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The index folder .* is full/);
    expect(stdout.match(/passages-\d+\.sqlite$/gm)).toEqual(["passages-1.sqlite"]);
  },
);
