import * as v from "valibot";
import { messageOf } from "../errors/thrown.ts";

/** What a JSON text holds, or in words what is not as its reader expects, to stand after the file's name and a colon. */
export type ReadJson<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "wrong"; readonly what: string };

/**
 * Reads JSON as a schema describes it. Where the schema gives a check a message of its own, that message says what is
 * expected, as in "a whole number"; otherwise the type does.
 */
export function readJson<S extends v.GenericSchema>(text: string, schema: S): ReadJson<v.InferOutput<S>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { kind: "wrong", what: `it is not JSON (${messageOf(error)})` };
  }
  // The first fault is all that is told; of a large file that is wrong throughout there would be millions.
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  return parsed.success
    ? { kind: "value", value: parsed.output }
    : { kind: "wrong", what: describeIssue(parsed.issues[0]) };
}

/** Stands before an object of which every entry may be absent: to Valibot, a list is an object, too. */
export const NOT_A_LIST = v.check((value: unknown) => !Array.isArray(value), "an object");

/** Place, expected and found, as in: `model.vocab must be a list, but is a text`. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? "it";
  if (issue.received === "undefined") return `${place} is missing`;
  // Valibot's own messages repeat what is in the issue's fields.
  const expected = issue.message.startsWith("Invalid ") ? inWords(issue.expected ?? "valid") : issue.message;
  const found = WORDS[issue.received] ?? issue.received;
  return `${place} must be ${expected}, but is ${found.length > LONGEST_VALUE ? `${found.slice(0, LONGEST_VALUE)}…` : found}`;
}

/** Characters of a value that a message repeats. */
const LONGEST_VALUE = 60;

/** Valibot's names of types, as people say them. */
const WORDS: Readonly<Record<string, string>> = {
  Array: "a list",
  Object: "an object",
  string: "a text",
  number: "a number",
  boolean: "true or false",
};

/** One type, or several as in `(string | Object)`. */
function inWords(types: string): string {
  const each = types.replace(/^\((.*)\)$/, "$1").split(" | ");
  return each.map((type) => WORDS[type] ?? type).join(" or ");
}
