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

/** Objects and arrays are nested at most so deep: what reads them calls itself for each level. */
const DEEPEST = 64;
const SCALAR = /[^\s,:{}[\]"]+/y;

/**
 * Reads a JSON text.
 * @throws SyntaxError when it is none, RangeError when it is nested deeper than any text for people.
 */
export function readJson(source: string): JsonValue {
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
