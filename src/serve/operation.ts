import type { Engine } from "../retrieve/engine/engine.ts";

/**
 * What an operation is told: in the path, behind the question mark, or, where it is long, in an object of JSON that is sent
 * (POST). All that is not in the path is in one of the last two.
 */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required?: true;
  readonly description: string;
  readonly type: ParameterType;
}

export type ParameterType =
  /** At most so many characters. */
  | { readonly kind: "text"; readonly longest: number }
  /** What a pattern takes; in words. */
  | { readonly kind: "form"; readonly pattern: RegExp; readonly like: string }
  | { readonly kind: "whole number"; readonly least: number; readonly most: number }
  | { readonly kind: "switch" }
  | { readonly kind: "choice"; readonly values: readonly string[] };

/** What was told, by name; what may be left out is absent where it was. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** Whether a program sends what it tells the operation. */
export function isSent({ parameters }: Operation): boolean {
  return parameters.some((parameter) => parameter.in === "body");
}

/** One thing that a program may ask of an engine, over HTTP or as a tool of MCP. It reads; nothing is changed by it. */
export interface Operation {
  /** Unique, in the style of OpenAPI's `operationId`. */
  readonly id: string;
  /** Names of parameters stand in braces. */
  readonly path: string;
  /** Its name among the tools of MCP; absent where it is none. */
  readonly tool?: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Name of the schema (`schemas.ts`) of what it gives. */
  readonly gives: string;
  /** Null where what was named is not there. @throws what the engine throws. */
  run(engine: Engine, values: Values): Promise<object | null>;
}
