/** What a template shows of the words that stand in it; of all others it is told on a page of its own. */
export type ShownWords =
  /** Among other words, in its place. */
  | { readonly place: "line"; readonly wikitext: string }
  /** In lines of their own. */
  | { readonly place: "block"; readonly wikitext: string }
  /** A box of facts beside the text: names with what stands for each. */
  | { readonly place: "box"; readonly facts: readonly (readonly [name: string, wikitext: string])[] };

/** Templates by their usual names, in lower case, and what they show. */
const LAST = names("lang langue nowrap nobr small big smaller larger center align transl transliteration");
const FIRST = names("abbr tooltip ill formatnum");
const MEASURES = names("convert cvt");
const QUOTES = names(
  "quote blockquote cquote rquote bquote quotation quote_box quote_frame zitat citation_bloc citation_encadrée cita cita_destacada citação citazione citaat цитата 引用 引用文",
);
const QUOTED = names("text quote 1 content zitat texte texto testo inhoud текст");
const COLUMNS = names("columns-list columns_list col-list plainlist flatlist div_col cols");
const LISTS = names("ubl unbulleted_list hlist bulleted_list");
/** What boxes of facts are called, or begin with. */
const BOXES =
  /^(?:infobox|.{1,40} infobox$|taxobox|automatic taxobox|speciesbox|ficha de|info\/|infotaula|info box|карточка|картка|információs|inligtingskas|bilgi kutusu|kotak info|信息框|基礎情報|정보)/iu;
/** Names of facts that say how a box looks. */
const LOOKS =
  /(?:size|width|height|colou?r|style|class|align|upright|alt|zoom|mark|relief|pattern|arm|body|shorts|socks)[\s_\d]*$/iu;
/** What a box shows as a picture, or as a colour. */
const PICTURES = /\.(?:jpe?g|png|gif|svg|tiff?|webp|ogg|webm)$|^#?[\da-f]{6}$/iu;
/** In lower case, of languages that a template for words in them is named after: "lang-fr". */
const OF_LANGUAGE = /^lang-[a-z-]{2,10}$/u;

/** A template for a few words among others is no longer, in UTF-16 units. */
const LONGEST_IN_LINE = 400;
/** A box has at most so many facts. */
const MOST_FACTS = 400;

/** @returns null for templates that are not known to show their own words. */
export function shownWords(inside: string): ShownWords | null {
  const [written = "", ...values] = valuesOf(inside);
  const colon = written.indexOf(":");
  const name = nameOf(colon === -1 ? written : written.slice(0, colon));
  if (BOXES.test(written.slice(0, LONGEST_NAME))) return { place: "box", facts: factsOf(values) };
  const unnamed = values.filter((value) => named(value) === null);
  if (QUOTES.has(name)) return block(quoted(values) ?? unnamed[0]);
  if (COLUMNS.has(name)) return block(unnamed.findLast((value) => value.includes("\n") || value.includes("*")));
  if (LISTS.has(name)) return block(unnamed.map((value) => `* ${value}`).join("\n"));
  if (inside.length > LONGEST_IN_LINE || /[{}\n]/u.test(inside)) return null;
  if (FIRST.has(name)) return line(colon === -1 ? values[0] : written.slice(colon + 1).trim());
  if (LAST.has(name) || OF_LANGUAGE.test(name)) return line(unnamed.at(-1));
  return MEASURES.has(name) && unnamed.length > 1 ? line(unnamed.slice(0, 2).join(" ")) : null;
}

/** Names of templates are shorter, in UTF-16 units. */
const LONGEST_NAME = 100;

function line(wikitext: string | undefined): ShownWords | null {
  return wikitext === undefined ? null : { place: "line", wikitext };
}

function block(wikitext: string | undefined): ShownWords | null {
  return wikitext === undefined || wikitext === "" ? null : { place: "block", wikitext };
}

/** The parts of a template or link between its bars; bars inside of links and templates divide none. */
export function valuesOf(inside: string): string[] {
  const values: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { index, 0: mark } of inside.matchAll(/\{\{|\}\}|\[\[|\]\](?!\](?!\]))|\|/gu)) {
    if (mark === "{{" || mark === "[[") depth += 1;
    else if (mark !== "|") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      values.push(inside.slice(from, index).trim());
      from = index + 1;
    }
  }
  values.push(inside.slice(from).trim());
  return values;
}

function factsOf(values: readonly string[]): [string, string][] {
  return values
    .flatMap((value) => named(value) ?? [])
    .filter(([name, value]) => value !== "" && !LOOKS.test(name) && !PICTURES.test(value.slice(-LONGEST_NAME)))
    .slice(0, MOST_FACTS);
}

function quoted(values: readonly string[]): string | undefined {
  return values.flatMap((value) => named(value) ?? []).find(([name]) => QUOTED.has(nameOf(name)))?.[1];
}

/** "name = words"; null where a value has no name. */
function named(value: string): [[name: string, words: string]] | null {
  const sign = value.slice(0, LONGEST_NAME).indexOf("=");
  const name = value.slice(0, Math.max(0, sign)).trim();
  return sign === -1 || /[[\]{}<>"']/u.test(name) ? null : [[name, value.slice(sign + 1).trim()]];
}

function nameOf(written: string): string {
  return written.slice(0, LONGEST_NAME).trim().toLowerCase().replace(/\s+/gu, "_");
}

function names(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
