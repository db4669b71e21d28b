import type { Log } from "../../src/log/log.ts";

/** A log that keeps its lines for a test to check. */
export interface KeptLog extends Log {
  readonly lines: { readonly level: string; readonly facts: object; readonly message: string }[];
}

export function keptLog(): KeptLog {
  const lines: KeptLog["lines"] = [];
  const at = (level: string) => (facts: object, message: string) => void lines.push({ level, facts, message });
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
