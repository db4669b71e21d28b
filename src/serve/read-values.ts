import { isSent, type Operation, type Parameter, type ParameterType, type Values } from "./operation.ts";
import { RequestError } from "./request-error.ts";

/** An operation with what the path says that asks for it. */
export interface Wanted {
  readonly operation: Operation;
  readonly inPath: ReadonlyMap<string, string>;
}

/** What a path asks for. @throws RequestError where there is no such path. */
export function wantedBy(path: string, operations: readonly Operation[]): Wanted {
  for (const operation of operations) {
    const inPath = matched(operation.path, path);
    if (inPath !== null) return { operation, inPath };
  }
  throw new RequestError(404, `There is no ${path}. /openapi.json says what there is.`);
}

/**
 * What an operation was told: by its path, and by the query or what was sent, as it takes it.
 * @throws RequestError naming the parameter, what it takes and what was given.
 */
export function valuesOf({ operation, inPath }: Wanted, query: URLSearchParams, sent: string): Values {
  const told = isSent(operation) ? { ...objectIn(sent), ...named(query) } : named(query);
  const twice = [...inPath.keys()].find((name) => Object.hasOwn(told, name));
  if (twice !== undefined) throw new RequestError(400, `"${twice}" stands in the path, and is not given otherwise.`);
  return readValues(operation, { ...told, ...Object.fromEntries(inPath) }, operation.path);
}

/** What stands behind the question mark, by name. */
function named(query: URLSearchParams): Readonly<Record<string, string>> {
  const names = [...query.keys()];
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new RequestError(400, `The parameter "${twice}" is given more than once.`);
  return Object.fromEntries(query);
}

function objectIn(sent: string): Readonly<Record<string, unknown>> {
  const object = parsedJson(sent);
  if (typeof object === "object" && object !== null && !Array.isArray(object)) return object as Record<string, unknown>;
  throw new RequestError(400, 'Send an object of JSON, such as {"text": "…"}.');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What stands in a path in the places of names in braces; null where the path is another. */
function matched(pattern: string, path: string): ReadonlyMap<string, string> | null {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return null;
  const values = new Map<string, string>();
  for (const [i, part] of wanted.entries()) {
    const own = given[i] ?? "";
    if (part.startsWith("{")) values.set(part.slice(1, -1), decoded(own));
    else if (part !== own) return null;
  }
  return values;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RequestError(400, `"${part}" is not percent-encoded UTF-8.`);
  }
}

/**
 * What an operation was told, each value as its parameter takes it; texts are read where numbers or switches are wanted.
 * @param called the operation's name, for messages
 * @throws RequestError naming the parameter, what it takes and what was given.
 */
export function readValues(
  { parameters }: Operation,
  given: Readonly<Record<string, unknown>>,
  called: string,
): Values {
  const names = parameters.map(({ name }) => name);
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) {
    const known = names.length === 0 ? "takes no parameters" : `takes ${names.join(", ")}`;
    throw new RequestError(400, `There is no parameter "${clipped(stranger)}": ${called} ${known}.`);
  }
  const values: Record<string, string | number | boolean> = {};
  for (const parameter of parameters) {
    const own = given[parameter.name] ?? "";
    if (typeof own !== "string" || own.trim() !== "") values[parameter.name] = readValue(parameter, own);
    else if (parameter.required) throw new RequestError(400, `The parameter "${parameter.name}" is missing.`);
  }
  return values;
}

function readValue({ name, type }: Parameter, given: unknown): string | number | boolean {
  const value = parsed(type, given);
  if (value !== null) return value;
  throw new RequestError(400, `"${name}" takes ${described(type)}, not ${found(type, given)}.`);
}

const DIGITS = /^\d{1,9}$/;
const SWITCHES: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ...[true, "true", "1"].map((each) => [each, true] as const),
  ...[false, "false", "0"].map((each) => [each, false] as const),
]);

function parsed(type: ParameterType, given: unknown): string | number | boolean | null {
  switch (type.kind) {
    case "text":
      return typeof given === "string" && given.length <= type.longest ? given : null;
    case "form":
      return typeof given === "string" && type.pattern.test(given) ? given : null;
    case "whole number": {
      const number = typeof given === "string" && DIGITS.test(given) ? Number(given) : given;
      const isWhole = typeof number === "number" && Number.isInteger(number);
      return isWhole && number >= type.least && number <= type.most ? number : null;
    }
    case "switch":
      return SWITCHES.get(given) ?? null;
    case "choice":
      return typeof given === "string" && type.values.includes(given) ? given : null;
  }
}

function described(type: ParameterType): string {
  switch (type.kind) {
    case "text":
      return `a text of at most ${type.longest} characters`;
    case "form":
      return type.like;
    case "whole number":
      return `a whole number from ${type.least} to ${type.most}`;
    case "switch":
      return "true or false";
    case "choice":
      return `one of ${type.values.join(", ")}`;
  }
}

/** What was given in the place of what is taken. */
function found({ kind }: ParameterType, given: unknown): string {
  if (kind === "text" && typeof given === "string") return `one of ${given.length}`;
  return clipped(JSON.stringify(given));
}

/** So much of what was given is repeated. */
const REPEATED = 60;

function clipped(text: string): string {
  return text.length > REPEATED ? `${text.slice(0, REPEATED)}…` : text;
}
