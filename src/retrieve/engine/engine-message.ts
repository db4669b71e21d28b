import type { LogSettings } from "../../log/log.ts";
import type { StorePlace } from "../store/store-place.ts";
import type { Engine } from "./engine.ts";
import type { ErrorRecord } from "./error-record.ts";
import type { PointCall, PointReply } from "./point-call.ts";
import type { MessageOf } from "./process-message.ts";

/** What the engine process is started for. */
export interface EngineSettings extends StorePlace {
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** "built-in", "off", a hub id or a folder; the built-in one by default. */
  readonly reranker?: string;
  /** Confidence, 0..1, below which nothing is quoted; by default the calibrated one. */
  readonly threshold?: number;
  /** How the engine process logs; silent by default. */
  readonly log?: LogSettings;
  /** Processes that answer, at least 1, which is the default: then it is the engine process itself. */
  readonly workers?: number;
  /** One of several, which have the process that started them search the vectors of an index folder. */
  readonly isWorker?: true;
}

/** The engine's methods that can be called across processes. */
export type EngineMethod = Exclude<keyof Engine, "close" | "vitals">;

/** What each method is called with. */
export type EngineArguments = { readonly [M in EngineMethod]: Parameters<Engine[M]> };

/** What each method resolves to. */
export type EngineResults = { readonly [M in EngineMethod]: Awaited<ReturnType<Engine[M]>> };

/** A call of one of the methods `M`, under an id that its result or error repeats. */
export type EngineCall<M extends EngineMethod = EngineMethod> = {
  readonly [K in M]: {
    readonly id: number;
    readonly method: K;
    readonly args: EngineArguments[K];
    /** For whose sake, see `callId`. */
    readonly callId: string | null;
  };
}[M];

/** The result of a call of one of the methods `M`. */
export type EngineResult<M extends EngineMethod = EngineMethod> = {
  readonly [K in M]: { readonly id: number; readonly method: K; readonly value: EngineResults[K] };
}[M];

/** From the gateway to the engine process; the settings come first, "close" last. */
export type EngineRequest = MessageOf<{
  open: { readonly settings: EngineSettings };
  call: { readonly call: EngineCall };
  points: { readonly reply: PointReply };
  close: object;
}>;

/**
 * From the engine process to the gateway, or from a worker to the engine process. "failed" is said of the process as a whole,
 * which then ends; "warning" is for an operator, and logged already; "restarted" is said of one of its workers.
 */
export type EngineReply = MessageOf<{
  ready: object;
  warning: { readonly warning: string };
  restarted: object;
  points: { readonly call: PointCall };
  failed: { readonly error: ErrorRecord };
  result: { readonly result: EngineResult };
  error: { readonly id: number; readonly error: ErrorRecord };
}>;

/** The engine's methods as one table, so that the compiler follows a call's method to its arguments and its result. */
type EngineMethods = { readonly [M in EngineMethod]: (...args: EngineArguments[M]) => Promise<EngineResults[M]> };

/** Makes a call that came from another process. */
export async function answerCall<M extends EngineMethod>(
  engine: Engine,
  { id, method, args }: EngineCall<M>,
): Promise<EngineResult<M>> {
  const methods: EngineMethods = engine;
  if (typeof methods[method] !== "function") throw new TypeError(`The engine has no method "${method}".`);
  return { id, method, value: await callOf(engine, method, args) };
}

/** Calls a method of an engine by its name. */
export function callOf<M extends EngineMethod>(
  engine: Engine,
  method: M,
  args: EngineArguments[M],
): Promise<EngineResults[M]> {
  const methods: EngineMethods = engine;
  return methods[method](...args);
}

/** Whether a result is of this method: then the type of its value is known. */
export function isOf<M extends EngineMethod>(
  method: M,
  result: EngineResult,
): result is EngineResult & EngineResult<M> {
  return result.method === method;
}
