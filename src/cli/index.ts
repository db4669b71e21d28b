import { relative } from "node:path";
import { Command } from "commander";
import { loadModels } from "../embed/load-models.ts";
import { type IndexSummary, updateIndex } from "../retrieve/update-index.ts";
import { type IndexOptions, withIndexOptions } from "./options.ts";
import { progressBar } from "./progress.ts";
import type { Settings } from "./settings.ts";

/** What is indexed unless something is named. */
export const USUAL_ARTICLES = "articles";

export function indexCommand(settings: Settings): Command {
  const command = new Command("index")
    .description("Adds or updates articles in the index and takes out those that are gone.")
    .argument("[paths...]", "files and folders", [USUAL_ARTICLES])
    .option("--rebuild", "build the index anew from these paths alone");
  return withIndexOptions(command, settings).action(run);
}

async function run(paths: string[], options: IndexOptions & { rebuild?: boolean }): Promise<void> {
  const models = await loadModels(options.model);
  const progress = progressBar();
  try {
    const summary = await updateIndex({
      indexFolder: options.index,
      paths,
      models,
      rebuild: options.rebuild ?? false,
      onProgress: progress.show,
    });
    progress.end();
    printSummary(summary);
    process.exitCode = exitCode(summary);
  } finally {
    progress.end();
  }
}

/** 0 if all that was given was read, 2 if something given does not exist, 1 if a file could not be read. */
function exitCode({ problems }: IndexSummary): number {
  if (problems.length === 0) return 0;
  return problems.some(({ missing }) => missing) ? 2 : 1;
}

export function printSummary({ files, unchanged, removed, counts, embedded, problems, seconds }: IndexSummary): void {
  const news = files === unchanged ? "nothing new" : `${files - unchanged} new or changed`;
  console.log(
    `${files} ${files === 1 ? "file" : "files"} read (${news}), ${embedded} passages embedded, ${seconds.toFixed(1)} s.`,
  );
  for (const name of removed) console.log(`Taken out, because it is gone: ${name}`);
  console.log(`The index holds ${counts.files} files, ${counts.articles} articles, ${counts.passages} passages.`);
  for (const { path, message } of problems) console.error(`${relative(".", path)}: ${message}`);
}
