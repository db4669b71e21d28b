import { Command } from "commander";
import { shownAddress } from "../../retrieve/store/store-address.ts";
import { type PlaceOptions, withIndexPlace } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

export function migrateCommand(settings: Settings): Command {
  const command = new Command("migrate").description(
    "Lays out the tables in a PostgreSQL database, or brings them up to date; indexing does so by itself.",
  );
  return withIndexPlace(command, settings).action(async ({ store }: PlaceOptions) => {
    if (store === undefined) {
      throw new UsageError(
        'Name the database with --store or VERBATIM_STORE. An index folder is brought up to date by "npm start".',
      );
    }
    const address = shownAddress(store);
    const { migrateAt } = await import("../../retrieve/store/place/open-store.ts");
    const { taken } = await migrateAt(store);
    console.log(
      taken.length === 0 ? `The tables in ${address} are up to date.` : `${address} has now: ${taken.join(", ")}.`,
    );
  });
}
