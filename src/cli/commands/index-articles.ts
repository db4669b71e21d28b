import { existsSync } from "node:fs";
import { relative } from "node:path";
import { Command } from "commander";
import type { Models } from "../../embed/load-models.ts";
import { SUPPORTED_EXTENSIONS } from "../../read/formats/formats.ts";
import type { IndexSummary } from "../../retrieve/indexing/update-index.ts";
import type { WritableStore } from "../../retrieve/store/writable-store.ts";
import { type IndexOptions, withIndexOptions } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { whenToldToEnd } from "../terminal/told-to-end.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type WatchOptions, watchPaths } from "../watch.ts";
import { tellMissing } from "./backup.ts";
import { requireModel } from "./model.ts";

/** What is indexed unless something is named. */
export const USUAL_ARTICLES = "articles";

export function indexCommand(settings: Settings): Command {
  const command = new Command("index")
    .description("Adds or updates articles in the index and takes out those that are gone.")
    .argument("[paths...]", "files and folders", [USUAL_ARTICLES])
    .option("--rebuild", "rebuild the index from these paths alone")
    .option("--watch", "go on taking in changes as they happen, until Ctrl+C")
    .option("--wait", "wait while another process writes the index");
  return withIndexOptions(command, settings).action((paths, options) => run(paths, options, settings));
}

interface IndexingOptions extends IndexOptions {
  readonly rebuild?: boolean;
  readonly watch?: boolean;
  readonly wait?: boolean;
}

async function run(paths: string[], options: IndexingOptions, settings: Settings): Promise<void> {
  const missing = paths.filter((path) => !existsSync(path));
  if (options.rebuild && missing.length > 0) {
    throw new UsageError(`There is no ${missing.join(", ")}. The index was left as it is; check the path.`);
  }
  const [{ loadModels }, { updateIndex }, { SqliteWritableStore }, { progressBar }] = await Promise.all([
    import("../../embed/load-models.ts"),
    import("../../retrieve/indexing/update-index.ts"),
    import("../../retrieve/store/sqlite/sqlite-writable-store.ts"),
    import("../terminal/progress.ts"),
  ]);
  await requireModel(options.model, settings.modelHub);
  const models = await loadModels(options.model);
  const store = new SqliteWritableStore(options.index);
  const progress = progressBar();
  try {
    const summary = await updateIndex({
      store,
      paths,
      models,
      rebuild: options.rebuild ?? false,
      whenLocked: options.wait || options.watch ? "wait" : "leave",
      onProgress: progress.show,
    });
    progress.end();
    printSummary(summary);
    process.exitCode = exitCode(summary);
  } finally {
    progress.end();
  }
  if (options.watch) await followUntilToldToEnd({ paths, store, models, settings });
}

interface Following {
  readonly paths: readonly string[];
  readonly store: WritableStore;
  readonly models: Models;
  readonly settings: Settings;
}

async function followUntilToldToEnd({ paths, store, models, settings }: Following): Promise<void> {
  const { updateIndex } = await import("../../retrieve/indexing/update-index.ts");
  const interruption = new AbortController();
  const forget = whenToldToEnd(() => interruption.abort(), settings);
  console.log("Watching for changes. Ctrl+C ends.");
  const update = () => updateIndex({ store, paths, models, whenLocked: "wait" });
  await followChanges(paths, update, { ignored: store.name, signal: interruption.signal });
  forget();
  process.exitCode = 0;
}

/** Updates the index after every change below the paths, and says what came of it, until the signal is given. */
export async function followChanges(
  paths: readonly string[],
  update: () => Promise<IndexSummary>,
  options: WatchOptions,
): Promise<void> {
  const updateAndSay = async () => {
    try {
      const summary = await update();
      const changed = summary.unchanged < summary.files || summary.removed.length > 0;
      if (changed || summary.problems.length > 0) printSummary(summary);
    } catch (error) {
      // The next change may find the trouble mended.
      console.error(error instanceof Error ? error.message : String(error));
    }
  };
  await watchPaths(paths, updateAndSay, options);
}

/** 0 if all that was given was read, 2 if something given does not exist, 1 if a file could not be read. */
function exitCode({ problems }: IndexSummary): number {
  if (problems.length === 0) return 0;
  return problems.some(({ missing }) => missing) ? 2 : 1;
}

export function printSummary(summary: IndexSummary): void {
  const { files, unchanged, removed, missing, counts, embedded, problems, seconds } = summary;
  const news = files === unchanged ? "nothing new" : `${files - unchanged} new or changed`;
  console.log(
    files === 0
      ? `No file was read${problems.length === 0 ? `: there is none whose name ends in ${SUPPORTED_EXTENSIONS.join(", ")}` : ""}.`
      : `${count(files, "file")} read (${news}), ${count(embedded, "passage")} embedded, ${seconds.toFixed(1)} s.`,
  );
  for (const name of removed) console.log(`Taken out, because it is gone: ${name}`);
  if (missing.length > 0) console.log(tellMissing(missing));
  console.log(
    `The index holds ${count(counts.files, "file")}, ${count(counts.articles, "article")}, ${count(counts.passages, "passage")}.`,
  );
  for (const { path, message } of problems) console.error(`${nearer(path)}: ${message}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A path from here where that is shorter to read, else from the root. */
function nearer(path: string): string {
  const fromHere = relative(".", path);
  return fromHere.startsWith("..") ? path : fromHere;
}
