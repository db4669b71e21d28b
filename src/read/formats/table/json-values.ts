import { Unreadable } from "../../read-error.ts";

/** A value of JSON, in its own words: numbers keep their digits, and fields of one name are all there. */
export type JsonValue = JsonScalar | JsonObject | JsonArray;

interface JsonScalar {
  readonly kind: "scalar";
  /** Empty for null. */
  readonly words: string;
}

export interface JsonObject {
  readonly kind: "object";
  readonly fields: (readonly [name: string, value: JsonValue])[];
}

interface JsonArray {
  readonly kind: "array";
  readonly items: JsonValue[];
}

/** More are a database's, or made to fill the memory. */
const MOST_VALUES = 3_000_000;
/** Objects and arrays are nested at most so deep: what reads them calls itself for each level. */
const DEEPEST = 64;
const SCALAR = /[^\s,:{}[\]"]+/y;

/**
 * Reads a JSON text.
 * @throws SyntaxError when it is none, RangeError when it is nested deeper than any text for people, Unreadable when it holds more
 *   values than one.
 */
export function readJson(source: string): JsonValue {
  requireFewValues(source);
  // What follows reads any text; whether it is JSON is what the language's own parser says.
  JSON.parse(source);
  const root: JsonArray = { kind: "array", items: [] };
  const open: (JsonObject | JsonArray)[] = [root];
  let name: string | null = null;
  const put = (value: JsonValue): void => {
    const into = open.at(-1);
    if (into?.kind === "array") into.items.push(value);
    else into?.fields.push([name ?? "", value]);
    name = null;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === "{" || sign === "[") {
      const value: JsonObject | JsonArray =
        sign === "{" ? { kind: "object", fields: [] } : { kind: "array", items: [] };
      put(value);
      open.push(value);
      if (open.length > DEEPEST) throw new RangeError(`its values are nested over ${DEEPEST} deep`);
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign === '"') {
      const end = stringEnd(source, at);
      const words: unknown = JSON.parse(source.slice(at, end));
      if (open.at(-1)?.kind === "object" && name === null) name = String(words);
      else put({ kind: "scalar", words: String(words) });
      at = end - 1;
    } else if (!/[\s,:]/.test(sign)) {
      SCALAR.lastIndex = at;
      const [words = sign] = SCALAR.exec(source) ?? [];
      put({ kind: "scalar", words: words === "null" ? "" : words });
      at += words.length - 1;
    }
  }
  return root.items[0] ?? { kind: "scalar", words: "" };
}

/** Before anything is made of them: a value takes many times the room of its characters. */
function requireFewValues(source: string): void {
  let most = 1;
  let isInString = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charCodeAt(at);
    if (isInString && sign === BACKSLASH) at += 1;
    else if (sign === MARK) isInString = !isInString;
    else if (!isInString && (sign === COMMA || sign === BRACKET || sign === BRACE)) most += 1;
    if (most > MOST_VALUES)
      throw new Unreadable({
        reason: `it holds over ${MOST_VALUES} values in one`,
        nextStep: "Give each article a line of its own (JSON Lines), divide it into several files, or leave it out.",
      });
  }
}

const [BACKSLASH, MARK, COMMA, BRACKET, BRACE] = [0x5c, 0x22, 0x2c, 0x5b, 0x7b];

/** Where a string ends that begins at a place, its marks included. */
function stringEnd(source: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    const end = source.indexOf('"', at);
    let slashes = 0;
    while (source.charAt(end - 1 - slashes) === "\\") slashes += 1;
    if (slashes % 2 === 0) return end + 1;
    at = end;
  }
}
