import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalHub, startLocalHub } from "../../embed/local-hub.ts";
import { writeTinyCrossEncoder } from "../../rerank/tiny-cross-encoder.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import type { Finished } from "../run-verbatim.ts";

const SAMPLE_QUESTIONS = fileURLToPath(new URL("../../eval/samples.jsonl", import.meta.url));
const cwd = temporaryFolder();
const index = join(cwd, "index");
beforeAll(async () => {
  await indexSamples(index, await builtInModels());
});

function verbatim(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return callVerbatim(args, { cwd, env });
}

describe("doctor", () => {
  test("finds all well where it is, line by line", async () => {
    const { code, stdout } = await verbatim(["doctor"]);
    expect(code).toBe(0);
    for (const subject of [
      "Node.js",
      "better-sqlite3",
      "embedding model",
      "reranker",
      "database",
      "HNSW file",
      "disk space",
    ]) {
      expect(stdout).toMatch(new RegExp(`^ok +${subject}: .+$`, "m"));
    }
    expect(stdout).toMatch(/^ok +quotations: (\d+) of \1 passages are their source's words$/m);
    expect(stdout).toMatch(/All is well\.\n$/);
  });

  test("tells the size of the reranker and what it costs here, or that it is off", async () => {
    const [on, off] = [await verbatim(["doctor"]), await verbatim(["doctor"], { RERANK_MODEL: "off" })];
    expect(on.stdout).toMatch(/^ok +reranker: built-in, 4\.3 MB, \d+ ms a question \(5 passages of usual length\)$/m);
    expect(off.stdout).toMatch(/^ok +reranker: off$/m);
  });

  test("says what to do about an index that is not there, and a model that is not there", async () => {
    const { code, stdout } = await verbatim(["doctor", "--index", "nowhere", "--model", "Xenova/unknown"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^problem index: none in nowhere\n +Run "npm run index"\.$/m);
    expect(stdout).toMatch(/^problem embedding model: .+\n +Run "npm run model -- pull Xenova\/unknown"/m);
    expect(stdout).toMatch(/2 problems\.\n$/);
  });

  test("says what to do about a reranker that is not there", async () => {
    const { code, stdout } = await verbatim(["doctor", "--reranker", "tests/unknown"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^problem reranker: The reranker "tests\/unknown" is not on this machine\. .+\n +Get it with/m,
    );
  });

  test("finds a damaged HNSW file, and the next run mends it", async () => {
    const file = readdirSync(index).find((name) => name.startsWith("hnsw")) as string;
    const whole = readFileSync(join(index, file));
    truncateSync(join(index, file), 1000);
    expect((await verbatim(["doctor"])).stdout).toMatch(/^problem HNSW file: hnsw-\d+.bin is missing or damaged/m);
    writeFileSync(join(index, file), whole);
  });

  test.each([
    ["TOKEN", 200, /^ok +Discord: the token is verbatim's; the Message Content Intent is on$/m],
    ["wrong", 401, /^problem Discord: the token is not valid\n +Copy it again from the developer portal/m],
  ])("tells what Discord says of the token %s", async (token, _, line) => {
    const { stdout } = await withDiscord((url) => verbatim(["doctor"], { DISCORD_TOKEN: token, DISCORD_API_URL: url }));
    expect(stdout).toMatch(line);
    expect(stdout).not.toContain(token);
  });
});

/** A stand-in for the two answers of Discord's REST API that the doctor asks for. */
async function withDiscord<T>(action: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((request, response) => {
    if (request.headers.authorization !== "Bot TOKEN") return void response.writeHead(401).end("{}");
    const answers: Record<string, object> = {
      "/api/v10/users/@me": { username: "verbatim" },
      "/api/v10/applications/@me": { flags: 1 << 19 },
    };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answers[request.url ?? ""] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await action(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api`);
  } finally {
    server.close();
  }
}

describe("backup and restore", () => {
  test("bring an index back as it was, with answers and citation ids", async () => {
    const ask = ["ask", "--json", "Who founded the lighthouse?"];
    const before = await verbatim(ask);
    expect((await verbatim(["backup", "copy.sqlite"])).stdout).toMatch(/^copy.sqlite holds \d+ files/);
    const { code } = await verbatim(["restore", "copy.sqlite", "--index", "again"]);
    expect(code).toBe(0);
    const after = await verbatim([...ask, "--index", "again"]);
    expect(after.stdout).toBe(before.stdout);
  });

  test("take no other file for a copy, and leave the index as it is then", async () => {
    writeFileSync(join(cwd, "other.txt"), "something else entirely");
    copyFileSync(join(cwd, "copy.sqlite"), join(cwd, "cut.sqlite"));
    truncateSync(join(cwd, "cut.sqlite"), 100_000);
    const before = readdirSync(index).sort();
    for (const file of ["other.txt", "cut.sqlite"]) {
      const { code, stderr } = await verbatim(["restore", file]);
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^${file} is no whole copy of an index\\. .+\n$`));
    }
    expect((await verbatim(["restore", "nowhere"])).stderr).toMatch(/^nowhere does not exist\./);
    expect(readdirSync(index).sort()).toEqual(before);
  });

  test("write a dated copy into a folder, whose files stay", async () => {
    mkdirSync(join(cwd, "copies"));
    writeFileSync(join(cwd, "copies", "diary.txt"), "mine");
    const { code, stdout } = await verbatim(["backup", "copies"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^copies\/verbatim-.+\.sqlite holds \d+ files/),
    });
    expect(readFileSync(join(cwd, "copies", "diary.txt"), "utf8")).toBe("mine");
    const again = await verbatim(["restore", stdout.split(" ")[0] ?? "", "--index", "of-a-folder"]);
    expect(again.code).toBe(0);
  });

  test("write over another file by --force only", async () => {
    writeFileSync(join(cwd, "diary.txt"), "mine");
    expect(await verbatim(["backup", "diary.txt"])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/--force\.\n$/),
    });
    expect(readFileSync(join(cwd, "diary.txt"), "utf8")).toBe("mine");
    expect(await verbatim(["backup", "diary.txt", "--force"])).toMatchObject({ code: 0, stderr: "" });
  });

  test("an index is not written among the articles", async () => {
    mkdirSync(join(cwd, "shelf", "2024"), { recursive: true });
    writeFileSync(join(cwd, "shelf", "2024", "a.md"), "# A\n\nSome text.\n");
    expect(await verbatim(["index", "--index", "shelf", "shelf/2024"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("an index has a folder of its own"),
    });
    expect(readdirSync(join(cwd, "shelf"))).toEqual(["2024"]);
    // An index in a folder among them is one of its own.
    expect(await verbatim(["index", "--index", "shelf/index", "shelf"])).toMatchObject({ code: 0 });
    expect(await verbatim(["index", "--index", "shelf/index", "shelf"])).toMatchObject({ code: 0 });
    mkdirSync(join(cwd, "articles"));
    writeFileSync(join(cwd, "articles", "a.md"), "# A\n\nSome text.\n");
    for (const args of [
      ["--index", "articles"],
      ["articles", "--index", "articles/."],
      ["--index", ".", "articles"],
    ]) {
      const { code, stderr } = await verbatim(["index", ...args]);
      expect({ code, stderr }).toEqual({
        code: expect.any(Number),
        stderr: expect.stringMatching(/an index has a folder of its own/),
      });
      expect(code).toBeGreaterThan(0);
    }
    expect(readdirSync(join(cwd, "articles"))).toEqual(["a.md"]);
  });

  test("tell that there is nothing to copy", async () => {
    const { code, stderr } = await verbatim(["backup", "b.sqlite", "--index", "nowhere"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/holds no index yet: there is nothing/),
    });
  });
});

describe("model", () => {
  let hub: LocalHub;
  beforeAll(async () => {
    hub = await startLocalHub();
  });
  afterAll(() => hub.close());

  test("lists what is on this machine", async () => {
    expect((await verbatim(["model", "list"])).stdout).toMatch(/^built-in {2}[\d.]+ MB, in use$/m);
  });

  test.each([
    ["ask", "Who founded the lighthouse?"],
    ["eval", SAMPLE_QUESTIONS],
    ["calibrate", SAMPLE_QUESTIONS],
  ])("that is not on this machine: %s says how to get it, and which one is there", async (...args) => {
    const { code, stdout, stderr } = await verbatim(args, { EMBED_MODEL: "Xenova/unknown" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      'The embedding model "Xenova/unknown" is not on this machine. Run "npm run model -- pull Xenova/unknown" to ' +
        'download it. Or use the model that comes with Verbatim (EMBED_MODEL="built-in").\n',
    );
  });

  test("tells in one sentence that a hub has no such model", async () => {
    const { code, stderr } = await verbatim(["model", "pull", "tests/unknown"], { HF_ENDPOINT: hub.url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The embedding model "tests\/unknown" was not downloaded: .+EMBED_MODEL="built-in"\)\.\n$/);
  });

  test("is put into .env, whose other lines stay", async () => {
    writeFileSync(join(cwd, ".env"), "INDEX_DIR=index\nEMBED_MODEL=something\n# the end");
    const { code, stdout } = await verbatim(["model", "use", "built-in", "--index", "shelf/index"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining("built-in (384 dimensions) is in use"),
    });
    expect(readFileSync(join(cwd, ".env"), "utf8")).toBe('INDEX_DIR=index\nEMBED_MODEL="built-in"\n# the end');
  });
});

describe("a reranker", () => {
  const id = "tests/tiny-reranker";
  let hub: LocalHub;
  beforeAll(async () => {
    hub = await startLocalHub(writeTinyCrossEncoder(join(cwd, "on-the-hub")).folder, id);
  });
  afterAll(() => hub.close());

  test("is pulled, seen as one, listed and put into .env beside the embedding model", async () => {
    writeFileSync(join(cwd, ".env"), 'EMBED_MODEL="built-in"\n');
    const pulled = await verbatim(["model", "pull", id], { HF_ENDPOINT: hub.url });
    expect(pulled).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${id} is ready: a reranker, which reads`),
    });
    expect((await verbatim(["model", "list"])).stdout).toMatch(/^tests\/tiny-reranker {2}[\d.]+ MB, reranker$/m);
    const { code, stdout } = await verbatim(["model", "use", id]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("It is in use from now on") });
    expect(readFileSync(join(cwd, ".env"), "utf8")).toBe(`EMBED_MODEL="built-in"\nRERANK_MODEL="${id}"\n`);
    const { stdout: list } = await verbatim(["model", "list"]);
    expect(list).toMatch(/^built-in {2}[\d.]+ MB, in use\ntests\/tiny-reranker {2}[\d.]+ MB, reranker, in use$/m);
    expect((await verbatim(["doctor"])).stdout).toMatch(
      /^ok +reranker: tests\/tiny-reranker, [\d.]+ MB, \d+ ms a question/m,
    );
  });

  test("that is not on this machine hinders neither indexing nor citing", async () => {
    const env = { RERANK_MODEL: "tests/unknown" };
    writeFileSync(join(cwd, "note.md"), "# The ferry\n\nThe old ferry stopped running in 1986.\n");
    const indexed = await verbatim(["index", "--index", "of-a-note", "note.md"], env);
    expect(indexed).toMatchObject({ code: 0, stdout: expect.stringContaining("1 passage embedded") });
    const { stdout } = await verbatim(["ask", "--json", "--index", "of-a-note", "When did the ferry stop?"], {
      RERANK_MODEL: "off",
    });
    const { quotations } = JSON.parse(stdout) as { quotations: readonly { readonly citation: string }[] };
    const cited = await verbatim(["cite", "--index", "of-a-note", quotations[0]?.citation ?? ""], env);
    expect(cited).toMatchObject({ code: 0, stdout: expect.stringContaining("The old ferry stopped running in 1986.") });
  });

  test("that is not on this machine: ask says how to get it, and which one is there", async () => {
    const { code, stdout, stderr } = await verbatim(["ask", "Who founded it?"], { RERANK_MODEL: "tests/unknown" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      'The reranker "tests/unknown" is not on this machine. Run "npm run model -- pull tests/unknown" to download it. ' +
        'Or use the one that comes with Verbatim (RERANK_MODEL="built-in").\n',
    );
  });
});
