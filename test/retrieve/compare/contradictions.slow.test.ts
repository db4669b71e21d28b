import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ComparedTelling, Comparison, Mark } from "../../../src/retrieve/comparison.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { builtInModels } from "../search-models.ts";
import {
  type Contradiction,
  contradictions,
  HALVES,
  type Half,
  indexWritten,
  type WrittenArticle,
} from "./written-articles.ts";

/**
 * "reprints": the second article is the first one with one fact changed, and a third is it unchanged; "reports": it is another
 * writer's report, with that fact changed; "agreeing": the same unchanged.
 */
type Set = "reprints" | "reports" | "agreeing";

interface Figures {
  /** Contradictions that are marked, of those that were planted. */
  readonly found: number;
  readonly planted: number;
  /** Marks that are at a planted contradiction, of all. */
  readonly right: number;
  readonly marks: number;
}

const folder = temporaryFolder();

/** What is found must not fall below these, and what is marked not below those shares. */
const LEAST: Readonly<Record<Half, Readonly<Record<Set, readonly [found: number, right: number]>>>> = {
  developed: { reprints: [50, 0.98], reports: [34, 0.95], agreeing: [0, 0] },
  kept: { reprints: [40, 0.98], reports: [24, 0.8], agreeing: [0, 0] },
};
/** Marks where nothing differs. */
const MOST_BETWEEN_AGREEING: Readonly<Record<Half, number>> = { developed: 2, kept: 8 };

describe.each(HALVES)("of 60 planted contradictions in ten languages, the %s ones", (half) => {
  test.each(["reprints", "reports", "agreeing"] as const)("%s are marked where they differ", async (set) => {
    const { found, planted, right, marks } = await figuresOf(contradictions(half), set, join(folder, half, set));
    console.info(`${half}, ${set}: ${found} of ${planted} found, ${right} of ${marks} marks right`);
    const [leastFound, leastRight] = LEAST[half][set];
    if (set === "agreeing") {
      expect(marks).toBeLessThanOrEqual(MOST_BETWEEN_AGREEING[half]);
    } else {
      expect(found).toBeGreaterThanOrEqual(leastFound);
      expect(right / marks).toBeGreaterThanOrEqual(leastRight);
    }
  });
});

async function figuresOf(items: readonly Contradiction[], set: Set, into: string): Promise<Figures> {
  const models = await builtInModels();
  const articles = Object.fromEntries(items.flatMap((item) => articlesOf(item, set)));
  const engine = openEngine(await indexWritten(into, articles, models), models);
  const counted = { found: 0, right: 0, marks: 0 };
  for (const item of items) {
    const tellings = tellingsOf(await engine.compare({ text: item.question }));
    const all = tellings.flatMap((telling) =>
      telling.marks.flatMap((mark) =>
        mark.against.map((at) => ({ telling, mark, other: tellings[at] as ComparedTelling })),
      ),
    );
    const right = all.filter(({ telling, mark, other }) => isPlanted(items, set, telling, mark, other));
    counted.marks += all.length;
    counted.right += right.length;
    if (right.some(({ telling }) => itemOf(items, telling) === item)) counted.found += 1;
  }
  await engine.close();
  return { ...counted, planted: set === "agreeing" ? 0 : items.length };
}

function articlesOf({ id, a, b, inA, inB, changedA, changedB }: Contradiction, set: Set): [string, WrittenArticle][] {
  const first: [string, WrittenArticle] = [`${id}-a`, a];
  if (set === "agreeing") return [first, [`${id}-b`, b]];
  if (set === "reports") return [first, [`${id}-b`, { ...b, text: b.text.replace(inB, () => changedB) }]];
  const reprint = { ...b, text: a.text.replace(inA, () => changedA) };
  return [first, [`${id}-b`, reprint], [`${id}-c`, { ...b, title: `${b.title} (2)`, text: a.text }]];
}

function tellingsOf(comparison: Comparison): readonly ComparedTelling[] {
  return comparison.kind === "compared" ? comparison.tellings : [];
}

function itemOf(items: readonly Contradiction[], { quotation }: ComparedTelling): Contradiction | undefined {
  return items.find(({ id }) => quotation.source.startsWith(`${id}-`));
}

/** Whether a mark is at what was planted, against the article that has it otherwise. */
function isPlanted(
  items: readonly Contradiction[],
  set: Set,
  telling: ComparedTelling,
  mark: Mark,
  other: ComparedTelling,
): boolean {
  const item = itemOf(items, telling);
  if (item === undefined || item !== itemOf(items, other) || set === "agreeing") return false;
  const { source, text } = telling.quotation;
  const isSecond = source.endsWith("-b.md");
  const fact = isSecond ? (set === "reports" ? item.changedB : item.changedA) : item.inA;
  const at = text.indexOf(fact);
  return at >= 0 && mark.start < at + fact.length && at < mark.end;
}
