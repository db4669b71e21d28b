import type { en } from "./en.ts";

/** Everything the bot says in one language: the keys and parameters of English. */
export type Texts = Readonly<typeof en>;

/** What has been translated into a language; English stands in for what it lacks, text by text. */
export type Translation = PartialTexts<Texts> & Pick<Texts, "locale">;

/** The names and descriptions of commands in one language, as far as they are translated. */
export type CommandsTranslation = NonNullable<Translation["commands"]>;

/** What managers of a server read, beside names of commands. */
export type ManagersTranslation = Pick<Translation, "articles" | "settings" | "serverLog" | "unanswered" | "welcome">;

/** What the bot says when it speaks first. */
export type NewsTranslation = Pick<Translation, "following" | "news">;

/** A group of texts of which any may be missing. */
export type PartialTexts<Group> = {
  readonly [Key in keyof Group]?: Group[Key] extends string | ((...facts: never[]) => string)
    ? Group[Key]
    : PartialTexts<Group[Key]>;
};

export type CommandName = keyof Texts["commands"];
export type ButtonName = keyof Texts["buttons"];
