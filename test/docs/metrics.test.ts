import { expect, test } from "vitest";
import { scrape } from "../bot/gateway/exposition.ts";
import { openScene } from "../bot/scene.ts";
import { TinyEngine } from "../bot/tiny-engine.ts";
import { marked, tableRows } from "./markdown-files.ts";

/** An engine with all that one in a process of its own tells. */
class VitalEngine extends TinyEngine {
  readonly vitals = { openCalls: 0, mostCalls: 256, restarts: 0 };
}

/** prom-client's own metrics of the process. */
const OF_THE_PROCESS = /^verbatim_(process|nodejs)_/;

async function scraped() {
  await using scene = await openScene({ engine: new VitalEngine(), settings: { health: { port: 0 } } });
  return await scrape(scene.bot.healthPort);
}

test("the handbook's table of metrics has those that there are, with their kind, labels and help", async () => {
  const { metrics, values } = await scraped();
  const rows = [...metrics]
    .filter(([name]) => !OF_THE_PROCESS.test(name))
    .map(([name, { type, help }]) => {
      const series = [...values.keys()].filter((each) => each.startsWith(`${name}{`));
      const [label] = series.map((each) => /\{(\w+)=/.exec(each)?.[1]);
      const labels = series.map((each) => `\`${/="([^"]*)"/.exec(each)?.[1]}\``).join(", ");
      const isList = label !== undefined && label !== "version" && type !== "histogram";
      return [`\`${name}\``, type, isList ? `${label}: ${labels}` : (label ?? ""), help];
    });
  expect(tableRows(marked("docs/operating.md", "metrics"))).toEqual([
    ...rows,
    ["`verbatim_process_*`, `verbatim_nodejs_*`", "", "", expect.stringContaining("prom-client")],
  ]);
});

test("names and units of metrics are as Prometheus wants them", async () => {
  const { metrics } = await scraped();
  const ours = [...metrics].filter(([name]) => !OF_THE_PROCESS.test(name));
  for (const [name, { type, help }] of ours) {
    expect(name).toMatch(/^verbatim_[a-z]+(_[a-z]+)*$/);
    expect(name.endsWith("_total"), name).toBe(type === "counter");
    expect(help, name).toMatch(/^[A-Z1].+\.$/);
    if (/seconds/i.test(help.split(",")[0] ?? "") && !name.includes("_up")) expect(name).toMatch(/_seconds$/);
  }
});

test("no label holds an id of Discord's, or more than a few short words", async () => {
  const { labelValues } = await scraped();
  expect(labelValues.length).toBeGreaterThan(20);
  expect(labelValues.filter((value) => /\d{15,}/.test(value) || !/^[\w.+-]{1,30}$/.test(value))).toEqual([]);
});
