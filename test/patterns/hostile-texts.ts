import { BACKTRACKS, isSearchedWithin, LENGTH } from "./backtracks.ts";
import type { FoundPattern } from "./patterns.ts";

/** Characters that many patterns take. */
const COMMON = [..." \u3000\t\n\u00a0aA1字あ.,;:'\"-*#_<>[]()（）「」|&%"];

/** What is repeated: the common characters, and those that this pattern names. */
function charactersFor({ source }: FoundPattern): string[] {
  const names = [...source.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\{\d*,?\d*\}/g, "").replace(/\\(.)/g, "$1")];
  const words = source.match(/\p{L}{2,}/gu) ?? [];
  // The first ones of long lists: others of a list do what they do.
  return [...new Set([...COMMON, ...names.slice(0, 40), ...words.slice(0, 8)])];
}

/** Long runs of a character, by themselves and between letters, and in turn with another one. */
function textsOf(character: string, next: string): string[] {
  const run = character.repeat(LENGTH / character.length);
  return [
    ...[run, `字${run}字`, `(${run}!`, `${run}\u0000`, `${character}${" ".repeat(LENGTH)}\u0000`],
    ...[(character + next).repeat(LENGTH / 2), `a${`${character} `.repeat(LENGTH / 2)}`],
  ];
}

/** Made once: they are most of the texts, and making a text takes longer than searching most of them. */
const commonTexts = COMMON.slice(0, -1).flatMap((character, at) => textsOf(character, COMMON[at + 1] as string));

/** Of its characters and their neighbours. */
function* hostileTexts(pattern: FoundPattern): Generator<string> {
  yield* commonTexts;
  const characters = charactersFor(pattern);
  for (const [at, character] of characters.entries()) {
    if (at >= COMMON.length - 1) yield* textsOf(character, characters[at + 1] ?? "a");
  }
}

/** A text in which a pattern takes too many steps; undefined where it takes them in none. */
export function slowText(pattern: FoundPattern): string | undefined {
  for (const text of hostileTexts(pattern)) {
    if (!isSearchedWithin(BACKTRACKS * text.length, pattern, text)) return text;
  }
  return undefined;
}
