/** Lines of a Markdown table with columns of one width: names to the left, numbers to the right. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)];
}

/** A share, 0..1, with one decimal. */
export function percent(share: number): string {
  return `${decimal(100 * share, 1)} %`;
}

/** Without the sign that a number just below 0 would keep. */
export function decimal(value: number, digits: number): string {
  return (Number(value.toFixed(digits)) || 0).toFixed(digits);
}
