import type { Operation, Parameter, ParameterType, Values } from "./operation.ts";
import { RequestError } from "./request-error.ts";

/** An operation with what it was told. */
export interface Wanted {
  readonly operation: Operation;
  readonly values: Values;
}

/**
 * What a path and its query ask for.
 * @throws RequestError naming the parameter, what it takes and what was given, or that there is no such path.
 */
export function wantedBy(url: URL, operations: readonly Operation[]): Wanted {
  for (const operation of operations) {
    const inPath = matched(operation.path, url.pathname);
    if (inPath !== null) return { operation, values: valuesOf(operation, inPath, url.searchParams) };
  }
  throw new RequestError(404, `There is no ${url.pathname}. /openapi.json says what there is.`);
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

/** What a query and a path say, of parameters that are there once each. */
function valuesOf(operation: Operation, inPath: ReadonlyMap<string, string>, query: URLSearchParams): Values {
  return readValues(operation, { ...Object.fromEntries(query), ...Object.fromEntries(inPath) });
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
