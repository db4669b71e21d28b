/**
 * What the sizes of files cost: `node --import tsx bench/indexing/measure-file-sizes.ts [FILES]`. The same articles are indexed as many
 * small files and as one, each in a process of its own; with `--large MB` one file of so many megabytes.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { loadModels } from "../../src/embed/load-models.ts";
import { updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { articleMaker, writeCorpus } from "../corpus.ts";
import { folderBytes } from "../resources.ts";

const FILES = 5_000;
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

interface Cost {
  /** Of processor time a megabyte of text. */
  readonly seconds: number;
  /** The most that the process took, in MiB. */
  readonly memory: number;
  readonly passages: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: "string" }, index: { type: "string" } },
});
if (values.index !== undefined) console.log(JSON.stringify(await costOf(values.index)));
else await compare(Number(positionals[0] ?? FILES));

async function compare(files: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "verbatim-file-sizes-"));
  try {
    if (values.large !== undefined) {
      const cost = measured(await largeFile(join(root, "large"), Number(values.large) * 1e6));
      console.log(`one file of ${values.large} MB: ${told(cost)}`);
      return;
    }
    const [many, one] = [join(root, "many"), join(root, "one")];
    await writeCorpus(many, files, 1);
    mkdirSync(one);
    const texts = readdirSync(many).map((name) => readFileSync(join(many, name), "utf8"));
    writeFileSync(join(one, "all.md"), texts.join("\n"));
    const [small, large] = [measured(many), measured(one)];
    console.log(`${files} files of ${Math.round(folderBytes(many) / files)} bytes: ${told(small)}`);
    console.log(`the same in one file: ${told(large)}`);
    console.log(`a megabyte in small files costs ${(small.seconds / large.seconds).toFixed(2)} times as much`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function told({ seconds, memory, passages }: Cost): string {
  return `${seconds.toFixed(2)} s of processor time a MB, ${memory} MiB at most, ${passages} passages`;
}

function measured(folder: string): Cost {
  const self = fileURLToPath(import.meta.url);
  // As the indexing process is started: garbage of a large file is collected before the graph is built.
  const options = ["--expose-gc", "--import", LOADER];
  const out = execFileSync(process.execPath, [...options, self, "--index", folder], { encoding: "utf8" });
  return JSON.parse(out);
}

async function costOf(folder: string): Promise<Cost> {
  const models = await loadModels("built-in");
  const before = process.cpuUsage();
  const store = new SqliteWritableStore(join(folder, "..", "index", folder.split("/").at(-1) ?? ""));
  const { counts } = await updateIndex({ store, paths: [folder], models });
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (user + system) / folderBytes(folder),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
    passages: counts.passages,
  };
}

/** A folder with one file of Chinese, of at least so many bytes. */
async function largeFile(folder: string, bytes: number): Promise<string> {
  mkdirSync(folder);
  const article = await articleMaker(bytes);
  const parts: string[] = [];
  for (let length = 0, number = 0; length < bytes; number += 1) {
    const text = article(20, number);
    if (!/\p{Script=Han}/u.test(text.slice(0, 40)) || /[\u3040-\u30ff]/u.test(text)) continue;
    parts.push(text);
    length += Buffer.byteLength(text);
  }
  writeFileSync(join(folder, "large.md"), parts.join("\n"));
  return folder;
}
