import { request } from "node:http";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HttpServer } from "../../src/http/local-server.ts";
import { type Log, SILENT_LOG } from "../../src/log/log.ts";
import type { TextRange } from "../../src/retrieve/answer.ts";
import { LocalEngine } from "../../src/retrieve/engine/local-engine.ts";
import { EngineBusyError, IndexFolderError } from "../../src/retrieve/errors.ts";
import { openHttpServer, type ServeSettings } from "../../src/serve/http-server.ts";
import { FAIR } from "../bot/comparing/fair.ts";
import { openEngine } from "../retrieve/open-engine.ts";
import { indexSamples } from "../retrieve/sample-index.ts";
import { storeOf } from "../retrieve/search/collection.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const USUAL: ServeSettings = { port: 0, host: "127.0.0.1", token: null, version: "1.2.3" };
const QUESTION = "How long does a tardigrade live when it is active?";

let engine: LocalEngine;
let server: HttpServer;
beforeAll(async () => {
  const folder = temporaryFolder();
  const models = await builtInModels();
  await indexSamples(folder, models);
  engine = openEngine(folder, models);
  server = await openHttpServer(engine, SILENT_LOG, USUAL);
});
afterAll(async () => {
  await server.close();
  await engine.close();
});

/** What a server answers to a path: its status and the JSON that it sends. */
async function get(path: string, init: RequestInit = {}, { port } = server) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) };
}

const post = (path: string, body: object) =>
  get(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** Compares what an operation gives with the description, which has all that it gives. */
function validatorOf(
  operation: { responses: Record<string, { content: Record<string, { schema: object }> }> },
  schemas: object,
) {
  const schema = operation.responses["200"]?.content["application/json"]?.schema;
  const whole = JSON.stringify({ ...schema, $defs: schemas }, (_, value) =>
    value?.type === "object" && value.properties !== undefined ? { additionalProperties: false, ...value } : value,
  );
  return new AjvJsonSchemaValidator().getValidator(JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")));
}

describe("a program that asks over HTTP", () => {
  test("gets what the description says of every path", async () => {
    const { openapi, paths, components } = (await get("/openapi.json")).json;
    expect(openapi).toBe("3.1.0");
    const asked = new URLSearchParams({ question: `${QUESTION} dt:any`, explain: "true", count: "2" });
    const answer = (await get(`/v1/ask?${asked}`)).json;
    expect(answer).toMatchObject({ kind: "quoted", quotations: [{ source: "tardigrades.txt" }, {}] });
    const { citation } = answer.quotations[0];
    const SURVEY = "?question=What%20do%20the%20articles%20say%20about%20tardigrades%3F";
    expect((await get(`/v1/ask${SURVEY}`)).json).toMatchObject({ composed: { of: expect.any(Number) } });
    const examples: Readonly<Record<string, readonly string[]>> = {
      "/v1/ask": [
        `?${asked}`,
        "?question=zxqv",
        "?question=said_by%3AWiechert%20elf%20Stunden",
        "?question=What%20was%20new%20in%20October%202025%3F",
        SURVEY,
      ],
      "/v1/lookup": ["?text=tradigrade&limit=3"],
      "/v1/speakers": ["", "?text=wichert&limit=1"],
      "/v1/passages/{citation}": [`/v1/passages/${citation}`, `/v1/passages/${citation}?as=bibtex`],
      "/v1/articles/{citation}": [`/v1/articles/${citation}?from=1&limit=2`],
      "/v1/articles": ["", "?date=2025-03", "?date=none&limit=1&offset=1", "?language=de", `?file=${citation}`],
      "/v1/groups": ["?by=year", "?by=month&year=2025", "?by=language", "?by=file&limit=2"],
      "/v1/sources/{citation}": [`/v1/sources/${citation}`, `/v1/sources/${citation}?from=3&limit=2`],
      "/v1/status": [""],
      "/v1/compare": [`?${new URLSearchParams({ question: QUESTION })}`, "?question=zxqv", SURVEY],
      "/v1/timeline": ["?topic=tardigrades", "?topic=zxqv"],
      "/v1/verify": [],
    };
    expect(Object.keys(paths).sort()).toEqual(Object.keys(examples).sort());
    for (const path of Object.keys(paths).filter((each) => paths[each].get !== undefined)) {
      const validate = validatorOf(paths[path].get, components.schemas);
      for (const example of examples[path] ?? []) {
        const given = await get(example.startsWith("/") ? example : `${path}${example}`);
        expect([example, given.status, validate(given.json).errorMessage]).toEqual([example, 200, undefined]);
      }
    }
  });

  test("sends a text whose quotations are checked, and gets what the description says", async () => {
    const { paths, components } = (await get("/openapi.json")).json;
    const text = [
      "“Rings near the centre bend the beam.” “The lamp at Harrow Ness was swapped in 1989 for a bulb the size of a thumb.”",
      "“Nobody of Harrow Ness has ever written this sentence about the lamp.” “Too short.”",
    ].join("\n");
    const given = await post("/v1/verify", { text });
    expect(validatorOf(paths["/v1/verify"].post, components.schemas)(given.json).errorMessage).toBeUndefined();
    expect(given.json.tooShort).toBe(1);
    const verdicts = given.json.quotations.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts).toEqual(["verbatim", "changed", "not-found"]);
    const [difference] = given.json.quotations[1].differences;
    expect(difference).toMatchObject({ kind: "changed", given: "1989", source: "1998" });
    expect(text.slice(difference.range.start, difference.range.end)).toBe("1989");
  });

  test("gets what articles tell otherwise, and when, as the description says", async () => {
    const told = new LocalEngine(await storeOf(FAIR, await builtInModels()), await builtInModels());
    const fair = await openHttpServer(told, SILENT_LOG, USUAL);
    const { paths, components } = (await get("/openapi.json", {}, fair)).json;
    const compared = (await get("/v1/compare?question=Who+opened+the+harvest+fair+in+Marlow%3F", {}, fair)).json;
    expect(compared).toMatchObject({ kind: "compared" });
    expect(validatorOf(paths["/v1/compare"].get, components.schemas)(compared).errorMessage).toBeUndefined();
    const [{ quotation, marks }] = compared.tellings;
    const names = marks.filter(({ kind }: { kind: string }) => kind === "name");
    expect(names.map(({ start, end }: TextRange) => quotation.text.slice(start, end))).toContain("Otto Brandt");
    const timeline = (await get("/v1/timeline?topic=harvest+fair+in+Marlow", {}, fair)).json;
    expect(timeline.entries[0]).toMatchObject({ days: { from: "1874-01-01" }, quotation: { source: "letters.md" } });
    expect(validatorOf(paths["/v1/timeline"].get, components.schemas)(timeline).errorMessage).toBeUndefined();
    await fair.close();
    await told.close();
  });

  test("is told what is wrong with what it sends", async () => {
    const type = { "content-type": "application/json" };
    const send = (body: string, headers: Record<string, string> = type) =>
      get("/v1/verify", { method: "POST", headers, body });
    expect((await send("no JSON")).json.error.message).toBe('Send an object of JSON, such as {"text": "…"}.');
    expect((await send("{}")).json.error.message).toBe('The parameter "text" is missing.');
    expect((await send('{"text": "x"}', { "content-type": "text/plain" })).status).toBe(415);
    expect((await send(JSON.stringify({ text: "x".repeat(2_000_001) }))).status).toBe(413);
    expect((await get("/v1/verify")).json.error.message).toContain("is asked by POST, not GET");
  });

  test.each([
    ["/v1/ask", 400, 'The parameter "question" is missing.'],
    ["/v1/ask?question=x&q=1", 400, 'There is no parameter "q": /v1/ask takes question, previous, count, explain.'],
    ["/v1/ask?question=x&count=21", 400, '"count" takes a whole number from 1 to 20, not "21".'],
    ["/v1/ask?question=x&explain=yes", 400, '"explain" takes true or false, not "yes".'],
    ["/v1/ask?question=x&question=y", 400, 'The parameter "question" is given more than once.'],
    ["/v1/lookup?text=x&limit=1e1", 400, '"limit" takes a whole number from 1 to 200, not "1e1".'],
    ["/v1/passages/x?citation=y", 400, '"citation" stands in the path, and is not given otherwise.'],
    ["/v1/articles?date=2025&language=de", 400, "Of date, language and file one is taken, not date and language."],
    ["/v1/articles?date=14.3.2025", 400, '"date" takes 2025, 2025-03, 2025-03-14 or none, not "14.3.2025".'],
    ["/v1/groups?by=month", 400, "by=month takes a year, such as year=2025."],
    ["/v1/groups?by=file&year=2025", 400, "by=month takes a year, by=file does not."],
    [
      `/v1/ask?question=${"x".repeat(6_001)}`,
      400,
      '"question" takes a text of at most 6000 characters, not one of 6001.',
    ],
    ["/v1/groups?by=colour", 400, '"by" takes one of year, month, language, file, not "colour".'],
    ["/v1/passages/%ff", 400, '"%ff" is not percent-encoded UTF-8.'],
    ["/v1/passages/none", 404, "No passage has the citation id none (any longer)."],
    ["/v2/ask", 404, "There is no /v2/ask. /openapi.json says what there is."],
  ])("is told what is wrong with %s", async (path, status, message) => {
    const given = await get(path);
    expect([given.status, given.json.error.message]).toEqual([status, expect.stringContaining(message)]);
  });

  test("changes nothing: what is asked by GET is asked by no other method but HEAD", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      expect((await get("/v1/status", { method })).status).toBe(405);
    }
    const head = await fetch(`http://127.0.0.1:${server.port}/v1/status`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("is of this machine: a page in a browser that calls it by another name gets nothing", async () => {
    const status = await new Promise((resolve) => {
      const options = { port: server.port, path: "/v1/status", headers: { host: "evil.example" } };
      request(options, ({ statusCode }) => resolve(statusCode)).end();
    });
    expect(status).toBe(403);
    expect((await get("/v1/status")).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("sends the token where there is one", async () => {
    const guarded = await openHttpServer(engine, SILENT_LOG, { ...USUAL, token: "open sesame" });
    const sent = (authorization: string) => get("/v1/status", { headers: { authorization } }, guarded);
    expect((await get("/v1/status", {}, guarded)).status).toBe(401);
    expect((await sent("Bearer open sesam")).status).toBe(401);
    expect((await sent("Bearer open sesame")).status).toBe(200);
    await guarded.close();
  });

  test("is told where the index cannot be used or is busy; what failed is in the log alone", async () => {
    const logged: object[] = [];
    const log: Log = { ...SILENT_LOG, error: (facts) => void logged.push(facts) };
    let failure: Error = new EngineBusyError(3);
    const failing = { ask: () => Promise.reject(failure) } as unknown as LocalEngine;
    const failed = await openHttpServer(failing, log, USUAL);
    const ask = () => get("/v1/ask?question=x", {}, failed);
    expect(await ask()).toMatchObject({ status: 503, json: { error: { message: failure.message } } });
    expect(logged).toEqual([]);
    failure = new IndexFolderError("/secret/place is damaged");
    expect(await ask()).toMatchObject({
      status: 503,
      json: { error: { message: "The index cannot be used now; the server's log says why." } },
    });
    failure = new TypeError("x is not a function at /secret/place");
    const { status, json } = await ask();
    expect([status, json.error.message]).toEqual([500, "Something went wrong here; the server's log says what."]);
    expect(logged).toHaveLength(2);
    await failed.close();
  });
});
