import type { Dice } from "./dice.ts";
import type { Phenomenon } from "./phenomena.ts";
import { PRESS_HABITS, type PressHabits, type PressLanguage } from "./press-language.ts";
import type { Setting } from "./wrap-lines.ts";

/** How one page is printed and read by machine: what its parts ask while they are made. */
export interface Press {
  readonly habits: PressHabits;
  readonly chance: Dice;
  /** Null where each paragraph is one line. */
  readonly setting: Setting | null;
  /** Paragraphs begin with an indent and follow each other without empty lines. */
  readonly isIndented: boolean;
  has(phenomenon: Phenomenon): boolean;
  /** Notes that a phenomenon that was switched on has come about. */
  note(phenomenon: Phenomenon): void;
  readonly noted: ReadonlySet<Phenomenon>;
}

/** "-" far more often than the signs of old prints and of word processors. */
const HYPHENS = ["-", "-", "-", "-", "¬", "⸗", "=", "\u00ad"];

export function openPress(language: PressLanguage, switches: readonly Phenomenon[], chance: Dice): Press {
  const habits = PRESS_HABITS[language];
  const on = new Set(switches);
  const noted = new Set<Phenomenon>();
  const setting = {
    width: chance.pick(habits.widths),
    isUnspaced: habits.isUnspaced,
    hyphen: on.has("hyphenation") ? chance.pick(HYPHENS) : null,
  };
  const isWrapped = on.has("hard wraps");
  return {
    habits,
    chance,
    setting: isWrapped ? setting : null,
    isIndented: isWrapped && chance.chance(0.5),
    has: (phenomenon) => on.has(phenomenon),
    note: (phenomenon) => {
      if (on.has(phenomenon)) noted.add(phenomenon);
    },
    noted,
  };
}
