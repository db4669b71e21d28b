import { deserialize, serialize } from "node:v8";
import { messageOf } from "../../errors/thrown.ts";
import { callId, underCallId } from "../../log/call-id.ts";
import type { Log } from "../../log/log.ts";
import { type ErrorRecord, recordOf, reportError, revivedError } from "../../retrieve/engine/error-record.ts";
import type { MessageOf } from "../../retrieve/engine/process-message.ts";
import { EngineBusyError, ProcessError, StorageError } from "../../retrieve/errors.ts";
import { isStorageFailure } from "../store/storage-failure.ts";

/**
 * Between two processes, both ways. Arguments and values are structured clones, in Base64, as the channel takes JSON only;
 * functions among the arguments are called back.
 */
export type RemoteMessage = MessageOf<{
  call: {
    readonly id: number;
    readonly target: string;
    readonly method: string;
    readonly args: string;
    /** For whose sake, see `callId`. */
    readonly callId: string | null;
  };
  value: { readonly id: number; readonly value: string };
  error: { readonly id: number; readonly error: ErrorRecord };
}>;

interface RemoteCallsOptions {
  readonly send: (message: RemoteMessage) => void;
  /** The object that the other side calls by this name. */
  readonly resolve: (target: string) => object | Promise<object>;
  /** Gets errors of this side's objects that were not logged yet. */
  readonly log: Log;
}

interface OpenCall {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** In the place of a function, its number; nothing else has this key. */
const FUNCTION = "verbatim:function";
/** Before the number of a function that is called back. */
const BACK = "function ";

/** Calls between this process and another: of objects there, and of objects here by that one. */
export class RemoteCalls {
  readonly #options: RemoteCallsOptions;
  readonly #open = new Map<number, OpenCall>();
  /** The other side may call them while the call lasts that they were given to. */
  readonly #functions = new Map<number, (...args: unknown[]) => unknown>();
  #nextId = 1;
  #closed: Error | null = null;

  constructor(options: RemoteCallsOptions) {
    this.#options = options;
  }

  /** @throws what the method throws there, as an error of the same class; ProcessError where the other process ends */
  async call(target: string, method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#closed !== null) throw this.#closed;
    const id = this.#nextId++;
    const given: number[] = [];
    const replaced = replaceFunctions(args, (each) => {
      const number = this.#nextId++;
      given.push(number);
      this.#functions.set(number, each);
      return number;
    });
    try {
      return await new Promise((resolve, reject) => {
        this.#open.set(id, { resolve, reject });
        this.#options.send({ kind: "call", id, target, method, args: packed(replaced), callId: callId() });
      });
    } finally {
      for (const number of given) this.#functions.delete(number);
    }
  }

  take(message: RemoteMessage): void {
    if (message.kind === "call") {
      void underCallId(message.callId, () => this.#answer(message));
      return;
    }
    const { id } = message;
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (message.kind === "value") open?.resolve(unpacked(message.value));
    else open?.reject(revivedError(message.error));
  }

  /** The other process has ended: what it was called for fails. */
  close(): void {
    this.#closed = new ProcessError("The process that was called has ended.");
    for (const { reject } of this.#open.values()) reject(this.#closed);
    this.#open.clear();
  }

  async #answer({ id, target, method, args }: RemoteMessage & { kind: "call" }): Promise<void> {
    const { send } = this.#options;
    try {
      const given = putFunctions(unpacked(args), (number) => this.#calledBack(number));
      const value = target.startsWith(BACK)
        ? await this.#functionOf(target)(...(given as unknown[]))
        : await callMethod(await this.#options.resolve(target), method, given as unknown[]);
      send({ kind: "value", id, value: packed(value) });
    } catch (thrown) {
      send({ kind: "error", id, error: this.#recordOf(thrown, { target: target.split(" ")[0], method }) });
    }
  }

  #calledBack(number: number): (...args: unknown[]) => Promise<unknown> {
    return (...args) => {
      const value = this.call(`${BACK}${number}`, "call", args);
      // Who only tells of progress waits for nothing.
      value.catch(() => undefined);
      return value;
    };
  }

  #functionOf(target: string): (...args: unknown[]) => unknown {
    const found = this.#functions.get(Number(target.slice(BACK.length)));
    if (found === undefined) throw new ProcessError("A function was called back after its call had ended.");
    return found;
  }

  #recordOf(thrown: unknown, facts: object): ErrorRecord {
    // To be busy is no failure.
    if (thrown instanceof EngineBusyError) return recordOf(thrown);
    // What an error's code says would stay here.
    const error = isStorageFailure(thrown) ? new StorageError(messageOf(thrown), { cause: thrown }) : thrown;
    return reportError(error, this.#options.log, { message: "another process's call has failed", facts });
  }
}

/**
 * An object of the other process, whose methods are called there.
 * @param own what is not called, but there already
 */
export function remoteObject<T extends object>(
  calls: RemoteCalls,
  target: string,
  own: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  return new Proxy(own as T, {
    get(here, name) {
      if (name in here) return Reflect.get(here, name);
      // Whatever has a method of this name would be awaited.
      if (typeof name === "symbol" || name === "then") return undefined;
      return (...args: unknown[]) => calls.call(target, name, args);
    },
  });
}

async function callMethod(object: object, method: string, args: unknown[]): Promise<unknown> {
  const found: unknown = Reflect.get(object, method);
  if (typeof found !== "function") throw new TypeError(`There is no method "${method}".`);
  return Reflect.apply(found, object, args);
}

function packed(value: unknown): string {
  return serialize(value).toString("base64");
}

function unpacked(text: string): unknown {
  return deserialize(Buffer.from(text, "base64"));
}

/** A copy of arrays and plain objects, with something else in the place of functions. */
function replaceFunctions(value: unknown, numberOf: (each: (...args: unknown[]) => unknown) => number): unknown {
  if (typeof value === "function") return { [FUNCTION]: numberOf(value as (...args: unknown[]) => unknown) };
  return mapParts(value, (part) => replaceFunctions(part, numberOf));
}

/** The other way round. */
function putFunctions(value: unknown, functionOf: (number: number) => (...args: unknown[]) => unknown): unknown {
  if (isPlain(value) && FUNCTION in value) return functionOf(Number(value[FUNCTION]));
  return mapParts(value, (part) => putFunctions(part, functionOf));
}

function mapParts(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
