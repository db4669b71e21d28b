import { Command } from "commander";
import { counted } from "../../retrieve/indexing/counted.ts";
import { shownAddress } from "../../retrieve/store/store-address.ts";
import type { StorePlace } from "../../retrieve/store/store-place.ts";
import { type PlaceOptions, placeOf, withIndexPlace } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

interface MoveOptions extends PlaceOptions {
  readonly to: string;
  readonly wait?: true;
}

export function moveCommand(settings: Settings): Command {
  const command = new Command("move")
    .description(
      "Copies the index from a folder into a database, or back, without reading or embedding anything again.",
    )
    .requiredOption("--to <place>", "an index folder, or a PostgreSQL database (postgres://...)")
    .option("--wait", "wait while another process writes there");
  return withIndexPlace(command, settings).action(run);
}

async function run({ to, wait, ...options }: MoveOptions): Promise<void> {
  const from = placeOf(options);
  const target = placeAt(to, from);
  const [{ openStoreExport, openWritableStore }, { moveIndex }, { progressBar }] = await Promise.all([
    import("../../retrieve/store/place/open-store.ts"),
    import("../../retrieve/upkeep/move-index.ts"),
    import("../terminal/progress.ts"),
  ]);
  const source = await openStoreExport(from);
  const progress = progressBar("Moving");
  try {
    const store = await openWritableStore(target);
    const { files, articles, passages } = await moveIndex({
      from: source,
      to: store,
      whenLocked: wait ? "wait" : "leave",
      onProgress: progress.show,
    });
    progress.end();
    const counts = [counted(files, "file"), counted(articles, "article"), counted(passages, "passage")].join(", ");
    const setting =
      target.store === undefined ? `INDEX_DIR=${to}, without VERBATIM_STORE,` : "VERBATIM_STORE with its address";
    console.log(
      `${store.name} holds ${counts} now. ${setting} in .env makes it the one that answers; ${source.name} is as it was.`,
    );
  } finally {
    progress.end();
    await source.close();
  }
}

/** @throws UsageError when it is the place that is moved from. */
function placeAt(to: string, from: StorePlace): StorePlace {
  const isDatabase = /^[a-z]+:\/\//i.test(to);
  const same = isDatabase ? to === from.store : from.store === undefined && to === from.indexFolder;
  if (same) throw new UsageError("--to names the place where the index is. Name another one.");
  if (!isDatabase) return { indexFolder: to };
  shownAddress(to);
  return { indexFolder: from.indexFolder, store: to };
}
