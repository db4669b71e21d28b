import { percentiles } from "../../bench/report/figures.ts";
import type { Role } from "./process-table.ts";

/** What a process held at one time. */
export interface ProcessSample {
  readonly pid: number;
  readonly role: Role;
  /** Questions that had been asked by then. */
  readonly questions: number;
  /** Resident bytes. */
  readonly memory: number;
  /** Open files, sockets and pipes; null where the system does not tell. */
  readonly handles: number | null;
}

export interface SoakFigures {
  readonly questions: number;
  /** Questions that nobody answered, as the bot was killed meanwhile. */
  readonly lost: number;
  /** How long each answer took. */
  readonly milliseconds: readonly number[];
  readonly updates: number;
  readonly kills: Readonly<Record<Role, number>>;
  /** Of bot and engine, after each update. */
  readonly samples: readonly ProcessSample[];
  /** What should have held and did not, in sentences. */
  readonly violations: readonly string[];
}

/** What a process that lived long held in the middle third of its life and in the last: medians. */
export interface Growth {
  readonly role: Role;
  readonly questions: number;
  readonly memory: Change;
  readonly handles: Change | null;
}

interface Change {
  readonly middle: number;
  readonly last: number;
}

/** Fewer samples of a life tell nothing. */
const FEWEST_SAMPLES = 30;

/** Of each role, the process that was asked the most questions. */
export function growthOf(samples: readonly ProcessSample[]): Growth[] {
  const lives = new Map<number, ProcessSample[]>();
  for (const sample of samples) lives.set(sample.pid, [...(lives.get(sample.pid) ?? []), sample]);
  const longest = new Map<Role, ProcessSample[]>();
  for (const life of lives.values()) {
    const role = (life[0] as ProcessSample).role;
    if (life.length >= FEWEST_SAMPLES && life.length > (longest.get(role)?.length ?? 0)) longest.set(role, life);
  }
  return [...longest].map(([role, life]) => ({
    role,
    questions: (life.at(-1)?.questions ?? 0) - (life[0]?.questions ?? 0),
    memory: changeOf(life.map(({ memory }) => memory)),
    handles: life.some(({ handles }) => handles === null) ? null : changeOf(life.map(({ handles }) => handles ?? 0)),
  }));
}

function changeOf(values: readonly number[]): Change {
  const third = Math.floor(values.length / 3);
  return { middle: median(values.slice(third, -third)), last: median(values.slice(-third)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A process whose memory is larger by less in the last third of its life than in the middle is flat. */
const FLAT = 1.1;
/** Handles come and go with questions; so many more are no leak. */
const FEW_HANDLES = 5;

/** Whether no process grows, as far as this run can tell. */
export function isFlat({ samples }: SoakFigures): boolean {
  return growthOf(samples).every(
    ({ memory, handles }) =>
      memory.last <= memory.middle * FLAT && (handles === null || handles.last <= handles.middle + FEW_HANDLES),
  );
}

/** All figures of a run, a line each. */
export function describeSoak(figures: SoakFigures): string {
  const { questions, lost, milliseconds, updates, kills, samples, violations } = figures;
  const { p50, p95, p99 } = percentiles(milliseconds);
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  const growth = growthOf(samples).map(({ role, questions: own, memory, handles }) => {
    const open = handles === null ? "" : `; handles ${handles.middle}, then ${handles.last}`;
    return `${role}, longest life (${own} questions): ${megabytes(memory.middle)} in its middle third, ${megabytes(memory.last)} in its last${open}`;
  });
  return [
    `questions: ${questions}, of which ${lost} lost with a killed bot`,
    `answered in: ${p50.toFixed(0)} ms (p50), ${p95.toFixed(0)} ms (p95), ${p99.toFixed(0)} ms (p99)`,
    `updates: ${updates}`,
    `kills: ${kills.indexing} of the indexing process, ${kills.engine} of the engine, ${kills.bot} of the bot`,
    ...growth,
    `violations: ${violations.length}`,
    ...violations,
  ].join("\n");
}
