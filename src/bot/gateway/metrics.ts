import type { Engine, EngineVitals } from "../../retrieve/engine/engine.ts";
import { ANSWERS, REFUSALS, type Tally, WAYS } from "../calls/tally.ts";
import type { Collections } from "../collections/collections.ts";
import { type GatewaySigns, type VitalSigns, vitalSigns } from "./vital-signs.ts";

/** Statistics of a running bot, for Prometheus. They hold nothing of any person, server or question. */
export interface Metrics {
  /** Hears what is counted. */
  readonly tally: Tally;
  /** All metrics as they are now. */
  scrape(watched: Watched): Promise<Exposition>;
  /** What was counted here, for another process to add to its own. */
  counts(): Promise<Counts>;
}

/** What was counted in one process, as plain data. */
export type Counts = readonly { readonly type?: unknown }[];

/** What there is to be looked at. */
export interface Watched {
  readonly engine: Engine;
  readonly collections: Pick<Collections, "guilds"> | null;
  signs(): Promise<GatewaySigns>;
  /** Of the processes that have a shard each; absent where there is one process. */
  counts?(): Promise<readonly Counts[]>;
}

/** Metrics in Prometheus's text format. */
interface Exposition {
  readonly contentType: string;
  readonly text: string;
}

/** What is read off the bot when somebody looks, rather than counted. */
interface Reading {
  readonly signs: VitalSigns;
  readonly queue: GatewaySigns["queue"];
  /** Null for an engine that has no process of its own. */
  readonly engine: EngineVitals | null;
  /** Servers that have articles of their own; null where they cannot be counted. */
  readonly collections: number | null;
}

interface Gauge {
  readonly name: string;
  readonly help: string;
  /** Null where it is not known: it is left out then. */
  readonly value: (reading: Reading) => number | null;
}

const GAUGES: readonly Gauge[] = [
  {
    name: "verbatim_ready",
    help: "1 while the bot is connected and its engine answers, as in /health.",
    value: ({ signs }) => Number(signs.ready),
  },
  {
    name: "verbatim_gateway_up",
    help: "1 while the connection to Discord's gateway stands.",
    value: ({ signs }) => Number(signs.gateway),
  },
  {
    name: "verbatim_gateway_latency_seconds",
    help: "Seconds to Discord's gateway and back, by the latest heartbeat.",
    value: ({ signs }) => signs.gatewayMs / 1000,
  },
  {
    name: "verbatim_shards",
    help: "Connections to Discord's gateway among which the servers are divided.",
    value: ({ signs }) => signs.shards,
  },
  {
    name: "verbatim_shards_up",
    help: "How many of these connections stand.",
    value: ({ signs }) => signs.shardsUp,
  },
  { name: "verbatim_servers", help: "Servers that the bot is in.", value: ({ signs }) => signs.servers },
  {
    name: "verbatim_collections",
    help: "Servers that have articles of their own.",
    value: ({ collections }) => collections,
  },
  {
    name: "verbatim_queue_length",
    help: "Questions and presses of buttons that are answered now or wait.",
    value: ({ queue }) => queue.taken,
  },
  {
    name: "verbatim_queue_limit",
    help: "Questions and presses of buttons that may be answered or wait; beyond that people hear that the bot is busy.",
    value: ({ queue }) => queue.most,
  },
  {
    name: "verbatim_engine_up",
    help: "1 while the engine answers within two seconds.",
    value: ({ signs }) => Number(signs.index !== null),
  },
  {
    name: "verbatim_engine_queue_length",
    help: "Calls of the engine that have no answer yet.",
    value: ({ engine }) => engine?.openCalls ?? null,
  },
  {
    name: "verbatim_engine_queue_limit",
    help: "Calls of the engine that may be open at a time.",
    value: ({ engine }) => engine?.mostCalls ?? null,
  },
  { name: "verbatim_index_files", help: "Files in the index.", value: ({ signs }) => signs.index?.files ?? null },
  {
    name: "verbatim_index_articles",
    help: "Articles in the index.",
    value: ({ signs }) => signs.index?.articles ?? null,
  },
  {
    name: "verbatim_index_passages",
    help: "Passages in the index.",
    value: ({ signs }) => signs.index?.passages ?? null,
  },
  {
    name: "verbatim_index_vanished_files",
    help: "Files that are quoted though they are out of reach, as when a share is not mounted.",
    value: ({ signs }) => signs.index && (signs.index.vanished ?? 0),
  },
  {
    name: "verbatim_index_generation",
    help: "Counts up with every change of the index.",
    value: ({ signs }) => signs.index?.generation ?? null,
  },
  {
    name: "verbatim_index_updated_timestamp_seconds",
    help: "Unix time of the last change of the index.",
    value: ({ signs }) => signs.index && Date.parse(signs.index.updated) / 1000,
  },
  {
    name: "verbatim_index_age_seconds",
    help: "Seconds since the last change of the index.",
    value: ({ signs }) => signs.index && Math.max(0, (Date.now() - Date.parse(signs.index.updated)) / 1000),
  },
];

/** From an answer out of a small index to one that a queue, Discord's limits or its troubles have held up. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Makes the metrics of one bot. Their library is loaded only here, for operators who want them. */
export async function openMetrics(version: string): Promise<Metrics> {
  const { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import(
    "prom-client"
  );
  /** What each process counts for itself, and what is read off all of them. */
  const [counted, read] = [new Registry(), new Registry()];
  const registers = [counted];

  const build = { name: "verbatim_build_info", help: "Always 1; the label says which version of Verbatim runs." };
  new Gauge({ ...build, labelNames: ["version"], registers: [read] }).set({ version }, 1);
  /** A counter for each value of a label, all of them there from the beginning: a rate needs the 0 before the first 1. */
  const counter = <V extends string>(what: { name: string; help: string }, label: string, values: readonly V[]) => {
    const counted = new Counter({ ...what, labelNames: [label], registers });
    for (const value of values) counted.inc({ [label]: value }, 0);
    return (value: V) => counted.inc({ [label]: value });
  };
  const asked = counter(
    { name: "verbatim_questions_total", help: "Questions that came, by the way they came." },
    "way",
    WAYS,
  );
  const answered = counter(
    { name: "verbatim_answers_total", help: "Questions to which something was found, by what the answer promises." },
    "tier",
    ANSWERS,
  );
  const abstentions = new Counter({
    name: "verbatim_abstentions_total",
    help: "Questions to which nothing was found.",
    registers,
  });
  const refused = counter(
    { name: "verbatim_refusals_total", help: "Questions and presses of buttons that got no answer, by reason." },
    "reason",
    REFUSALS,
  );
  const failures = new Counter({
    name: "verbatim_failures_total",
    help: "Questions, commands and presses of buttons that ended with an error.",
    registers,
  });
  const durations = new Histogram({
    name: "verbatim_reply_duration_seconds",
    help: "Seconds from a question's arrival until its reply, or word of what went wrong, stands on Discord.",
    buckets: DURATION_BUCKETS,
    registers,
  });
  const restarts = new Counter({
    name: "verbatim_engine_restarts_total",
    help: "How often the engine's process was started again after it had ended by itself.",
    registers: [read],
  });
  const gauges = GAUGES.map(({ name, help, value }) => ({
    gauge: new Gauge({ name, help, registers: [read] }),
    value,
  }));
  collectDefaultMetrics({ register: counted, prefix: "verbatim_" });
  const own = Registry.merge([counted, read]);

  return {
    tally: {
      asked,
      answered,
      abstained: () => abstentions.inc(),
      refused,
      failed: () => failures.inc(),
      replied: (seconds) => durations.observe(seconds),
    },
    async scrape(watched) {
      const reading = await look(watched);
      for (const { gauge, value } of gauges) {
        const now = value(reading);
        if (now === null) gauge.remove();
        else gauge.set(now);
      }
      restarts.reset();
      restarts.inc(reading.engine?.restarts ?? 0);
      const others = (await watched.counts?.()) ?? [];
      const all = others.length === 0 ? own : AggregatorRegistry.aggregate([await own.getMetricsAsJSON(), ...others]);
      return { contentType: all.contentType, text: await all.metrics() };
    },
    counts: () => counted.getMetricsAsJSON(),
  };
}

/** What processes that have ended had counted, together: totals stay, and what they took of the machine is free again. */
export async function totalsOf(counts: readonly Counts[]): Promise<Counts> {
  const { AggregatorRegistry } = await import("prom-client");
  const totals = counts.map((each) => each.filter(({ type }) => type === "counter" || type === "histogram"));
  return AggregatorRegistry.aggregate(totals).getMetricsAsJSON();
}

async function look({ engine, collections, signs }: Watched): Promise<Reading> {
  const gateway = await signs();
  const [vital, guilds] = await Promise.all([
    vitalSigns(engine, gateway),
    collections?.guilds().catch(() => null) ?? [],
  ]);
  return { signs: vital, queue: gateway.queue, engine: engine.vitals ?? null, collections: guilds?.length ?? null };
}
