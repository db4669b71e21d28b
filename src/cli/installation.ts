import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The sources, in a checkout; an installed package has none. */
const SOURCES = fileURLToPath(new URL("../../src", import.meta.url));

/** The articles that come with Verbatim, and questions on them with their answers. */
export const SAMPLE_ARTICLES = fileURLToPath(new URL("../../articles", import.meta.url));
export const SAMPLE_QUESTIONS = fileURLToPath(new URL("../../test/eval/samples.jsonl", import.meta.url));

/** That the built-in model is not the only one, in a line. */
export const OTHER_MODELS =
  'it needs no network; "npm run model -- use Xenova/multilingual-e5-small" puts a larger one in its place (118 MB; doctor tells its ms a question)';

/** What `npm run build` makes of them. */
const BUILT = fileURLToPath(new URL("../../dist/node/verbatim.js", import.meta.url));

/** Whether this is a checkout, where npm runs the commands, or a package that was installed. */
export function isCheckout(): boolean {
  return existsSync(SOURCES);
}

/** A sentence that names commands as npm runs them, as they are typed here: `verbatim index x` for `npm run index -- x`. */
export function asTypedHere(sentence: string): string {
  if (isCheckout()) return sentence;
  return sentence.replaceAll(/\bnpm (?:run ([a-z][\w:]*)|(start))(?: --(?= ))?/g, "verbatim $1$2");
}

/** Whether sources have changed since they were built, or never were. */
export function isBuildStale(): boolean {
  if (!isCheckout()) return false;
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return isNewer(SOURCES, built);
}

/** Whether something in a folder is newer than a time. A third as long as with Node.js's own `recursive`, at every command. */
function isNewer(folder: string, time: number): boolean {
  if (statSync(folder).mtimeMs > time) return true;
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? isNewer(path, time) : statSync(path).mtimeMs > time;
  });
}

/** The version of this program, as its package says it. */
export function ownVersion(): string {
  const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
  return version;
}
