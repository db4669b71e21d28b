import { Parser } from "htmlparser2";

/** Names of namespaces, in lower case, that a link's target begins with when it is no link to an article. */
export interface LinkNames {
  readonly files: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

/** What stands before the colon of a link's target, as `LinkNames` has it; empty where there is none. */
export function namespaceOf(target: string): string {
  const colon = target.slice(0, LONGEST_NAME).indexOf(":");
  return colon === -1
    ? ""
    : target
        .slice(0, colon)
        .replace(/[\s_]+/gu, " ")
        .trim()
        .toLowerCase();
}

/** Names of namespaces are shorter, in UTF-16 units. */
const LONGEST_NAME = 64;

const LINK = /\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/gu;
const ADDRESS = /\[((?:(?:https?:|ftp:|news:|irc:)?\/\/|mailto:)[^\s[\]]+)(?:\s([^[\]\n]*))?\]/giu;
/** A page in another language's wiki: "[[fr:Bac]]", "[[zh-min-nan:...]]". */
const OTHER_LANGUAGE = /^(?:[a-z]{2,3}|simple)(?:-[a-z-]{2,12})?:\S/u;
const QUOTES = /'{5}|'{3}|'{2}/gu;
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/giu;
/** Where a line ends within a paragraph. */
const BREAK = /<br[\s/]*>/giu;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/giu;
const MAGIC_WORD = /__[\p{Lu}_]{3,40}?__/gu;
const VARIANTS = /-\{([^{}]*)\}-/gu;

/** The words of wikitext as a reader sees them, without what marks them up; what is set aside in it keeps its place. */
export function plainWords(wikitext: string, { files, categories }: LinkNames): string {
  return wikitext
    .replace(VARIANTS, (_, content: string) => oneVariant(content))
    .replace(LINK, (_, target: string, label: string | undefined) => {
      const begins = target.trim();
      const namespace = namespaceOf(begins);
      if (files.has(namespace) || categories.has(namespace)) return "";
      if (label === undefined) return OTHER_LANGUAGE.test(begins) ? "" : begins.replace(/^:/u, "");
      return label.trim() === "" ? shortened(begins) : label;
    })
    .replace(ADDRESS, (_, address: string, label: string | undefined) => label?.trim() || address)
    .replace(QUOTES, "")
    .replace(BREAK, " ")
    .replace(TAG, "")
    .replace(MAGIC_WORD, "")
    .replace(ENTITY, character);
}

/** What an empty label stands for: the target without its namespace and without what its brackets tell ("Ferry (boat)"). */
function shortened(target: string): string {
  const words = target.slice(target.indexOf(":") + 1);
  return words.endsWith(")") ? words.slice(0, words.lastIndexOf("(")).trimEnd() : words;
}

/** Of words in several forms ("-{zh-hans:软件;zh-hant:軟體}-") the first; nothing of rules that show nothing. */
function oneVariant(content: string): string {
  const bar = content.indexOf("|");
  const flags = bar === -1 ? "" : content.slice(0, bar);
  if (/[HT-]/u.test(flags)) return "";
  const words = content.slice(bar + 1);
  const [, first] = /^\s*zh(?:-[a-z]+)?\s*:([^;]*)/iu.exec(words) ?? [];
  return (first ?? words).trim();
}

const characters = new Map<string, string>();
/** So many entities are remembered; HTML has some two thousand. */
const MOST_REMEMBERED = 4000;

function character(entity: string): string {
  const known = characters.get(entity);
  if (known !== undefined) return known;
  let words = "";
  const parser = new Parser({
    ontext: (text) => {
      words += text;
    },
  });
  parser.end(entity);
  if (characters.size < MOST_REMEMBERED) characters.set(entity, words);
  return words;
}
