import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { styleText } from "node:util";
import { Command } from "commander";
import { messageOf } from "../../errors/thrown.ts";
import { PressFileError, readPressFile } from "../../read/page/marks/press-file.ts";
import { BUILT_IN_RERANKER } from "../../rerank/reranker.ts";
import { workersFor } from "../../retrieve/engine/team/worker-count.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import { availableMemory } from "../../retrieve/indexing/reading/available-memory.ts";
import type { Finding } from "../../retrieve/upkeep/inspect-index.ts";
import { inspectSqlite } from "../inspect-sqlite.ts";
import { asTypedHere, isCheckout, OTHER_MODELS } from "../installation.ts";
import { looked } from "../looked.ts";
import { unusablePackages } from "../native-packages.ts";
import { megabytes } from "../terminal/megabytes.ts";
import { placeOf, type SearchOptions, withSearchOptions } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { visible } from "../terminal/visible.ts";

/** Least Node.js version, as in package.json. */
const LEAST_NODE = [20, 19] as const;

/** Packages with native code, or whose version matters. */
const PACKAGES = ["better-sqlite3", "hnswlib-node", "onnxruntime-node", "discord.js"];

/** Passages of a question that the reranker's time is told for. */
const PASSAGES_TIMED = 5;

export function doctorCommand(settings: Settings): Command {
  const command = new Command("doctor").description("Checks everything that Verbatim needs, and says what to do.");
  return withSearchOptions(command, settings).action((options: SearchOptions) => run(options, settings));
}

async function run(options: SearchOptions, settings: Settings): Promise<void> {
  const unusable = unusablePackages();
  const usable = PACKAGES.filter((name) => unusable.every(({ subject }) => subject !== name));
  const findings = [
    inspectNode(),
    ...inspectSettings(settings),
    ...(await inspectPress(settings)),
    ...usable.flatMap(inspectPackage),
    ...unusable,
  ];
  // What follows is loaded with them.
  if (unusable.length === 0) findings.push(...(await inspectOperation(options, settings)));
  for (const { subject, state, remedy } of findings) {
    const mark = remedy === null ? styleText("green", "ok     ") : styleText("red", "problem");
    console.log(
      `${mark} ${subject}: ${visible(state)}${remedy === null ? "" : `\n        ${asTypedHere(visible(remedy))}`}`,
    );
  }
  const problems = findings.filter(({ remedy }) => remedy !== null).length;
  console.log(problems === 0 ? "All is well." : `${counted(problems, "problem")}.`);
  process.exitCode = problems === 0 ? 0 : 1;
}

function inspectSettings({ problems }: Settings): Finding[] {
  return problems.map((state) => ({
    subject: "settings",
    state,
    remedy: "Mend it: until then it is not taken.",
  }));
}

/** The operator's table of what newspapers print, where there is one. */
async function inspectPress({ pressFile }: Settings): Promise<Finding[]> {
  try {
    const file = await readPressFile(pressFile);
    if (file === null) return [];
    return [{ subject: "newspapers' words", state: `${counted(file.words, "word")} of ${file.path}`, remedy: null }];
  } catch (error) {
    if (!(error instanceof PressFileError)) throw error;
    return [{ subject: "newspapers' words", state: error.message, remedy: "Mend it: until then no file is read." }];
  }
}

/** What Verbatim works with, once its packages can be used. */
async function inspectOperation(options: SearchOptions, settings: Settings): Promise<Finding[]> {
  const { index, store, model, reranker } = options;
  const [
    { inspectIndex, passagesIn },
    { inspectDatabase },
    { inspectQuarantine },
    { inspectDiscord },
    { inspectData, inspectServersDisk },
    machine,
  ] = await Promise.all([
    import("../../retrieve/upkeep/inspect-index.ts"),
    import("../../retrieve/upkeep/inspect-database.ts"),
    import("../../retrieve/upkeep/inspect-quarantine.ts"),
    import("../inspect-discord.ts"),
    import("../inspect-data.ts"),
    import("../inspect-machine.ts"),
  ]);
  return [
    await inspectModel(model),
    await inspectReranker(reranker),
    ...(await looked("index", () => (store === undefined ? inspectIndex(index) : inspectDatabase(placeOf(options))))),
    ...(await looked("quarantine", () => inspectQuarantine(index))),
    ...(await inspectData(settings.dataFolder, { isShared: store !== undefined })),
    ...(await inspectServersDisk(settings.dataFolder, settings.serversDiskMegabytes ?? undefined)),
    ...(await looked("disk space", () => [machine.inspectSpace(index)])),
    ...(await looked("memory", () => [
      machine.inspectMemory(store === undefined ? passagesIn(index) : 0, workersOf(settings)),
    ])),
    machine.inspectRecognition(settings.ocrLanguages),
    ...(await machine.inspectPort(settings.healthPort, settings.healthHost)),
    ...(await inspectDiscord(settings)),
  ];
}

/** The processes that answer, as `npm start` starts them. */
function workersOf({ discordToken, engineWorkers }: Settings): number {
  const machine = { cores: availableParallelism(), memory: availableMemory() };
  return discordToken === null ? 1 : workersFor(engineWorkers, machine);
}

function inspectNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    subject: "Node.js",
    state: process.versions.node,
    remedy: enough ? null : `Install Node.js ${LEAST_NODE.join(".")} or later.`,
  };
}

function inspectPackage(name: string): Finding[] {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = folders.map((place) => join(place, name)).find((place) => existsSync(join(place, "package.json")));
  if (folder === undefined) {
    const remedy = isCheckout() ? 'Run "npm ci".' : "Install Verbatim again.";
    return [{ subject: name, state: "cannot be found", remedy }];
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const found = { subject: name, state: version, remedy: null };
  return name === "better-sqlite3" ? [found, ...inspectSqlite(folder)] : [found];
}

async function inspectModel(model: string): Promise<Finding> {
  const subject = "embedding model";
  try {
    const { loadModels } = await import("../../embed/load-models.ts");
    const { embedder } = await loadModels(model);
    const question = "What does it cost to ask a question of usual length?";
    await embedder.embedQuery(question);
    const started = performance.now();
    await embedder.embedQuery(question);
    const cost = `${(performance.now() - started).toFixed(1)} ms a question`;
    const others = model === "built-in" ? `; ${OTHER_MODELS}` : "";
    return {
      subject,
      state: asTypedHere(
        `${model}, ${embedder.dimensions} dimensions, revision ${embedder.revision}, ${cost}${others}`,
      ),
      remedy: null,
    };
  } catch (error) {
    const remedy = `Run "npm run model -- pull ${model}", or "npm run model -- use built-in".`;
    return { subject, state: messageOf(error), remedy };
  }
}

/** What the reranker costs is measured: it depends on the machine, and decides whether an operator wants it. */
async function inspectReranker(setting: string): Promise<Finding> {
  const subject = "reranker";
  try {
    const [{ loadSearchModels }, { readingTime }] = await Promise.all([
      import("../../retrieve/search/search-models.ts"),
      import("../../rerank/reading-time.ts"),
    ]);
    // The embedding model has its own line.
    const { reranker } = await loadSearchModels({ model: "built-in", reranker: setting });
    if (reranker === null) return { subject, state: "off", remedy: null };
    const time = Math.ceil(await readingTime(reranker, PASSAGES_TIMED));
    const cost = `${time} ms a question (${PASSAGES_TIMED} passages of usual length)`;
    return { subject, state: `${setting}, ${megabytes(reranker.bytes)}, ${cost}`, remedy: null };
  } catch (error) {
    const remedy =
      setting === BUILT_IN_RERANKER
        ? "Until then, questions are answered without it."
        : 'Get it with "npm run model", or set RERANK_MODEL to "built-in" or "off" in .env.';
    return { subject, state: messageOf(error), remedy };
  }
}
