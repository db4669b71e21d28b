import { styleText } from "node:util";
import type { DateSource } from "../../read/article.ts";
import {
  type Answer,
  type Citation,
  markedSentence,
  type Quotation,
  type TextRange,
  tierOf,
  worthShowing,
} from "../../retrieve/answer.ts";
import type { AskedSpeaker, TimeTaken } from "../../retrieve/asked-within.ts";
import type { Composed } from "../../retrieve/composed.ts";
import type { DayRange } from "../../text/time/days.ts";
import { visible, visibleLines } from "./visible.ts";

/** Prints an answer for people: each quotation with its headline, file, lines and citation id. */
export function printAnswer(answer: Answer): void {
  printAbove(answer);
  if (answer.kind === "quoted") {
    if (answer.tier === "related") console.log("This may be related:");
    if (answer.composed !== undefined) console.log(COMPOSED[answer.composed.by]);
    worthShowing(answer.quotations).forEach((quotation, i) => {
      console.log(`${i > 0 ? "\n" : ""}${formatQuotation(quotation, `${i + 1}. `)}`);
    });
    return;
  }
  console.log("Nothing found that answers this.");
  printNearest(answer.nearest);
}

/** Prints what is said above an answer: what was out of reach, and of which articles it is. */
export function printAbove(answer: Pick<Answer, "kind" | "within" | "partsAway">): void {
  if (answer.partsAway !== undefined) console.log(`${withoutParts(answer.partsAway)}\n`);
  for (const line of linesOfWithin(answer)) console.log(visible(line));
}

/** Prints which articles are nearest, where nothing answers. */
export function printNearest(nearest: readonly Quotation[]): void {
  const titles = [...new Set(nearest.map(({ article, source }) => article.title ?? source))];
  if (titles.length > 0) console.log(`The nearest articles: ${visible(titles.join(" · "))}`);
}

/** What is said of an answer from several places. */
const COMPOSED: Readonly<Record<Composed["by"], string>> = {
  date: "From several places, the oldest first:",
  part: "To each part of the question:",
  rank: "From several places:",
};

/** What is said of the articles that an answer is of. */
function linesOfWithin({ kind, within }: Pick<Answer, "kind" | "within">): string[] {
  if (within === undefined) return [];
  const { filters, time } = within;
  const misread = (filters?.misread ?? []).map(
    (typed) => `Left out, as it names no day, or none beside the others: ${typed} (write 2025-03-14, 2025-03 or 2025)`,
  );
  const only = filters?.days ? [`Only articles ${spoken(filters.days)}, or without a date.`] : [];
  return [
    ...misread,
    ...(filters?.saidBy ?? []).map(spokenBy),
    ...only,
    ...(time === null ? [] : linesOfTime(time, kind)),
  ];
}

function spokenBy({ asked, names, nearest }: AskedSpeaker): string {
  if (names.length > 0) return `Only what ${names.join(", ")} says.`;
  const near = nearest.length === 0 ? "" : ` The nearest: ${nearest.join(", ")}.`;
  return `Nobody called "${asked}" is quoted here.${near}`;
}

function linesOfTime(time: TimeTaken, found: Answer["kind"]): string[] {
  if (time.kind === "newest-first") return ["The newest first, of what may answer."];
  const { kind, days, event } = time;
  const told = event === null ? [] : [`By "${event.title ?? "(no headline)"}" of ${event.date}.`];
  if (kind === "elsewhere" && found === "nothing-found") return told;
  const said =
    kind === "only"
      ? `Only articles ${spoken(days)}, or without a date ("dt:any" in the question asks all).`
      : `Nothing dated ${spoken(days)} answers this. From other days, or undated:`;
  return [said, ...told];
}

/** "of 2025-03-01", "from 2025-03-01 to 2025-03-31", or open on one side. */
export function spoken({ from, to }: DayRange): string {
  if (from !== null && to !== null) return from === to ? `of ${from}` : `from ${from} to ${to}`;
  return from === null ? `until ${to}` : `since ${from}`;
}

/** Says that a part of the articles could not be asked. */
function withoutParts(servers: readonly string[]): string {
  return `A part of the articles is out of reach at the moment (${visible(servers.join(", "))}): this is from what is left.`;
}

/** Prints an answer for programs, with the tier that it belongs to. */
export function printAnswerJson(answer: Answer): void {
  console.log(JSON.stringify({ tier: tierOf(answer), ...answer }, null, 2));
}

/** Prints a passage with what stands before and after it. */
export function printCitation({ previous, quotation, next }: Citation): void {
  if (previous !== null) console.log(`${styled("dim", previous.text)}\n`);
  console.log(formatQuotation(quotation, ""));
  if (next !== null) console.log(`\n${styled("dim", next.text)}`);
}

/** A quotation with the place it is from, over several lines; these parts of it, else the answering sentence, stand out. */
export function formatQuotation(quotation: Quotation, number: string, marks?: readonly TextRange[]): string {
  const { text, cut, link } = quotation;
  const answering = markedSentence(quotation);
  let [marked, at] = ["", 0];
  for (const { start, end } of marks ?? (answering === null ? [] : [answering])) {
    marked += shown(text.slice(at, start)) + styled("bold", text.slice(start, end));
    at = end;
  }
  marked += shown(text.slice(at));
  return `${number}${cut.before ? "… " : ""}${marked}${cut.after ? " …" : ""}\n${met(quotation)}${styled("cyan", reference(quotation))}${link === undefined ? "" : `\n     ${styled("cyan", link)}`}`;
}

/** A line with the words of the question beside those of the quotation, in another language, that they met; "" for none. */
function met({ pairs = [] }: Quotation): string {
  const words = pairs.map(({ asked, quoted }) => `${asked} ${quoted}`).join(" · ");
  return words === "" ? "" : `${styled("dim", `   (Matching words, not a translation: ${visible(words)})`)}\n`;
}

/** Who says it, and where it stands: headline, date, file, lines or page, citation id. */
function reference(quotation: Quotation): string {
  const { saidBy, article, kind, headings, source, lines, page, recognized, citation, alsoIn } = quotation;
  const [first, last] = lines;
  const place = page === null ? (first === last ? `line ${first}` : `lines ${first}-${last}`) : `page ${page}`;
  const parts = [
    saidBy === undefined ? null : `said by ${saidBy}`,
    [article.title, ...headings].filter((part) => part !== null).join(" › ") || null,
    kind === "paragraph" ? null : kind,
    dated(article),
    `${source}, ${place}`,
    recognized ? "read by OCR" : null,
    `[${citation}]`,
    ...alsoIn.map((also) => `also in ${also.source}, line ${also.lines[0]}`),
  ];
  return `   — ${visible(parts.filter((part) => part !== null).join(" · "))}`;
}

/** How people are told by what the day of an article is known. */
const KNOWN_BY: Readonly<Record<DateSource, string>> = {
  dateline: "by the dateline",
  byline: "by the byline",
  page: "by the page",
  given: "as the file says",
  "file-name": "by the file name",
};

/** The day of an article and by what it is known: "2025-03-14 (by the file name)"; null without one. */
export function dated({
  date,
  datedBy,
}: {
  readonly date: string | null;
  readonly datedBy: DateSource | null;
}): string | null {
  return date === null || datedBy === null ? date : `${date} (${KNOWN_BY[datedBy]})`;
}

/** Colours are for terminals; a pipe or a file gets the bare text. */
export function styled(format: "bold" | "cyan" | "dim", text: string): string {
  return process.stdout.isTTY && process.stdout.hasColors() ? styleText(format, shown(text)) : shown(text);
}

/** What a terminal would obey is shown there; a pipe or a file gets the source's own characters. */
export function shown(text: string): string {
  return process.stdout.isTTY ? visibleLines(text) : text;
}
