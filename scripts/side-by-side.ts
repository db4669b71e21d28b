/**
 * Runs scripts of package.json at the same time and fails if one fails: `npm test` so has types and lint looked at while the tests
 * run. Options go to the last one, whose output is shown as it comes.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @returns whether the script ended well; what it printed is shown in one piece, when it ends, unless it is shown as it comes */
function succeeds(script: string, isShown: boolean, options: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const running = spawn("npm", ["run", script, ...(options.length > 0 ? ["--", ...options] : [])], {
      cwd: ROOT,
      shell: process.platform === "win32",
      stdio: isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    });
    const printed: Buffer[] = [];
    for (const stream of [running.stdout, running.stderr]) stream?.on("data", (bytes: Buffer) => printed.push(bytes));
    running.on("error", reject);
    running.on("close", (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

const given = process.argv.slice(2);
const scripts = given.filter((word) => !word.startsWith("-"));
const options = given.filter((word) => word.startsWith("-"));
const ended = await Promise.all(
  scripts.map((script, at) => {
    const isLast = at === scripts.length - 1;
    return succeeds(script, isLast, isLast ? options : []);
  }),
);
const failed = scripts.filter((_, at) => !ended[at]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
