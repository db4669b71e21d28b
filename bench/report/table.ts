import type { Percentiles } from "./figures.ts";

/** Stands for what was not measured or does not apply. */
export const NOTHING = "–";

/** A Markdown table; all columns but the first are numbers. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

export function megabytes(bytes: number | null | undefined): string {
  return bytes === null || bytes === undefined ? NOTHING : whole(bytes / 1e6);
}

export function milliseconds(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : whole(value);
}

/** p50 / p95 / p99. */
export function three({ p50, p95, p99 }: Percentiles): string {
  return [p50, p95, p99].map(short).join(" / ");
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Milliseconds with a decimal where it says something. */
export function short(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
