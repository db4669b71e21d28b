import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import type { FoundPattern } from "./patterns.ts";

/**
 * Prints, as JSON, the patterns of the modules that it is given: those that are written out, and those that a module puts
 * together when it is loaded. In a process of its own, since a module that is loaded already makes none.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const found = new Map<string, FoundPattern>();
/** Modules that put a pattern together while they work: it is not among those found. */
const later = new Set<string>();

function add(file: string, source: string, flags: string): void {
  found.set(`/${source}/${flags}`, { file, source, flags });
}

function addWritten(file: string): void {
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      add(file, node.text.slice(1, end), node.text.slice(end + 1));
    }
    if (isInFunction && ts.isNewExpression(node) && node.expression.getText(source) === "RegExp") later.add(file);
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  visit(source, false);
}

/** All modules in one file, in which a line names each: loading them one by one would take most of the test's time. */
const BUILT = join(root, "dist", "test", "every-module.mjs");

/** The module that each line of the built file is of, counted from 1. */
async function buildModules(files: readonly string[]): Promise<(line: number) => string | undefined> {
  await build({
    stdin: { contents: files.map((file) => `import "./${file}";`).join("\n"), resolveDir: root },
    absWorkingDir: root,
    outfile: BUILT,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "error",
  });
  let module: string | undefined;
  const modules = readFileSync(BUILT, "utf8")
    .split("\n")
    .map((line) => {
      module = /^\/\/ (\S+\.ts)$/.exec(line)?.[1] ?? module;
      return module;
    });
  return (line) => modules[line - 1];
}

/** The line of the built file that is the first in a stack but for this file's, if nothing else is called in between; null otherwise. */
function lineIn(stack: string): number | null {
  const frame = stack.split("\n").find((line) => line.includes(" at ") && !line.includes("print-patterns")) ?? "";
  const line = /every-module\.mjs:(\d+):/.exec(frame)?.[1];
  return line === undefined ? null : Number(line);
}

async function collect(files: readonly string[]): Promise<void> {
  const moduleAt = await buildModules(files);
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, given, newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget);
      const line = lineIn(new Error().stack ?? "");
      const maker = line === null ? undefined : moduleAt(line);
      if (maker !== undefined) add(maker, made.source, made.flags);
      return made;
    },
  });
  for (const file of files) addWritten(file);
  await import(pathToFileURL(BUILT).href);
}

await collect(process.argv.slice(2));
process.stdout.write(JSON.stringify({ patterns: [...found.values()], later: [...later] }), () => process.exit(0));
