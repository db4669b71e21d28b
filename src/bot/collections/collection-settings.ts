import type { Log } from "../../log/log.ts";
import type { CollectionIndexer } from "./collection-indexer.ts";
import type { SharedFiles } from "./shared-files.ts";

/** What servers' collections are opened with. */
export interface CollectionSettings {
  /** Holds a folder for each server, with its files and its index. */
  readonly folder: string;
  /** Makes all indexes. One that another model made answers with that model until it is rebuilt. */
  readonly indexer: CollectionIndexer;
  /** Gets what happens in the background. */
  readonly log: Log;
  /** Where several bots keep servers' files together; left out where the folder is all there is. */
  readonly shared?: SharedFiles;
  /** What the folder may take on the disk, in megabytes; `DEFAULT_DISK_MB` by default. */
  readonly diskMegabytes?: number;
}
