import { fold } from "../../text/fold.ts";
import { segmentsOf } from "../../text/segments.ts";
import type { Sign, SoundTable } from "../../text/sounds/sound-table.ts";
import type { TextRange } from "../answer.ts";
import { MOST_SOUNDS, MOST_WORDS } from "./names-in-letters.ts";

/** What may be a name in a text in a language's own script. */
export interface ScriptName extends TextRange {
  /** As terms have it. */
  readonly folded: string;
  /** The ways to divide it into signs, one a sound. */
  readonly divisions: readonly (readonly Sign[])[];
}

/** Tells which words of a script may be names. */
export interface ScriptReader {
  readonly table: SoundTable;
  /** Whether a word says too little for a name to begin or end with it. */
  readonly isLight: (word: string) => boolean;
}

/** Of a sign each, two at most: きょう. */
const MOST_CHARACTERS = 2 * MOST_SOUNDS;

/**
 * Words, beginnings of words where endings are written on (重庆市, 서울에서), and several words in a row, as names are that no
 * dictionary has; longer ones come first. In such a script nothing else marks a name.
 */
export function namesInScript(text: string, { table, isLight }: ScriptReader): ScriptName[] {
  const names: ScriptName[] = [];
  for (const { 0: run, index } of text.matchAll(new RegExp(`${table.script.source}+`, "gu"))) {
    const folded = fold(run);
    // What folding makes longer or shorter has no place in the question any more.
    if (folded.length !== run.length) continue;
    for (const { start, end } of rangesOfNames(folded, { table, isLight })) {
      const name = folded.slice(start, end);
      const divisions = table.divisions(name).filter(({ length }) => length >= table.fewest && length <= MOST_SOUNDS);
      if (divisions.length > 0) names.push({ start: index + start, end: index + end, folded: name, divisions });
    }
  }
  return names.sort((a, b) => b.folded.length - a.folded.length);
}

function* rangesOfNames(folded: string, { table, isLight }: ScriptReader): Generator<TextRange> {
  const words = Array.from(segmentsOf(folded, "word"), ({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
  const saysLittle = words.map(({ start, end }) => table.isMeaningful && isLight(folded.slice(start, end)));
  for (const [i, { start, end }] of words.entries()) {
    if (saysLittle[i]) continue;
    const shortest = table.takesEndings ? start + 2 : end;
    for (let part = shortest; part <= Math.min(end, start + MOST_CHARACTERS); part++) yield { start, end: part };
    for (let j = i + 1; j < Math.min(words.length, i + MOST_WORDS); j++) {
      const last = words[j] as TextRange;
      if (!saysLittle[j] && last.end - start <= MOST_CHARACTERS) yield { start, end: last.end };
    }
  }
}
