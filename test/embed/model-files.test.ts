import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { DownloadProgress } from "../../src/embed/download.ts";
import { dot } from "../../src/embed/embedding.ts";
import { loadModels } from "../../src/embed/load-models.ts";
import { findModel, listModels, NETWORK_FILE, pullModel } from "../../src/embed/model-files.ts";
import { asOrdinaryUser } from "../ordinary-user.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type LocalHub, startLocalHub } from "./local-hub.ts";

const root = temporaryFolder();
const builtIn = fileURLToPath(new URL("../../models/static-multilingual-zh", import.meta.url));
/** A model's files as a download sees them: bytes. They are enough for a connection to break in their midst. */
const small = join(root, "small-model");
for (const [file, kilobytes] of [
  ["config.json", 1],
  ["tokenizer.json", 30],
  ["tokenizer_config.json", 1],
  ["special_tokens_map.json", 1],
  [NETWORK_FILE, 300],
] as const) {
  mkdirSync(dirname(join(small, file)), { recursive: true });
  writeFileSync(
    join(small, file),
    createHash("shake256", { outputLength: kilobytes * 1000 })
      .update(file)
      .digest(),
  );
}

/** After so much silence a download counts as broken off. */
const LONGEST_SILENCE_MS = 30_000;

let hub: LocalHub;
let modelsFolder: string;
let round = 0;

beforeEach(async () => {
  hub = await startLocalHub(small);
  modelsFolder = join(root, `models-${++round}`);
});
afterEach(() => hub.close());

function pull(onProgress: (progress: DownloadProgress) => void = () => undefined): Promise<string> {
  return pullModel(hub.modelId, {
    hub: hub.url,
    modelsFolder,
    firstPause: 1,
    onProgress(progress) {
      onProgress(progress);
      hub.received(progress.receivedBytes);
    },
  });
}

function expectWhole(folder: string): void {
  for (const file of ["config.json", "tokenizer.json", NETWORK_FILE]) {
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(small, file))), file).toBe(true);
    expect(existsSync(join(folder, `${file}.part`))).toBe(false);
  }
}

test("a model that was downloaded is used without the network, and gives what its original gives", async () => {
  await hub.close();
  hub = await startLocalHub(builtIn);
  await pull();
  await hub.close();
  const { embedder } = await loadModels(hub.modelId, modelsFolder);
  const original = (await loadModels("built-in")).embedder;
  const text = "The bridge was destroyed by the flood.";
  // The name says what family it is of.
  expect(embedder.maxTokens).toBe(original.maxTokens);
  expect(dot(await embedder.embedQuery(text), await original.embedQuery(text))).toBeGreaterThan(0.999);
  expect(embedder.revision).toBe(original.revision);
  expect(listModels(modelsFolder)).toEqual([
    expect.objectContaining({ id: "built-in", complete: true }),
    expect.objectContaining({ id: hub.modelId, complete: true }),
  ]);
});

test("progress tells bytes, their total and the speed", async () => {
  const progress: DownloadProgress[] = [];
  await pull((each) => progress.push(each));
  const last = progress.filter(({ file }) => file === NETWORK_FILE).at(-1);
  const { size } = statSync(join(small, NETWORK_FILE));
  expect(last).toMatchObject({ receivedBytes: size, totalBytes: size });
  expect(last?.bytesPerSecond).toBeGreaterThan(0);
});

test("a second download fetches nothing", async () => {
  await pull();
  const before = hub.requests.length;
  await pull();
  expect(hub.requests.length).toBe(before);
});

describe("a download is completed although", () => {
  test("the connection drops: what was received is not fetched again", async () => {
    hub.faults.push({ file: /onnx$/, kind: "drop", times: 2 });
    expectWhole(await pull());
    const ranges = hub.requests.filter(({ path }) => path.startsWith("/storage")).map(({ range }) => range);
    const half = statSync(join(small, NETWORK_FILE)).size >> 1;
    expect(ranges).toEqual([undefined, `bytes=${half}-`, expect.stringMatching(/^bytes=\d+-$/)]);
  });

  test.each([
    ["the server fails now and then", 503],
    ["the bytes are wrong the first time", "wrong-bytes"],
  ] as const)("%s", async (_, kind) => {
    hub.faults.push({ file: /onnx$/, kind, times: 2 });
    expectWhole(await pull());
  });

  test("the server stalls", async () => {
    // The pauses between attempts, of milliseconds here, pass by themselves.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
    onTestFinished(() => void vi.useRealTimers());
    hub.faults.push({ file: /onnx$/, kind: "stall", times: 2 });
    hub.onStall = () => vi.advanceTimersByTime(LONGEST_SILENCE_MS);
    expectWhole(await pull());
  });

  test("the server does not do ranges", async () => {
    hub.faults.push({ file: /onnx$/, kind: "drop" }, { file: /onnx$/, kind: "no-ranges" });
    expectWhole(await pull());
  });

  test("an earlier run was cut short, even after the last byte or with something else", async () => {
    hub.faults.push({ file: /onnx$/, kind: "drop", times: 9 });
    await expect(pull()).rejects.toThrow(/cannot be reached|broke off/);
    hub.faults.length = 0;
    const part = join(modelsFolder, hub.modelId, `${NETWORK_FILE}.part`);
    expect(statSync(part).size).toBeGreaterThan(1000);
    writeFileSync(part, Buffer.alloc(statSync(join(small, NETWORK_FILE)).size + 5));
    expectWhole(await pull());
  });
});

describe("one sentence tells what is wrong, and the built-in model as the way on, when", () => {
  const sentence =
    /^The embedding model "tests\/[\w-]+" was not downloaded: .+ Or use the model that comes with Verbatim/;

  test("the checksum stays wrong", async () => {
    hub.faults.push({ file: /tokenizer.json/, kind: "wrong-bytes", times: 20 });
    await expect(pull()).rejects.toThrow(sentence);
    await expect(pull()).rejects.toThrow("is not what its checksum");
    expect(() => findModel(hub.modelId, modelsFolder)).toThrow("is not on this machine");
  });

  test.each([
    [500, "answers with error 500"],
    [404, "does not exist. Check its name"],
    [401, "may not be read (401)"],
  ])("the hub answers with %d", async (status, text) => {
    hub.faults.push({ file: /config.json/, kind: status, times: 9 });
    await expect(pull()).rejects.toThrow(sentence);
    hub.faults.push({ file: /config.json/, kind: status, times: 9 });
    await expect(pull()).rejects.toThrow(text);
  });

  test("the hub cannot be reached", async () => {
    await hub.close();
    await expect(pull()).rejects.toThrow(sentence);
    await expect(pull()).rejects.toThrow(/cannot be reached \(ECONNREFUSED\).+HF_ENDPOINT/);
  });

  test("the hub has no such model", async () => {
    await expect(pullModel("tests/unknown", { hub: hub.url, modelsFolder })).rejects.toThrow("does not exist");
  });
});

test.skipIf(process.platform === "win32")(
  "a folder that may not be written is named with what to do, at the first attempt; a device that is full, too",
  async () => {
    mkdirSync(modelsFolder);
    chmodSync(modelsFolder, 0o555);
    chmodSync(root, 0o755);
    await asOrdinaryUser(async () => {
      await expect(pull(() => undefined)).rejects.toThrow(
        /was not downloaded: .*\.json: it may not be written: let this user write there, then run this again\./,
      );
    });
    chmodSync(modelsFolder, 0o755);
    if (process.platform !== "linux") return;
    const folder = join(modelsFolder, hub.modelId);
    mkdirSync(folder, { recursive: true });
    for (const name of ["config.json", "special_tokens_map.json"])
      symlinkSync("/dev/full", join(folder, `${name}.part`));
    await expect(pull(() => undefined)).rejects.toThrow(
      /its disk is full: free some space, then run this again; it goes on where it stopped\./,
    );
  },
);

test.each(["../../etc/passwd", "a/../b", "/absolute", "a/b/c", "name", "..", "a/..", "./x"])(
  "%s is not a model's name: nothing is asked or written",
  async (modelId) => {
    await expect(pullModel(modelId, { hub: hub.url, modelsFolder })).rejects.toThrow("is not a model's name on a hub");
    expect(hub.requests).toEqual([]);
    expect(existsSync(modelsFolder)).toBe(false);
  },
);

test("a model that is not there is told with the command that gets it, a folder without a model by its path", () => {
  expect(() => findModel("Xenova/multilingual-e5-small", modelsFolder)).toThrow(
    'Run "npm run model -- pull Xenova/multilingual-e5-small" to download it.',
  );
  expect(() => findModel("./nowhere", modelsFolder)).toThrow(
    /nowhere holds no embedding model: tokenizer.json is missing/,
  );
});

test("what the operator says of a model counts, and changes its revision", async () => {
  const folder = join(modelsFolder, hub.modelId);
  cpSync(builtIn, folder, { recursive: true });
  const plain = await loadModels(hub.modelId, modelsFolder);
  writeFileSync(join(folder, "verbatim.json"), JSON.stringify({ queryPrefix: "query: ", maxTokens: 100 }));
  const { embedder } = await loadModels(hub.modelId, modelsFolder);
  expect(embedder.maxTokens).toBeLessThan(100);
  expect(embedder.revision).not.toBe(plain.embedder.revision);
  expect(dot(await embedder.embedQuery("bridge"), await plain.embedder.embedQuery("query: bridge"))).toBeGreaterThan(
    0.999,
  );
  // A question beyond the limit is read in parts, to its end.
  const long = "bridge ".repeat(80) + "volcano ".repeat(80);
  const [inParts, atOnce] = [await embedder.embedQuery(long), await plain.embedder.embedQuery(long)];
  expect(dot(inParts, atOnce)).toBeGreaterThan(0.95);
  writeFileSync(join(folder, "verbatim.json"), JSON.stringify({ pooling: "best" }));
  await expect(loadModels(hub.modelId, modelsFolder)).rejects.toThrow(
    "pooling must be one of sentence-embedding, mean",
  );
});
