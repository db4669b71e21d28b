/** Numbers with their signs: of letters ("1st") Unicode has few, and they change nothing of what is said. */
const NUMBER = /[+\-−]?[0-9]+[+\-−]?|^\s*[+\-−]\s*$/gu;
const RAISED: ReadonlyMap<string, string> = pairs("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻");
const LOWERED: ReadonlyMap<string, string> = pairs("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋");

/** Words that are shown above the line: 10³ boats are not 103, and a note's number is no part of the year before it. */
export function raised(words: string): string {
  return moved(words, RAISED);
}

/** Words that are shown below the line. */
export function lowered(words: string): string {
  return moved(words, LOWERED);
}

function moved(words: string, forms: ReadonlyMap<string, string>): string {
  return words.replace(NUMBER, (number) => [...number].map((sign) => forms.get(sign) ?? sign).join(""));
}

function pairs(from: string, to: string): Map<string, string> {
  return new Map([...from].map((sign, at) => [sign, [...to][at] as string]));
}
