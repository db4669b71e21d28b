/** Runs scripts of package.json at the same time and fails if one fails: `npm test` so has types and lint looked at on two cores. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @returns whether the script ended well; what it printed is shown in one piece, when it ends */
function succeeds(script: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const running = spawn("npm", ["run", script], {
      cwd: ROOT,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const printed: Buffer[] = [];
    for (const stream of [running.stdout, running.stderr]) stream.on("data", (bytes: Buffer) => printed.push(bytes));
    running.on("error", reject);
    running.on("close", (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

const ended = await Promise.all(process.argv.slice(2).map(succeeds));
if (ended.includes(false)) process.exitCode = 1;
