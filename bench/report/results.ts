import type {
  GatewayFigures,
  MemoryFigures,
  MissingPeer,
  SearchFigures,
  SizeFigures,
  StartFigures,
  UpdateFigures,
} from "./figures.ts";

export interface Surroundings {
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  /** ISO 8601. */
  readonly date: string;
  readonly command: string;
}

/** What `bench/results/*.json` holds. Null for what was not measured. */
export interface Results {
  readonly surroundings: Surroundings;
  /** The engine over an index of hardly anything: what is there before the passages come. */
  readonly empty: StartFigures | null;
  /** Smallest first. */
  readonly sizes: readonly SizeFigures[];
  readonly gateway: GatewayFigures | null;
  readonly memory: MemoryFigures | null;
  readonly updates: UpdateFigures | null;
}

export function isMissing(peer: SearchFigures | MissingPeer): peer is MissingPeer {
  return "missing" in peer;
}
