/** `npm run test-pages -- FOLDER`: newspaper pages of our own making with their truth, for `npm run eval:read`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generatePages } from "./generate-page.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
});
const [folder] = positionals;
const [count, seed] = [Number(values.count), Number(values.seed)];
if (folder === undefined || !Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
  console.error("npm run test-pages -- FOLDER [--count 500] [--seed 1]");
  process.exitCode = 2;
} else {
  for (const below of ["articles", "truth"]) mkdirSync(join(folder, below), { recursive: true });
  const pages = generatePages(count, seed);
  for (const { name, text } of pages) writeFileSync(join(folder, "articles", name), text);
  const truths = Object.fromEntries(pages.map(({ name, truth }) => [name, truth]));
  const file = join(folder, "truth", "pages.json");
  writeFileSync(file, `${JSON.stringify(truths)}\n`);
  console.log(`${pages.length} pages. npm run eval:read -- ${file} [--set developed]`);
}
