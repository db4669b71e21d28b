import type { Engine } from "./engine.ts";

/** What the engine process is started for. */
export interface EngineSettings {
  readonly indexFolder: string;
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** Confidence, 0..1, below which nothing is quoted; the calibrated one unless told. */
  readonly threshold?: number;
}

/** The engine's methods that can be called across processes. */
export type EngineMethod = "ask" | "lookUp" | "cite" | "groupQuestions" | "status";

/** From the gateway to the engine process; the settings come first, "close" last. */
export type EngineRequest =
  | { readonly kind: "open"; readonly settings: EngineSettings }
  | { readonly kind: "call"; readonly id: number; readonly method: EngineMethod; readonly args: readonly unknown[] }
  | { readonly kind: "close" };

/** From the engine process to the gateway. */
export type EngineReply =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly error: ErrorReport }
  | { readonly kind: "result"; readonly id: number; readonly value: Awaited<ReturnType<Engine[EngineMethod]>> }
  | { readonly kind: "error"; readonly id: number; readonly error: ErrorReport };

/** An error as it crosses the border: its name tells what can be done about it. */
export interface ErrorReport {
  readonly name: string;
  readonly message: string;
}

export function reportOf(error: unknown): ErrorReport {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: "Error", message: String(error) };
}
