import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { EngineBusyError } from "../../../src/retrieve/errors.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const folder = temporaryFolder();
const QUESTION = { text: "Wie restauriert man eine zerbrochene Schale mit Gold?" };

/** One for most tests, however often it is killed. */
let engine: ForkedEngine;

beforeAll(async () => {
  await indexSamples(folder, await builtInModels());
  engine = await ForkedEngine.start({ indexFolder: folder, model: "built-in" });
});
afterAll(() => engine.close());

function kill(): void {
  if (engine.processId !== null) process.kill(engine.processId, "SIGKILL");
}

test("an engine that dies under load is started again, and every question is answered", async () => {
  const first = await engine.ask(QUESTION);
  const before = engine.processId;
  const answers = Array.from({ length: 12 }, () => engine.ask(QUESTION));
  kill();
  for (const answer of await Promise.all(answers)) expect(answer).toEqual(first);
  expect(engine.processId).not.toBe(before);
});

test("a question under which the engine dies twice is not asked a third time, and the next is answered", async () => {
  const { text } = QUESTION;
  const asked = Promise.allSettled(Array.from({ length: 200 }, () => engine.ask({ text: text.repeat(20) })));
  const killer = setInterval(() => kill(), 20);
  const outcomes = await asked;
  clearInterval(killer);
  expect(outcomes.map(({ status }) => status)).toContain("rejected");
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "The engine stopped while it worked on this." },
  });
  expect((await engine.ask(QUESTION)).kind).toMatch(/quoted|nothing-found/);
});

test("beyond a bounded number of waiting questions people hear when to try again, and the others are answered", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 400 }, () => engine.lookUp("", 1)));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(256);
  for (const { reason } of refused) {
    expect(reason).toBeInstanceOf(EngineBusyError);
    expect((reason as EngineBusyError).seconds).toBeGreaterThanOrEqual(1);
    expect((reason as EngineBusyError).message).toMatch(/^Too many questions are waiting. Try again in \d+ s.$/);
  }
});

test("an engine that cannot start says why, and leaves no process behind", async () => {
  const missing = join(folder, "nowhere");
  await expect(ForkedEngine.start({ indexFolder: missing, model: "built-in" })).rejects.toMatchObject({
    name: "IndexFolderError",
    message: expect.stringContaining("holds no index yet"),
  });
});

test("closing waits for what was asked", async () => {
  const closed = await ForkedEngine.start({ indexFolder: folder, model: "built-in" });
  const asked = Promise.all(Array.from({ length: 8 }, () => closed.ask(QUESTION)));
  await closed.close();
  await expect(asked).resolves.toHaveLength(8);
  await expect(closed.ask(QUESTION)).rejects.toThrow("The engine is closing.");
  expect(closed.processId).toBeNull();
});

test("a running engine answers from a new article as soon as it is indexed", async () => {
  const { generation, files } = await engine.status();
  const added = join(mkdtempSync(join(folder, "more-")), "otters.md");
  writeFileSync(
    added,
    "# Otters of the delta\n\nThe otters of the delta sleep in willow roots and fish by moonlight.\n",
  );
  await updateIndex({ store: new SqliteWritableStore(folder), paths: [added], models: await builtInModels() });
  const after = await engine.status();
  expect(after.generation).toBeGreaterThan(generation);
  expect(after.files).toBe(files + 1);
  const answer = await engine.ask({ text: "Where do the otters of the delta sleep?" });
  const [best] = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  expect(best?.source).toBe("otters.md");
});
