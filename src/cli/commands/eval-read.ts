import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import type { PageTally } from "../eval/page-tally.ts";
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
    .option("--json", "print one JSON object")
    .option("--misses", "list what is not as the truth says")
    .action(run);
}

interface Options {
  readonly articles?: string;
  readonly json?: boolean;
  readonly misses?: boolean;
}

async function run(truthFile: string, options: Options): Promise<void> {
  const [{ readSourceFile }, { addTallies, tallyPage }, { readPageTruths }] = await Promise.all([
    import("../../read/read-source.ts"),
    import("../eval/page-tally.ts"),
    import("../eval/page-truth.ts"),
  ]);
  const truths = readPageTruths(truthFile);
  const folder = options.articles ?? join(dirname(truthFile), "..", "articles");
  const tallies: [string, PageTally][] = [];
  for (const [name, articles] of Object.entries(truths)) {
    const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw new UsageError(`The page ${name} is not in ${folder}. Say where it is with --articles.`, { cause });
    });
    tallies.push([name, tallyPage(await readSourceFile(name, bytes), articles)]);
  }
  const total = addTallies(tallies.map(([, tally]) => tally));
  if (options.json) console.log(JSON.stringify({ total, pages: Object.fromEntries(tallies) }, null, 2));
  else {
    for (const [name, tally] of [...tallies, ["all pages", total] as const]) printTally(name, tally);
    if (options.misses)
      for (const [name, tally] of tallies) for (const miss of tally.misses) console.log(`${name}: ${miss}`);
  }
}

function printTally(name: string, tally: PageTally): void {
  console.log(name);
  console.log(`  articles with the right headline   ${share(tally.headlines)}`);
  console.log(`  cut sentences joined               ${share(tally.cuts)}`);
  console.log(`  real paragraph ends kept           ${share(tally.ends)}`);
  console.log(`  passages mixing articles           ${tally.mixed} of ${tally.passages}`);
  console.log(`  passages under another's headline  ${tally.misheaded} of ${tally.passages}`);
  console.log(`  duplicates indexed once            ${share(tally.duplicates)}`);
}

function share({ right, of }: { readonly right: number; readonly of: number }): string {
  return of === 0 ? "none to find" : `${right}/${of} (${((100 * right) / of).toFixed(1)} %)`;
}
