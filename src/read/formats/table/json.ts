import type { FileFormat } from "../format.ts";
import { roleOf } from "./roles.ts";

export const json: FileFormat = {
  name: "json",
  label: "JSON",
  extensions: [".json", ".jsonl", ".ndjson"],
  largest: 64 * 2 ** 20,
  isMeant: { byStart: holdsArticles },
  hasColumns: true,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source, options) => (await import("./extract-json.ts")).extractJson(source, options),
  },
  summary:
    "An array of objects, or an object a line, each object an article, with fields as CSV has columns; in folders, a file " +
    "without such objects, as programs keep their settings in, is passed over.",
};

/** How many fields are looked at. */
const MOST_LOOKED_AT = 2000;

/** Whether objects stand in an array or one behind the other, of which some field is usual for articles' titles or texts. */
function holdsArticles(start: string): boolean {
  const holdsObjects = /^\s*\[\s*\{|[:,[]\s*\[\s*\{|^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(start);
  if (!holdsObjects) return false;
  let looked = 0;
  for (const [, name = ""] of start.matchAll(/"([^"\\\n]{1,60})"\s*:\s*"/g)) {
    const role = roleOf(name);
    if ((role === "title" || role === "text") && !OF_PROGRAMS.has(name)) return true;
    looked += 1;
    if (looked > MOST_LOOKED_AT) return false;
  }
  return false;
}

/** Fields of programs' own files, too: "name" and "description" of a package. */
const OF_PROGRAMS: ReadonlySet<string> = new Set(["name", "description"]);
