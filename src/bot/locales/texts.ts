import type { BlockKind } from "../../read/article.ts";

/** Everything the bot says in one language. Functions get text that is escaped for Markdown already. */
export interface Texts {
  readonly commands: Readonly<Record<CommandName, CommandTexts>>;

  /** Stands in for the headline of an article that has none. */
  readonly untitled: string;
  readonly blockKinds: Readonly<Record<Exclude<BlockKind, "paragraph">, string>>;
  lines(first: number, last: number): string;
  page(page: number): string;
  /** The same text is printed at another place, and in `more` further ones. */
  alsoIn(source: string, lines: string, more: number): string;
  readonly shortened: string;

  readonly nothingFound: string;
  readonly nearest: string;
  readonly nothingIndexed: string;

  readonly howToAsk: string;
  readonly busy: string;
  slowDown(seconds: number): string;
  readonly stopping: string;
  readonly failed: string;
  cannotWriteIn(channel: string): string;
}

/** A name and a description of 1-100 characters; names of slash commands and options are lower case, without spaces. */
export interface CommandTexts {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

export type CommandName = "ask";
