import { Command } from "commander";
import { counted } from "../../retrieve/indexing/counted.ts";
import type { StoreCounts } from "../../retrieve/store/passage-store.ts";
import { shownAddress } from "../../retrieve/store/store-address.ts";
import { fromHere } from "../terminal/from-here.ts";
import { type PlaceOptions, withIndexPlace } from "../terminal/options.ts";
import { tellFormat, tellMissing } from "../terminal/print-summary.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

interface BackupOptions extends PlaceOptions {
  readonly force?: true;
}

export function backupCommand(settings: Settings): Command {
  const command = new Command("backup")
    .description("Copies the index into one file, also while it is in use.")
    .argument("<place>", "the file to write, or a folder, in which a dated one is written")
    .option("--force", "write over a file that is no backup");
  return withIndexPlace(command, settings).action(async (place: string, { index, store, force }: BackupOptions) => {
    refuseDatabase(store, (address) => `pg_dump --schema=verbatim --format=custom --file=FILE "${address}"`);
    const { backUpIndex } = await import("../../retrieve/upkeep/backup.ts");
    const { file, counts } = await backUpIndex(index, place, force ? "any file" : "backups");
    console.log(`${fromHere(file)} holds ${told(counts)} now.`);
  });
}

export function restoreCommand(settings: Settings): Command {
  const command = new Command("restore")
    .description("Puts a copy that backup wrote in the place of the index.")
    .argument("<file>", "a file that backup wrote");
  return withIndexPlace(command, settings).action(async (file: string, { index, store }: PlaceOptions) => {
    refuseDatabase(store, (address) => `pg_restore --clean --if-exists --dbname="${address}" FILE`);
    const { restoreIndex } = await import("../../retrieve/upkeep/backup.ts");
    const { counts, formerFormat, missing, replaced } = await restoreIndex(file, index);
    console.log(`${index} holds ${told(counts)} now.`);
    if (formerFormat !== null) console.log(tellFormat(formerFormat));
    if (replaced !== null) {
      console.log(`What it held before is kept in ${fromHere(replaced)}: restore that to undo this, or delete it.`);
    }
    if (missing.length > 0) console.log(tellMissing(missing));
  });
}

/** PostgreSQL has programs of its own for this, which know what else is in the database. @throws UsageError naming one. */
function refuseDatabase(store: string | undefined, call: (address: string) => string): void {
  if (store === undefined) return;
  const address = shownAddress(store);
  throw new UsageError(
    `The index is in ${address}, and PostgreSQL's own programs copy it, also while it is in use: ${call(address)}. ` +
      "For an index folder, leave VERBATIM_STORE empty.",
  );
}

function told({ files, articles, passages }: StoreCounts): string {
  return [counted(files, "file"), counted(articles, "article"), counted(passages, "passage")].join(", ");
}
