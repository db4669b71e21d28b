/** A part of a text, as half-open UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Words that name somebody. */
export interface Naming extends TextRange {
  /** Where it begins to be told what they are, if that stands before the name and a comma: "the director, Colin Baird". */
  readonly roleStart?: number;
}

/** What somebody says in a text. */
export interface Speech {
  readonly kind: "direct" | "reported";
  /** Direct: what stands between the quotation marks; reported: the clause that is said. */
  readonly said: TextRange;
  /** Words that name who says it: a name or a role; of a pronoun, those that it stands for. Null where nobody is named, or it is not sure. */
  readonly speaker: Naming | null;
  /** It is told by "according to": the speaker may be no person, but a text or a count. */
  readonly isSource?: true;
}

/** Who says something, as a grammar finds it: by words, by a pronoun or a verb alone, or somebody without a name. */
export type Sayer = Naming | "pronoun" | "unnamed";

/** A piece of speech as a grammar finds it in a paragraph; null: nothing there tells who says it. */
export interface Found {
  readonly kind: "direct" | "reported";
  readonly said: TextRange;
  readonly sayer: Sayer | null;
  readonly isSource?: true;
}

/** How a language tells who says what in a paragraph. */
export interface Grammar {
  readonly quotationsIn: (paragraph: string) => readonly Quotation[];
  /** Who says each of the quotations. */
  readonly quoted: (paragraph: string, quotations: readonly Quotation[]) => readonly (Sayer | null)[];
  /** What is said without quotation marks. */
  readonly reported: (paragraph: string, quotations: readonly Quotation[]) => readonly Found[];
  /** Names of persons that a pronoun behind them may stand for, whether they say anything or not. */
  readonly names: (paragraph: string, quotations: readonly Quotation[]) => readonly TextRange[];
  /** Of these some may be things, whom no pronoun stands for that nobody else is named by. */
  readonly mayBeThings?: boolean;
  /** Whether words, such as those before a colon, are a name or a role and nothing else. */
  readonly isName: (words: string) => boolean;
  /** Whether words that a text has for a speaker are surely a name or a role, where the words alone do not show it. */
  readonly isSure?: (name: string, text: string) => boolean;
}

/** A quotation of a paragraph. */
export interface Quotation extends TextRange {
  /** Without its marks. */
  readonly said: TextRange;
  /** It is the same one as the quotation before: words that tell who speaks stand between its parts. */
  readonly goesOn?: true;
  /** Nothing closes it in its paragraph. */
  readonly isOpen?: true;
}
