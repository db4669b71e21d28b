import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import type { TalliedPage } from "../eval/page-report.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** `npm run eval:read -- truth.json`: how well pages are read, against their ground truth. */
export function evalReadCommand(): Command {
  return new Command("eval:read")
    .description("Compares the reading of newspaper pages with their ground truth, in the format of pages-dev.json.")
    .argument("<truth>", "a JSON file: for each page its articles and the role of every line")
    .option(
      "--articles <folder>",
      "where the pages are (default: the folder articles beside the folder of the truth file)",
    )
    .option("--set <name>", "only the pages of this set, where the truth file has several")
    .option("--json", "print one JSON object")
    .option("--misses", "list what is not as the truth says")
    .action(run);
}

interface Options {
  readonly articles?: string;
  readonly set?: string;
  readonly json?: boolean;
  readonly misses?: boolean;
}

async function run(truthFile: string, options: Options): Promise<void> {
  const { addTallies } = await import("../eval/page-figures.ts");
  const pages = await tallied(truthFile, options);
  const total = addTallies(pages.map(({ tally }) => tally));
  if (options.json) {
    const byName = Object.fromEntries(pages.map(({ name, tally }) => [name, tally]));
    console.log(JSON.stringify({ total, pages: byName }, null, 2));
    return;
  }
  const { figureLines, phenomenonTables } = await import("../eval/page-report.ts");
  const isMade = pages.some(({ phenomena }) => phenomena.length > 0);
  const each = isMade ? [] : pages.flatMap(({ name, tally }) => [name, ...figureLines(tally)]);
  const tables = isMade ? phenomenonTables(pages) : [];
  for (const line of [...each, "all pages", ...figureLines(total), ...tables]) console.log(line);
  if (options.misses)
    for (const { name, tally } of pages) for (const miss of tally.misses) console.log(`${name}: ${miss}`);
}

async function tallied(truthFile: string, { articles, set }: Options): Promise<TalliedPage[]> {
  const [{ readSourceFile }, { tallyPage }, { readPageTruths }] = await Promise.all([
    import("../../read/read-source.ts"),
    import("../eval/page-tally.ts"),
    import("../eval/page-truth.ts"),
  ]);
  const truths = [...readPageTruths(truthFile)].filter(([, truth]) => set === undefined || truth.set === set);
  if (truths.length === 0)
    throw new UsageError(`The ground truth ${truthFile} has no page${set === undefined ? "" : ` of the set ${set}`}.`);
  const folder = articles ?? join(dirname(truthFile), "..", "articles");
  const pages: TalliedPage[] = [];
  for (const [name, truth] of truths) {
    const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw new UsageError(`The page ${name} is not in ${folder}. Say where it is with --articles.`, { cause });
    });
    const { phenomena } = truth;
    pages.push({ name, set: truth.set, phenomena, tally: tallyPage(await readSourceFile(name, bytes), truth) });
  }
  return pages;
}
