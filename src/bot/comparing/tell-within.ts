import type { NothingFound, Question, Quotation } from "../../retrieve/answer.ts";
import type { AnyTold } from "../../retrieve/comparison.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { engineFor, isWanted } from "../calls/ask-engine.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { wordsOfWithin } from "../replies/within-view.ts";

/** What articles tell, as far as the server wants it. */
export interface ToldWithin<T> {
  /** Null where nothing is told, or the server does not want what is no surer. */
  readonly told: T | null;
  /** What is said then. */
  readonly nothing: NothingFound;
  /** Lines that are said above what is told: which parts of the collection are away, what its filters and its time came to. */
  readonly above: readonly string[];
}

/** How articles are made to tell, and what is quoted then. */
interface Telling<T> {
  readonly tell: (engine: Engine, question: Question) => Promise<T>;
  readonly quotationsOf: (told: T) => readonly Quotation[];
}

/** Has articles tell of a question. */
export async function tellWithin<T extends AnyTold>(
  { bot, guildId, place, settings, texts }: AdmittedCall,
  text: string,
  { tell, quotationsOf }: Telling<T>,
): Promise<ToldWithin<T>> {
  const engine = await engineFor(bot, guildId);
  const told = await place.run(() => tell(engine, { text }));
  const { confidence, nearest, within, partsAway } = told;
  const quoted = quotationsOf(told);
  const about = { ...(within && { within }), ...(partsAway && { partsAway }) };
  return {
    told: quoted.length > 0 && isWanted(told, settings) ? told : null,
    // What is quoted and not wanted is only near.
    nothing: { kind: "nothing-found", confidence, nearest: quoted.length > 0 ? quoted : nearest, ...about },
    above: [
      ...(partsAway === undefined ? [] : [texts.partsAway]),
      ...wordsOfWithin(texts, { kind: "quoted", ...(within && { within }) }),
    ],
  };
}
