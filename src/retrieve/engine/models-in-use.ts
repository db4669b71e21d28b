import { RerankerError } from "../../rerank/reranker.ts";
import type { SearchModels } from "../search/search-models.ts";

/** Is told, once, in sentences for an operator, that questions are answered without the reranker from now on, and why. */
export type OnRerankerLost = (warning: string, cause: RerankerError) => void;

/**
 * The models that an engine answers with. A reranker that cannot be used, and can be done without, costs no answer: it is left
 * out from then on, with the calibration of answers without one.
 */
export class ModelsInUse {
  #models: SearchModels;
  readonly #onRerankerLost: OnRerankerLost | null;

  /** Where nobody would hear that the reranker is lost, its failure is thrown. */
  constructor(models: SearchModels, onRerankerLost: OnRerankerLost | null) {
    this.#models = models;
    this.#onRerankerLost = onRerankerLost;
  }

  get current(): SearchModels {
    return this.#models;
  }

  /** Does something with the models, once more where the reranker is lost over it. @throws what the action does. */
  async use<T>(action: (models: SearchModels) => Promise<T>): Promise<T> {
    try {
      return await action(this.#models);
    } catch (error) {
      if (!(error instanceof RerankerError)) throw error;
      this.#leaveOut(error);
      return action(this.#models);
    }
  }

  /** What the first question would otherwise wait for, or be the first to find out. @throws RerankerError like `use`. */
  warmUp(): Promise<void> {
    return this.use(async ({ reranker }) => reranker?.warmUp());
  }

  #leaveOut(error: RerankerError): void {
    // Another question may have lost it meanwhile.
    if (this.#models.reranker === null) return;
    const { withoutReranker } = this.#models;
    if (withoutReranker === undefined || this.#onRerankerLost === null) throw error;
    this.#models = { ...this.#models, reranker: null, calibration: withoutReranker };
    this.#onRerankerLost(`${error.message} Until then, questions are answered without it.`, error);
  }
}
