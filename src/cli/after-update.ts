import type { EngineSettings } from "../retrieve/engine/engine-message.ts";
import type { ForkedEngine } from "../retrieve/engine/forked-engine.ts";
import { startWorkers } from "../retrieve/engine/team/start-workers.ts";
import { ModelMismatchError, OutgrownFormatError, StoreError } from "../retrieve/errors.ts";
import { bringUpToDateInProcess } from "../retrieve/indexing/forked-index.ts";
import { modelOfIndex } from "../retrieve/store/place/open-store.ts";
import type { StorePlace } from "../retrieve/store/store-place.ts";
import { embedAnew } from "./embed-anew.ts";
import { tellFormat } from "./terminal/print-summary.ts";

type EngineOfIndex = EngineSettings & Required<Pick<EngineSettings, "log">>;

/**
 * Whether there is an index. One that an earlier version made is brought up to date before anything is answered from it; where
 * its passages are of no use any longer, its files are read again.
 * @throws StoreError when that cannot be done: the index stays as it was.
 */
export async function hasPresentIndex({ model, log, ...place }: EngineOfIndex): Promise<boolean> {
  if (place.store !== undefined) {
    await bringUpToDateInProcess({ ...place, log });
    return (await modelOfIndex(place)) !== null;
  }
  const { indexFolder } = place;
  const [{ readAnyManifest }, { FORMAT_VERSION }] = await Promise.all([
    import("../retrieve/store/sqlite/manifest.ts"),
    import("../retrieve/store/sqlite/schema.ts"),
  ]);
  const manifest = readAnyManifest(indexFolder);
  if (manifest === null) return false;
  if (manifest.formatVersion === FORMAT_VERSION) return true;
  console.log("Verbatim was updated since the index was made: the index is being brought up to date.");
  try {
    const formerFormat = await bringUpToDateInProcess({ indexFolder, log });
    if (formerFormat !== null) {
      console.log(tellFormat(formerFormat));
      console.log('It was read by rules of then: "npm run index" with your folders reads the files again, better.');
    }
  } catch (error) {
    if (!(error instanceof OutgrownFormatError)) throw error;
    console.log("Its passages are of no use any longer: the articles are being read again.");
    console.log(await embedAnew({ indexFolder, model, log }));
  }
  return true;
}

/** Says where there is no index, before a process is started that could only log it. @throws StoreError */
export async function requireIndex(place: StorePlace): Promise<void> {
  if ((await modelOfIndex(place)) !== null) return;
  throw new StoreError(
    place.store === undefined
      ? `${place.indexFolder} holds no index yet. Run "npm run index" to build it.`
      : 'The database holds no index yet. Run "npm run index" with the same store to build it.',
  );
}

/**
 * The engine over an index. Where its embedding model was updated under its name, the embeddings are of no use: all is
 * embedded again first.
 * @throws what `startWorkers` and `embedAnew` throw.
 */
export async function startEngine(settings: EngineOfIndex): Promise<ForkedEngine> {
  const start = () =>
    startWorkers(
      settings,
      // Where there is a log, it says so.
      settings.log.level === "silent" ? { onWarning: (warning) => console.error(warning) } : {},
    );
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof ModelMismatchError)) throw error;
    console.log("The embedding model was updated since the index was made: the articles are being embedded again.");
    console.log(await embedAnew(settings));
    return await start();
  }
}
