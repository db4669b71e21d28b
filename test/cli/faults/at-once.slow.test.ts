import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { earlierIndex } from "../../retrieve/store/sqlite/earlier-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runVerbatim, startVerbatim } from "../run-verbatim.ts";

const QUESTION = "When was the lighthouse of Skarvik lit for the first time?";
/** Later, a command has usually ended by itself. */
const LONGEST_MS = 700;
const KILLS = 5;

test("of two index runs at once one does the work, and the other says which process it is", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "articles"));
  for (let i = 0; i < 300; i++) {
    writeFileSync(
      join(folder, "articles", `${i}.md`),
      `# Ship ${i}\n\nShip ${i} left the harbour on day ${i} of the voyage.\n`,
    );
  }
  const both = await Promise.all([1, 2].map(() => runVerbatim(["index", "articles"], { cwd: folder })));
  const refused = both.filter(({ code }) => code !== 0);
  expect(refused.length).toBeLessThan(2);
  for (const { code, stderr } of refused) {
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /is being written by process \d+\. Wait until it has finished, then run this again \(--wait does so\)\.$/m,
    );
  }
  const waiting = await Promise.all([1, 2].map(() => runVerbatim(["index", "articles", "--wait"], { cwd: folder })));
  for (const { code, stdout } of waiting) {
    expect(code).toBe(0);
    expect(stdout).toContain("The index holds 300 files");
  }
});

test.each([
  [["start"], "an index is brought up to date"],
  [["backup", "copy.sqlite"], "a backup is written"],
  [["restore", "copy.sqlite"], "a copy is restored"],
])("%j killed at any moment while %s leaves an index that answers, and the next call does it", async (args) => {
  const { root, index } = earlierIndex(5, "alone");
  const call = (...command: string[]) =>
    runVerbatim([...command, "--index", index], { cwd: root, input: `${QUESTION}\n` });
  await call("backup", "copy.sqlite");
  for (let kill = 0; kill < KILLS; kill++) {
    const child = startVerbatim([...args, "--index", index], { cwd: root });
    const ended = once(child, "exit");
    await sleep((LONGEST_MS * kill) / KILLS);
    child.kill("SIGKILL");
    await ended;
  }
  const { code, stderr } = await call(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect((await call("start")).stdout).toContain("14 March 1887");
  expect(readdirSync(root).filter((name) => name.includes("unfinished"))).toEqual([]);
  expect(readdirSync(index).filter((name) => name.includes(".new"))).toEqual([]);
});
