import { OutputFolder } from "../../src/pages/output-folder.ts";
import { type PagesSummary, writePages } from "../../src/pages/write-pages.ts";
import { openStoreExport } from "../../src/retrieve/store/place/open-store.ts";

/** Writes the pages of an index folder into a folder, as the command does. */
export async function writeOut(indexFolder: string, folder: string, images = false): Promise<PagesSummary> {
  const from = await openStoreExport({ indexFolder });
  const to = await OutputFolder.open(folder);
  try {
    return await writePages({ from, to, images });
  } finally {
    to.close();
    await from.close();
  }
}
