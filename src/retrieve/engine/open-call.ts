import type { EngineCall, EngineResult } from "./engine-message.ts";

/** A call of an engine in another process that has no answer yet. */
export interface OpenCall {
  readonly call: EngineCall;
  readonly resolve: (result: EngineResult) => void;
  readonly reject: (error: Error) => void;
  /** The engine died once with this call under way; it is asked again, but not a third time. */
  retried: boolean;
}
