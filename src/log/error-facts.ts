import { errorId } from "./error-id.ts";

/** What a log line tells of an error, apart from its id and its causes. */
export type DescribeError = (error: Error) => object;

/** Causes below an error that are told of; more than these are a circle or noise. */
const MOST_CAUSES = 5;

/** What a log line tells of whatever was thrown: its id, if it has one, what `describe` says of it, and its causes. */
export function errorFacts(error: unknown, describe: DescribeError = describeError, causes = MOST_CAUSES): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const id = errorId(error);
  return {
    ...(id === null ? {} : { id }),
    ...describe(error),
    ...(error.cause === undefined || causes === 0 ? {} : { cause: errorFacts(error.cause, describe, causes - 1) }),
  };
}

/** What is told of most errors. */
export function describeError(error: Error): object {
  const { name, message, stack } = error;
  // Node's and SQLite's errors have a code that says more than their class.
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { type: name, message, ...code, stack };
}
