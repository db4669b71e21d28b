import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
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

/** The first of our modules in a stack that is not this one, if nothing else is called in between. */
function makerIn(stack: string, files: readonly string[]): string | null {
  const frame = stack.split("\n").find((line) => line.includes(" at ") && !line.includes("print-patterns")) ?? "";
  return files.find((file) => frame.includes(`/${file}:`)) ?? null;
}

async function collect(files: readonly string[]): Promise<void> {
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, given, newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget);
      const maker = makerIn(new Error().stack ?? "", files);
      if (maker !== null) add(maker, made.source, made.flags);
      return made;
    },
  });
  for (const file of files) {
    addWritten(file);
    await import(pathToFileURL(join(root, file)).href);
  }
}

await collect(process.argv.slice(2));
process.stdout.write(JSON.stringify({ patterns: [...found.values()], later: [...later] }), () => process.exit(0));
