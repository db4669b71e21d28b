import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Clock, watchPaths } from "../../src/cli/watch.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = temporaryFolder();
const articles = join(root, "articles");
/** Time passes here only when a test lets it pass. */
let now = 0;
const clock: Clock = {
  now: () => now,
  async sleep(milliseconds, signal) {
    const end = now + milliseconds;
    while (now < end && !signal.aborted) await setTimeout(1);
  },
};
let updates = 0;
let watching: Promise<void>;
let stop: AbortController;

beforeEach(async () => {
  rmSync(articles, { recursive: true, force: true });
  mkdirSync(join(articles, "deep"), { recursive: true });
  writeFileSync(join(articles, "deep", "old.md"), "# Old");
  updates = 0;
  now = 0;
  stop = new AbortController();
  const update = async () => {
    updates++;
  };
  watching = watchPaths([articles], update, { ignored: join(articles, "index"), signal: stop.signal, clock });
  await expect.poll(() => updates).toBe(1);
});
afterEach(async () => {
  stop.abort();
  await watching;
});

/** Lets so many milliseconds pass, in steps, each of which leaves the system time to tell of changes. */
async function pass(milliseconds: number): Promise<void> {
  for (const end = now + milliseconds; now < end; now += 100) await setTimeout(5);
}

/** Makes a change and lets time pass until an update was asked for. */
async function updateAfter(change: () => void): Promise<void> {
  const before = updates;
  change();
  while (updates === before) await pass(100);
}

const old = join(articles, "deep", "old.md");

test.each<readonly [string, () => void]>([
  ["a new file", () => writeFileSync(join(articles, "new.md"), "# New")],
  ["an edited file in a folder below", () => writeFileSync(old, "# Edited")],
  ["a removed file", () => rmSync(old)],
  ["a renamed folder", () => renameSync(join(articles, "deep"), join(articles, "deeper"))],
  ["a folder that goes", () => rmSync(join(articles, "deep"), { recursive: true })],
])("%s asks for an update", async (_, change) => {
  await updateAfter(change);
});

test("a file that editors replace by renaming is seen each time", async () => {
  for (let version = 1; version <= 3; version++) {
    await updateAfter(() => {
      writeFileSync(join(articles, "deep", ".old.md.swp"), `# Version ${version}`);
      renameSync(join(articles, "deep", ".old.md.swp"), old);
    });
  }
});

test("files in a folder that came later are seen", async () => {
  await updateAfter(() => mkdirSync(join(articles, "later", "inside"), { recursive: true }));
  await updateAfter(() => writeFileSync(join(articles, "later", "inside", "a.md"), "# A"));
});

test("a flurry of changes asks for few updates", async () => {
  await updateAfter(() => {
    for (let i = 0; i < 200; i++) writeFileSync(join(articles, `${i}.md`), `# ${i}`);
  });
  await pass(600);
  expect(updates).toBeLessThanOrEqual(4);
});

test("the index's own files ask for nothing", async () => {
  mkdirSync(join(articles, "index"));
  writeFileSync(join(articles, "index", "manifest.json"), "{}");
  await pass(700);
  expect(updates).toBe(1);
});

test("a folder that goes away and comes back is followed again", async () => {
  await updateAfter(() => rmSync(articles, { recursive: true }));
  await updateAfter(() => mkdirSync(articles));
  await updateAfter(() => writeFileSync(join(articles, "again.md"), "# Again"));
});

test("changes that never pause are taken in all the same", async () => {
  const before = updates;
  for (let edit = 0; updates === before; edit++) {
    writeFileSync(old, `# Edit ${edit}`);
    await pass(200);
  }
  expect(now).toBeGreaterThanOrEqual(3_000);
});

test("where the system tells of no change, files are looked at again after half a minute", async () => {
  now += 29_000;
  await pass(500);
  expect(updates).toBe(1);
  await updateAfter(() => {
    now += 500;
  });
});
