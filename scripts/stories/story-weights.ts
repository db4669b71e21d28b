/**
 * `node --import tsx scripts/stories/story-weights.ts` learns from the developed pages in test/read/page/written what the signs of
 * articles and their headings are worth, and writes that to src/read/page/stories/story-weights.ts. With `--judge` it learns on
 * two thirds of the pages and says how many pieces it reads as a person does on the other third, three times over.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { likeliestReading } from "../../src/read/page/stories/story-search.ts";
import { isAs, learn } from "./story-learning.ts";
import { generatedLessons, lessonsOf } from "./story-lessons.ts";

const PAGES = new URL("../../test/read/page/written/developed/", import.meta.url);
const TARGET = fileURLToPath(new URL("../../src/read/page/stories/story-weights.ts", import.meta.url));
const THOUSANDTHS = 1000;
/** Of a line in the file that is written. */
const WIDTH = 138;
const PARTS = 3;
/** Pages named beside those are read so many times. */
const TIMES = 3;

const { values } = parseArgs({ options: { judge: { type: "boolean", default: false }, beside: { type: "string" } } });
const lessons = lessonsOf(fileURLToPath(new URL("truth.json", PAGES)), fileURLToPath(new URL("articles", PAGES)));
if (values.beside !== undefined) {
  const beside = lessonsOf(values.beside, join(dirname(values.beside), "..", "articles"));
  for (let time = 0; time < TIMES; time += 1) lessons.push(...beside);
}
const generated = generatedLessons();
if (values.judge) {
  for (let part = 0; part < PARTS; part += 1) {
    const weights = learn([...lessons.filter((_, at) => at % PARTS !== part), ...generated]);
    const others = lessons.filter((_, at) => at % PARTS === part);
    const read = others.flatMap(({ page, steps }) =>
      likeliestReading(page, weights).map((step, at) => Number(isAs(step, steps[at]))),
    );
    const right = read.reduce((sum, one) => sum + one, 0);
    stdout.write(`${others.length} pages: ${right} of ${read.length} pieces are read as by a person\n`);
  }
} else {
  const weights = learn([...lessons, ...generated]);
  const known = [...weights]
    .map(([sign, worth]) => [sign, Math.round(worth * THOUSANDTHS)] as const)
    .filter(([, worth]) => worth !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = bySign(known).map(([sign, worths]) => `${sign} = ${worths.join(" ")}`);
  writeFileSync(
    TARGET,
    `import type { StoryWeights } from "./reading-steps.ts";

/** What each sign is worth for each role, in thousandths; learnt by scripts/stories/story-weights.ts. */
const THOUSANDTHS = \`
${inLines(entries).join("\n")}
\`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .replace(/\\s+/g, " ")
    .split("; ")
    .flatMap((entry) => {
      const middle = entry.indexOf("=");
      const words = entry
        .slice(middle + 1)
        .trim()
        .split(" ");
      const sign = entry.slice(0, middle);
      return words.flatMap((role, at): [string, number][] =>
        at % 2 === 0 ? [[\`\${sign}\${role}\`, Number(words[at + 1]) / ${THOUSANDTHS}]] : [],
      );
    }),
);
`,
  );
  stdout.write(
    `${known.length} weights were learnt from ${lessons.length} written and ${generated.length} generated pages\n`,
  );
}

/** The weights of each sign, with its roles; what has no role, as a role behind another, is under the empty name. */
function bySign(weights: readonly (readonly [string, number])[]): [string, string[]][] {
  const signs = new Map<string, string[]>();
  for (const [name, worth] of weights) {
    const end = name.lastIndexOf(" ");
    const sign = name.slice(0, Math.max(0, end));
    const worths = signs.get(sign) ?? [];
    worths.push(`${name.slice(end + 1)} ${worth}`);
    signs.set(sign, worths);
  }
  return [...signs];
}

/** Entries with a semicolon between, as many words to a line as have room. */
function inLines(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const word of entries.join("; ").split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
