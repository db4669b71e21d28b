import { parse as parseToml } from "smol-toml";
import { Composer, type CST, isMap, isScalar, isSeq, Parser } from "yaml";

/** Fields of front matter by their names in lower case: plain values, dates, and lists of them; undefined for all others. */
export type Fields = ReadonlyMap<string, unknown>;

/** Lists and mappings are nested at most so deep: what makes nodes of them calls itself for each level. */
const DEEPEST = 64;

/** The fields of a YAML mapping; null when the YAML is none. */
export function yamlFields(yaml: string): Fields | null {
  // Anchors and aliases multiply; no front matter needs them.
  if (/(?:^|[\s:,[{-])[&*][^\s*]/m.test(yaml)) return lineFields(yaml, ":");
  const tokens = [...new Parser().parse(yaml)];
  if (isDeep(tokens)) return null;
  try {
    const [document] = new Composer({ schema: "core", prettyErrors: false, uniqueKeys: false }).compose(tokens);
    if (document === undefined || !isMap(document.contents)) return null;
    // Taken from the nodes: as a plain object, a mapping in the place of a name is written out as text, at each level anew.
    const fields = document.contents.items.map(({ key, value }): [string, unknown] | null =>
      isScalar(key) ? [String(key.value ?? "").toLowerCase(), plainNode(value)] : null,
    );
    return fields.includes(null) ? null : new Map(fields.filter((field) => field !== null));
  } catch {
    // Between rules there was ordinary text.
    return null;
  }
}

/** The fields of a TOML document; null when it is none. */
export function tomlFields(toml: string): Fields | null {
  try {
    return plainFields(parseToml(toml));
  } catch {
    return lineFields(toml, "=");
  }
}

/** The fields of a JSON object, which begins with "{"; null when it is none. */
export function jsonFields(json: string): Fields | null {
  try {
    return plainFields(JSON.parse(json) as object);
  } catch {
    return null;
  }
}

/** What can be made out of lines that each give a field, in whatever else is wrong; null where a line gives none. */
function lineFields(block: string, separator: ":" | "="): Fields | null {
  const field = separator === ":" ? /^([\p{L}\w-]{1,40})\s{0,4}:(?:\s+(.*))?$/u : /^([\p{L}\w-]{1,40})\s{0,4}=(.*)$/u;
  const fields = new Map<string, unknown>();
  for (const line of block.split(/\r?\n/)) {
    if (/^\s*(?:#.*)?$|^(?:\s+|-\s)\S|^\[/u.test(line)) continue;
    const found = field.exec(line);
    if (found === null) return null;
    const value = (found[2] ?? "").trim();
    const quoted = /^"([^"]*)"$|^'([^']*)'$/u.exec(value);
    if (quoted !== null) fields.set((found[1] ?? "").toLowerCase(), quoted[1] ?? quoted[2]);
    else if (/^[^&*[{|>"'!%@`]/u.test(value)) fields.set((found[1] ?? "").toLowerCase(), value);
  }
  return fields.size === 0 ? null : fields;
}

function plainFields(object: object): Fields {
  return new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), plain(value)]));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => isPlain(item));
  return isPlain(value) ? value : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value instanceof Date;
}

/** Whether lists and mappings are nested deeper than any front matter has them; without recursion, which has a depth of its own. */
function isDeep(tokens: readonly CST.Token[]): boolean {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return true;
    const parts =
      "items" in token ? token.items.flatMap(({ key, value }) => [key, value]) : "value" in token ? [token.value] : [];
    for (const part of parts)
      if (typeof part === "object" && part !== null) waiting.push({ token: part, depth: depth + 1 });
  }
  return false;
}

/** A plain value, or the plain values of a list; undefined for what is built of others. */
function plainNode(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  return isSeq(node) ? node.items.flatMap((item) => (isScalar(item) ? [item.value] : [])) : undefined;
}
