import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Collection, nameOf, placesOf } from "./collections.ts";
import type { AskFigures, BuildFigures } from "./measure-peer.ts";
import { ALL_PEERS } from "./peers/all-peers.ts";
import type { Peer } from "./peers/peer.ts";
import type {
  AskerFigures,
  GatewayFigures,
  IndexFigures,
  KernelFigures,
  MemoryFigures,
  MissingPeer,
  PipelineFigures,
  QuestionFigures,
  SearchFigures,
  SetFigures,
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
/** Questions over hardly any passages, before the engine's memory is read. */
const FEW_QUESTIONS = 150;

/** The engine over hardly any passages. */
export function measureEmpty(root: string): StartFigures | null {
  const indexed = measureIndex(root, { kind: "shuffled", passages: HARDLY_ANY }, FEW_QUESTIONS);
  return indexed && measure<StartFigures>("measure-start.ts", [indexed.indexFolder, indexed.questionsFile]);
}

/** Everything about one collection, asked so many questions; null when no index of it could be built. */
export function measureCollection(
  root: string,
  collection: Collection & { readonly kind: SizeFigures["kind"] },
  questions: number,
): SizeFigures | null {
  const indexed = measureIndex(root, collection, questions);
  if (indexed === null) return null;
  const { index, indexFolder, questionsFile } = indexed;
  const asked = measure<QuestionFigures>("measure-questions.ts", [indexFolder, questionsFile]);
  const start = measure<StartFigures>("measure-start.ts", [indexFolder, questionsFile]);
  return { kind: collection.kind, name: nameOf(collection), index, questions: asked, start, ...measureWays(indexed) };
}

/** Languages of XQuAD: of the questions and of the passages. */
const SETS = [
  ["en", "en"],
  ["zh", "zh"],
  ["de", "de"],
  ["th", "th"],
  ["en", "zh"],
] as const;

/** How often what is right is found on XQuAD, as far as its files are in a folder; says which is not. */
export function measureSets(root: string, folder: string, questions: number): SetFigures[] {
  const file = (language: string) => join(folder, `xquad.${language}.json`);
  return SETS.flatMap(([asked, passages]) => {
    const missing = [asked, passages].find((language) => !existsSync(file(language)));
    if (missing !== undefined) {
      console.error(`Skipped: ${file(missing)} is not there; docs/evaluation.md says where XQuAD comes from.`);
      return [];
    }
    const set = { kind: "set", passages: file(passages), questions: file(asked) } as const;
    const indexed = measureIndex(root, set, questions);
    if (indexed === null) return [];
    const { nearest, peers } = measureWays(indexed);
    return { name: nameOf(set), passages: indexed.index.passages, questions, ways: [...nearest, ...peers] };
  });
}

type Indexed = ReturnType<typeof placesOf> & { readonly index: IndexFigures };

function measureIndex(root: string, collection: Collection, questions: number): Indexed | null {
  const index = measure<IndexFigures>("measure-index.ts", [root, JSON.stringify(collection), questions]);
  return index && { index, ...placesOf(root, collection) };
}

/** The ways to find passages: Verbatim's, and those of the peers. */
function measureWays(indexed: Indexed): Pick<SizeFigures, "nearest" | "peers"> {
  const { indexFolder, questionsFile, dataset } = indexed;
  const nearest = measure<SearchFigures[]>("measure-nearest.ts", [indexFolder, questionsFile, dataset]);
  if (!PEERS_INSTALLED) console.error('Without other engines: "npm ci --prefix bench/peers" installs them.');
  return { nearest: nearest ?? [], peers: nearest === null ? [] : ALL_PEERS.map((peer) => measurePeer(indexed, peer)) };
}

function measurePeer({ index, dataset, peer: folderOf }: Indexed, peer: Peer): SearchFigures | MissingPeer {
  const { name, limit } = peer;
  if (!PEERS_INSTALLED) return { name, missing: "not installed (`npm ci --prefix bench/peers`)" };
  const cannot = peer.missing?.() ?? null;
  if (cannot !== null) return { name, missing: cannot };
  if (limit !== undefined && index.passages > limit.passages) return { name, missing: limit.why };
  const folder = folderOf(ALL_PEERS.indexOf(peer));
  const step = <T>(which: string) =>
    measure<T>("measure-peer.ts", [which, name, dataset, folder], { longest: LONGEST_FOR_PEERS });
  const built = step<BuildFigures>("build");
  const asked = built && step<AskFigures>("ask");
  // A hundred thousand passages in several engines fill a disk.
  rmSync(folder, { recursive: true, force: true });
  return asked === null
    ? { name, missing: "failed or took too long" }
    : ({ name, ...built, ...asked } as SearchFigures);
}

export function measureKernels(): KernelFigures | null {
  return measure("search/measure-kernels.ts", []);
}

export function measureGateway(root: string, beside: number): GatewayFigures | null {
  return measure("measure-gateway.ts", [root, SMALL, beside]);
}

export function measureAskers(root: string, passages: number): AskerFigures | null {
  return measure("measure-askers.ts", [root, passages]);
}

export function measureMemory(root: string, questions: number): MemoryFigures | null {
  return measure("measure-memory.ts", [root, FEW, questions]);
}

export function measureUpdates(root: string, updates: number): UpdateFigures | null {
  return measure("measure-updates.ts", [root, SMALL, updates]);
}

export function measurePipeline(root: string, files: number): PipelineFigures | null {
  return measure("indexing/measure-pipeline.ts", [root, files]);
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
