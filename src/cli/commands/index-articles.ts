import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { messageOf } from "../../errors/thrown.ts";
import { SUPPORTED_EXTENSIONS } from "../../read/formats/formats.ts";
import { type ForkedUpdate, updateIndexInProcess } from "../../retrieve/indexing/forked-index.ts";
import type { IndexSummary } from "../../retrieve/indexing/update-index.ts";
import { type IndexOptions, placeOf, withIndexOptions } from "../terminal/options.ts";
import { printStopped, printSummary, troublesOf } from "../terminal/print-summary.ts";
import { requireEncoding } from "../terminal/require-encoding.ts";
import type { Settings } from "../terminal/settings.ts";
import { whenToldToEnd } from "../terminal/told-to-end.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { type WatchOptions, watchPaths } from "../watch.ts";
import { requireModel } from "./model.ts";

/** The exit code of a command that Ctrl+C has ended. */
const INTERRUPTED = 130;

const collected = (pattern: string, before: readonly string[]) => [...before, pattern];

/** What is indexed unless something is named. */
export const USUAL_ARTICLES = "articles";

export function indexCommand(settings: Settings): Command {
  const command = new Command("index")
    .description("Adds or updates articles in the index and takes out those that are gone.")
    .argument("[paths...]", "files and folders", [USUAL_ARTICLES])
    .option(
      "--exclude <pattern>",
      "leave out what matches, in the manner of .gitignore; may be repeated",
      collected,
      [],
    )
    .option(
      "--encoding <name>",
      'what files are in that are not Unicode, such as windows-1251; kept with each of them until "auto" is given',
    )
    .option(
      "--forget-vanished",
      "take out at once what is out of reach, such as all files of a folder that has vanished",
    )
    .option("--rebuild", "rebuild the index from these paths alone")
    .option("--retry-quarantined", "try the files in quarantine once more; --rebuild does so, too")
    .option("--watch", "go on taking in changes as they happen, until Ctrl+C")
    .option("--wait", "wait while another process writes the index");
  return withIndexOptions(command, settings).action((paths, options) => run(paths, options, settings));
}

interface IndexingOptions extends IndexOptions {
  readonly exclude: readonly string[];
  readonly encoding?: string;
  readonly forgetVanished?: boolean;
  readonly rebuild?: boolean;
  readonly retryQuarantined?: boolean;
  readonly watch?: boolean;
  readonly wait?: boolean;
}

async function run(paths: string[], options: IndexingOptions, settings: Settings): Promise<void> {
  const missing = paths.filter((path) => !existsSync(path));
  if (options.rebuild && missing.length > 0) {
    throw new UsageError(`There is no ${missing.join(", ")}. The index was left as it is; check the path.`);
  }
  await requireApart(options.index, paths);
  if (options.encoding !== undefined && options.encoding !== "auto") await requireEncoding(options.encoding);
  const { progressBar } = await import("../terminal/progress.ts");
  await requireModel(options.model, settings.modelHub);
  const { model, exclude, encoding, rebuild = false } = options;
  const place = placeOf(options);
  const progress = progressBar();
  const stopping = new AbortController();
  const forget = whenToldToEnd(() => {
    stopping.abort();
    console.error("\nStopping behind the file at hand. Ctrl+C ends it at once.");
  }, settings);
  try {
    const request: ForkedUpdate = {
      ...place,
      model,
      paths,
      exclude,
      ocrLanguages: settings.ocrLanguages,
      ...(encoding === undefined ? {} : { encoding }),
      vanished: options.forgetVanished ? "take out" : "keep",
      rebuild,
      retryQuarantined: rebuild || options.retryQuarantined === true,
      whenLocked: options.wait || options.watch ? "wait" : "leave",
    };
    const summary = await updateIndexInProcess(request, { onProgress: progress.show, stop: stopping.signal });
    progress.end();
    if (summary.left > 0) printStopped(summary, rebuild);
    else printSummary(summary, SUPPORTED_EXTENSIONS);
    process.exitCode = summary.left > 0 ? INTERRUPTED : exitCode(summary);
  } finally {
    progress.end();
    forget();
  }
  if (options.watch && !stopping.signal.aborted) {
    await followUntilToldToEnd(
      { ...place, model, paths, exclude, ocrLanguages: settings.ocrLanguages, whenLocked: "wait" },
      settings,
    );
  }
}

/** @throws UsageError when the index would be written among the articles. */
async function requireApart(index: string, paths: readonly string[]): Promise<void> {
  const { folderAround, isSameFolder } = await import("../../retrieve/upkeep/folder-around.ts");
  const isIndexed = existsSync(join(index, "manifest.json"));
  const isAmong = (path: string) =>
    isSameFolder(path, index) || (!isIndexed && folderAround(path, (folder) => isSameFolder(folder, index)) !== null);
  const among = paths.find(isAmong);
  if (among === undefined) return;
  throw new UsageError(
    `${among} is to be indexed, and --index ${index} is its folder: an index has a folder of its own. Name another one with ` +
      "--index.",
  );
}

type Following = ForkedUpdate & { readonly paths: readonly string[] };

async function followUntilToldToEnd(request: Following, settings: Settings): Promise<void> {
  const interruption = new AbortController();
  const forget = whenToldToEnd(() => interruption.abort(), settings);
  console.log("Watching for changes. Ctrl+C ends.");
  const { signal } = interruption;
  const update = () => updateIndexInProcess(request, { signal });
  await followChanges(request.paths, update, { ignored: request.indexFolder, signal });
  forget();
  process.exitCode = 0;
}

/** Updates the index after every change below the paths, and says what came of it, until the signal is given. */
export async function followChanges(
  paths: readonly string[],
  update: () => Promise<IndexSummary>,
  options: WatchOptions,
): Promise<void> {
  let said = "";
  const updateAndSay = async () => {
    try {
      const summary = await update();
      const { unchanged, files, removed, withdrawn } = summary;
      const changed = unchanged < files || removed.length + withdrawn.length > 0;
      const troubles = troublesOf(summary).join("\n");
      // What cannot be mended by waiting is said once, and not at each look.
      if (changed || troubles !== said) printSummary(summary, SUPPORTED_EXTENSIONS);
      said = troubles;
    } catch (error) {
      // Told to end, in a terminal the indexing process is, too.
      if (options.signal.aborted) return;
      // The next change may find the trouble mended; until then it is said once, too.
      const trouble = messageOf(error);
      if (trouble !== said) console.error(trouble);
      said = trouble;
    }
  };
  await watchPaths(paths, updateAndSay, options);
}

/** 0 if all that was given was read, 2 if something given does not exist, 1 if a file could not be read. */
function exitCode({ problems }: IndexSummary): number {
  if (problems.length === 0) return 0;
  return problems.some(({ missing }) => missing) ? 2 : 1;
}
