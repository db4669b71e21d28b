import { join } from "node:path";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { type Files, temporaryFolder, writeFiles } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";

/** An engine over an index in a temporary folder, to whose articles files may be added while it answers. */
export async function openGrowing(files: Files, models: SearchModels) {
  const base = temporaryFolder();
  const [articles, index] = [join(base, "articles"), join(base, "index")];
  const put = async (more: Files) => {
    writeFiles(articles, more);
    await updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models });
  };
  await put(files);
  return { articles, put, engine: openEngine(index, models) };
}
