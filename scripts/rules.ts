/**
 * `npm run rules -- TRUTH.json`: reads pages without each rule of the page reader in turn, and tells which figures move. A rule
 * that moves none is not needed, or the pages do not have what it is for.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "../src/cli/eval/markdown-table.ts";
import { readPageTruths } from "../src/cli/eval/page-truth.ts";
import { RULES, type RuleName } from "../src/read/page/rules.ts";
import { FIGURES, movesNothing, ruleEffects } from "./rule-effects.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { set: { type: "string", default: "developed" }, rule: { type: "string", multiple: true } },
});
const [truthFile] = positionals;
const names = Object.keys(RULES) as RuleName[];
const wanted = values.rule ?? names;
const unknown = wanted.filter((name) => !names.some((known) => known === name));
if (truthFile === undefined || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no rule ${name}.`);
  console.error(`npm run rules -- TRUTH.json [--set developed] [--rule NAME]...\nRules: ${names.join(", ")}`);
  process.exitCode = 2;
} else {
  const rules = names.filter((name) => wanted.includes(name));
  const folder = join(dirname(truthFile), "..", "articles");
  const truths = [...readPageTruths(truthFile)].filter(([, { set }]) => set === values.set);
  const pages = truths.map(([name, truth]) => ({ name, text: readFileSync(join(folder, name), "utf8"), truth }));
  console.log(`Without each rule, the figures of ${pages.length} pages change by so many letters or places:\n`);
  const effects = ruleEffects(pages, rules);
  const rows = effects
    .filter((effect) => !movesNothing(effect))
    .map(({ rule, weight, pages: seen, changes }) => [
      rule,
      String(weight),
      String(seen),
      ...FIGURES.map((figure) => signed(changes[figure])),
    ]);
  for (const line of markdownTable(["without", "weight", "pages", ...FIGURES], rows)) console.log(line);
  const idle = effects.filter(movesNothing).map(({ rule, pages: seen }) => `${rule} (seen on ${seen} pages)`);
  console.log(`\nThese move nothing: ${idle.length === 0 ? "none" : idle.join(", ")}`);
}

function signed(change: number): string {
  if (change === 0) return "";
  return change > 0 ? `+${change}` : String(change);
}
