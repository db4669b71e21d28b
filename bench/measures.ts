import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AskFigures, BuildFigures } from "./measure-peer.ts";
import { ALL_PEERS } from "./peers/all-peers.ts";
import type { Peer } from "./peers/peer.ts";
import type {
  GatewayFigures,
  IndexFigures,
  MemoryFigures,
  MissingPeer,
  QuestionFigures,
  SearchFigures,
  SizeFigures,
  StartFigures,
  UpdateFigures,
} from "./report/figures.ts";

const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const PEERS_INSTALLED = existsSync(new URL("peers/node_modules", import.meta.url));
/** A part that takes longer is given up, in milliseconds. */
const LONGEST = 3 * 60 * 60_000;
/** The same for one step of a peer. */
const LONGEST_FOR_PEERS = 15 * 60_000;
/** Passages of the index that stands for an empty one, and of those that are not about size. */
const HARDLY_ANY = 20;
const SMALL = 1_000;
/** Passages of the index over which memory is watched: whether it grows does not depend on them, how long it takes does. */
const FEW = 40;
/** Questions before an engine's memory is read. */
const BEFORE_MEMORY = 150;

/** The engine over hardly any passages. */
export function measureEmpty(root: string): StartFigures | null {
  const index = measure<IndexFigures>("measure-index.ts", [root, HARDLY_ANY]);
  return index && measure<StartFigures>("measure-start.ts", [join(root, `index-${HARDLY_ANY}`), BEFORE_MEMORY]);
}

/** Everything about one size; null when no index could be built. */
export function measureSize(root: string, size: number, questions: number): SizeFigures | null {
  const folder = join(root, `index-${size}`);
  const dataset = join(root, `passages-${size}`);
  const index = measure<IndexFigures>("measure-index.ts", [root, size]);
  if (index === null) return null;
  const asked = measure<QuestionFigures>("measure-questions.ts", [folder, questions]);
  const start = measure<StartFigures>("measure-start.ts", [folder, BEFORE_MEMORY]);
  const nearest = measure<SearchFigures[]>("measure-nearest.ts", [folder, questions, dataset]);
  if (!PEERS_INSTALLED) console.error('Without other engines: "npm ci --prefix bench/peers" installs them.');
  const peers = nearest === null ? [] : ALL_PEERS.map((peer) => measurePeer(root, size, dataset, peer));
  return { size, index, questions: asked, start, nearest: nearest ?? [], peers };
}

function measurePeer(root: string, size: number, dataset: string, peer: Peer): SearchFigures | MissingPeer {
  const { name, limit } = peer;
  if (!PEERS_INSTALLED) return { name, missing: "not installed (`npm ci --prefix bench/peers`)" };
  if (limit !== undefined && size > limit.passages) return { name, missing: limit.why };
  const folder = join(root, `peer-${ALL_PEERS.indexOf(peer)}-${size}`);
  const step = <T>(which: string) =>
    measure<T>("measure-peer.ts", [which, name, dataset, folder], { longest: LONGEST_FOR_PEERS });
  const built = step<BuildFigures>("build");
  const asked = built && step<AskFigures>("ask");
  return asked === null
    ? { name, missing: "failed or took too long" }
    : ({ name, ...built, ...asked } as SearchFigures);
}

export function measureGateway(root: string, beside: number): GatewayFigures | null {
  return measure("measure-gateway.ts", [root, SMALL, beside]);
}

export function measureMemory(root: string, questions: number): MemoryFigures | null {
  return measure("measure-memory.ts", [root, FEW, questions]);
}

export function measureUpdates(root: string, updates: number): UpdateFigures | null {
  return measure("measure-updates.ts", [root, SMALL, updates]);
}

/** Runs a part in a process of its own, so that one's memory is not another's; null when it fails, which costs only it. */
function measure<T>(part: string, args: readonly (string | number)[], { longest } = { longest: LONGEST }): T | null {
  console.error(`Measuring: ${part.replace(".ts", "")} ${args.map((arg) => basename(String(arg))).join(" ")}`);
  const module = fileURLToPath(new URL(part, import.meta.url));
  try {
    const output = execFileSync(process.execPath, ["--import", LOADER, module, ...args.map(String)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 1 << 26,
      timeout: longest,
    });
    return JSON.parse(output.trim().split("\n").at(-1) ?? "") as T;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return null;
  }
}
