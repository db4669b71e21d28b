import type { Question } from "../../../src/retrieve/answer.ts";
import type { AnyTold, Compared, Comparison, NotCompared, Timeline } from "../../../src/retrieve/comparison.ts";
import { TinyEngine } from "../tiny-engine.ts";

type Tells<T> = T extends AnyTold ? Omit<T, keyof AnyTold> & Partial<AnyTold> : never;

/** An engine that tells what a test has it tell, as surely as it answers. */
export class ToldEngine extends TinyEngine {
  comparison: Tells<Compared> | Tells<NotCompared> = { kind: "not-compared", quotation: null };
  told: Tells<Timeline> = { entries: [] };

  override async compare(question: Question): Promise<Comparison> {
    return { ...(await super.compare(question)), ...this.comparison };
  }

  override async timeline(topic: Question): Promise<Timeline> {
    return { ...(await super.timeline(topic)), ...this.told };
  }
}
