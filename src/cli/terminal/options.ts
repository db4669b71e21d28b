import { type Command, InvalidArgumentError, Option } from "commander";
import { shownAddress } from "../../retrieve/store/store-address.ts";
import type { StorePlace } from "../../retrieve/store/store-place.ts";
import type { Settings } from "./settings.ts";

/** Where an index is. */
export interface PlaceOptions {
  readonly index: string;
  readonly store?: string;
  /** See `StorePlace`. */
  readonly withoutParts?: boolean;
}

/** The options that every command on an index has. */
export interface IndexOptions extends PlaceOptions {
  readonly model: string;
}

/** The options of a command that searches an index. */
export interface SearchOptions extends IndexOptions {
  readonly reranker: string;
}

/** Adds `--index` and `--store`, which the environment presets. */
export function withIndexPlace(command: Command, settings: Settings): Command {
  const store = new Option("--store <url>", "a PostgreSQL database that holds the index, in place of the folder");
  return command
    .addOption(new Option("--index <folder>", "index folder").default(settings.indexFolder))
    .addOption(settings.store === null ? store : store.default(settings.store, "VERBATIM_STORE"));
}

/** The place that the options name. @throws StoreError for an address that cannot be understood. */
export function placeOf({ index, store, withoutParts }: PlaceOptions): StorePlace {
  if (store !== undefined) shownAddress(store);
  return { indexFolder: index, ...(store === undefined ? {} : { store }), ...(withoutParts ? { withoutParts } : {}) };
}

/** Adds `--index`, `--store` and `--model`, which the environment presets. */
export function withIndexOptions(command: Command, settings: Settings): Command {
  return withIndexPlace(command, settings).addOption(
    new Option("--model <id>", "embedding model: built-in, a hub id or a folder").default(settings.model),
  );
}

/** Adds `--reranker`, which the environment presets. */
export function withReranker(command: Command, settings: Settings): Command {
  return command.addOption(
    new Option("--reranker <id>", "what reads the best passages: built-in, off, a hub id or a folder").default(
      settings.reranker,
    ),
  );
}

/** Adds `--index`, `--store`, `--without-parts`, `--model` and `--reranker`, which the environment presets. */
export function withSearchOptions(command: Command, settings: Settings): Command {
  const withoutParts = new Option("--without-parts", "answer from what is left where a part of the database is away");
  return withReranker(withIndexOptions(command, settings), settings).addOption(
    withoutParts.default(settings.withoutParts),
  );
}

/** Adds `--threshold`, which the environment presets. */
export function withThreshold(command: Command, settings: Settings): Command {
  const option = new Option("--threshold <confidence>", "quote nothing below this confidence, 0 to 1").argParser(share);
  return command.addOption(settings.threshold === null ? option : option.default(settings.threshold));
}

function share(text: string): number {
  const number = Number(text);
  if (text.trim() !== "" && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError("Expected a number from 0 to 1.");
}

/** Parser for an option that is a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
