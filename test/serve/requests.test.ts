import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HttpServer } from "../../src/http/local-server.ts";
import { type Log, SILENT_LOG } from "../../src/log/log.ts";
import type { Engine } from "../../src/retrieve/engine/engine.ts";
import { EngineBusyError } from "../../src/retrieve/errors.ts";
import { openHttpServer, type ServeSettings } from "../../src/serve/http-server.ts";
import { OPERATIONS } from "../../src/serve/operations.ts";

const USUAL: ServeSettings = { port: 0, host: "127.0.0.1", token: null, version: "1.2.3" };
const JSON_TYPE = { "content-type": "application/json" };

/** An engine that gives back what it was asked. */
const ECHO = {
  status: async () => ({ files: 1 }),
  verify: async (text: string) => ({ text }),
  cite: async (citation: string) => ({ citation }),
  ask: () => Promise.reject(new EngineBusyError(7)),
} as unknown as Engine;

const logged: object[] = [];
const log: Log = { ...SILENT_LOG, error: (facts) => void logged.push(facts) };

let server: HttpServer;
beforeAll(async () => {
  server = await openHttpServer(ECHO, log, USUAL);
});
afterAll(async () => {
  await server.close();
  // Whatever a program sends is no mistake of the server's.
  expect(logged).toEqual([]);
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Received {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What is answered to a request, whose path is sent as it is. */
function send(path: string, { method = "GET", headers = {}, body = "" }: Sent = {}, { port } = server) {
  return new Promise<Received>((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    sent.on("error", reject).end(body);
  });
}

const verify = (body: string | Buffer, headers: Readonly<Record<string, string>> = JSON_TYPE) =>
  send("/v1/verify", { method: "POST", headers, body });

/** What a server sends back for these characters, until it closes the connection. */
function received(characters: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(characters));
    let text = "";
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("close", () => resolve(text)).on("error", reject);
  });
}

describe("an address", () => {
  test.each([
    ["//", 404],
    ["///v1/status", 404],
    ["//another.example/v1/status", 404],
    ["/\\another.example", 404],
    ["//:99999/", 404],
    ["/v1/%ff", 404],
    ["http://[", 400],
    ["*", 400],
    ["v1/status", 400],
    ["http://another.example/v1/status", 403],
    ["http://localhost/v1/status", 200],
  ])("%s is answered with %i", async (path, status) => {
    expect((await send(path)).status).toBe(status);
  });

  test("is refused in words where no machine is named", async () => {
    const text = await received("GET /v1/status HTTP/1.0\r\n\r\n");
    expect(text).toContain("403 Forbidden");
    expect(text).toContain("by the name localhost, not without one.");
  });
});

describe("a method that is not taken", () => {
  test.each([
    ["/", "GET, HEAD"],
    ["/desk.js", "GET, HEAD"],
    ["/openapi.json", "GET, HEAD"],
    ["/v1/status", "GET, HEAD"],
    ["/v1/verify", "POST"],
  ])("at %s is answered by those that are", async (path, allow) => {
    for (const method of ["OPTIONS", "DELETE", path === "/v1/verify" ? "GET" : "POST"]) {
      const { status, headers } = await send(path, { method });
      expect([method, status, headers.allow]).toEqual([method, 405, allow]);
    }
  });
});

describe("what is sent", () => {
  test.each([["application/json; charset=utf-8"], ['APPLICATION/JSON ; charset="UTF8"']])(
    "may be of the type %s",
    async (type) => {
      expect((await verify('{"text": "größer"}', { "content-type": type })).text).toBe('{"text":"größer"}\n');
    },
  );

  test("may begin with a byte order mark", async () => {
    expect((await verify('\ufeff{"text": "x"}')).status).toBe(200);
  });

  test.each([
    ["", {}, "Send JSON: Content-Type: application/json."],
    ["", { "content-type": "application/json-patch" }, "Send JSON: Content-Type: application/json."],
    ["{}", { "content-type": "application/json; charset=latin1" }, "Send JSON in UTF-8, not in latin1."],
    ["{}", { ...JSON_TYPE, "content-encoding": "gzip" }, "Send JSON as it is, not packed by gzip."],
  ])("is refused, with what to send: %j as %j", async (body, headers, message) => {
    const { status, text } = await verify(body, headers as Record<string, string>);
    expect([status, JSON.parse(text).error.message]).toEqual([415, message]);
  });

  test("is refused where its bytes are no UTF-8, as words would be changed", async () => {
    const { status, text } = await verify(Buffer.from('{"text": "größer"}', "latin1"));
    expect([status, text]).toEqual([400, expect.stringContaining("is not in UTF-8")]);
  });

  test.each([
    ["1", 1],
    ["true", true],
    ['["a"]', ["a"]],
    ['{"a":1}', { a: 1 }],
  ])("is refused where it is %s in the place of a text", async (found, given) => {
    const { status, text } = await verify(JSON.stringify({ text: given }));
    const message = `"text" takes a text of at most 200000 characters, not ${found}.`;
    expect([status, JSON.parse(text).error.message]).toEqual([400, message]);
  });

  test("is closed behind one that is too long, so that the rest of it is not taken for a request", async () => {
    const { status, headers } = await verify(JSON.stringify({ text: "x".repeat(2_000_001) }));
    expect([status, headers.connection]).toEqual([413, "close"]);
  });

  test("may end in the middle, which is no mistake of the server's", async () => {
    const head =
      "POST /v1/verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n";
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, "127.0.0.1", () => socket.write(`${head}{"text":`, () => socket.destroy()));
      socket.on("close", () => resolve());
    });
    expect((await send("/v1/status")).status).toBe(200);
  });
});

describe("an answer", () => {
  test("says how long it is, also where only its head is asked for", async () => {
    const { text, headers } = await send("/v1/status");
    expect(Number(headers["content-length"])).toBe(text.length);
    const head = await send("/v1/status", { method: "HEAD" });
    expect([head.text, head.headers["content-length"]]).toEqual(["", headers["content-length"]]);
  });

  test.each(["k3x9m2q7ab", "%23k3x9m2q7ab", "%5Bk3x9m2q7ab%5D"])(
    "is of the passage %s, however its id was copied",
    async (id) => {
      expect((await send(`/v1/passages/${id}`)).text).toBe('{"citation":"k3x9m2q7ab"}\n');
    },
  );

  test("says when to ask again, where too many questions wait", async () => {
    const { status, headers } = await send("/v1/ask?question=x");
    expect([status, headers["retry-after"]]).toEqual([503, "7"]);
  });

  test("says how to be admitted", async () => {
    const guarded = await openHttpServer(ECHO, SILENT_LOG, { ...USUAL, token: "open sesame" });
    const { status, headers } = await send("/v1/status", {}, guarded);
    expect([status, headers["www-authenticate"]]).toEqual([401, "Bearer"]);
    await guarded.close();
  });

  test("has a status that its description has", async () => {
    const { paths } = JSON.parse((await send("/openapi.json")).text);
    expect(Object.keys(paths)).toHaveLength(OPERATIONS.length);
    for (const [path, methods] of Object.entries<Record<string, { responses: object }>>(paths)) {
      const [method = "", { responses } = { responses: {} }] = Object.entries(methods)[0] ?? [];
      const known = Object.keys(responses);
      expect([path, known]).toEqual([path, expect.arrayContaining(["400", "401", "403", "405", "414", "500", "503"])]);
      expect(known.includes("404")).toBe(path.includes("{"));
      expect(known.includes("413") && known.includes("415")).toBe(method === "post");
    }
  });
});
