/** What a scrape brought: Prometheus's text format, taken apart. */
export interface Exposition {
  /** By series, as it is written: `name{label="value"}`. */
  readonly values: ReadonlyMap<string, number>;
  /** Type and help of each metric, by its name. */
  readonly metrics: ReadonlyMap<string, { readonly type: string; readonly help: string }>;
  /** All values of all labels. */
  readonly labelValues: readonly string[];
}

/** A line of the text format that is no comment: series, and value. */
const SAMPLE = /^([a-zA-Z_:][\w:]*(?:\{(?:[a-zA-Z_]\w*="[^"]*",?)+\})?) ([-+]?[\d.eE+-]+|NaN|[-+]Inf)$/i;

/** @throws Error at a line that is not in the format */
function parseExposition(text: string): Exposition {
  const values = new Map<string, number>();
  const metrics = new Map<string, { type: string; help: string }>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, comment, name, rest] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    const [, series, value] = SAMPLE.exec(line) ?? [];
    if (name !== undefined && rest !== undefined) {
      const known = metrics.get(name) ?? { type: "", help: "" };
      metrics.set(name, comment === "TYPE" ? { ...known, type: rest } : { ...known, help: rest });
    } else if (series !== undefined && !values.has(series)) values.set(series, Number(value));
    else throw new Error(`This is no line of Prometheus's text format, or the second of its series: ${line}`);
  }
  const labelValues = [...values.keys()].flatMap((series) =>
    [...series.matchAll(/="([^"]*)"/g)].map(([, it]) => it ?? ""),
  );
  return { values, metrics, labelValues };
}

/** Looks at the metrics of a bot on this machine. */
export async function scrape(port: number | null): Promise<Exposition> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  if (!response.ok) throw new Error(`/metrics answers ${response.status}.`);
  return parseExposition(await response.text());
}
