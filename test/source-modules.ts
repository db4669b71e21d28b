import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryFiles } from "../scripts/repository-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A module under src/ with what it takes from others. */
export interface SourceModule {
  readonly path: string;
  /** Its folder, as a path from src/. */
  readonly room: string;
  readonly code: string;
  /** Modules of ours that it imports, types included, as paths from the root. */
  readonly ours: readonly string[];
  /** The same without `import type`: what is there at run time. */
  readonly oursAtRunTime: readonly string[];
  /** Packages and Node modules that it imports. */
  readonly vendors: readonly string[];
  /** Modules and packages that are loaded with it: those of `import()` are not, nor types. */
  readonly loadedWithIt: readonly string[];
}

/** All modules under src/. */
export const modules = repositoryFiles()
  .filter((file) => /^src\/.+\.ts$/.test(file))
  .map(sourceModule);

function sourceModule(path: string): SourceModule {
  const code = readFileSync(join(root, path), "utf8");
  const imports = [
    ...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;]*?\sfrom\s+)?"([^"]+)";?$/gm),
    ...code.matchAll(/(type\s)?\bimport\("([^"]+)"\)/g),
    ...code.matchAll(/new URL\(()"(\.[^"]+\.ts)", import\.meta\.url\)/g),
  ].map(([, type, from]) => ({ type: type !== undefined && type !== "", from: from as string }));
  const resolved = (from: string) => normalize(join(dirname(path), from));
  const isOurs = ({ from }: { from: string }) => from.startsWith(".");
  return {
    path,
    room: roomOf(path),
    code,
    ours: imports.filter(isOurs).map(({ from }) => resolved(from)),
    oursAtRunTime: imports.filter((each) => isOurs(each) && !each.type).map(({ from }) => resolved(from)),
    vendors: imports.filter((each) => !isOurs(each)).map(({ from }) => from),
    loadedWithIt: [...code.matchAll(/^import\s+(?!type\s)(?:[^;]*?\sfrom\s+)?"([^"]+)"/gm)]
      .map(([, from]) => from as string)
      .map((from) => (from.startsWith(".") ? resolved(from) : from)),
  };
}

/** The folder of a module, as a path from src/. */
export function roomOf(path: string): string {
  return below(dirname(path));
}

/** A path from src/ on. */
export function below(path: string): string {
  return path.slice("src/".length);
}

/** Paths of the modules whose code holds a pattern, comments left out. */
export function holding(pattern: RegExp): string[] {
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return modules.filter(({ code }) => pattern.test(withoutComments(code))).map(({ path }) => path);
}
