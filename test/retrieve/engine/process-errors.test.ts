import { once } from "node:events";
import { cpSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { EmbeddingError } from "../../../src/embed/embedding.ts";
import { loadModels } from "../../../src/embed/load-models.ts";
import { errorId } from "../../../src/log/error-id.ts";
import { RerankerError } from "../../../src/rerank/reranker.ts";
import type { EngineReply } from "../../../src/retrieve/engine/engine-message.ts";
import { forkModule } from "../../../src/retrieve/engine/fork-module.ts";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import {
  IndexFolderError,
  ModelMismatchError,
  QuotationMismatchError,
  UnexpectedError,
} from "../../../src/retrieve/errors.ts";
import { updateIndexInProcess } from "../../../src/retrieve/indexing/forked-index.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { indexSamples, SAMPLES } from "../sample-index.ts";
import { tamperSources } from "../tamper-sources.ts";
import { tinyModels } from "../tiny-models.ts";

const folder = temporaryFolder();
const index = join(folder, "index");
const MODEL = "built-in";

beforeAll(async () => {
  await indexSamples(index, await loadModels(MODEL));
});

function copyOfIndex(name: string): string {
  cpSync(index, join(folder, name), { recursive: true });
  return join(folder, name);
}

async function startEngine(indexFolder: string): Promise<ForkedEngine> {
  const engine = await ForkedEngine.start({ indexFolder, model: MODEL });
  onTestFinished(() => engine.close());
  return engine;
}

async function rejection(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Error) return outcome;
  throw new Error(`It did not fail with an error: ${String(outcome)}`);
}

describe("the engine process", () => {
  test("a quotation that is not the source's is refused with the error of that name, under the id of its log line", async () => {
    const tampered = copyOfIndex("tampered");
    tamperSources(tampered);
    const engine = await startEngine(tampered);
    const error = await rejection(engine.ask({ text: "听雨廊桥是什么时候始建的？" }));
    expect(error).toBeInstanceOf(QuotationMismatchError);
    expect(error.stack).toMatch(/at copyVerbatim/);
    expect(errorId(error)).toMatch(/^[0-9a-f]{8}$/);
  });

  test("a TypeError deep in the engine arrives as an unexpected error with its stack, and the engine goes on", async () => {
    const engine = await startEngine(index);
    const noText: unknown = 5;
    const error = await rejection(engine.ask({ text: noText as string }));
    expect(error).toBeInstanceOf(UnexpectedError);
    expect(error).toMatchObject({ originalName: "TypeError", message: expect.stringContaining("is not a function") });
    expect(error.stack).toMatch(/^TypeError: .+\n {4}at .+\.ts:\d+/);
    expect(errorId(error)).toMatch(/^[0-9a-f]{8}$/);
    expect((await engine.status()).files).toBeGreaterThan(10);
  });

  test("a reranker that is not there is told with the error of that name before any question", async () => {
    const settings = { indexFolder: index, model: MODEL, reranker: "nobody/knows-this" };
    const error = await rejection(ForkedEngine.start(settings));
    expect(error).toBeInstanceOf(RerankerError);
    expect(error.message).toMatch(/^The reranker "nobody\/knows-this" is not on this machine\. /);
  });

  test("a database that is cut short is told by the file, with what SQLite says of it as the cause", async () => {
    const damaged = copyOfIndex("damaged");
    truncateSync(join(damaged, "passages-1.sqlite"), 20_000);
    const error = await rejection(ForkedEngine.start({ indexFolder: damaged, model: MODEL }));
    expect(error).toBeInstanceOf(IndexFolderError);
    expect(error.message).toContain("passages-1.sqlite is damaged");
    expect(error.cause).toBeInstanceOf(UnexpectedError);
    expect(error.cause).toMatchObject({ originalName: "SqliteError" });
    expect(errorId(error)).toMatch(/^[0-9a-f]{8}$/);
  });

  test("a call of a method that the engine does not have, and a message of a kind that it does not know, are answered with errors that say so", async () => {
    const child = forkModule(new URL("../../../src/retrieve/engine/engine-process.ts", import.meta.url));
    onTestFinished(() => void child.kill("SIGKILL"));
    child.send({ kind: "open", settings: { indexFolder: index, model: MODEL } });
    expect(await nextReply(child)).toEqual({ kind: "ready" });
    for (const [message, sentence] of [
      [{ kind: "call", call: { id: 1, method: "dance", args: [] } }, 'The engine has no method "dance"'],
      [{ kind: "dance" }, 'got a message of the unknown kind "dance"'],
    ] as const) {
      child.send(message);
      expect(await nextReply(child)).toMatchObject({ error: { message: expect.stringContaining(sentence) } });
    }
  });
});

describe("the indexing process", () => {
  test("an index of another model is refused with the error of that name, under the id of its log line", async () => {
    const other = join(folder, "other");
    const paths = [join(SAMPLES, "lighthouse-lens.md")];
    await updateIndex({ store: new SqliteWritableStore(other), paths, models: await tinyModels() });
    const request = { indexFolder: other, paths: [SAMPLES], model: MODEL };
    const error = await rejection(updateIndexInProcess(request));
    expect(error).toBeInstanceOf(ModelMismatchError);
    expect(errorId(error)).toMatch(/^[0-9a-f]{8}$/);
  });

  test("what is told at the end arrives, however long it is", async () => {
    const paths = Array.from({ length: 5_000 }, (_, i) => join(folder, "none", `article-${i}.md`));
    const { problems } = await updateIndexInProcess({ indexFolder: join(folder, "long"), paths, model: MODEL });
    expect(problems).toHaveLength(paths.length);
  });

  test("a model that is not there is told with the error of embedding, which has the id of the call for whose sake files are indexed", async () => {
    const log = { level: "silent", pretty: false, call: "0000aaaa" } as const;
    const request = { indexFolder: join(folder, "none"), paths: [SAMPLES], model: "nobody/knows-this", log };
    const error = await rejection(updateIndexInProcess(request));
    expect(error).toBeInstanceOf(EmbeddingError);
    expect(errorId(error)).toBe("0000aaaa");
  });

  test("a message of a kind that it does not know is answered with an error that says so", async () => {
    const child = forkModule(new URL("../../../src/retrieve/indexing/index-process.ts", import.meta.url));
    onTestFinished(() => void child.kill("SIGKILL"));
    child.send({ kind: "dance" });
    expect(await nextReply(child)).toMatchObject({
      kind: "failed",
      error: { code: "process", message: expect.stringContaining('unknown kind "dance"') },
    });
  });
});

async function nextReply(child: ReturnType<typeof forkModule>): Promise<EngineReply> {
  const [reply] = await once(child, "message");
  return reply;
}
