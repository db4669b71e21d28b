import type { Answer, NothingFound } from "../../retrieve/answer.ts";
import type { AskedWithin } from "../../retrieve/asked-within.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { asNothingFound, engineFor, isWanted } from "../calls/ask-engine.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import { wordsOfWithin } from "../replies/within-view.ts";

/** What articles tell, as far as the server wants it. */
export interface Told<T> {
  /** Null where the server does not want what is no surer. */
  readonly told: T | null;
  /** What is said where nothing is told. */
  readonly nothing: NothingFound;
  /** Of which articles it is; undefined for all. */
  readonly within: AskedWithin | undefined;
  /** Lines that are said above it: which parts of the collection are away, what was misread of its filters. */
  readonly above: readonly string[];
}

/**
 * Has articles tell of a question, and asks it besides: how sure its answer is tells whether the server wants any of it, and its filters
 * are what is told within.
 */
export async function tellWithin<T extends Pick<Answer, "partsAway">>(
  { bot, guildId, place, settings, texts }: AdmittedCall,
  text: string,
  tell: (engine: Engine) => Promise<T>,
): Promise<Told<T>> {
  const engine = await engineFor(bot, guildId);
  const [answer, told] = await place.run(() => Promise.all([engine.ask({ text }), tell(engine)]));
  const within = filtersAlone(answer);
  const { within: _, ...nothing } = asNothingFound(answer);
  return {
    told: isWanted(answer, settings) ? told : null,
    nothing: { ...nothing, ...(within && { within }) },
    within,
    above: [
      ...(told.partsAway === undefined ? [] : [texts.partsAway]),
      ...wordsOfWithin(texts, { kind: "quoted", ...(within && { within }) }),
    ],
  };
}

/** The words of a question that say when it happened leave out no article here. */
function filtersAlone({ within }: Answer): AskedWithin | undefined {
  return within?.filters ? { ...within, time: null } : undefined;
}
