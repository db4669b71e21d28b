import { asError } from "../../errors/thrown.ts";
import { ProcessError } from "../errors.ts";
import type { PointServer } from "../store/point-server.ts";
import { type ErrorRecord, recordOf, revivedError } from "./error-record.ts";

/** The methods of a server of points that are called across processes. */
type PointMethod = Exclude<keyof PointServer, "close">;

/** From a worker to the process that holds the vectors, under an id that the reply repeats. */
export interface PointCall {
  readonly id: number;
  readonly method: PointMethod;
  readonly args: Parameters<PointServer[PointMethod]>;
}

/** What was found, or what went wrong. */
export interface PointReply {
  readonly id: number;
  readonly result: { readonly found: Awaited<ReturnType<PointServer[PointMethod]>> } | { readonly error: ErrorRecord };
}

/** Makes a call that came from a worker. An error goes back with the reply. */
export async function answerPointCall(
  server: PointServer | null,
  { id, method, args }: PointCall,
): Promise<PointReply> {
  try {
    if (server === null) throw new ProcessError("The engine calls for vectors that nobody holds.");
    const [database, query, count] = args;
    return { id, result: { found: await server[method](database, query, count) } };
  } catch (error) {
    return { id, result: { error: recordOf(asError(error)) } };
  }
}

/** The points of an index that another process searches. */
export class CalledPoints implements PointServer {
  readonly #send: (call: PointCall) => void;
  readonly #calls = new Map<number, (reply: PointReply) => void>();
  #nextId = 1;

  constructor(send: (call: PointCall) => void) {
    this.#send = send;
  }

  nearest(...args: Parameters<PointServer["nearest"]>): ReturnType<PointServer["nearest"]> {
    return this.#call("nearest", args) as ReturnType<PointServer["nearest"]>;
  }

  sample(...args: Parameters<PointServer["sample"]>): ReturnType<PointServer["sample"]> {
    return this.#call("sample", args) as ReturnType<PointServer["sample"]>;
  }

  /** Does nothing: it is not ours. */
  async close(): Promise<void> {}

  /** Settles the call that a reply is of. */
  take(reply: PointReply): void {
    this.#calls.get(reply.id)?.(reply);
    this.#calls.delete(reply.id);
  }

  #call(method: PointMethod, args: PointCall["args"]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#calls.set(id, ({ result }) => {
        if ("error" in result) reject(revivedError(result.error));
        else resolve(result.found);
      });
      this.#send({ id, method, args });
    });
  }
}
