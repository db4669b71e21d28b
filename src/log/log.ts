import { callId } from "./call-id.ts";
import { type DescribeError, describeError, errorFacts } from "./error-facts.ts";

/**
 * The operator's log; a pino logger fits. Each line has the id of the call that it is about (`callId`). It never gets the token;
 * questions, and the ids that Discord has for people, messages and interactions, only at level "debug".
 */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Plain data, so that the engine and indexing processes can be told to log as the gateway does. */
export interface LogSettings {
  readonly level: "debug" | "info" | "warn" | "error" | "silent";
  /** Readable lines for a terminal; otherwise one JSON object per line. */
  readonly pretty: boolean;
  /** For whose sake a process was started that works for one call alone, see `callId`. */
  readonly call?: string | null;
}

/** The log of a process that was told nothing of logging. */
export const SILENT_LOG: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

export interface LogOptions {
  /** Stands in every line; for a process other than the gateway. */
  readonly name?: string;
  /** What a line tells of an error under the key `err`; see `errorFacts`. */
  readonly describe?: DescribeError;
}

/** Processes that log to one terminal or file share the descriptor that they inherit. */
const STANDARD_ERROR = 2;

/** Characters that wait for a log that cannot be written; what comes then is lost. */
const MOST_WAITING = 1 << 20;

/** Opens a log on standard error. The logger's code is loaded only when there is something to log. */
export async function openLog({ level, pretty }: LogSettings, options: LogOptions = {}): Promise<Log> {
  if (level === "silent") return SILENT_LOG;
  const { name, describe = describeError } = options;
  const { default: pino } = await import("pino");
  const settings = {
    level,
    base: name === undefined ? null : { name },
    mixin: presentCall,
    serializers: { err: (error: unknown) => errorFacts(error, describe) },
  };
  const stream = pretty
    ? await prettyStream()
    : pino.destination({ dest: STANDARD_ERROR, sync: true, maxLength: MOST_WAITING });
  // A log on a full disk ends no process: lines wait, and are written when there is space again.
  stream.on("error", () => undefined);
  // Named, because a logger's own type could be awaited.
  const log: Log = pino(settings, stream);
  return log;
}

function presentCall(): object {
  const call = callId();
  return call === null ? {} : { call };
}

async function prettyStream() {
  const { default: pinoPretty } = await import("pino-pretty");
  return pinoPretty({ destination: STANDARD_ERROR, sync: true, translateTime: "SYS:HH:MM:ss" });
}
