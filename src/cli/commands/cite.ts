import { Command } from "commander";
import { loadModels } from "../../embed/load-models.ts";
import { LocalEngine } from "../../retrieve/engine/local-engine.ts";
import { modelStamp } from "../../retrieve/store/model-stamp.ts";
import { SqlitePassageStore } from "../../retrieve/store/sqlite/sqlite-passage-store.ts";
import { type IndexOptions, withIndexOptions } from "../terminal/options.ts";
import { citationIn, printCitation } from "../terminal/print-answer.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

export function citeCommand(settings: Settings): Command {
  const command = new Command("cite")
    .description("Prints the passage of a citation id again, with what stands before and after it.")
    .argument("<id>", "a citation id, as quotations show it")
    .option("--json", "print one JSON object");
  return withIndexOptions(command, settings).action(run);
}

async function run(id: string, { index, model, json }: IndexOptions & { json?: boolean }): Promise<void> {
  const models = await loadModels(model);
  const engine = new LocalEngine(SqlitePassageStore.open(index, modelStamp(models.embedder)), models);
  try {
    const citation = await engine.cite(citationIn(id));
    if (citation === null) throw new UsageError(`No passage has the citation id ${id} (any longer).`);
    if (json) console.log(JSON.stringify(citation, null, 2));
    else printCitation(citation);
  } finally {
    await engine.close();
  }
}
