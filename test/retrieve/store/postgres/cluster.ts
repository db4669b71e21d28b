import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { ordinaryUser, postgresPrograms, runServer } from "../../../../bench/peers/postgres-server.ts";
import { freePort } from "../../../free-port.ts";

/** A PostgreSQL server of our own, in a temporary folder. */
export interface Cluster {
  /** Of a database that holds nothing yet. */
  readonly url: string;
  readonly port: number;
  /** Ends the server at once, as a power cut does; its data stay. */
  kill(): Promise<void>;
  /** Lets it hang: it takes connections and answers nothing. What is lost of it is nothing. */
  pause(): void;
  /** Lets it go on. */
  resume(): void;
  /** Starts it again. */
  start(): Promise<void>;
  /** Ends it, and takes its data away. */
  end(): Promise<void>;
}

/** Tests on a server of our own, which is there when they run; skipped, in so many words, where PostgreSQL's programs are not. */
export function describeOnServer(tests: (cluster: () => Cluster) => void): void {
  const programs = postgresPrograms();
  describe.skipIf(programs === null)("on a server of our own (needs PostgreSQL's programs: pg_config)", () => {
    let cluster: Cluster | undefined;
    beforeAll(async () => {
      cluster = await startCluster(programs as string);
    });
    afterAll(() => cluster?.end());
    tests(() => cluster as Cluster);
  });
}

/** The version of pgvector that can be installed beside PostgreSQL's programs; null where it is not there. */
export function vectorVersion(): string | null {
  if (postgresPrograms() === null) return null;
  const shared = execFileSync("pg_config", ["--sharedir"], { encoding: "utf8" }).trim();
  const control = join(shared, "extension", "vector.control");
  if (!existsSync(control)) return null;
  return /^default_version = '(.+)'$/m.exec(readFileSync(control, "utf8"))?.[1] ?? null;
}

const PASSWORD = "a secret/of #ours";

/** Starts a server of the programs in a folder. */
export async function startCluster(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-postgres-"));
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  const user = ordinaryUser();
  writeFileSync(passwordFile, PASSWORD);
  if (user !== null) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const options = [
    "-D",
    data,
    "-U",
    "verbatim",
    "-E",
    "UTF8",
    "--locale=C",
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
  ];
  execFileSync(join(programs, "initdb"), [...options, "--no-sync"], { ...user, cwd: folder, stdio: "pipe" });
  const port = await freePort();
  const start = async () => {
    const settings = ["fsync=off", "unix_socket_directories=", "listen_addresses=127.0.0.1", "max_connections=50"];
    const given = settings.flatMap((setting) => ["-c", setting]);
    return runServer(programs, ["-D", data, "-p", String(port), ...given], folder);
  };
  let server = await start();
  const stop = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  const signalAll = (signal: NodeJS.Signals) => {
    for (const pid of [server.pid as number, ...childrenOf(server.pid as number)]) signalIfThere(pid, signal);
  };
  return {
    url: `postgres://verbatim:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    port,
    // To the server this is "immediate shutdown": it leaves its data as a crash does, and ends the processes it has started.
    kill: () => stop("SIGQUIT"),
    pause: () => signalAll("SIGSTOP"),
    resume: () => signalAll("SIGCONT"),
    start: async () => {
      server = await start();
    },
    end: async () => {
      if (server.exitCode === null && server.signalCode === null) signalAll("SIGCONT");
      await stop("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of a server's processes any may end at any time: each connection has its own. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** The processes that a process has started. */
function childrenOf(parent: number): number[] {
  const listed = execFileSync("ps", ["-A", "-o", "pid=", "-o", "ppid="], { encoding: "utf8" });
  const pairs = listed.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, ppid]) => (ppid === parent && pid !== undefined ? [pid] : []));
}
