import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Collections } from "../../../src/bot/collections/collections.ts";
import { openCollections } from "../../../src/bot/collections/folder-collections.ts";
import { forkedIndexer } from "../../../src/cli/forked-indexer.ts";
import { forkModule } from "../../../src/retrieve/engine/fork-module.ts";
import { UPLOAD_BUDGET } from "../../../src/retrieve/indexing/reading/reading-budget.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { keptLog } from "../quiet-log.ts";

const ignore = () => undefined;
/** Takes much more processor time than the budget of these tests allows. */
const SLOW = Buffer.from(
  Array.from(
    { length: 250_000 },
    (_, n) => `The keeper of light ${n} wrote ${n * 7} letters, and read each of them twice.\n\n`,
  ).join(""),
);
const BUDGET = { ...UPLOAD_BUDGET, seconds: 1.5, secondsPerMib: 0 };

function article(subject: string) {
  return {
    name: `${subject}.md`,
    bytes: Buffer.from(`# ${subject}\n\nThe ${subject} of Skarrow was opened in 1901.\n`),
  };
}

let servers: string;
let collections: Collections;
/** Numbers of the indexing processes that run, and how many ran at most. */
let running: Set<number | undefined>;
let most: number;

function counted(...args: Parameters<typeof forkModule>) {
  const child = forkModule(...args);
  running.add(child.pid);
  most = Math.max(most, running.size);
  child.once("exit", () => running.delete(child.pid));
  return child;
}

beforeEach(() => {
  servers = join(temporaryFolder(), "servers");
  running = new Set();
  most = 0;
  const indexer = forkedIndexer({ model: "built-in", threshold: null, budget: BUDGET, fork: counted });
  collections = openCollections({ folder: servers, indexer, log: keptLog() });
  onTestFinished(() => collections.close());
});

describe("uploads of several servers", () => {
  test("at once are read and indexed by two processes, however many servers there are", async () => {
    const guilds = ["1", "2", "3", "4"];
    const added = await Promise.all(guilds.map((guild) => collections.add(guild, [article("ferry")], ignore)));
    expect(added).toMatchObject(guilds.map(() => ({ taken: ["ferry.md"], problems: [] })));
    expect(most).toBe(2);
  });

  test.skipIf(process.platform === "win32")(
    "do not wait until another's hostile files are all read; the good one among these is taken",
    async () => {
      const slow = ["a.md", "b.md", "c.md"].map((name, i) => ({
        name,
        bytes: Buffer.concat([SLOW, Buffer.from(`${i}`)]),
      }));
      const order: string[] = [];
      const hostile = collections.add("1", [...slow, article("ferry")], ignore).finally(() => order.push("hostile"));
      const others = ["2", "3", "4"].map((guild) =>
        collections.add(guild, [article("mill")], ignore).finally(() => order.push(guild)),
      );
      expect(await Promise.all(others)).toMatchObject(others.map(() => ({ taken: ["mill.md"] })));
      expect(await hostile).toMatchObject({
        taken: ["ferry.md"],
        problems: ["a.md", "b.md", "c.md"].map((name) => ({ name, quarantined: "time" })),
      });
      expect(order.at(-1)).toBe("hostile");
      expect(await collections.quarantined("1")).toHaveLength(3);

      const again = await collections.add("1", slow.slice(0, 1), ignore);
      expect(again).toMatchObject({ taken: [], problems: [{ name: "a.md", quarantined: "time" }] });
    },
  );
});

test("collections that close while a hostile file is read do not wait for it, and leave no process", async () => {
  const adding = collections.add("1", [{ name: "a.md", bytes: SLOW }], ignore).catch((error: unknown) => error);
  const waiting = ["2", "3", "4", "5"].map((guild) => collections.add(guild, [article("mill")], ignore));
  const outcomes = Promise.allSettled(waiting);
  await expect.poll(() => running.size).toBeGreaterThan(0);
  await collections.close();
  await outcomes;
  await adding;
  await expect.poll(() => running.size).toBe(0);
});
