import type { Quotation } from "../answer.ts";
import { dayOfClock } from "../scope/day-of-clock.ts";
import { isPerson, namesOf } from "./names-of.ts";
import type { ReferenceStyle } from "./reference-styles.ts";

/** What a reference tells. What is not known is null; names, title and file are as the source has them. */
interface Work {
  readonly names: readonly string[];
  /** The headline, or the file's name. */
  readonly title: string;
  /** ISO 8601; a year or month alone where no more is known. */
  readonly date: string | null;
  /** The date is not printed: the file's name tells it, so it stands in brackets, as what others have added does. */
  readonly isInferred: boolean;
  readonly source: string;
  readonly lines: readonly [number, number];
  readonly page: number | null;
  readonly url: string | null;
  readonly citation: string;
  /** ISO 8601 day on which it was seen. */
  readonly on: string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

const WRITERS: Readonly<Record<ReferenceStyle, (work: Work) => string>> = {
  text: (work) => inWords({ ...work, at: placeOf(work), id: `[${work.citation}]` }),
  markdown(work) {
    const { title, url, source, citation } = work;
    const linked =
      url === null ? escaped(title) : `[${escaped(title)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
    const at = placeOf({ ...work, source: `*${escaped(source)}*` });
    const words = inWords({
      ...work,
      names: work.names.map(escaped),
      title: linked,
      url: null,
      at,
      id: `\`${citation}\``,
    });
    // "1." and "-" at the beginning would make a list of it.
    return words.replace(/^(?:[-+]|\d{1,9}[.)])(?= )/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`);
  },
  bibtex,
  gb7714,
  chicago(work) {
    const { names, title, url, citation } = work;
    const said = [listed(names, " and "), `“${title.replace(/(?<!\.)\.$/, "")},”`].filter(Boolean).join(", ");
    const rest = [dated(work, spoken) ?? "n.d.", placeOf(work), url].filter((each) => each !== null);
    return `${said} ${rest.join(", ")}. [${citation}]`;
  },
  apa(work) {
    const { names, title, url, citation } = work;
    const inOrder = (date: string) => [date.slice(0, 4), monthAndDay(date).join(" ")].filter(Boolean).join(", ");
    const day = `(${dated(work, inOrder) ?? "n.d."}).`;
    const what = `${title} [${placeOf(work)}].`;
    const said = names.length === 0 ? [what, day] : [ended(listed(names, " & ")), day, what];
    return [...said, url, `[${citation}]`].filter((each) => each !== null).join(" ");
  },
};

/**
 * What a work says that refers to a quotation: who wrote what and when, the file with the lines, the address, and the citation id
 * by which the passage is found again. Names stay in their order, as it cannot be told for sure which is the last one.
 * @param on the day on which it was seen, ISO 8601; today, if nothing is said
 */
export function referenceTo(quotation: Quotation, style: ReferenceStyle, on: string = dayOfClock()): string {
  const { article, source, lines, page, citation, link } = quotation;
  const { byline, title, date, datedBy, url } = article;
  return WRITERS[style]({
    names: namesOf(byline),
    title: oneLine(title ?? source),
    date,
    isInferred: datedBy === "file-name",
    source: oneLine(source),
    ...{ lines, page, citation, on },
    url: url ?? link ?? null,
  });
}

function inWords({ at, id, ...work }: Work & { readonly at: string; readonly id: string }): string {
  const sentences = [listed(work.names, ", "), work.title, dated(work, (date) => date), at, work.url];
  return [...sentences.flatMap((each) => (each ? [ended(each)] : [])), id].join(" ");
}

/** A sentence with its full stop. */
function ended(sentence: string): string {
  return /[.?!。？！…]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** The date as a style writes it; null where there is none. */
function dated(
  { date, isInferred }: Pick<Work, "date" | "isInferred">,
  write: (date: string) => string,
): string | null {
  if (date === null) return null;
  return isInferred ? `[${write(date)}]` : write(date);
}

/** "[EB/OL]" is what GB/T 7714 calls what is online, "[Z]" what is of no other kind. */
function gb7714(work: Work): string {
  const { names, title, source, lines, url, citation, on } = work;
  const date = dated(work, (day) => day);
  const who = names.length === 0 ? "" : `${ended(listed(names, ", "))} `;
  const [first, last] = lines;
  const at = first === last ? `第${first}行` : `第${first}-${last}行`;
  return url === null
    ? `${who}${title}[Z]. ${source}${date === null ? "" : `, ${date}`}: ${at}. [${citation}]`
    : `${who}${title}[EB/OL]. ${source}: ${at}${date === null ? "" : `(${date})`}[${on}]. ${url}. [${citation}]`;
}

function bibtex(work: Work): string {
  const { names, title, date, isInferred, url, citation, on } = work;
  const [year, month, day] = date?.split("-") ?? [];
  const authors = names.map((name) => (isPerson(name) ? texOf(name) : `{${texOf(name)}}`));
  const fields = [
    ["author", authors.join(" and ")],
    ["title", `{${texOf(title)}}`],
    ["year", year],
    ["month", month === undefined ? undefined : String(Number(month))],
    ["day", day === undefined ? undefined : String(Number(day))],
    ["howpublished", texOf(placeOf(work)).replace("–", "--")],
    ["url", url?.replaceAll(/[{}\\\s]/g, encodeURIComponent)],
    ["urldate", url === null ? undefined : on],
    ["note", `Citation ${citation}${isInferred ? "; dated by the file's name" : ""}`],
  ].filter(([, value]) => value);
  return `@misc{${citation},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}`;
}

/** "lighthouse.md, p. 2, lines 28–30" */
function placeOf({ source, page, lines: [first, last] }: Pick<Work, "source" | "page" | "lines">): string {
  const at = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return [source, page === null ? null : `p. ${page}`, at].filter((each) => each !== null).join(", ");
}

/** The last one is joined by other words than those before. */
function listed(names: readonly string[], last: string): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${last}${names.at(-1)}`;
}

/** "September 14, 2025", or less where less is known. */
function spoken(date: string): string {
  const [month, day] = monthAndDay(date);
  const year = date.slice(0, 4);
  if (month === undefined) return year;
  return day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** "September", "14" */
function monthAndDay(date: string): string[] {
  const [, month, day] = date.split("-");
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? [] : day === undefined ? [name] : [name, String(Number(day))];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** What Markdown would read as marks is shown as it is. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]|&(?=#?[0-9A-Za-z]{1,31};)/g, "\\$&");
}

/** BibTeX counts braces to find the end of a field, those behind a backslash too. */
const TEX: Readonly<Record<string, string>> = {
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function texOf(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}
