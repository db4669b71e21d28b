import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { lockIndexFolder } from "../../../src/retrieve/store/sqlite/index-lock.ts";
import { backUpIndex, restoreIndex } from "../../../src/retrieve/upkeep/backup.ts";
import { inspectIndex } from "../../../src/retrieve/upkeep/inspect-index.ts";
import { KILLED_INDEXING } from "../../test-processes.ts";
import { openEngine } from "../open-engine.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

const FILES = 40;

function articles(words: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`${i}.md`, longArticle(`${words} ${i}`, 6)]));
}

/** What doctor finds wrong, but for what has changed since. */
function faults(index: string): string[] {
  return inspectIndex(index).flatMap(({ subject, state, remedy }) => {
    return remedy === null || subject === "articles" ? [] : [`${subject}: ${state}`];
  });
}

/** Takes in the articles in a process of its own. */
function indexing({ index, articles: folder, root }: TemporaryIndex, mode: "update" | "rebuild") {
  const child = fork(KILLED_INDEXING, [index, folder, join(root, "embedded"), mode], { execArgv: [] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, working: once(child, "message"), ended: once(child, "exit") };
}

test.each(["update", "rebuild"] as const)(
  "copies made during a killed %s are whole, each of one state",
  async (mode) => {
    const made = await temporaryIndex({ "first.md": longArticle("First", 3) });
    await made.update();
    made.write(articles("Ship"));
    const { child, working, ended } = indexing(made, mode);
    await working;
    const copies: string[] = [];
    while (child.exitCode === null && child.signalCode === null && copies.length < 8) {
      const { file } = await backUpIndex(made.index, join(made.root, `copy-${copies.length}.sqlite`));
      copies.push(file);
      if (copies.length === 5) child.kill("SIGKILL");
      await new Promise(setImmediate);
    }
    await ended;
    copies.push((await backUpIndex(made.index, join(made.root, "last.sqlite"))).file);
    const counts: number[] = [];
    for (const [i, copy] of copies.entries()) {
      const restored = join(made.root, `restored-${i}`);
      counts.push((await restoreIndex(copy, restored)).counts.files);
      expect(faults(restored)).toEqual([]);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeGreaterThanOrEqual(1);
    expect(readdirSync(made.root).filter((name) => name.includes("unfinished"))).toEqual([]);
  },
);

test("a copy is not restored while another process writes: it is told which, and nothing of the copy is left", async () => {
  const made = await temporaryIndex({ "a.md": longArticle("Ada", 3) });
  await made.update();
  const { file } = await backUpIndex(made.index, join(made.root, "copy.sqlite"));
  const before = readdirSync(made.index);
  const unlock = await lockIndexFolder(made.index, "leave");
  await expect(restoreIndex(file, made.index)).rejects.toThrow(
    `is being written by process ${process.pid}. Wait until`,
  );
  unlock();
  expect(readdirSync(made.index).filter((name) => !/^writer\./.test(name))).toEqual(
    before.filter((name) => !/^writer\./.test(name)),
  );
});

test("an engine answers while a copy is restored, from the index before or from the copy, and then from the copy", async () => {
  const made = await temporaryIndex({ "a.md": longArticle("Ada", 3) });
  await made.update();
  const { file } = await backUpIndex(made.index, join(made.root, "copy.sqlite"));
  made.write({ "bea.md": longArticle("Bea", 3) });
  await made.update();
  const engine = openEngine(made.index, made.models);
  onTestFinished(() => engine.close());
  const files = async () => (await engine.status()).files;
  expect(await files()).toBe(2);
  const restoring = restoreIndex(file, made.index);
  const seen: number[] = [];
  for (let i = 0; i < 20; i++) {
    seen.push(await files());
    const answer = await engine.ask({ text: "How many birds did the crew of Ada count?" });
    expect(answer.kind === "quoted" ? answer.quotations : answer.nearest).not.toEqual([]);
  }
  await restoring;
  expect(new Set([...seen, await files()])).toEqual(new Set([...seen.filter((count) => count === 2), 1]));
  expect(await files()).toBe(1);
});
