import type { FileDetails, Offer, UploadProblem } from "../../collections/collections.ts";
import type { Texts } from "../../locales/texts.ts";
import { languageName } from "../../replies/article-lines.ts";
import { clip } from "../../replies/clip.ts";
import { escapeMarkdown, markdownLine } from "../../replies/escape.ts";
import { CONTENT_LENGTH } from "../../replies/limits.ts";

const NAME_LENGTH = 60;
const HEADLINE_LENGTH = 60;
const HEADLINES_SHOWN = 3;
const BEGINNING_LENGTH = 120;
const LANGUAGES_SHOWN = 3;
/** Of a file less than this share can be found: its owner should look at it. */
const WELL_READ = 0.9;
/** Room for a line that says how many are left out. */
const MORE_LENGTH = 12;

type Reading = Offer["readings"][number];

/** "- bees.md · 12 KB · 3 articles · English", and below it what is doubtful. */
export function detailLines(texts: Texts, { name, size, state, reading }: FileDetails): string {
  const facts = [
    sizeOf(texts, size),
    ...(state === "waiting" ? [texts.articles.waiting] : []),
    ...(reading === null ? [] : factsOf(texts, reading)),
  ];
  const doubts = reading === null ? [] : warningsOf(texts, reading);
  return [`- ${nameOf(name)} · ${facts.join(" · ")}`, ...doubts.map((doubt) => `-# ⚠️ ${doubt}`)].join("\n");
}

/** What a file was understood as, for whoever decides whether to add it. */
export function previewLines(texts: Texts, reading: Reading, isReplacing: boolean): string {
  const { name, size, headlines, beginning, articles } = reading;
  const shown = headlines.slice(0, HEADLINES_SHOWN).map((title) => markdownLine(title, HEADLINE_LENGTH));
  const more = articles - shown.length;
  return [
    `- **${nameOf(name)}** · ${[sizeOf(texts, size), ...factsOf(texts, reading)].join(" · ")}`,
    ...(isReplacing ? [`-# ${texts.articles.replaces}`] : []),
    ...(shown.length === 0 ? [] : [`-# ${shown.join(" · ")}${more > 0 ? ` +${more}` : ""}`]),
    ...warningsOf(texts, reading).map((doubt) => `-# ⚠️ ${doubt}`),
    `> ${markdownLine(beginning, BEGINNING_LENGTH)}`,
  ].join("\n");
}

export function problemLine(texts: Texts, { name, message, kind, quarantined }: UploadProblem): string {
  const { articles } = texts;
  const told = quarantined !== undefined ? articles.quarantined[quarantined] : kind && articles.refused[kind];
  return `- ${escapeMarkdown(name)}: ${escapeMarkdown(told ?? message)}`;
}

/** Entries between a head and a foot, as many as fit into a message, and how many are left out. */
export function fitted(head: readonly string[], entries: readonly string[], foot: readonly string[] = []): string {
  const frame = [...head, ...foot].join("\n").length;
  let length = frame + MORE_LENGTH;
  const shown = entries.filter((entry, i) => {
    length += entry.length + 1;
    return i === 0 || length <= CONTENT_LENGTH;
  });
  const left = entries.length - shown.length;
  const lines = [...head, ...shown, ...(left > 0 ? [`- … +${left}`] : []), ...foot];
  return clip(lines.join("\n"), CONTENT_LENGTH);
}

function nameOf(name: string): string {
  return escapeMarkdown(clip(name, NAME_LENGTH));
}

function factsOf(texts: Texts, { articles, languages }: Reading): string[] {
  const named = languages.filter((language) => language !== "und").slice(0, LANGUAGES_SHOWN);
  return [texts.articles.count(articles), ...named.map((language) => languageName(texts, language))];
}

function warningsOf({ articles }: Texts, reading: Reading): string[] {
  const { blankPages, recognizedPages, encoding, share, untitled } = reading;
  return [
    ...(blankPages > 0 ? [articles.blankPages(blankPages)] : []),
    ...(recognizedPages > 0 ? [articles.recognizedPages(recognizedPages)] : []),
    ...(share < WELL_READ ? [articles.thinlyRead(Math.floor(share * 100))] : []),
    ...(/^(utf-8|us-ascii)$/i.test(encoding) ? [] : [articles.readAs(escapeMarkdown(encoding))]),
    ...(untitled > 0 && untitled === reading.articles ? [articles.noHeadline] : []),
  ];
}

function sizeOf({ locale }: Texts, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
}
