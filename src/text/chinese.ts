import characters from "opencc-js/dict/STCharacters";
import { Converter } from "opencc-js/t2cn";
import { toTraditional } from "./written/traditional.ts";

/** Share of Chinese characters that simplifying changes, from which on a text is traditional; simplified text has under 1 %. */
const TRADITIONAL_SHARE = 0.05;

let converter: ((text: string) => string) | null = null;

/** Traditional Chinese characters as their simplified ones (OpenCC's data); anything else stays. */
export function toSimplified(text: string): string {
  const convert = converter ?? Converter({ from: "t", to: "cn" });
  converter = convert;
  return convert(text);
}

/** Whether Chinese text is written in simplified or traditional characters. */
export function chineseScript(text: string): "Hans" | "Hant" {
  const original = [...text];
  const simplified = [...toSimplified(text)];
  const changed = original.filter((character, at) => character !== simplified[at]).length;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return changed > TRADITIONAL_SHARE * chinese ? "Hant" : "Hans";
}

/** Chinese text in the characters that it is not written in, and which these are. */
export interface OtherScript {
  readonly script: "Hans" | "Hant";
  readonly text: string;
}

/**
 * Chinese text in simplified characters where more of it is in traditional ones, else in traditional ones; null where that would
 * change nothing. What is in those already stays.
 */
export async function inOtherScript(text: string): Promise<OtherScript | null> {
  const script = otherScriptOf(text);
  if (script === null) return null;
  const converted = script === "Hans" ? toSimplified(text) : await toTraditional(text);
  return converted === text ? null : { script, text: converted };
}

/** Which script Chinese text would be converted to; null for a text without any character of the one or the other. */
export function otherScriptOf(text: string): "Hans" | "Hant" | null {
  const original = [...text];
  const simplified = [...toSimplified(text)];
  const traditional = original.filter((character, at) => character !== simplified[at]).length;
  onlySimplified ??= new Set(characters.split("|").flatMap(changed));
  const known = original.filter((character) => onlySimplified?.has(character)).length;
  if (traditional + known === 0) return null;
  return traditional >= known ? "Hans" : "Hant";
}

/** Characters that traditional text has otherwise, at least mostly; made when first needed. */
let onlySimplified: ReadonlySet<string> | null = null;

/** The character of a pair like "书 書"; nothing of "台 台". */
function changed(pair: string): string[] {
  const [character = "", traditional] = pair.split(" ");
  return character === traditional ? [] : [character];
}
