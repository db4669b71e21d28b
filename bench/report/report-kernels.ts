import type { KernelFigures } from "./figures.ts";
import { markdownTable, NOTHING, percent } from "./table.ts";

/** How near the loops over many rows come to what memory gives. */
export function kernelsPart(figures: KernelFigures | null): string {
  if (figures === null) return "Not measured.";
  const { memory, loops } = figures;
  // A byte a millisecond is a thousand a second.
  const gigabytes = (rate: number) => (rate / 1e6).toFixed(2);
  const row = (name: string, simd: number, plain: number | null) => [
    name,
    gigabytes(simd),
    percent(simd / memory),
    plain === null ? NOTHING : gigabytes(plain),
  ];
  return `Gigabytes of rows that one core reads in a second, from memory that no cache holds. What is far below memory's rate is bound
by reckoning, not by memory.

${markdownTable(
  ["", "SIMD", "of memory's rate", "JavaScript"],
  [row("memory, read from end to end", memory, null), ...loops.map(({ name, simd, plain }) => row(name, simd, plain))],
)}`;
}
