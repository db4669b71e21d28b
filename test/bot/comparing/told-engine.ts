import type { Comparison, Timeline } from "../../../src/retrieve/comparison.ts";
import { TinyEngine } from "../tiny-engine.ts";

/** An engine that tells what a test has it tell. */
export class ToldEngine extends TinyEngine {
  comparison: Comparison = { kind: "not-compared", quotation: null };
  told: Timeline = { entries: [] };

  override async compare(): Promise<Comparison> {
    return this.comparison;
  }

  override async timeline(): Promise<Timeline> {
    return this.told;
  }
}
