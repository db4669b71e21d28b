import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener } from "node:http";
import { type HttpServer, openServer, READING_METHODS } from "../http/local-server.ts";
import { errorId, setErrorId } from "../log/error-id.ts";
import type { Log } from "../log/log.ts";
import type { Engine } from "../retrieve/engine/engine.ts";
import { EngineBusyError, StoreError } from "../retrieve/errors.ts";
import { DESK_POLICY, type DeskFile, deskFile } from "./desk.ts";
import { openApiOf } from "./openapi.ts";
import { isSent } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { valuesOf, wantedBy } from "./read-values.ts";
import { RequestError } from "./request-error.ts";

export interface ServeSettings {
  readonly port: number;
  /** IP address that is listened on. */
  readonly host: string;
  /** What programs send as a bearer token; null: none is needed. */
  readonly token: string | null;
  readonly version: string;
}

/** Names of this machine for itself: a page in a browser that calls it otherwise is somebody else's. */
const OWN_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;
/** What is sent may have so many bytes: a text that is checked, with room for escapes. */
const LONGEST_BODY = 2_000_000;
/** A question of 6,000 characters of any script, percent-encoded, is no longer. */
const LONGEST_URL = 80_000;

/** Nothing here is shown in another page or kept by what is between. */
const HEADERS = {
  "content-security-policy": DESK_POLICY,
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * Answers programs over HTTP from an engine, by JSON: `OPERATIONS`, and `/openapi.json`, which describes them; and people by
 * the page at `/`, which asks the same.
 * @throws Error when the port is taken
 */
export async function openHttpServer(engine: Engine, log: Log, settings: ServeSettings): Promise<HttpServer> {
  const document = openApiOf(OPERATIONS, settings.version);
  const answered: RequestListener = (request, response) => {
    answer(request, { engine, settings, document })
      .catch((error: unknown) => replyToError(error, request, log))
      .then(({ status, type, text }) => {
        response.writeHead(status, { ...HEADERS, "content-type": type });
        response.end(request.method === "HEAD" ? "" : text);
      });
  };
  const { port, host } = settings;
  const onTrouble = (error: Error) => log.warn({ err: error }, "the server could not take a connection");
  const listening = { port, host, onTrouble, maxHeaderSize: LONGEST_URL + 16_384 };
  return openServer(answered, listening).catch((cause: Error) => {
    throw new Error(`Nothing can be served on ${host}, port ${port}: ${cause.message}. Choose another --port.`, {
      cause,
    });
  });
}

interface Reply extends DeskFile {
  readonly status: number;
}

function json(status: number, body: object): Reply {
  return { status, type: "application/json; charset=utf-8", text: `${JSON.stringify(body)}\n` };
}

interface Served {
  readonly engine: Engine;
  readonly settings: ServeSettings;
  readonly document: object;
}

async function answer(request: IncomingMessage, { engine, settings, document }: Served): Promise<Reply> {
  if ((request.url ?? "").length > LONGEST_URL) {
    throw new RequestError(414, `An address may have ${LONGEST_URL} characters.`);
  }
  const url = new URL(request.url ?? "/", "http://localhost");
  const isReading = READING_METHODS.includes(request.method ?? "");
  const file = isReading ? deskFile(url.pathname) : null;
  // The page itself holds nothing of the articles: a browser has to show it before it can be given the token.
  if (file !== null && settings.token !== null) return { status: 200, ...file };
  admit(request, settings.token);
  if (file !== null) return { status: 200, ...file };
  if (isReading && url.pathname === "/openapi.json") return json(200, document);
  const wanted = wantedBy(url.pathname, OPERATIONS);
  const { operation } = wanted;
  if (isSent(operation) ? request.method !== "POST" : !isReading) {
    const method = isSent(operation) ? "POST" : "GET";
    throw new RequestError(
      405,
      `${operation.path} is asked by ${method}, not ${request.method}; nothing can be changed.`,
    );
  }
  const values = valuesOf(wanted, url.searchParams, isSent(operation) ? await sentBy(request) : "");
  const given = await operation.run(engine, values);
  if (given !== null) return json(200, given);
  throw new RequestError(404, `No passage has the citation id ${values.citation} (any longer).`);
}

/** What a request sends. @throws RequestError where it is no JSON, which pages of others cannot send, or too long. */
async function sentBy(request: IncomingMessage): Promise<string> {
  if (!/^application\/json(?:;|$)/i.test(request.headers["content-type"] ?? "")) {
    throw new RequestError(415, "Send JSON: Content-Type: application/json.");
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY) throw new RequestError(413, `At most ${LONGEST_BODY} bytes may be sent.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** @throws RequestError where the token is not sent; where there is none, for what does not come from this machine. */
function admit({ headers }: IncomingMessage, token: string | null): void {
  if (token !== null) {
    const sent = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
    if (!areEqual(sent, token)) throw new RequestError(401, "Send the server's token: Authorization: Bearer <token>.");
  } else if (!OWN_NAMES.test(headers.host ?? "")) {
    throw new RequestError(
      403,
      `This server answers its own machine alone, by the name localhost, not ${headers.host}.`,
    );
  }
}

/** How long it takes does not tell where two texts differ. */
function areEqual(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** What a program is told of an error: what it has asked wrongly, or that something went wrong, which is in the log. */
function replyToError(error: unknown, request: IncomingMessage, log: Log): Reply {
  if (error instanceof RequestError) return json(error.status, { error: { message: error.message } });
  if (error instanceof EngineBusyError) return json(503, { error: { message: error.message } });
  const failure = error instanceof Error ? error : new Error(String(error));
  const id = errorId(failure) ?? setErrorId(failure);
  log.error({ err: failure, path: request.url?.split("?")[0] }, "no answer");
  const message =
    failure instanceof StoreError
      ? "The index cannot be used now; the server's log says why."
      : "Something went wrong here; the server's log says what.";
  return json(failure instanceof StoreError ? 503 : 500, { error: { message, id } });
}
