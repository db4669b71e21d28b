import type { ChatInputCommandInteraction } from "discord.js";
import type { FoundArticle } from "../../../retrieve/answer.ts";
import { dayOfClock } from "../../../retrieve/scope/day-of-clock.ts";
import { filtersFor } from "../../../retrieve/scope/filters-for.ts";
import { unitAround } from "../../../text/time/days.ts";
import { daysNamed } from "../../../text/time/time-asked.ts";
import { engineFor } from "../../calls/ask-engine.ts";
import { dateIn, daysIn } from "../../locales/dates.ts";
import { clip, oneLine } from "../../replies/clip.ts";
import { CHOICE_LENGTH, CHOICES } from "../../replies/limits.ts";
import type { Suggestion, Typing } from "../command.ts";
import type { Option } from "./option.ts";

/** Before the citation id of an article's first passage, which is the value of a suggestion. */
export const CITATION_MARK = "#";

/** Days of so many years with articles are suggested, the last ones. */
const YEARS = 2;
const MONTHS = 12;

/** Options by which a person says of which articles a question is asked. */
export const SCOPE_OPTIONS: readonly Option[] = ["from", "to", "source", "article", "said_by"].map((name) => ({
  ...{ name, type: "text", longest: CHOICE_LENGTH, autocomplete: true },
}));

/** What is asked with these options: the words, and before them the filters that the options stand for, where everybody sees them. */
export function withScope({ options }: ChatInputCommandInteraction, words: string): string {
  const chosen = (name: string) => options.getString(name)?.trim() || null;
  const article = chosen("article");
  const filters = filtersFor({
    from: chosen("from"),
    to: chosen("to"),
    file: chosen("source"),
    saidBy: chosen("said_by"),
    article: article?.startsWith(CITATION_MARK) ? article.slice(CITATION_MARK.length) : article,
  });
  return [...filters, words].join(" ");
}

/** Suggestions for one of these options. */
export function completeScope(typing: Typing): Promise<Suggestion[]> {
  switch (typing.option) {
    case "from":
    case "to":
      return daysSuggested(typing, typing.option);
    case "source":
      return filesSuggested(typing);
    case "said_by":
      return speakersSuggested(typing);
    default:
      return articlesSuggested(typing);
  }
}

/** What was typed, if it names days, and else the months and years of articles whose names have it. */
async function daysSuggested({ typed, bot, guildId, texts }: Typing, end: "from" | "to"): Promise<Suggestion[]> {
  const named = typed.trim() === "" ? null : daysNamed(typed, dayOfClock());
  const day = named?.[end] ?? null;
  if (named !== null && day !== null) {
    const days = named.from !== null && named.to !== null ? ` (${daysIn(texts, named.from, named.to)})` : "";
    return [{ name: clip(`${dateIn(texts, day)}${days}`, CHOICE_LENGTH), value: day }];
  }
  const engine = await engineFor(bot, guildId);
  const years = (await engine.groupArticles({ by: "year" }, CHOICES, 0)).groups.filter(({ key }) => key !== "");
  const months = await Promise.all(
    years.slice(0, YEARS).map(({ key }) => engine.groupArticles({ by: "month", year: key }, MONTHS, 0)),
  );
  const groups = [...months.flatMap((list) => list.groups), ...years];
  const wanted = typed.trim().toLowerCase();
  return groups
    .map(({ key }) => ({ name: periodIn(texts, key), value: key }))
    .filter(({ name, value }) => name.toLowerCase().includes(wanted) || value.startsWith(wanted))
    .slice(0, CHOICES);
}

/** A year ("2024") or a month ("2024-11") as a reader writes it. */
function periodIn(texts: Typing["texts"], key: string): string {
  if (!key.includes("-")) return key;
  const { from, to } = unitAround(`${key}-01`, "month");
  return daysIn(texts, from, to);
}

/** Files whose names have what was typed, then those of articles that do. */
async function filesSuggested(typing: Typing): Promise<Suggestion[]> {
  const { typed, bot, guildId } = typing;
  const engine = await engineFor(bot, guildId);
  const wanted = typed.trim().toLowerCase();
  const listed =
    wanted === ""
      ? (await engine.groupArticles({ by: "file" }, CHOICES, 0)).groups.map(({ name }) => name)
      : (await engine.lookUp(typed.trim(), CHOICES)).map(({ source }) => source);
  const has = (name: string) => name.toLowerCase().includes(wanted);
  const names = [...new Set(listed)].sort((a, b) => Number(has(b)) - Number(has(a)));
  return names.map((name) => ({ name: clip(name, CHOICE_LENGTH), value: fileValue(name) }));
}

/** A name that is too long for a choice is known by its end. */
function fileValue(name: string): string {
  return name.length <= CHOICE_LENGTH ? name : `*${name.slice(1 - CHOICE_LENGTH)}`;
}

/** Those who say something in articles and have what was typed in their names, the most quoted first. */
async function speakersSuggested({ typed, bot, guildId }: Typing): Promise<Suggestion[]> {
  const speakers = await (await engineFor(bot, guildId)).findSpeakers(typed.trim(), CHOICES);
  // A longer name cannot be a choice, and a part of it may be another's.
  return speakers.filter(({ name }) => name.length <= CHOICE_LENGTH).map(({ name }) => ({ name, value: name }));
}

/** Articles whose headlines have what was typed. */
export async function articlesSuggested({ typed, bot, guildId }: Typing): Promise<Suggestion[]> {
  const articles = await (await engineFor(bot, guildId)).lookUp(typed.trim(), CHOICES);
  return articles.map((article) => ({ name: nameOf(article), value: `${CITATION_MARK}${article.citation}` }));
}

function nameOf({ title, source }: FoundArticle): string {
  return clip(title === null ? source : `${oneLine(title)} · ${source}`, CHOICE_LENGTH);
}
