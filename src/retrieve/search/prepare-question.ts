import type { Embedding } from "../../embed/embedding.ts";
import { fold } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { isUnspaced } from "../../text/terms.ts";
import { bareText } from "../../text/written/bare-text.ts";
import { withoutTurkishCapitals } from "../../text/written/turkish-capitals.ts";
import { LateInteraction } from "../late/late-interaction.ts";
import { spellNames } from "../names/spell-names.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type Background, backgroundOf, standardised } from "./background.ts";
import { type LexicalQuery, lexicalCandidates } from "./bm25.ts";
import { languageOfQuestion, type QuestionLanguage } from "./language-pair.ts";
import { HOLDERS, respell } from "./respell.ts";
import type { SearchModels } from "./search-models.ts";
import { withStandIns } from "./stand-ins.ts";

/** A question made ready for comparison with passages. */
export interface PreparedQuestion {
  /** The question as the collection writes it: what the models read. */
  readonly text: string;
  readonly language: QuestionLanguage;
  readonly embedding: Embedding;
  /** The scale of the embedding's cosines; null where there is none. */
  readonly background: Background | null;
  readonly lexical: LexicalQuery;
  /** Ids of the passages that hold its terms or what stands in for them, those first whose terms are worth most. */
  readonly holders: readonly number[];
  readonly late: LateInteraction;
  /** A name of it was taken for what sounds so in another script there, which may be another word. */
  readonly isGuess: boolean;
}

/** Passages that tell what a question's similarities are like: more would hardly move their median. */
const SAMPLE = 512;

/** Lighter tokens are articles, particles and prepositions, in any language: "the", "в", "は". */
const SAYS_SOMETHING = 7;
/** Tokens of names are heavier than those of pronouns, numerals and adverbs, too. */
const NAMES = 12;
/** Lighter still is what the model has no meaning for: it may well be a name. */
const UNKNOWN = 2;
/** A question of more tokens says something by their order, however light each is ("to be or not to be"). */
const SAID_BY_ORDER = 4;

/** A name by itself has no more characters in a script without spaces. */
const LONGEST_UNSPACED_NAME = 4;

/** A name is what the collection writes in another script only if that can hardly be chance, or whatever sounds so. */
export type NameReading = "sure" | "guessed";

/**
 * Null for a question without a single letter or digit, for one that says nothing ("the"), and where names are to be guessed
 * and there is none to guess.
 */
export async function prepareQuestion(
  asked: string,
  snapshot: StoreSnapshot,
  models: SearchModels,
  names: NameReading = "sure",
): Promise<PreparedQuestion | null> {
  const typed = withoutTurkishCapitals(bareText(asked));
  const { embedder, tokens, calibration } = models;
  if (!isSearchable(typed) || saysNothing(typed, models)) return null;
  // Each language's names are looked for among the same words, and passages name the same people and places.
  const isKnown = remember((word) => tokens.tokenize(word).length === 1);
  const backgroundTo = async (embedding: Embedding) =>
    backgroundOf(await snapshot.sampleSimilarities(embedding, SAMPLE), calibration.background);
  const meaning = async () => {
    const embedding = await embedder.embedQuery(typed);
    return { embedding, background: await backgroundTo(embedding) };
  };
  let meant: ReturnType<typeof meaning> | null = null;
  const nearness = async (ids: readonly number[]) => {
    meant ??= meaning();
    const { embedding, background } = await meant;
    return (await snapshot.similarities(ids, embedding)).map((similarity) => standardised(similarity, background));
  };
  const search = { snapshot, isKnown, isLight: (word: string) => isLighter(word, NAMES, models), nearness };
  const surely = await spellNames(typed, search);
  // Where nothing is asked of a name, no passage is more about it than another.
  const mayGuess = surely === typed && (names === "guessed" || isOneWord(typed));
  const named = mayGuess ? await spellNames(typed, { ...search, leastNearness: Number.NEGATIVE_INFINITY }) : surely;
  if (names === "guessed" && named === surely) return null;
  const { text: respelt, corrected, ...searched } = await respell(named, snapshot, isKnown);
  const text = withMark(respelt);
  // A name in characters does not make a question Chinese.
  const language = await languageOfQuestion(named === typed ? respelt : typed, await snapshot.languages());
  const lexical = await withStandIns({ text, language }, searched.lexical, snapshot);
  const embedding = await embedder.embedQuery(text);
  return {
    text,
    language,
    embedding,
    background: await backgroundTo(embedding),
    lexical,
    holders: lexical === searched.lexical ? searched.holders : await lexicalCandidates(lexical, snapshot, HOLDERS),
    late: LateInteraction.of(tokens, text, corrected),
    isGuess: named !== surely,
  };
}

/** Models have learned from questions that end with a mark, which people leave out who type in a hurry. */
function withMark(question: string): string {
  return /[\p{L}\p{M}\p{N}]$/u.test(question) ? `${question}?` : question;
}

function isOneWord(text: string): boolean {
  const [word = "", ...others] = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return others.length === 0 && (!isUnspaced(word) || word.length <= LONGEST_UNSPACED_NAME);
}

function saysNothing(text: string, models: SearchModels): boolean {
  const words = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  return models.tokens.tokenize(words).length < SAID_BY_ORDER && isLighter(words, SAYS_SOMETHING, models);
}

/** Whether the heaviest token of a text has a meaning, but a lighter one. */
function isLighter(text: string, than: number, { tokens }: SearchModels): boolean {
  const ids = tokens.tokenize(text);
  tokens.prepare(ids);
  const heaviest = Math.max(0, ...ids.map((id) => tokens.weight(id)));
  return heaviest > UNKNOWN && heaviest < than;
}

/** Whether there is a letter or a digit to search for. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
