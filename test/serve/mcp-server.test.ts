import { PassThrough } from "node:stream";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SILENT_LOG } from "../../src/log/log.ts";
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
    expect(await call("cite", { citation: "none" })).toMatchObject({ isError: true });
    await expect(call("generate", {})).rejects.toThrow("There is no tool generate.");
  });

  test("ends the server when it closes its side", async () => {
    toServer.end();
    await served;
  });
});
