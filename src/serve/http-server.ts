import type { IncomingMessage, RequestListener } from "node:http";
import { type HttpServer, openServer, READING_METHODS } from "../http/local-server.ts";
import { errorId, setErrorId } from "../log/error-id.ts";
import type { Log } from "../log/log.ts";
import type { Engine } from "../retrieve/engine/engine.ts";
import { EngineBusyError, StoreError } from "../retrieve/errors.ts";
import { addressOf, admit, LONGEST_URL } from "./admit.ts";
import { DESK_POLICY, type DeskFile, deskFile } from "./desk.ts";
import { openApiOf } from "./openapi.ts";
import { isSent } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { valuesOf, wantedBy } from "./read-values.ts";
import { RequestError } from "./request-error.ts";
import { sentJson } from "./sent-json.ts";

export interface ServeSettings {
  readonly port: number;
  /** IP address that is listened on. */
  readonly host: string;
  /** What programs send as a bearer token; null: none is needed. */
  readonly token: string | null;
  readonly version: string;
}

/** Where the operations are described. */
const DESCRIPTION = "/openapi.json";

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
      .then(({ status, type, text, headers }) => {
        const length = Buffer.byteLength(text);
        response.writeHead(status, { ...HEADERS, ...headers, "content-type": type, "content-length": length });
        response.end(request.method === "HEAD" ? "" : text);
      });
  };
  const { port, host } = settings;
  const onTrouble = (error: Error) => log.warn({ err: error }, "the server could not take a connection");
  const listening = { port, host, onTrouble, maxHeaderSize: LONGEST_URL + 16_384 };
  return openServer(answered, listening).catch((cause: Error) => {
    throw new Error(`Nothing can be served on ${host}, port ${port}: ${cause.message}. ${nextStep(cause)}`, { cause });
  });
}

/** What is to be done where nothing can listen: another port helps only where it is the port. */
function nextStep(cause: NodeJS.ErrnoException): string {
  const isOfPort = cause.code === "EADDRINUSE" || cause.code === "EACCES";
  return isOfPort ? "Choose another --port." : "Choose another --host: an address of this machine.";
}

interface Reply extends DeskFile {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, type: "application/json; charset=utf-8", text: `${JSON.stringify(body)}\n` };
}

interface Served {
  readonly engine: Engine;
  readonly settings: ServeSettings;
  readonly document: object;
}

async function answer(request: IncomingMessage, { engine, settings, document }: Served): Promise<Reply> {
  const url = addressOf(request);
  const isReading = READING_METHODS.includes(request.method ?? "");
  const file = deskFile(url.pathname);
  // The page itself holds nothing of the articles: a browser has to show it before it can be given the token.
  if (file !== null && isReading && settings.token !== null) return { status: 200, ...file };
  admit(request, url, settings.token);
  if (file !== null || url.pathname === DESCRIPTION) {
    if (!isReading) throw notAllowed(request, url.pathname, READING_METHODS);
    return file === null ? json(200, document) : { status: 200, ...file };
  }
  const wanted = wantedBy(url.pathname, OPERATIONS);
  const { operation } = wanted;
  const methods = isSent(operation) ? ["POST"] : READING_METHODS;
  if (!methods.includes(request.method ?? "")) throw notAllowed(request, operation.path, methods);
  const values = valuesOf(wanted, url.searchParams, isSent(operation) ? await sentJson(request) : "");
  const given = await operation.run(engine, values);
  if (given !== null) return json(200, given);
  throw new RequestError(404, `No passage has the citation id ${values.citation} (any longer).`);
}

/** What is asked by the first of these methods is asked by another one. */
function notAllowed({ method }: IncomingMessage, path: string, methods: readonly string[]): RequestError {
  const message = `${path} is asked by ${methods[0]}, not ${method}; nothing can be changed.`;
  return new RequestError(405, message, { allow: methods.join(", ") });
}

/** What a program is told of an error: what it has asked wrongly, or that something went wrong, which is in the log. */
function replyToError(error: unknown, request: IncomingMessage, log: Log): Reply {
  if (error instanceof RequestError) return json(error.status, { error: { message: error.message } }, error.headers);
  if (error instanceof EngineBusyError) {
    return json(503, { error: { message: error.message } }, { "retry-after": String(error.seconds) });
  }
  const failure = error instanceof Error ? error : new Error(String(error));
  const id = errorId(failure) ?? setErrorId(failure);
  log.error({ err: failure, path: request.url?.split("?")[0] }, "no answer");
  const message =
    failure instanceof StoreError
      ? "The index cannot be used now; the server's log says why."
      : "Something went wrong here; the server's log says what.";
  return json(failure instanceof StoreError ? 503 : 500, { error: { message, id } });
}
