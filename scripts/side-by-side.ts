/** Runs scripts of package.json beside one another, each of which keeps one core busy: `side-by-side.ts types lint`. Fails if one does. */
import { spawn } from "node:child_process";
import { once } from "node:events";

const npm = process.env.npm_execpath;
if (npm === undefined) throw new Error("npm runs this, which says where it is itself.");

/** Its code, once it has ended; what it said is printed then, so that it does not stand between another's lines. */
async function run(name: string, npmScript: string): Promise<number> {
  const child = spawn(process.execPath, [npmScript, "run", name], { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const [code] = await once(child, "close");
  process.stdout.write(Buffer.concat(said));
  return code ?? 1;
}

const codes = await Promise.all(process.argv.slice(2).map((name) => run(name, npm)));
process.exitCode = Math.max(0, ...codes);
