import type { Quotation } from "../../retrieve/answer.ts";

/** Everything the bot says in one language. Functions get text that is escaped for Markdown already. */
export interface Texts {
  /** BCP 47, for names of languages and for dates. */
  readonly locale: string;
  readonly commands: Readonly<Record<CommandName, CommandTexts>>;
  /** Labels, 1-80 characters; short ones stay on one line of a phone. */
  readonly buttons: Readonly<Record<ButtonName, string>>;

  /** Stands in for the headline of an article that has none. */
  readonly untitled: string;
  readonly blockKinds: Readonly<Record<Exclude<Quotation["kind"], "paragraph">, string>>;
  lines(first: number, last: number): string;
  page(page: number): string;
  /** The same text is printed at another place, and in `more` further ones. */
  alsoIn(source: string, lines: string, more: number): string;
  readonly shortened: string;
  /** Labels of the passages around a quotation. */
  readonly before: string;
  readonly after: string;

  readonly nothingFound: string;
  /** Heads a list of headlines. */
  readonly nearest: string;
  readonly nothingIndexed: string;
  readonly phraseExact: string;
  readonly phraseSimilar: string;
  /** Placeholder of the menu of headlines, up to 100 characters. */
  readonly lookUpHeadline: string;
  readonly matches: string;
  readonly noMatch: string;
  readonly gone: string;
  readonly noText: string;
  sharedBy(user: string): string;
  readonly thanks: string;
  readonly notYours: string;
  readonly followUpTitle: string;
  readonly followUpLabel: string;

  /** "12 articles in 5 files, 340 passages"; all counts. */
  counts(articles: number, files: number, passages: number): string;
  passages(count: number): string;
  about(facts: AboutFacts): string;
  readonly help: string;

  manage(settings: SettingsShown): string;
  readonly needsMessageContent: string;
  readonly articles: ArticlesTexts;
  gapsTitle(days: number): string;
  readonly noGaps: string;
  feedback(helpful: number, unhelpful: number): string;
  privacy(retentionDays: number): string;
  readonly optedOut: string;
  readonly optedIn: string;
  erased(entries: number): string;

  busy(seconds: number): string;
  slowDown(seconds: number): string;
  readonly stopping: string;
  readonly failed: string;
  cannotWriteIn(channel: string): string;
  readonly onlyInServers: string;
}

/** A name and a description of 1-100 characters; names of slash commands and options are lower case, without spaces. */
export interface CommandTexts {
  readonly name: string;
  readonly description: string;
  readonly options: Readonly<Record<string, OptionTexts>>;
}

export interface OptionTexts {
  readonly name: string;
  readonly description: string;
  /** By the choice's value, 1-100 characters each. */
  readonly choices?: Readonly<Record<string, string>>;
}

export type CommandName =
  | "ask"
  | "lookup"
  | "cite"
  | "sources"
  | "about"
  | "help"
  | "find-sources"
  | "manage"
  | "articles"
  | "gaps"
  | "privacy";

export type ButtonName =
  | "prev"
  | "next"
  | "here"
  | "more"
  | "all"
  | "followup"
  | "helpful"
  | "unhelpful"
  | "share"
  | "delete";

/** Replies of `/articles`. */
export interface ArticlesTexts {
  progress(done: number, total: number): string;
  /** `counts` says what the server's collection holds now. */
  added(files: number, counts: string): string;
  removed(name: string): string;
  noSuchFile(name: string): string;
  title(files: number): string;
  readonly none: string;
  /** What may be added: extensions and MiB a file. */
  limits(extensions: string, mib: number): string;
  tooMany(most: number): string;
}

export interface AboutFacts {
  readonly version: string;
  readonly model: string;
  /** What `counts` says. */
  readonly counts: string;
  /** ISO 8601 date of the index's last change. */
  readonly updated: string;
  /** Milliseconds. */
  readonly gatewayMs: number;
  readonly engineMs: number;
}

export interface SettingsShown {
  /** Mentions of channels, or null for none. */
  readonly channels: string | null;
  /** Name of a language, or null for each user's own. */
  readonly language: string | null;
  readonly count: number;
  /** Per cent; null when only the engine's own threshold holds. */
  readonly threshold: number | null;
  readonly privateByDefault: boolean;
}
