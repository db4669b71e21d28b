/**
 * `node scripts/declarations.mjs FOLDER MODULE` writes into the folder, which it makes anew, the declarations of a module
 * of src/ and of those that they refer to. Plain JavaScript, and the compiler by `require`: the loader for TypeScript, and
 * that of modules, look through its 9 MB first, which takes longer than all of this.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const ts = createRequire(import.meta.url)("typescript");

const SOURCES = fileURLToPath(new URL("../src", import.meta.url));

/** Each module says the types of what it exports, so that its declarations are made of it alone. */
const OPTIONS = {
  declaration: true,
  isolatedDeclarations: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
};

/** What declarations import of a module of ours. */
const OWN_IMPORT = /(\bfrom |\bimport\()"(\.[^"]+)\.ts"/g;

const [, , folder, entry] = argv;
rmSync(folder, { recursive: true, force: true });
const modules = new Set([join(SOURCES, entry)]);
// What is added while it goes is visited, too.
for (const path of modules) {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(path, "utf8"), {
    fileName: path,
    compilerOptions: OPTIONS,
    reportDiagnostics: true,
  });
  for (const { messageText } of diagnostics) {
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  }
  for (const [, , own] of outputText.matchAll(OWN_IMPORT)) modules.add(join(dirname(path), `${own}.ts`));
  const file = join(folder, relative(SOURCES, path).replace(/\.ts$/, ".d.ts"));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputText.replace(OWN_IMPORT, '$1"$2.js"'));
}
