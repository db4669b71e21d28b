/** What `/about` tells. */
export interface AboutFacts {
  readonly version: string;
  readonly model: string;
  /** As the text `counts` says it. */
  readonly counts: string;
  /** ISO 8601 date of the index's last change. */
  readonly updated: string;
  /** Milliseconds. */
  readonly gatewayMs: number;
  readonly engineMs: number;
}

/** What a server's people are told when the bot is added to it. */
export interface WelcomeFacts {
  readonly botMention: string;
  /** Whether the server can have articles of its own. */
  readonly hasOwnArticles: boolean;
}

/** How long things are kept, in days. */
export interface PrivacyFacts {
  /** Questions and votes. */
  readonly days: number;
  /** Which message answers which. */
  readonly linkDays: number;
  /** All of a server, once the bot has been removed from it. */
  readonly graceDays: number;
}

/** How much is kept of one person. */
export interface KeptFacts {
  readonly questions: number;
  readonly votes: number;
  readonly links: number;
}
