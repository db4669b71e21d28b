import { dayOf, type GivenFacts, languageTag, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import { type Role, roleOf } from "./roles.ts";

/** Fields that have a role, and are known as what it says. */
export type FactRole = Exclude<Role, "title" | "text">;

/** Facts that grow field by field. */
export class Facts {
  private facts: GivenFacts = NOTHING_GIVEN;

  /** Whether the words are what the role wants, and so are known as a fact; other words are read like any others. */
  take(role: FactRole, words: string): boolean {
    const found = factOf(role, words);
    if (found !== null) this.facts = { ...this.facts, ...found };
    return found !== null;
  }

  /** The same of a field by its name; false where the name is not that of a fact. */
  takeNamed(name: string, words: string): boolean {
    const role = roleOf(name);
    return role !== null && role !== "title" && role !== "text" && this.take(role, words);
  }

  given(): GivenFacts {
    return this.facts;
  }
}

function factOf(role: FactRole, words: string): Partial<GivenFacts> | null {
  switch (role) {
    case "date": {
      const date = dayOf(words);
      return date === null ? null : { date };
    }
    case "url":
      return /^(?:https?:\/\/|www\.)\S+$/i.test(words) ? { url: words } : null;
    case "author":
      return { byline: oneLine(words) };
    case "tags":
      return { tags: words.split(/[,，、;；|]/u).flatMap((tag) => oneLine(tag) ?? []) };
    case "language": {
      const language = languageTag(words, "");
      return language === null ? null : { language };
    }
  }
}
