/**
 * What Discord shows of a command: a name of 1-32 characters and a description of 1-100. Names of slash commands and of
 * options are lower case, without spaces.
 */
export interface CommandTexts {
  readonly name: string;
  /** Slash commands have one; commands in a message's menu have none. */
  readonly description?: string;
  /** Options and subcommands by their names. */
  readonly options?: Readonly<Record<string, OptionTexts>>;
}

interface OptionTexts {
  readonly name: string;
  readonly description: string;
  /** By the choice's value, 1-100 characters each. */
  readonly choices?: Readonly<Record<string, string>>;
}
