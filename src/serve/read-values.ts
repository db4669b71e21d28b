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
  const told = isSent(operation) ? objectIn(sent) : Object.fromEntries(query);
  return readValues(operation, { ...told, ...Object.fromEntries(inPath) });
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
 * @throws RequestError naming the parameter, what it takes and what was given.
 */
export function readValues({ parameters, path }: Operation, given: Readonly<Record<string, unknown>>): Values {
  const names = parameters.map(({ name }) => name);
  const stranger = Object.keys(given).find((name) => !names.includes(name));
  if (stranger !== undefined) {
    const known = names.length === 0 ? "takes no parameters" : `takes ${names.join(", ")}`;
    throw new RequestError(400, `There is no parameter "${stranger}": ${path} ${known}.`);
  }
  const values: Record<string, string | number | boolean> = {};
  for (const parameter of parameters) {
    const own = given[parameter.name] ?? "";
    const told = typeof own === "object" ? JSON.stringify(own) : String(own);
    if (told.trim() !== "") values[parameter.name] = readValue(parameter, told);
    else if (parameter.required) throw new RequestError(400, `The parameter "${parameter.name}" is missing.`);
  }
  return values;
}

function readValue({ name, type }: Parameter, given: string): string | number | boolean {
  const value = parsed(type, given);
  if (value !== null) return value;
  throw new RequestError(400, `"${name}" takes ${described(type)}, not "${given.slice(0, 60)}".`);
}

function parsed(type: ParameterType, given: string): string | number | boolean | null {
  switch (type.kind) {
    case "text":
      return given.length <= type.longest ? given : null;
    case "whole number": {
      const number = Number(given);
      return Number.isInteger(number) && number >= type.least && number <= type.most ? number : null;
    }
    case "switch":
      return given === "true" || given === "1" ? true : given === "false" || given === "0" ? false : null;
    case "choice":
      return type.values.includes(given) ? given : null;
  }
}

function described(type: ParameterType): string {
  switch (type.kind) {
    case "text":
      return `at most ${type.longest} characters`;
    case "whole number":
      return `a whole number from ${type.least} to ${type.most}`;
    case "switch":
      return "true or false";
    case "choice":
      return `one of ${type.values.join(", ")}`;
  }
}
