import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/** Ids of what people want; null where work is done for nobody in particular. */
const calls = new AsyncLocalStorage<string | null>();

/** A new id: 8 hexadecimal digits, few enough to be read out. */
export function newCallId(): string {
  return randomBytes(4).toString("hex");
}

/**
 * The id of what one person wants, such as the answer to a question, for which this code runs. It stands in every log line
 * about it, in all processes, and is what the person is told when it fails. Null outside of any.
 */
export function callId(): string | null {
  return calls.getStore() ?? null;
}

/** Does some work under an id, with all that follows from it, however much later that is. */
export function underCallId<T>(id: string | null, work: () => T): T {
  return calls.run(id, work);
}
