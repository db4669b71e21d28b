import type { Lexicon } from "./lexicon.ts";
import type { Sayer } from "./speech.ts";
import type { Token } from "./tokens.ts";

/** Part of a sentence: its tokens, and their kinds, a letter each. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly kinds: string;
}

/** "Mayor Anna Brandt", "der frühere Leiter Konrad Behr", "Maria de la Cruz". */
const NAME = "D?n{0,4}N(?:n?N|[GP][GPD]{0,2}N){0,6}";
/** "the mayor of Lindau", "la teniente de alcalde Gracia Holgado". */
const ROLE = "D[nNu]{1,4}(?:[GP][GPD]?(?:n{1,2}N{1,4}|[nN]{1,2}))?";
const NAMED = `(${NAME}|${ROLE})`;
/** Behind a name: "of the harbour office", and what stands between commas. */
const BEHIND_NAME = "(?:[GR]D?[anN]{1,3})?(?:,([^,.:QVBTW]{1,10}),)?";
/** Words that may stand between a verb and its subject behind it: "am Dienstag", "por teléfono". */
const BETWEEN = "(?:R?[DI]?a|R[DI]?n){0,3}";

const NAMED_BEFORE = new RegExp(`(?:^[aC&,:-]?|[.,:Qa]|(?<!&)C|-)${NAMED}${BEHIND_NAME}a{0,3}$`, "d");
/** Where nouns have capitals, roles have too. */
const NOUN_BEFORE = new RegExp(`(?:^[aC&,:-]?|[.,:Qa]|(?<!&)C|-)(${NAME})${BEHIND_NAME}a{0,3}$`, "d");
const PRONOUN_BEFORE = /(?:^|[.,:QCa&-])pa{0,3}$/;
const BARE_BEFORE = /(?:^[aC]?|[.,:Q-])(n{1,3})a{0,3}$/d;
/** Where nothing stands before a verb but what says when or where, its subject stands behind it. */
const NO_SUBJECT = /^(?:[,-]?(?:[aC&K,-]{0,4}|a{0,2}[RCKL&].{0,30}))$/;

const PRONOUN_BEHIND = /^a{0,2}pa{0,2}/;
const NAMED_BEHIND = new RegExp(`^${BETWEEN}${NAMED}`);
const NOUN_BEHIND = new RegExp(`^${BETWEEN}(${NAME})`);
const BARE_BEHIND = new RegExp(`^${BETWEEN}(n{1,3})(?=[.,:Q-]|$)`);
/** Names without capitals: all up to the next word that is part of none. */
const ANY_BEHIND = /^a{0,2}([nDGP]{1,7})(?=[.,:QORaC-]|$)/;
const NOBODY_BEHIND = new RegExp(`^${BETWEEN}[Iu]`);
const ENDS = /^[,.:Q&RCaOGT-]|^$/;

/** Where a row of kinds is cut, in tokens: no clause is longer. */
const LONGEST = 40;

/** Who a verb's subject is, before it; null where that is not told. */
export function subjectBefore({ tokens, kinds }: Clause, verb: number, { words }: Lexicon): Sayer | null {
  const from = Math.max(0, verb - LONGEST);
  const before = kinds.slice(from, verb);
  if (PRONOUN_BEFORE.test(before)) return "pronoun";
  const named =
    (words.nounCapitals ? NOUN_BEFORE : NAMED_BEFORE).exec(before) ??
    (words.bareRoles ? BARE_BEFORE.exec(before) : null);
  const place = named?.indices?.[1];
  if (place === undefined) return null;
  const [start, end] = place;
  const apposition = named?.indices?.[2];
  if (apposition !== undefined && isNamedByApposition(before.slice(start, end), before.slice(...apposition))) {
    const [first, last] = apposition;
    return withRole(range(tokens, from + first, last - first), tokens[from + start]);
  }
  return range(tokens, from + start, end - start);
}

/** A name of two words or more, and nothing else. */
const WHOLE_NAME = "n{0,2}N(?:P{0,2}N){1,4}";
const APPOSITION = new RegExp(`^${WHOLE_NAME}$`);
const APPOSITION_BEHIND = new RegExp(`^,(${WHOLE_NAME})(?=[.,:Q&-]|$)`);

/** "The managing director, Tom Askew,": what names somebody stands behind the role. */
function isNamedByApposition(role: string, apposition: string): boolean {
  return /^D/.test(role) && !/N.*N/.test(role) && APPOSITION.test(apposition);
}

/** Who a verb's subject is, behind it; null where that is not told. */
export function subjectBehind({ tokens, kinds }: Clause, verb: number, { words }: Lexicon): Sayer | null {
  const behind = kinds.slice(verb + 1, verb + 1 + LONGEST);
  if (PRONOUN_BEHIND.test(behind)) return "pronoun";
  if (NOBODY_BEHIND.test(behind)) return "unnamed";
  const named =
    (words.noCapitals ? ANY_BEHIND : words.nounCapitals ? NOUN_BEHIND : NAMED_BEHIND).exec(behind) ??
    (words.bareRoles ? BARE_BEHIND.exec(behind) : null);
  if (named !== null) {
    const start = verb + 1 + named[0].length - (named[1] as string).length;
    const apposition = APPOSITION_BEHIND.exec(behind.slice(named[0].length))?.[1];
    if (apposition !== undefined && isNamedByApposition(named[1] as string, apposition))
      return withRole(range(tokens, verb + 2 + named[0].length, apposition.length), tokens[start]);
    return range(tokens, start, lengthOf(named[1] as string, kinds.slice(start), words));
  }
  return words.dropsPronouns && ENDS.test(behind) ? "pronoun" : null;
}

/** The subject of a verb inside of a sentence, on whichever side it stands. */
export function subjectOf(clause: Clause, verb: number, lexicon: Lexicon): Sayer | null {
  const before = clause.kinds.slice(0, verb);
  if (before.endsWith("!")) return null;
  const found = subjectBefore(clause, verb, lexicon);
  if (found !== null) return found;
  if (!lexicon.words.turnsRound || !NO_SUBJECT.test(before)) return null;
  const behind = subjectBehind(clause, verb, lexicon);
  // What stands behind a verb without a capital may be its object: "explicó su teoría de que …".
  return mayBeObject(clause, behind, lexicon) ? null : behind;
}

function mayBeObject({ tokens }: Clause, sayer: Sayer | null, { words }: Lexicon): boolean {
  if (sayer === null || typeof sayer === "string" || words.noCapitals || words.nounCapitals) return false;
  return tokens.every(({ kind, start, end }) => kind !== "N" || start < sayer.start || end > sayer.end);
}

const NAMED_FIRST = new RegExp(`^${NAMED}`);
const NOUN_FIRST = new RegExp(`^(${NAME})`);
const BARE_FIRST = /^(n{1,4}N{0,4})/;
const ANY_FIRST = /^([nDGP]{1,7})/;

/** The name that a clause begins with, from a token on. */
export function nameAt({ tokens, kinds }: Clause, at: number, { words }: Lexicon): Sayer | null {
  const rest = kinds.slice(at, at + LONGEST);
  if (/^[Iu]/.test(rest)) return "unnamed";
  if (rest.startsWith("p")) return "pronoun";
  const named =
    (words.noCapitals ? ANY_FIRST : words.nounCapitals ? NOUN_FIRST : NAMED_FIRST).exec(rest) ??
    (words.bareRoles ? BARE_FIRST.exec(rest) : null);
  return named === null ? null : range(tokens, at, lengthOf(named[1] as string, rest, words));
}

/** How many words a name has that a row of kinds begins with. */
function lengthOf(name: string, kinds: string, { compoundsGoOn }: Lexicon["words"]): number {
  const more = compoundsGoOn ? (/^n{0,3}/.exec(kinds.slice(name.length))?.[0].length ?? 0) : 0;
  return name.length + more;
}

function withRole(name: Sayer | null, role: Token | undefined): Sayer | null {
  return name === null || typeof name === "string" || role === undefined ? name : { ...name, roleStart: role.start };
}

function range(tokens: readonly Token[], start: number, count: number): Sayer | null {
  const first = tokens[start];
  const last = tokens[start + count - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
