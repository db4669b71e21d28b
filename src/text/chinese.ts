import simplifying from "opencc-js/dict/TSCharacters";
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
  const changed = [...toSimplified(text)];
  simplifiedForms ??= new Set(simplifying.split("|").flatMap((pair) => pair.split(" ").slice(1, 2)));
  const traditional = original.filter((character, at) => character !== changed[at]).length;
  const known = original.filter((character) => simplifiedForms?.has(character)).length;
  if (traditional + known === 0) return null;
  return traditional >= known ? "Hans" : "Hant";
}

/** Made when first needed. */
let simplifiedForms: ReadonlySet<string> | null = null;
