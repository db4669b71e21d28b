import type {
  AskerFigures,
  GatewayFigures,
  KernelFigures,
  MemoryFigures,
  MissingPeer,
  PipelineFigures,
  SearchFigures,
  SetFigures,
  SizeFigures,
  StartFigures,
  UpdateFigures,
} from "./figures.ts";

/** Parts of the benchmark, measured one after another or by themselves. */
export const PARTS = [
  "sizes",
  "texts",
  "sets",
  "kernels",
  "gateway",
  "askers",
  "memory",
  "updates",
  "pipeline",
] as const;
export type Part = (typeof PARTS)[number];

export interface Surroundings {
  readonly node: string;
  readonly cores: number;
  readonly command: string;
}

/** What `bench/results/*.json` holds. Null for what was not measured. */
export interface Results {
  readonly surroundings: Surroundings;
  /** When each part was measured last, ISO 8601, and on which processor. */
  readonly dates: Partial<Record<Part, string>>;
  /** The engine over an index of hardly anything: what is there before the passages come. */
  readonly empty: StartFigures | null;
  /** Shuffled samples, smallest first, then real texts. */
  readonly sizes: readonly SizeFigures[];
  readonly sets: readonly SetFigures[];
  /** Absent in results of earlier runs. */
  readonly kernels?: KernelFigures | null;
  readonly gateway: GatewayFigures | null;
  /** Absent in results of earlier runs. */
  readonly askers?: AskerFigures | null;
  readonly memory: MemoryFigures | null;
  readonly updates: UpdateFigures | null;
  /** Absent in results of earlier runs. */
  readonly pipeline?: PipelineFigures | null;
}

export function isMissing(peer: SearchFigures | MissingPeer): peer is MissingPeer {
  return "missing" in peer;
}
