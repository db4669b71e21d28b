/** How near the loops over many rows come to what memory gives: `node measure-kernels.ts`; prints JSON. */

import { type Kernels, ROW_STEP, TOGETHER } from "../../src/kernels/kernels.ts";
import { openKernels } from "../../src/kernels/open-kernels.ts";
import { openPlainKernels } from "../../src/kernels/plain-kernels.ts";
import { type KernelFigures, percentiles } from "../report/figures.ts";
import { processorMilliseconds } from "../resources.ts";

/** Bytes that are read at once: far more than any cache holds. */
const READ = 1 << 28;
/** Times that each is done; the median counts. */
const ROUNDS = 5;
/** Numbers in a row of the built-in model. */
const DIMENSIONS = 384;
/** Directions that a question of usual length has. */
const DIRECTIONS = 3 * TOGETHER;
/** A byte that is not there: to look for it reads all. */
const ABSENT = 255;

// Filled, so that there is memory behind it.
const alone = Buffer.alloc(READ, 1);
const memory = READ / medianTime(() => alone.indexOf(ABSENT));
const [simd, plain] = [ratesOf(openKernels()), ratesOf(openPlainKernels())];
const figures: KernelFigures = {
  memory,
  loops: Object.entries(simd).map(([name, rate]) => ({ name, simd: rate, plain: plain[name] as number })),
};
console.log(JSON.stringify(figures));

/** Bytes of rows that each loop reads in a millisecond. */
function ratesOf(kernels: Kernels): Record<string, number> {
  const [query, rows] = [0, 1 << 20];
  const out = rows + READ;
  kernels.reserve(out + READ / ROW_STEP);
  new Float32Array(kernels.buffer, rows, READ / 4).fill(0.5);
  const all = (length: number) => ({ start: rows, count: Math.floor(READ / length), length });
  const each = (length: number, action: (row: number) => void) => () => {
    for (let row = rows; row + length <= out; row += length) action(row);
  };
  const directions = { start: query, groups: DIRECTIONS / TOGETHER };
  const loops = {
    "sign codes (candidates by meaning)": () => kernels.differingBits(query, all(DIMENSIONS / 8), out),
    "8-bit embeddings (the nearest of these, exactly)": () => kernels.integerProducts(query, all(DIMENSIONS), out),
    "8-bit token rows, widened (embedding, late interaction)": each(DIMENSIONS, (row) =>
      kernels.scaledNumbers(row, DIMENSIONS, 1, out),
    ),
    [`token rows in ${DIRECTIONS} directions (late interaction)`]: each(DIMENSIONS * 4, (row) =>
      kernels.directionProducts(row, DIMENSIONS, directions, out),
    ),
  };
  return Object.fromEntries(Object.entries(loops).map(([name, loop]) => [name, READ / medianTime(loop)]));
}

/** Milliseconds of processor time. */
function medianTime(action: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const started = processorMilliseconds();
    action();
    return processorMilliseconds() - started;
  });
  return percentiles(times).p50;
}
