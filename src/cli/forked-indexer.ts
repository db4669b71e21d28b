import type { CollectionIndexer } from "../bot/collections/collection-indexer.ts";
import { collectionOf } from "../bot/collections/shared-files.ts";
import { callId } from "../log/call-id.ts";
import type { LogSettings } from "../log/log.ts";
import { SUPPORTED_EXTENSIONS } from "../read/formats/formats.ts";
import type { EngineSettings } from "../retrieve/engine/engine-message.ts";
import { ForkedEngine } from "../retrieve/engine/forked-engine.ts";
import { checkFilesInProcess, updateIndexInProcess } from "../retrieve/indexing/forked-index.ts";
import { type ReadingBudget, UPLOAD_BUDGET } from "../retrieve/indexing/reading/reading-budget.ts";
import type { IndexProcessOptions } from "../retrieve/indexing/supervise.ts";
import { dropIndex, modelOfIndex } from "../retrieve/store/place/open-store.ts";
import type { StorePlace } from "../retrieve/store/store-place.ts";

interface ForkedIndexerSettings {
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** See `EngineSettings.reranker`. */
  readonly reranker?: string;
  /** Confidence, 0..1, below which nothing is quoted; null for the calibrated one. */
  readonly threshold: number | null;
  /** How the processes log; silent by default. */
  readonly log?: LogSettings;
  /** In which languages words in pictures are; null, the default, for those that are installed for that. */
  readonly ocrLanguages?: string | null;
  /** What an upload may take and give; tests give less. */
  readonly budget?: ReadingBudget;
  /** Starts the indexing processes; tests give one that counts them. */
  readonly fork?: IndexProcessOptions["fork"];
  /** Address of a database that holds the indexes in place of their folders. */
  readonly store?: string | undefined;
  /** See `StorePlace`. */
  readonly withoutParts?: boolean;
}

/** Indexes collections in a process of its own, and answers from each in another. */
export function forkedIndexer({
  model,
  reranker,
  threshold,
  log,
  fork,
  store,
  withoutParts,
  ocrLanguages = null,
  budget = UPLOAD_BUDGET,
}: ForkedIndexerSettings): CollectionIndexer {
  const common = { model, ...(log === undefined ? {} : { log }) };
  const forking = fork === undefined ? {} : { fork };
  const placeOf = ({ guildId, indexFolder }: { readonly guildId: string; readonly indexFolder: string }): StorePlace =>
    store === undefined ? { indexFolder } : { indexFolder, store, collection: collectionOf(guildId) };
  return {
    extensions: SUPPORTED_EXTENSIONS,
    model,
    async check(folder, { quarantineFolder, signal, onRead }) {
      const request = { folder, quarantineFolder, budget, ocrLanguages };
      const { problems, readings } = await checkFilesInProcess(request, { ...forking, signal });
      readings.forEach(onRead);
      return problems;
    },
    async update({ guildId, indexFolder, articlesFolder, quarantineFolder, rebuild }, onProgress, signal) {
      const logged = log === undefined ? {} : { log: { ...log, call: callId() } };
      const paths = [articlesFolder];
      const place = placeOf({ guildId, indexFolder });
      const request = { ...common, ...logged, ...place, paths, rebuild, quarantineFolder, budget, ocrLanguages };
      const summary = await updateIndexInProcess(request, {
        ...forking,
        onProgress: ({ done, total }) => onProgress(done, total),
        ...(signal === undefined ? {} : { signal }),
      });
      const { counts, problems } = summary;
      return { articles: counts.articles, passages: counts.passages, problems };
    },
    async isOutdated(server) {
      try {
        const made = await modelOfIndex(placeOf(server));
        return made !== null && made !== model;
      } catch (error) {
        // What cannot be reached is not damaged.
        if (store !== undefined) throw error;
        return true;
      }
    },
    async open(server) {
      const place = placeOf(server);
      if ((await modelOfIndex(place)) === null) return null;
      const settings: EngineSettings = {
        ...common,
        ...place,
        ...(withoutParts === undefined ? {} : { withoutParts }),
        ...(reranker === undefined ? {} : { reranker }),
        ...(threshold === null ? {} : { threshold }),
      };
      return ForkedEngine.start(settings);
    },
    async drop(guildId) {
      if (store !== undefined) await dropIndex({ store, collection: collectionOf(guildId) });
    },
  };
}
