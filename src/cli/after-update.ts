import type { EngineSettings } from "../retrieve/engine/engine-message.ts";
import { ForkedEngine } from "../retrieve/engine/forked-engine.ts";
import { ModelMismatchError } from "../retrieve/errors.ts";
import { bringUpToDateInProcess } from "../retrieve/indexing/forked-index.ts";
import { embedAnew } from "./embed-anew.ts";
import { tellFormat } from "./terminal/print-summary.ts";

type EngineOfIndex = EngineSettings & Required<Pick<EngineSettings, "log">>;

/**
 * Whether there is an index. One that an earlier version made is brought up to date before anything is answered from it.
 * @throws IndexFolderError when it can be neither read nor brought up to date.
 */
export async function hasPresentIndex({
  indexFolder,
  log,
}: Pick<EngineOfIndex, "indexFolder" | "log">): Promise<boolean> {
  const [{ readAnyManifest }, { FORMAT_VERSION }] = await Promise.all([
    import("../retrieve/store/sqlite/manifest.ts"),
    import("../retrieve/store/sqlite/schema.ts"),
  ]);
  const manifest = readAnyManifest(indexFolder);
  if (manifest === null) return false;
  if (manifest.formatVersion < FORMAT_VERSION) {
    console.log("Verbatim was updated since the index was made: the index is being brought up to date.");
    const formerFormat = await bringUpToDateInProcess({ indexFolder, log });
    if (formerFormat !== null) console.log(tellFormat(formerFormat));
  }
  return true;
}

/**
 * The engine over an index. Where its embedding model was updated under its name, the embeddings are of no use: all is
 * embedded again first.
 * @throws what `ForkedEngine.start` and `embedAnew` throw.
 */
export async function startEngine(settings: EngineOfIndex): Promise<ForkedEngine> {
  const start = () =>
    ForkedEngine.start(
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
