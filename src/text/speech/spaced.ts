import { foldWord, type Lexicon } from "./lexicon.ts";
import { partedQuotations } from "./quotations.ts";
import type { Found, Grammar, Quotation, Sayer, TextRange } from "./speech.ts";
import { type Clause, nameAt, subjectBefore, subjectBehind, subjectOf } from "./subjects.ts";
import { type Token, tokensOf } from "./tokens.ts";

const INSERTED = /^a{0,2}p?a{0,2}[VBTW]/;
/** From a quotation to the verb behind it: at once, or behind its subject. */
const VERB_BEHIND = /^[,-]{0,2}a{0,3}[VBTW]/;
const SUBJECT_FIRST = /^[,-]{0,2}[^.:QVBTWLO-]{1,20}[VBTW]/;
const NAME_BEHIND = /^[,-]{0,2}[SL]/;
const NAME_AND_MARK_BEHIND = /^[,-]{0,2}[^.:QVBTWLO,-]{1,8}l/;
/** "His colleague Hannah Leith disagreed:" has a name of two words or more, a verb and no object. */
const INTRODUCED = /^[C&a,]{0,3}(D?n{0,4}N(?:P{0,2}N){1,4})[naRp!]{1,4}:$/;
/** So many tokens may stand between a verb and what is quoted behind it. */
const REACH = 14;
const ENUMERATED = /^[,&CRGPDaO-]{0,4}$/;
/** Names, in tokens, are no more than this many words from the comma that ends them. */
const LONGEST_APPOSITION = 9;
/** Words, at least, of a clause without "that". */
const LEAST_SAID = 4;

/** How languages that divide words by spaces tell who says what. */
export function spacedGrammar(lexicon: Lexicon): Grammar {
  const { dialogueDashes = false, insertedBy = null } = lexicon.words;
  const isClause = (piece: string) => INSERTED.test(kindsOf(tokensOf(piece, [], lexicon)));
  return {
    quotationsIn: (paragraph) => partedQuotations(paragraph, { dialogueDashes, by: insertedBy, isClause }),
    quoted: (paragraph, quotations) => quoted(paragraph, quotations, lexicon),
    reported: (paragraph, quotations) =>
      sentencesOf(tokensOf(paragraph, quotations, lexicon)).flatMap((sentence) => reported(sentence, lexicon)),
    names: (paragraph, quotations) => namesIn(clauseOf(tokensOf(paragraph, quotations, lexicon))),
    mayBeThings: lexicon.words.nounCapitals ?? false,
    isName: (words) => /^D?n{0,3}N(?:n?N|[GP][GPD]{0,2}N){0,6}$/.test(kindsOf(tokensOf(words, [], lexicon))),
  };
}

function kindsOf(tokens: readonly Token[]): string {
  return tokens.map(({ kind }) => kind).join("");
}

/** Names of two words or more. */
function namesIn({ tokens, kinds }: Clause): TextRange[] {
  return [...kinds.matchAll(/N(?:[GP][GPD]{0,2})?N(?:N|[GP][GPD]{0,2}N){0,6}/g)].map(({ index, 0: name }) => ({
    start: (tokens[index] as Token).start,
    end: (tokens[index + name.length - 1] as Token).end,
  }));
}

function clauseOf(tokens: readonly Token[]): Clause {
  return { tokens, kinds: kindsOf(tokens) };
}

function quoted(paragraph: string, quotations: readonly Quotation[], lexicon: Lexicon): (Sayer | null)[] {
  const whole = clauseOf(tokensOf(paragraph, quotations, lexicon));
  const sayers: (Sayer | null)[] = [];
  let place = -1;
  let ended = false;
  for (const quotation of quotations) {
    const last = place;
    place = whole.kinds.indexOf("Q", last + 1);
    const before = cut(whole, Math.max(last, whole.kinds.lastIndexOf(".", place - 1)) + 1, place);
    const ends = whole.kinds.slice(place + 1).search(/[.Q]/);
    const behind = cut(whole, place + 1, ends < 0 ? whole.kinds.length : place + 1 + ends);
    const view = inViewOf(paragraph, before, lexicon);
    const led = view ?? (/[:,]$|[VBT]O?$/.test(before.kinds) ? sayerBefore(before, lexicon) : null);
    const followed = led === null && goesOn(paragraph, quotation) ? sayerBehind(behind, lexicon) : null;
    const isEnumerated = last >= 0 && ENUMERATED.test(before.kinds) && !ended;
    const enumerated = isEnumerated && before.kinds !== "" ? (sayers.at(-1) ?? null) : null;
    ended = /[.!?…]/.test(paragraph.charAt(quotation.said.end - 1));
    sayers.push(led ?? followed ?? sayerBefore(before, lexicon) ?? enumerated);
  }
  return sayers;
}

function cut({ tokens, kinds }: Clause, start: number, end: number): Clause {
  return { tokens: tokens.slice(start, end), kinds: kinds.slice(start, end) };
}

/** Whether the sentence goes on behind a quotation: what ends with a full stop is a sentence of its own before a capital letter. */
function goesOn(paragraph: string, { said, end }: Quotation): boolean {
  return paragraph.charAt(said.end - 1) !== "." || /^\s?(?:[,—–―-]|\p{Ll})/u.test(paragraph.slice(end, end + 4));
}

/** Who says what stands behind the end of a clause. */
function sayerBefore(clause: Clause, lexicon: Lexicon): Sayer | null {
  const { kinds } = clause;
  const verb = Math.max(...["V", "B", "T", "W"].map((kind) => kinds.lastIndexOf(kind)));
  if (verb < 0) {
    const introduced = INTRODUCED.exec(kinds)?.[1];
    if (introduced !== undefined) return nameAt(clause, kinds.indexOf(introduced), lexicon);
    const according = /^[,aC&-]{0,2}[LS]/.exec(kinds)?.[0].length;
    return according === undefined ? null : nameAt(clause, according, lexicon);
  }
  const between = kinds.slice(verb + 1);
  if (between.length > REACH || /^RD?n?$/.test(between) || /[:.](?!$)|!|I[^,I]*,$/.test(between)) return null;
  return subjectOf(clause, verb, lexicon) ?? "unnamed";
}

const VIEW = /^[RGP](D?n{1,3}N(?:P{0,2}N){1,4}),$/;

/** "Pour le préfet Yann Le Goff, « … »". */
function inViewOf(paragraph: string, { tokens, kinds }: Clause, { inViewOf: words }: Lexicon): Sayer | null {
  const [first, ...named] = tokens;
  if (first === undefined || !VIEW.test(kinds)) return null;
  if (!words.has(foldWord(paragraph.slice(first.start, first.end)))) return null;
  return { start: (named[0] as Token).start, end: (named.at(-2) as Token).end };
}

/** Who says what stands before the beginning of a clause. */
function sayerBehind(clause: Clause, lexicon: Lexicon): Sayer | null {
  const { kinds } = clause;
  const name = NAME_BEHIND.exec(kinds)?.[0].length;
  if (name !== undefined) return nameAt(clause, name, lexicon);
  if (NAME_AND_MARK_BEHIND.test(kinds)) return nameAt(clause, kinds.search(/[^,-]/), lexicon);
  const verb = VERB_BEHIND.exec(kinds)?.[0].length;
  if (verb !== undefined) return subjectBehind(clause, verb - 1, lexicon) ?? "unnamed";
  const later = SUBJECT_FIRST.exec(kinds)?.[0].length;
  return later === undefined ? null : subjectBefore(clause, later - 1, lexicon);
}

/** Up to their ends, in order. */
function sentencesOf(tokens: readonly Token[]): Clause[] {
  const sentences: Clause[] = [];
  let start = 0;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind !== "." && index < tokens.length - 1) continue;
    sentences.push(clauseOf(tokens.slice(start, kind === "." ? index : index + 1)));
    start = index + 1;
  }
  return sentences.filter(({ kinds }) => kinds !== "");
}

/** What a sentence tells that somebody says, without quotation marks. */
function reported(sentence: Clause, lexicon: Lexicon): Found[] {
  const { kinds } = sentence;
  return (
    asSomebodySays(sentence, lexicon) ??
    accordingTo(sentence, lexicon)?.map((each) => ({ ...each, isSource: true as const })) ??
    (kinds.includes("Q") ? null : parenthesis(sentence, lexicon)) ??
    saysThat(sentence, lexicon) ??
    []
  );
}

/** "Wie Adler mitteilte, sucht die Polizei nach Zeugen." */
function asSomebodySays(sentence: Clause, lexicon: Lexicon): Found[] | null {
  const head = /^[C&]?K[^,.:Q]{1,12},/.exec(sentence.kinds)?.[0];
  const verb = head?.search(/[VBTW]/) ?? -1;
  if (head === undefined || verb < 0) return null;
  const inner = cut(sentence, head.indexOf("K") + 1, head.length - 1);
  const at = verb - head.indexOf("K") - 1;
  return found(sentence, head.length, subjectBefore(inner, at, lexicon) ?? subjectBehind(inner, at, lexicon));
}

/** "According to Jonas Weil, head of the harbour office, …", "…, according to Jonas Weil". */
function accordingTo(sentence: Clause, lexicon: Lexicon): Found[] | null {
  const { kinds, tokens } = sentence;
  const at = kinds.indexOf("L");
  if (at < 0) return null;
  const sayer = nameAt(sentence, at + 1, lexicon);
  if (sayer === null || typeof sayer === "string") return null;
  if (!/^[aC&]{0,2}$/.test(kinds.slice(0, at)))
    return kinds.charAt(at - 1) === "," ? found(sentence, 0, sayer, at - 1) : null;
  const behindName = tokens.findIndex(({ start }) => start >= sayer.end);
  if (behindName < 0) return null;
  const comma = kinds.indexOf(",", behindName);
  const second = comma < 0 ? -1 : kinds.indexOf(",", comma + 1);
  const hasApposition = comma === behindName && second > 0 && second - comma <= LONGEST_APPOSITION;
  if (hasApposition) return found(sentence, second + 1, sayer);
  if (lexicon.words.nounCapitals || comma < 0 || comma > behindName + LONGEST_APPOSITION)
    return found(sentence, behindName + (comma === behindName ? 1 : 0), sayer);
  return found(sentence, comma + 1, sayer);
}

const CLAUSE_BETWEEN = /,[^,.:QLO]{1,10}(?=,|$)/g;

/** "The cables, Adeyemi said, belong to the railway.": what stands on both sides. */
function parenthesis(sentence: Clause, lexicon: Lexicon): Found[] | null {
  for (const { index, 0: piece } of sentence.kinds.matchAll(CLAUSE_BETWEEN)) {
    const inner = cut(sentence, index + 1, index + piece.length);
    const verb = inner.kinds.search(/[VB]/);
    const isClause =
      /^S/.test(inner.kinds) || (verb >= 0 && /^(?:[^R]{1,8}[VB]a{0,2}|a{0,2}[VB].{1,8})$/.test(inner.kinds));
    if (!isClause) continue;
    const sayer =
      verb < 0
        ? nameAt(inner, 1, lexicon)
        : (subjectBefore(inner, verb, lexicon) ?? (verb <= 2 ? subjectBehind(inner, verb, lexicon) : null));
    if (sayer === null || sayer === "unnamed") continue;
    // "Its author, Neil Farrow, says he …" is the sentence itself.
    if (verb === 0 && subjectBefore(sentence, index + 1, lexicon) !== null) continue;
    // Behind "…, said Weil," stands rather who that is than more of what was said, unless little was said before.
    const goesOn = verb > 0 || index < LEAST_SAID;
    return [...found(sentence, 0, sayer, index), ...(goesOn ? found(sentence, index + piece.length + 1, sayer) : [])];
  }
  return null;
}

/** "Brandt said that …", "Brandt sagte, …", "Brandt said it would rain". */
function saysThat(sentence: Clause, lexicon: Lexicon): Found[] | null {
  const { kinds } = sentence;
  for (const { index } of kinds.matchAll(/[VBT]/g)) {
    const start = complementAt(kinds, index, lexicon);
    if (start === null) continue;
    const sayer = subjectOf(sentence, index, lexicon);
    return sayer === null ? null : found(sentence, start, sayer);
  }
  return null;
}

const THAT = /^(?:R?[DI]?a|[RG][DI]?[nN]{1,3}|[pRG]){0,4},?O/;
const SOMEBODY_THAT = /^[^,.:QO!VBTWI]{0,9},?O/;
const TOLD_THAT = /^[^,.:QO!VBTW]{0,9},?O/;
/** Behind a phrase with a preposition, an article is rather a relative pronoun: "klagt über den Lärm, der …". */
const RELATIVE = /^[^,R]*R[^,]*N,D/;
const COMMA = /^[^,.:QO!VBTW]{0,6},O?/;
const TOLD = /^(?:D?[nN]{1,3}|[pu])(?=[DNpuI])/;

/** Where what is said begins behind a verb of saying, in tokens; null where nothing is. */
function complementAt(kinds: string, verb: number, { words }: Lexicon): number | null {
  const behind = kinds.slice(verb + 1);
  const kind = kinds.charAt(verb);
  const between = kind === "T" || words.nounCapitals ? TOLD_THAT : words.turnsRound ? SOMEBODY_THAT : THAT;
  const comma = words.commaClauses && !RELATIVE.test(behind) ? COMMA : null;
  const that = between.exec(behind) ?? comma?.exec(behind) ?? null;
  if (that !== null) return verb + 1 + that[0].length;
  const told = kind === "T" ? TOLD.exec(behind)?.[0].length : kind === "B" && /^[DNpunI]/.test(behind) ? 0 : undefined;
  return told === undefined || behind.length - told < LEAST_SAID ? null : verb + 1 + told;
}

/** What is said from one token of a sentence up to another; nothing where that is only a quotation. */
function found({ tokens, kinds }: Clause, from: number, sayer: Sayer | null, to = tokens.length): Found[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to <= from || /^[Q,&-]*$/.test(kinds.slice(from, to))) return [];
  if (sayer === null) return [];
  const said: TextRange = { start: first.start, end: last.end };
  return [{ kind: "reported", said, sayer }];
}
