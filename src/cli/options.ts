import { type Command, InvalidArgumentError, Option } from "commander";
import type { Settings } from "./settings.ts";

/** The options that every command on an index has. */
export interface IndexOptions {
  readonly index: string;
  readonly model: string;
}

/** Adds `--index`, which the environment presets. */
export function withIndexFolder(command: Command, settings: Settings): Command {
  return command.addOption(new Option("--index <folder>", "index folder").default(settings.indexFolder));
}

/** Adds `--index` and `--model`, which the environment presets. */
export function withIndexOptions(command: Command, settings: Settings): Command {
  return withIndexFolder(command, settings).addOption(
    new Option("--model <id>", "embedding model: built-in, a hub id or a folder").default(settings.model),
  );
}

/** Parser for an option that is a whole number in a range. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
