import { Command, Option } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import { NO_RERANKER } from "../../rerank/reranker.ts";
import { citationIn } from "../../retrieve/citation-in.ts";
import { REFERENCE_STYLES, type ReferenceStyle } from "../../retrieve/reference/reference-styles.ts";
import { type IndexOptions, withIndexOptions } from "../terminal/options.ts";
import { printCitation } from "../terminal/print-answer.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { visibleLines } from "../terminal/visible.ts";

export function citeCommand(settings: Settings): Command {
  const command = new Command("cite")
    .description("Prints the passage of a citation id again, with what stands before and after it.")
    .argument("<id>", "a citation id, as quotations show it")
    .addOption(
      new Option("--as <style>", "print what a work says that refers to it, ready to be copied").choices(
        REFERENCE_STYLES,
      ),
    )
    .option("--json", "print one JSON object");
  return withIndexOptions(command, settings).action((id: string, options: CiteOptions) =>
    run(id, options, settings.publicUrl),
  );
}

interface CiteOptions extends IndexOptions {
  readonly as?: ReferenceStyle;
  readonly json?: boolean;
}

async function run(id: string, options: CiteOptions, publicUrl: string | null): Promise<void> {
  const { openEngine } = await import("../open-engine.ts");
  const engine = await openEngine({ ...options, reranker: NO_RERANKER }, { vectors: "disk" });
  try {
    const citation = await withPageLinks(engine, publicUrl).cite(citationIn(id));
    if (citation === null) throw new UsageError(`No passage has the citation id ${id} (any longer).`);
    if (options.as !== undefined) {
      const { referenceTo } = await import("../../retrieve/reference/reference-to.ts");
      console.log(visibleLines(referenceTo(citation.quotation, options.as)));
    } else if (options.json) console.log(JSON.stringify(citation, null, 2));
    else printCitation(citation);
  } finally {
    await engine.close();
  }
}
