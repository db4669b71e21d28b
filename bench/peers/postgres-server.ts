import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { childrenOf, processorMillisecondsOf } from "../resources.ts";
import type { Outside } from "./peer.ts";

/** A server starts in a second; on a loaded machine within this time. */
const PATIENCE_MS = 60_000;
const USER = "verbatim";

export interface PostgresServer {
  /** What its processes took so far, and hold now: memory that they share counts once. */
  outside(): Outside;
  stop(): Promise<void>;
}

/** Where PostgreSQL's programs are on this machine; null where they are not. */
export function postgresPrograms(): string | null {
  const { status, stdout } = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const folder = status === 0 ? stdout.trim() : "";
  return folder !== "" && existsSync(join(folder, "initdb")) ? folder : null;
}

/** Makes a database in a folder that is there and empty. */
export function makeDatabase(programs: string, folder: string): void {
  const user = ordinaryUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const options = [
    "-D",
    join(folder, "data"),
    "-U",
    USER,
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "-A",
    "trust",
    "--no-sync",
  ];
  execFileSync(join(programs, "initdb"), options, { ...user, cwd: folder, stdio: "pipe" });
}

/** How a client reaches the server of a folder: by a socket there. */
export function connectionTo(folder: string) {
  return { host: folder, user: USER, database: "postgres" };
}

/**
 * Runs a server, and waits until it takes connections.
 * @throws Error with what the server said if it ends before, or takes too long.
 */
export async function runServer(programs: string, options: readonly string[], folder: string) {
  const server = spawn(join(programs, "postgres"), options, {
    ...ordinaryUser(),
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (part) => {
    said += part;
  });
  const until = performance.now() + PATIENCE_MS;
  while (!said.includes("ready to accept connections")) {
    if (server.exitCode !== null || performance.now() > until) throw new Error(`PostgreSQL did not start:\n${said}`);
    await setTimeout(50);
  }
  return server;
}

/** Starts the server of a folder, with the settings that it comes with. */
export async function startServer(programs: string, folder: string): Promise<PostgresServer> {
  const settings = ["-c", `unix_socket_directories=${folder}`, "-c", "listen_addresses="];
  const server = await runServer(programs, ["-D", join(folder, "data"), ...settings], folder);
  return {
    outside: () => {
      const all = [server.pid ?? 0, ...childrenOf(server.pid ?? null)];
      return {
        milliseconds: all.reduce((sum, id) => sum + (processorMillisecondsOf(id) ?? 0), 0),
        bytes: all.reduce((sum, id) => sum + shareOfMemory(id), 0),
      };
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
    },
  };
}

/** Bytes of a process, each page divided by those that share it. */
function shareOfMemory(processId: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** PostgreSQL does not run as root. */
export function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : null;
}
