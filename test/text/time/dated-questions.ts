import { randomFrom } from "../../seeded-random.ts";
import { away, type Expected, type Kind, MEANINGS, type Numbers, type Phrase } from "./dated-meanings.ts";
import { EAST } from "./phrases-east.ts";
import { WEST } from "./phrases-west.ts";

/** Questions with a time in them, in ten languages, and the days that are meant, which are worked out here without the parser. */
export interface DatedQuestion {
  readonly language: string;
  readonly question: string;
  /** The day it is asked on, ISO 8601. */
  readonly today: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly repeats: boolean;
}

/** One question of each kind in each language. */
export function datedQuestions(seed: number): DatedQuestion[] {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return Object.entries({ ...WEST, ...EAST }).flatMap(([language, { frames, phrases }]) =>
    (Object.entries(phrases) as [Kind, Phrase][]).map(([kind, phrase]) => {
      const today = away("2023-01-01", below(1200));
      const numbers = {
        year: 2019 + below(6),
        month: 1 + below(12),
        day: 1 + below(19),
        count: 2 + below(8),
        weekday: below(7),
      };
      const [from, to, repeats] = (MEANINGS[kind] as (numbers: Numbers, today: string) => Expected)(numbers, today);
      const question = (frames[below(frames.length)] as string).replace("{}", phrase(numbers));
      return { language, question, today, from, to, repeats: repeats ?? false };
    }),
  );
}
