import { statSync } from "node:fs";
import { join } from "node:path";
import type { SqliteDatabase } from "../../../../database/sqlite.ts";
import { IndexFolderError } from "../../../errors.ts";
import { guardDamage } from "../folder-trouble.ts";
import { type Manifest, readManifest } from "../manifest.ts";
import { openIndexDatabase } from "../open-database.ts";
import { generationOf } from "../schema.ts";

/** Times that opening is tried again because a writer exchanged the files meanwhile. */
const OPENING_ATTEMPTS = 3;

/** The database that the manifest names. */
export interface OpenDatabase {
  readonly manifest: Manifest;
  readonly database: SqliteDatabase;
}

/**
 * What is other in an index folder than it was: files that were added or taken out, that and a run that has finished, or all
 * of it, as after a rebuild.
 */
export type FolderChange = "files" | "run" | "database";

/** One connection to an index folder, which it follows, rebuilds included. */
export class FolderReader {
  readonly #folder: string;
  readonly #check: (manifest: Manifest) => void;
  readonly #follow: (change: FolderChange) => void;
  /** See `manifestStamp`. */
  #stamp = "";
  #open: OpenDatabase;
  #generation = -1;
  /** What has changed since `#follow` was last told, beside the generation. */
  #change: FolderChange | null = "database";

  /**
   * @param check throws where the index of a manifest is of no use
   * @param follow takes in what has changed, within the transaction that `begin` begins; at first, all has
   * @throws IndexFolderError when there is no index, or it is damaged; what `check` throws.
   */
  constructor(folder: string, check: (manifest: Manifest) => void, follow: (change: FolderChange) => void) {
    this.#folder = folder;
    this.#check = check;
    this.#follow = follow;
    this.#open = this.#openLatest();
  }

  get opened(): OpenDatabase {
    return this.#open;
  }

  get databaseFile(): string {
    return join(this.#folder, this.#open.manifest.database);
  }

  /** Of the state that was last followed; -1 before. */
  get generation(): number {
    return this.#generation;
  }

  /** Begins a read transaction on the latest state. @throws what the constructor and `follow` throw; then none is open. */
  begin(): void {
    this.#followManifest();
    const { database } = this.#open;
    database.exec("BEGIN");
    try {
      guardDamage(this.databaseFile, () => {
        const generation = generationOf(database);
        if (this.#change === null && generation === this.#generation) return;
        this.#follow(this.#change ?? "files");
        this.#change = null;
        this.#generation = generation;
      });
    } catch (error) {
      this.end();
      throw error;
    }
  }

  end(): void {
    this.#open.database.exec("COMMIT");
  }

  close(): void {
    this.#open.database.close();
  }

  #requireManifest(): Manifest {
    const manifest = readManifest(this.#folder);
    if (manifest === null) {
      throw new IndexFolderError(`${this.#folder} holds no index yet. Run "npm run index" to build it.`);
    }
    this.#check(manifest);
    return manifest;
  }

  /** Opens the database that the manifest names; a writer may exchange both between the two steps. */
  #openLatest(): OpenDatabase {
    for (let attempt = 1; ; attempt++) {
      const stamp = manifestStamp(this.#folder);
      const manifest = this.#requireManifest();
      try {
        const database = openIndexDatabase(this.#folder, manifest, "read");
        this.#stamp = stamp;
        return { manifest, database };
      } catch (error) {
        if (attempt === OPENING_ATTEMPTS || manifestStamp(this.#folder) === stamp) throw error;
      }
    }
  }

  /** A finished run writes a new manifest: it may name another database (after a rebuild) and a new HNSW file. */
  #followManifest(): void {
    if (manifestStamp(this.#folder) === this.#stamp) return;
    const before = this.#open;
    const latest = this.#openLatest();
    if (latest.manifest.database === before.manifest.database) {
      latest.database.close();
      this.#open = { ...latest, database: before.database };
      this.#change ??= "run";
    } else {
      before.database.close();
      this.#open = latest;
      this.#change = "database";
    }
  }
}

/** Changes whenever the manifest does. */
function manifestStamp(folder: string): string {
  const stats = statSync(join(folder, "manifest.json"), { throwIfNoEntry: false });
  return stats === undefined ? "none" : `${stats.ino} ${stats.mtimeMs}`;
}
