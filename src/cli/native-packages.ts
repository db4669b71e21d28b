import { createRequire } from "node:module";
import type { Finding } from "../retrieve/upkeep/inspect-index.ts";
import { isCheckout } from "./installation.ts";

const load = createRequire(import.meta.url);

/** Packages that are compiled for one machine and one Node.js, each with what needs the compiled part. */
const NATIVE: Readonly<Record<string, () => void>> = {
  "better-sqlite3": () => new (load("better-sqlite3"))(":memory:").close(),
  "hnswlib-node": () => load("hnswlib-node"),
};

/** The packages that cannot be used as they lie here, with what to do; empty where all is well. */
export function unusablePackages(packages = NATIVE): Finding[] {
  return Object.entries(packages).flatMap(([subject, use]) => {
    try {
      use();
      return [];
    } catch (error) {
      return [{ subject, ...stateOf(error) }];
    }
  });
}

/** @throws Error, in one sentence, where the commands cannot work. */
export function requireUsablePackages(found = unusablePackages()): void {
  if (found.length === 0) return;
  const states = found.map(({ subject, state }) => `${subject} ${state}`).join("; ");
  const remedies = [...new Set(found.map(({ remedy }) => remedy))].join(" ");
  throw new Error(`${states}. ${remedies}`);
}

function stateOf(error: unknown): Pick<Finding, "state" | "remedy"> {
  const { code, message } = error as NodeJS.ErrnoException;
  const compileAgain = isCheckout() ? 'Run "npm rebuild".' : "Install Verbatim again.";
  const installAgain = isCheckout() ? 'Run "npm ci".' : "Install Verbatim again.";
  if (code === "MODULE_NOT_FOUND") return { state: "cannot be found", remedy: installAgain };
  if (message.includes("NODE_MODULE_VERSION")) {
    return { state: `compiled for another Node.js than this one (${process.versions.node})`, remedy: compileAgain };
  }
  // Loaders list all places where they looked, or what the system said of a library.
  const [reason] = message.split(/[.:]? ?(?:Tried:)?\n/);
  return { state: `cannot be loaded (${reason})`, remedy: installAgain };
}
