/**
 * What `npm ci` runs once the packages are there: says in one sentence what could not be compiled, and what to install. npm
 * passes over optional packages that fail, and would show the compiler's log for others.
 */
import { readFileSync } from "node:fs";
import { unusablePackages } from "../src/cli/native-packages.ts";
import { compilingAdvice } from "./toolchain.ts";

const failed = unusablePackages().map(({ subject }) => subject);
if (failed.length > 0) {
  const { platform, env } = process;
  console.error(compilingAdvice(failed, { platform, osRelease: osRelease(), path: env.PATH ?? "" }));
  process.exitCode = 1;
}

function osRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}
