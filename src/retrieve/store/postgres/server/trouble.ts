import { StoreError } from "../../../errors.ts";
import { REBUILD } from "../../remedies.ts";

/** What an operator can mend, by the code of PostgreSQL's or of the network's error; the beginning of a code stands for all of them. */
const TROUBLES: readonly (readonly [codes: RegExp, sentence: string])[] = [
  [/^(ENOTFOUND|EAI_AGAIN)$/, "cannot be found. Check the host's name in VERBATIM_STORE or --store, and the network."],
  [
    /^(ECONNREFUSED|ENOENT|EACCES)$/,
    "takes no connection. Check that PostgreSQL runs there, and host and port in VERBATIM_STORE or --store.",
  ],
  [/^(28...)$/, "refuses the user. Check name and password in VERBATIM_STORE or --store (or PGPASSWORD, or .pgpass)."],
  [/^3D000$/, 'has no database of that name. Create it with "createdb", or name another one.'],
  [/^42501$/, "does not allow this to the user. Let the user own the schema verbatim, or use one that does."],
  [
    /^53100$/,
    "has a full disk: no more can be written. What was finished is kept; free some space, then run this again.",
  ],
  [/^53...$/, "is out of connections or memory. Raise max_connections, or stop what else uses it, then try again."],
  [/^25006$/, "may only be read: it is a standby, or set to read-only. Name the primary server."],
  [/^(XX00[12]|58...)$/, `is damaged or cannot read its disk; its log says more. Restore a copy, or: ${REBUILD}`],
  [
    /^(57P0.|08...|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57014)$/,
    "has broken off. What was finished is kept; check that PostgreSQL runs there, then try again.",
  ],
];

/** What the client says, without a code, of a connection that is gone or does not come about in time. */
const BROKEN_OFF = /connection terminated|connection timeout|timeout expired|connection error|not queryable|ssl/i;

/** Whether an error means that a connection is gone, so that another one may do. */
export function isBrokenOff(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof StoreError) return false;
  return /^(57P0.|08...|ECONNRESET|EPIPE)$/.test(codeOf(error)) || BROKEN_OFF.test(error.message);
}

/** Whether an error on the way to a server means that it is not there, or hangs, and not that it refuses something. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && (isBrokenOff(error) || /^E[A-Z_]+$/.test(codeOf(error)));
}

/** Whether an error means that an answer did not come in time. */
export function isTooSlow(error: Error): boolean {
  return error.message === "Query read timeout";
}

/** Servers with parts of the tables do not answer the one in front of them. */
export class PartsAwayError extends StoreError {
  constructor(name: string, servers: readonly string[]) {
    super(
      `${name} gets no answer from ${servers.join(", ")}, where a part of the index is. Check that PostgreSQL runs there, then ` +
        "try again. ANSWER_WITHOUT_PARTS=1 answers from what is left.",
    );
  }
}

/** An error of the database or on the way to it, as whoever runs the program is told it; any other as it is. */
export function troubleExplained(name: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = codeOf(error);
  if (isTooSlow(error)) {
    return new StoreError(`${name} does not answer in time. Check what keeps PostgreSQL busy there, then try again.`, {
      cause: error,
    });
  }
  const sentence =
    TROUBLES.find(([codes]) => codes.test(code))?.[1] ??
    (BROKEN_OFF.test(error.message) ? "cannot be reached. Check that PostgreSQL runs there, then try again." : null);
  if (sentence === null) return error;
  return new StoreError(`${name} ${sentence} (${error.message || code})`, { cause: error });
}

/** Runs an action, whose trouble with the database is told as a `StoreError`. */
export async function guardTrouble<T>(name: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw troubleExplained(name, error);
  }
}

function codeOf(error: Error): string {
  const { code, errors } = error as { code?: unknown; errors?: readonly { code?: unknown }[] };
  // Where a host has several addresses, each has failed for a reason of its own.
  return String(code ?? errors?.[0]?.code ?? "");
}
