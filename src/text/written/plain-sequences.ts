/** What a character of a folded text is to a sequence. */
const LETTER = 1;
const DIGIT = 2;
/** Holds two parts together where it stands between letters or digits. */
const JOINER = 3;

/** By the code of an ASCII character; 0 for those that part sequences. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

/** Apostrophe, hyphens and middle dot that are not of ASCII. */
const OTHER_JOINERS: ReadonlySet<number> = new Set(["’", "‐", "‑", "·"].map((joiner) => joiner.charCodeAt(0)));

/** Signs besides those of ASCII that are no letters, marks or digits. */
const OTHER_SIGN = /[\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2010-\u2027\u2030-\u205e]/;

/** By code: whether it is such a sign. */
const SIGNS = Uint8Array.from({ length: 0x2060 }, (_, code) => (OTHER_SIGN.test(String.fromCharCode(code)) ? 1 : 0));

function kindOf(character: string): number {
  if (/[a-z]/.test(character)) return LETTER;
  if (/[0-9]/.test(character)) return DIGIT;
  return /[.,'-]/.test(character) ? JOINER : 0;
}

const [HYPHEN, DOT] = ["-".charCodeAt(0), ".".charCodeAt(0)];

/** Pairs of characters that something wanted begins with; one character stands for a word of one. */
export class Beginnings {
  readonly #wanted = new Uint8Array(128 * 128);

  /** Those that are not of ASCII are passed over. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      const [first, second] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0];
      if (first < 128 && second < 128) this.#wanted[first * 128 + second] = 1;
    }
  }

  /**
   * Whether terms that are made of a sequence of ASCII and joiners, from `start` to `end` of a text, may be wanted: of its parts,
   * which begin at its start, behind joiners and between letters and digits (a number may keep its dot), or of all of it in one,
   * without joiners or, of numbers, with hyphens for them.
   */
  mayBeOf(text: string, start: number, end: number): boolean {
    let before = 0;
    for (let at = start; at < end; at++) {
      const kind = kindAt(text, at);
      if (kind !== JOINER && kind !== before && this.#mayBegin(text, at, end)) return true;
      before = kind;
    }
    return false;
  }

  #mayBegin(text: string, at: number, end: number): boolean {
    const row = text.charCodeAt(at) * 128;
    let next = at + 1;
    if (next === end || kindAt(text, next) !== kindAt(text, at)) {
      // A part of one character, by itself or before others.
      if ([0, HYPHEN, DOT].some((second) => this.#wanted[row + second] === 1)) return true;
      while (next < end && kindAt(text, next) === JOINER) next++;
      if (next === end) return false;
    }
    return this.#wanted[row + text.charCodeAt(next)] === 1;
  }
}

/**
 * The sequences of a folded text, as the pattern `SEQUENCE` of terms finds them, but for those of which no term is wanted: found
 * many times faster than by a pattern. Null where the text has letters other than a to z.
 */
export function plainSequences(folded: string, wanted: Beginnings): string[] | null {
  const { length } = folded;
  const sequences: string[] = [];
  for (let at = 0; at < length; ) {
    const start = at;
    let kind = kindAt(folded, at);
    while (kind === LETTER || kind === DIGIT) {
      kind = kindAt(folded, ++at);
      if (kind !== JOINER) continue;
      const next = kindAt(folded, at + 1);
      if (next !== LETTER && next !== DIGIT) break;
      kind = next;
      at++;
    }
    if (kind === UNKNOWN) return null;
    if (at === start) at++;
    else if (wanted.mayBeOf(folded, start, at)) sequences.push(folded.slice(start, at));
  }
  return sequences;
}

/** A letter, digit or mark of another kind, or what may be part of one. */
const UNKNOWN = -1;

/** Behind the end, nothing is joined. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code] as number;
  if (OTHER_JOINERS.has(code)) return JOINER;
  return SIGNS[code] === 1 ? 0 : UNKNOWN;
}
