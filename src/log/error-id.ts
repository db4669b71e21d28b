import { randomBytes } from "node:crypto";

/** Ids stand beside the errors, so that errors of any class can have one, those of libraries included. */
const ids = new WeakMap<Error, string>();

/** The id under which an error was logged where it arose, in this process or another; null when it was not. */
export function errorId(error: Error): string | null {
  return ids.get(error) ?? null;
}

/** Gives an error its id: a new one (8 hexadecimal digits), or the one that it has in the process where it arose. */
export function setErrorId(error: Error, id = randomBytes(4).toString("hex")): string {
  ids.set(error, id);
  return id;
}
