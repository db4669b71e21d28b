import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { loadModels } from "../../../src/embed/load-models.ts";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { EngineBusyError } from "../../../src/retrieve/errors.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-engine-"));
const articles = fileURLToPath(new URL("../../../articles", import.meta.url));
const QUESTION = { text: "Wie restauriert man eine zerbrochene Schale mit Gold?" };

beforeAll(async () => {
  const models = await loadModels("built-in");
  await updateIndex({ store: new SqliteWritableStore(folder), paths: [articles], models });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startEngine(): Promise<ForkedEngine> {
  const engine = await ForkedEngine.start({ indexFolder: folder, model: "built-in" });
  onTestFinished(() => engine.close());
  return engine;
}

function kill(engine: ForkedEngine): void {
  if (engine.processId !== null) process.kill(engine.processId, "SIGKILL");
}

test("an engine that dies under load is started again, and every question is answered", async () => {
  const engine = await startEngine();
  const first = await engine.ask(QUESTION);
  const before = engine.processId;
  const answers = Array.from({ length: 30 }, () => engine.ask(QUESTION));
  kill(engine);
  for (const answer of await Promise.all(answers)) expect(answer).toEqual(first);
  expect(engine.processId).not.toBe(before);
});

test("a question under which the engine dies twice is not asked a third time, and the next is answered", async () => {
  const engine = await startEngine();
  const { text } = QUESTION;
  const asked = Promise.allSettled(Array.from({ length: 200 }, () => engine.ask({ text: text.repeat(20) })));
  const killer = setInterval(() => kill(engine), 20);
  const outcomes = await asked;
  clearInterval(killer);
  expect(outcomes.map(({ status }) => status)).toContain("rejected");
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "The engine stopped while it worked on this." },
  });
  expect((await engine.ask(QUESTION)).kind).toMatch(/quoted|nothing-found/);
});

test("beyond a bounded number of waiting questions people hear when to try again, and the others are answered", async () => {
  const engine = await startEngine();
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
  const engine = await ForkedEngine.start({ indexFolder: folder, model: "built-in" });
  const asked = Promise.all(Array.from({ length: 20 }, () => engine.ask(QUESTION)));
  await engine.close();
  await expect(asked).resolves.toHaveLength(20);
  await expect(engine.ask(QUESTION)).rejects.toThrow("The engine is closing.");
  expect(engine.processId).toBeNull();
});

test("an index that is embedded with another model takes over while questions are asked, and none is lost", async () => {
  const index = mkdtempSync(join(tmpdir(), "verbatim-models-"));
  const other = join(index, "static-multilingual-zh");
  onTestFinished(() => rmSync(index, { recursive: true, force: true }));
  cpSync(fileURLToPath(new URL("../../../models/static-multilingual-zh", import.meta.url)), other, { recursive: true });
  writeFileSync(join(other, "verbatim.json"), JSON.stringify({ passagePrefix: "article: " }));
  await updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models: await loadModels("built-in") });

  // The settings name the new model already; the index is still the old one's.
  const engine = await ForkedEngine.start({ indexFolder: index, model: other });
  onTestFinished(() => engine.close());
  const { passages, model } = await engine.status();
  expect(model).toBe("built-in");
  const models = await loadModels(other);
  let embedding = true;
  const rebuilt = updateIndex({ store: new SqliteWritableStore(index), paths: "known", models, rebuild: true }).finally(
    () => {
      embedding = false;
    },
  );
  while (embedding) await engine.ask(QUESTION);
  expect((await rebuilt).embedded).toBe(passages);
  await Promise.all(Array.from({ length: 5 }, () => engine.ask(QUESTION)));
  expect(await engine.status()).toMatchObject({ model: other, passages });
});

test("a running engine answers from a new article as soon as it is indexed", async () => {
  const engine = await startEngine();
  const { generation, files } = await engine.status();
  const added = join(mkdtempSync(join(folder, "more-")), "otters.md");
  writeFileSync(
    added,
    "# Otters of the delta\n\nThe otters of the delta sleep in willow roots and fish by moonlight.\n",
  );
  await updateIndex({ store: new SqliteWritableStore(folder), paths: [added], models: await loadModels("built-in") });
  const after = await engine.status();
  expect(after.generation).toBeGreaterThan(generation);
  expect(after.files).toBe(files + 1);
  const answer = await engine.ask({ text: "Where do the otters of the delta sleep?" });
  const [best] = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  expect(best?.source).toBe("otters.md");
});
