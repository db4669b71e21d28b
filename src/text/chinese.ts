import { Converter } from "opencc-js/t2cn";

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
