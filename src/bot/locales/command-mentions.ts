import { textsFor } from "./locale.ts";
import type { Texts } from "./texts.ts";

/** A command as Discord has it: the name under which it is registered, and its id. */
interface RegisteredCommand {
  readonly name: string;
  readonly id: string;
}

/**
 * A command as texts name it: `/ask`, `/articles remove`, by the names under which they are registered. Backticks of what a
 * text repeats of others are escaped, so nothing else has this form.
 */
const NAMED = /(?<!\\)`\/([a-z-]+)(?: ([a-z-]+))?`/g;

/**
 * The texts of each language with commands as mentions (`</ask:123>`): Discord shows them by the names that the reader's
 * client has for them, and a press begins them. Until their ids are known, each is named in the text's language.
 */
export class CommandMentions {
  #ids: ReadonlyMap<string, string> = new Map();
  /** By the texts without mentions. */
  #made = new WeakMap<Texts, Texts>();

  /** Takes what Discord has registered. */
  learn(commands: readonly RegisteredCommand[]): void {
    this.#ids = new Map(commands.map(({ name, id }) => [name, id]));
    this.#made = new WeakMap();
  }

  /** The texts for a Discord locale, as the function of the same name finds them. */
  textsFor(locale: string | null | undefined): Texts {
    const texts = textsFor(locale);
    const made = this.#made.get(texts) ?? (changed(texts, (text) => this.#withMentions(text, texts)) as Texts);
    this.#made.set(texts, made);
    return made;
  }

  #withMentions(text: string, texts: Texts): string {
    return text.replace(NAMED, (named, name: string, subcommand?: string) => {
      const id = this.#ids.get(name);
      if (id !== undefined) return `</${[name, subcommand].filter(Boolean).join(" ")}:${id}>`;
      const commands: Readonly<Record<string, NamedTexts | undefined>> = texts.commands;
      const own = commands[name];
      if (own === undefined) return named;
      const below = subcommand === undefined ? [] : [own.options?.[subcommand]?.name ?? subcommand];
      return `\`/${[own.name, ...below].join(" ")}\``;
    });
  }
}

interface NamedTexts {
  readonly name: string;
  readonly options?: Readonly<Record<string, { readonly name: string } | undefined>>;
}

/** Texts, with what they say changed; also those that say it once they are given facts. */
function changed(entry: unknown, change: (text: string) => string): unknown {
  if (typeof entry === "string") return change(entry);
  if (typeof entry === "function") return (...facts: unknown[]) => changed(entry(...facts), change);
  if (typeof entry !== "object" || entry === null) return entry;
  if (Array.isArray(entry)) return entry.map((item) => changed(item, change));
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, changed(value, change)]));
}
