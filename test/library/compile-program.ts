import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as compiler from "typescript";
import { marked } from "../docs/markdown-files.ts";

// By `require`: through the loader of the tests it takes seconds longer.
const ts: typeof compiler = createRequire(import.meta.url)("typescript");

/** The program in the handbook that imports this package. */
export function programOfHandbook(): string {
  return marked("docs/operating.md", "library").replace(/^```ts\n|```$/g, "");
}

/** What these programs know of where they run: the libraries of browsers and Node.js would take the compiler seconds. */
const SURROUNDINGS = "declare const console: { log(text: string): void; error(text: string): void };";

/**
 * Writes modules in TypeScript, by their names without extension, into a folder that has this package in its `node_modules`, and
 * compiles them there as strictly as can be, with no types but the package's.
 * @returns what the compiler has found wrong, by the file's name.
 */
export function compilePrograms(
  folder: string,
  modules: Readonly<Record<string, string>>,
): [name: string, what: string][] {
  const surroundings = join(folder, "surroundings.d.ts");
  writeFileSync(surroundings, SURROUNDINGS);
  const paths = Object.entries(modules).map(([name, code]) => {
    const path = join(folder, `${name}.mts`);
    writeFileSync(path, code);
    return path;
  });
  const program = ts.createProgram([surroundings, ...paths], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ file, messageText }) => [
    file?.fileName.slice(folder.length + 1) ?? "",
    ts.flattenDiagnosticMessageText(messageText, " "),
  ]);
}
