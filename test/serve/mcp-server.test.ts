import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Log, SILENT_LOG } from "../../src/log/log.ts";
import type { Engine } from "../../src/retrieve/engine/engine.ts";
import type { LocalEngine } from "../../src/retrieve/engine/local-engine.ts";
import { serveMcp } from "../../src/serve/mcp-server.ts";
import { openEngine } from "../retrieve/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const QUESTION = "How long does a tardigrade live when it is active?";

let engine: LocalEngine;
let client: Client;
let served: Promise<void>;
const [toServer, toClient] = [new PassThrough(), new PassThrough()];
beforeAll(async () => {
  const folder = temporaryFolder();
  const models = await builtInModels();
  await indexSamples(folder, models);
  engine = openEngine(folder, models);
  served = serveMcp(engine, SILENT_LOG, "1.2.3", { input: toServer, output: toClient });
  client = new Client({ name: "test", version: "1" });
  // It reads and writes lines: which side it is on is all the same to it.
  await client.connect(new StdioServerTransport(toClient, toServer));
});
afterAll(() => engine.close());

const call = (name: string, given: Record<string, unknown>) => client.callTool({ name, arguments: given });

describe("an MCP client", () => {
  test("is offered ask, lookup, cite, verify, compare, timeline and read, which change nothing, with what they take and give", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(["ask", "lookup", "cite", "verify", "compare", "timeline", "read"]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
    expect(tools[0]?.inputSchema).toMatchObject({ required: ["question"], properties: { count: { maximum: 20 } } });
    expect(client.getInstructions()).toContain("word for word");
  });

  test("gets quotations, their passages and their articles, each as its schema says", async () => {
    // The client compares what it gets with the schema that it was told.
    const asked = await call("ask", { question: QUESTION, count: 1 });
    const { quotations } = asked.structuredContent as { quotations: { citation: string; text: string }[] };
    const [{ citation = "", text = "" } = {}] = quotations;
    expect(text).toContain("An active tardigrade");
    expect(JSON.parse((asked.content as { text: string }[])[0]?.text ?? "")).toEqual(asked.structuredContent);
    expect((await call("cite", { citation })).structuredContent).toMatchObject({ quotation: { citation } });
    const read = await call("read", { citation, from: 0, limit: 2 });
    expect(read.structuredContent).toMatchObject({ article: { source: "tardigrades.txt" } });
    const verified = await call("verify", {
      text: "An active tardigrade lives for a hundred years in the moss of roofs.",
    });
    expect(verified.structuredContent).toMatchObject({ quotations: [{ verdict: expect.any(String) }], tooShort: 0 });
    const compared = await call("compare", { question: QUESTION });
    expect(compared.structuredContent).toMatchObject({ kind: expect.stringMatching(/^(not-)?compared$/) });
    const told = await call("timeline", { topic: "tardigrades" });
    expect((told.structuredContent as { entries: object[] }).entries.length).toBeGreaterThan(0);
    const found = await call("lookup", { text: "tradigrade" });
    expect(found.structuredContent).toMatchObject({ articles: [{ source: "tardigrades.txt" }] });
  });

  test("is told what it asked wrongly, as the result of the call", async () => {
    expect(await call("ask", {})).toMatchObject({
      isError: true,
      content: [{ text: 'The parameter "question" is missing.' }],
    });
    expect(await call("ask", { question: ["x"] })).toMatchObject({
      isError: true,
      content: [{ text: '"question" takes a text of at most 6000 characters, not ["x"].' }],
    });
    expect(await call("lookup", { words: "x" })).toMatchObject({
      isError: true,
      content: [{ text: 'There is no parameter "words": lookup takes text, limit, offset.' }],
    });
    expect(await call("cite", { citation: "none" })).toMatchObject({ isError: true });
    await expect(call("generate", {})).rejects.toThrow("There is no tool generate.");
  });

  test("ends the server when it closes its side", async () => {
    toServer.end();
    await served;
  });
});

describe("a program that writes lines itself", () => {
  test("is answered all it has asked before it closes its side, as where the lines come from a file", async () => {
    const lines = [
      { id: 1, question: "first" },
      { id: 2, question: "second" },
    ].map(({ id, question }) =>
      JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name: "ask", arguments: { question } } }),
    );
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answered = serveMcp(slowEngine, SILENT_LOG, "1.2.3", { input, output });
    input.end(`${lines.join("\n")}\n`);
    await answered;
    const ids = linesOf(output).map(({ id, error }) => [id, error]);
    expect(ids).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test("writes what is no message, and is answered what is; the log says so", async () => {
    const warned: unknown[] = [];
    const log: Log = { ...SILENT_LOG, warn: (facts, message) => void warned.push([facts, message]) };
    const [input, output] = [new PassThrough(), new PassThrough()];
    const answered = serveMcp(slowEngine, log, "1.2.3", { input, output });
    input.end('no JSON\n[]\n{"jsonrpc":"2.0","id":7,"method":"ping"}\n');
    await answered;
    expect(linesOf(output)).toEqual([{ jsonrpc: "2.0", id: 7, result: {} }]);
    expect(warned).toHaveLength(2);
    expect(warned[0]).toEqual([{ reason: expect.stringContaining("JSON") }, "a line of the client was not understood"]);
  });
});

const slowEngine = {
  ask: async () => {
    await setImmediate();
    return { kind: "nothing-found", confidence: 0, nearest: [] };
  },
} as unknown as Engine;

/** All that was written, each line of which is a message. */
function linesOf(output: PassThrough): { readonly id: number; readonly error?: object }[] {
  const written = String(output.read() ?? "").trimEnd();
  return written.split("\n").map((line) => JSON.parse(line));
}
