import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../../scripts/repository-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const folder = temporaryFolder();

/** Where a program lies that the path leads to. */
function programOf(name: string): string {
  const found = (process.env.PATH ?? "").split(delimiter).find((each) => existsSync(join(each, name)));
  return realpathSync(join(found as string, name));
}

/** A path on which there is Node.js, npm and a shell, and nothing to compile with. */
function pathWithoutToolchain(): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  symlinkSync(process.execPath, join(bin, "node"));
  for (const name of ["npm", "sh", "env"]) symlinkSync(programOf(name), join(bin, name));
  return bin;
}

describe.skipIf(process.platform === "win32")("installing where nothing can be compiled", () => {
  test("ends with one sentence on what is missing and how to get it, not with a compiler's log", async () => {
    const copy = join(folder, "checkout");
    for (const file of repositoryFiles()) {
      mkdirSync(join(copy, dirname(file)), { recursive: true });
      cpSync(join(ROOT, file), join(copy, file));
    }
    const own = Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_|CXX?$)/i.test(name));
    const env = { ...Object.fromEntries(own), PATH: pathWithoutToolchain() };
    const output = await new Promise<{ code: unknown; text: string }>((resolve) => {
      execFile("npm", ["ci"], { cwd: copy, env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : error.code, text: stdout + stderr });
      });
    });
    expect(output.code).toBe(1);
    expect(output.text).toMatch(
      /could not be compiled, as this machine lacks Python, make, a C\+\+ compiler: run ".+", then/,
    );
    expect(output.text).not.toContain("gyp");
  });
});
