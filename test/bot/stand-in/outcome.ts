import type { World } from "./world.ts";

/** An answer of the API: a status and a JSON body. */
export interface Outcome {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export type Body = Record<string, unknown>;

/** A route of the API: its handler gets the parts of the path that the pattern's groups match. */
export type Route = readonly [method: string, pattern: RegExp, handler: Handler];
type Handler = (parts: string[], body: Body, query: URLSearchParams) => Outcome;

export function ok(body: unknown): Outcome {
  return { status: 200, body };
}

export function refused(status: number, code: number, message: string): Outcome {
  return { status, body: { code, message } };
}

/** Refuses a request for its faults, and keeps them for the test to see. */
export function violated(world: World, faults: string[]): Outcome {
  world.violations.push(...faults);
  return refused(400, 50_035, `Invalid Form Body: ${faults.join("; ")}`);
}
