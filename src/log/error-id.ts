import { callId, newCallId } from "./call-id.ts";

/** Ids stand beside the errors, so that errors of any class can have one, those of libraries included. */
const ids = new WeakMap<Error, string>();

/** The id under which an error was logged where it arose, in this process or another; null when it was not. */
export function errorId(error: Error): string | null {
  return ids.get(error) ?? null;
}

/**
 * Gives an error its id: that of the call in which it arose, so that both are found in the log by one id; a new one outside of
 * any call; or the one that it has in the process where it arose.
 */
export function setErrorId(error: Error, id = callId() ?? newCallId()): string {
  ids.set(error, id);
  return id;
}
