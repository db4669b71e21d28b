import { Command } from "commander";
import { counted } from "../../retrieve/indexing/counted.ts";
import type { StoreCounts } from "../../retrieve/store/passage-store.ts";
import { fromHere } from "../terminal/from-here.ts";
import { withIndexFolder } from "../terminal/options.ts";
import { tellFormat, tellMissing } from "../terminal/print-summary.ts";
import type { Settings } from "../terminal/settings.ts";

interface BackupOptions {
  readonly index: string;
  readonly force?: true;
}

export function backupCommand(settings: Settings): Command {
  const command = new Command("backup")
    .description("Copies the index into one file, also while it is in use.")
    .argument("<place>", "the file to write, or a folder, in which a dated one is written")
    .option("--force", "write over a file that is no backup");
  return withIndexFolder(command, settings).action(async (place: string, { index, force }: BackupOptions) => {
    const { backUpIndex } = await import("../../retrieve/upkeep/backup.ts");
    const { file, counts } = await backUpIndex(index, place, force ? "any file" : "backups");
    console.log(`${fromHere(file)} holds ${told(counts)} now.`);
  });
}

export function restoreCommand(settings: Settings): Command {
  const command = new Command("restore")
    .description("Puts a copy that backup wrote in the place of the index.")
    .argument("<file>", "a file that backup wrote");
  return withIndexFolder(command, settings).action(async (file: string, { index }: { index: string }) => {
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

function told({ files, articles, passages }: StoreCounts): string {
  return [counted(files, "file"), counted(articles, "article"), counted(passages, "passage")].join(", ");
}
