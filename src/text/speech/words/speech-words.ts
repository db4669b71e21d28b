/** Words by commas, folded when they are read; some are several words by spaces. */
type Words = string;

/** How a language that divides its words by spaces tells who says something. */
export interface SpeechWords {
  /** BCP 47. */
  readonly language: string;
  /** "says that", and before or behind what is quoted. */
  readonly says: Words;
  /** Of these, what is said may also follow at once: "says it rains". */
  readonly saysBare?: Words;
  /** What is said follows the one that it is said to: "told reporters it rains". */
  readonly tells?: Words;
  /** Verbs that stand with a quotation only: "asked", "called". */
  readonly quotes: Words;
  readonly that: Words;
  /** Before or behind a name: "according to". */
  readonly according: Words;
  readonly accordingBehind?: Words;
  /** "For": in the view of somebody who is called by role and name, before a quotation. */
  readonly inViewOf?: Words;
  /** Between a quotation and a name, without a verb: German "so". */
  readonly so?: Words;
  /** "As Brandt said, …". */
  readonly as?: Words;
  readonly the?: Words;
  /** Before somebody without a name: "a", "some". */
  readonly some: Words;
  /** Somebody, in one word: "they", "witnesses". */
  readonly unnamed: Words;
  /** For one person named before. */
  readonly pronouns: Words;
  /** Inside of names, in small letters. */
  readonly particles?: Words;
  /** Between a role and what it is of. */
  readonly of?: Words;
  readonly and: Words;
  /** Before a subject, inside of a sentence. */
  readonly conjunctions: Words;
  /** Between a subject and its verb, or a verb and its subject: auxiliaries, adverbs, days. */
  readonly besides: Words;
  readonly not: Words;
  /** Other words that are part of no name: prepositions and frequent ones. */
  readonly others: Words;
  /** Words that an apostrophe divides from the next one: French "l", and pronouns that a hyphen divides from the one before. */
  readonly elided?: Words;
  readonly hyphened?: Words;
  /** What may be written before a verb without a space: Arabic "and". */
  readonly joined?: Words;
  /** A verb alone has the subject of the sentence before. */
  readonly dropsPronouns?: true;
  /** A verb may stand before its subject inside of a sentence: "Gestern sagte Brandt", "añadió Bravo que". */
  readonly turnsRound?: true;
  /** Roles need no article. */
  readonly bareRoles?: true;
  /** Names have no capitals: whatever stands between a verb and the end of its clause. */
  readonly noCapitals?: true;
  /** What a name begins may go on with words in small letters: "the Norwick team's coach". */
  readonly compoundsGoOn?: true;
  /** Every noun has a capital. */
  readonly nounCapitals?: true;
  /** Subordinate clauses stand behind a comma, without a word for "that" too. */
  readonly commaClauses?: true;
  /** Lines of dialogue begin with a dash. */
  readonly dialogueDashes?: true;
  /** What divides a clause that tells who speaks from what is said around it, inside of the same quotation marks. */
  readonly insertedBy?: "dash" | "comma";
}
