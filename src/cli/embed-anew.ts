import type { EngineSettings } from "../retrieve/engine/engine-message.ts";
import { updateIndexInProcess } from "../retrieve/indexing/forked-index.ts";
import type { IndexProcessOptions } from "../retrieve/indexing/supervise.ts";
import type { IndexRequest } from "../retrieve/indexing/update-index.ts";
import type { StorePlace } from "../retrieve/store/store-place.ts";

/** An index, and the model that it is to have. */
type NewlyEmbedded = StorePlace & Pick<EngineSettings, "model" | "log"> & Pick<IndexRequest, "ocrLanguages">;

/**
 * Embeds all that is indexed with another model while the old index answers; cut short, it goes on the next time.
 * @returns what to tell people afterwards.
 */
export async function embedAnew(index: NewlyEmbedded, options: IndexProcessOptions = {}): Promise<string> {
  const request = { ...index, paths: "known", rebuild: true, whenLocked: "wait" } as const;
  const { counts } = await updateIndexInProcess(request, options);
  return `All ${counts.passages} passages are embedded with ${index.model} now.`;
}
