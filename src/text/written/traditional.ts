/** Chinese words or characters with what each becomes, in the order of UTF-16 units: "里程 里程|里面 裏面". */
type Pairs = string;

/** In UTF-16 units; no word there is longer. */
const LONGEST_WORD = 16;

/** First what OpenCC knows of words and characters, then of how Taiwan writes these. */
let steps: Promise<readonly (readonly Pairs[])[]> | null = null;

/**
 * Simplified Chinese characters as traditional ones of Taiwan, by OpenCC's words ("头发" 頭髮, "发现" 發現); anything else stays. The
 * words, a megabyte of text, are loaded when first needed, in some 40 ms, and looked up as they stand there: a map of them would
 * take 100 ms more, and OpenCC's own tables 300 ms and 58 MB.
 */
export async function toTraditional(text: string): Promise<string> {
  steps ??= loadSteps();
  return (await steps).reduce((converted, dictionaries) => convert(converted, dictionaries), text);
}

async function loadSteps(): Promise<readonly (readonly Pairs[])[]> {
  const [words, more, characters, variantWords, variants] = await Promise.all([
    import("opencc-js/dict/STPhrases"),
    import("opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases"),
    import("opencc-js/dict/STCharacters"),
    import("opencc-js/dict/TWVariantsPhrases"),
    import("opencc-js/dict/TWVariants"),
  ]);
  return [
    [words.default, more.default, characters.default],
    [variantWords.default, variants.default],
  ];
}

function convert(text: string, dictionaries: readonly Pairs[]): string {
  let converted = "";
  for (let at = 0; at < text.length; ) {
    const found = longestAt(text, at, dictionaries);
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    converted += found?.becomes ?? character;
    at += found?.length ?? character.length;
  }
  return converted;
}

/** What the longest word becomes that begins at a place of a text; null where none does. */
function longestAt(
  text: string,
  at: number,
  dictionaries: readonly Pairs[],
): { readonly length: number; readonly becomes: string } | null {
  let found: { length: number; becomes: string } | null = null;
  for (const pairs of dictionaries) {
    for (let length = 1; length <= LONGEST_WORD && at + length <= text.length; length++) {
      const word = text.slice(at, at + length);
      const place = placeOf(word, pairs);
      if (!pairs.startsWith(word, place)) break;
      if (pairs[place + length] !== " " || length <= (found?.length ?? 0)) continue;
      const end = pairs.indexOf("|", place);
      found = { length, becomes: pairs.slice(place + length + 1, end < 0 ? pairs.length : end) };
    }
  }
  return found;
}

/** Where the first pair begins whose word does not come before this one; the end, where there is none. */
function placeOf(word: string, pairs: Pairs): number {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const start = pairs.lastIndexOf("|", ((low + high) >> 1) - 1) + 1;
    const end = pairs.indexOf(" ", start);
    if (pairs.slice(start, end) >= word) high = start;
    else {
      const next = pairs.indexOf("|", end);
      low = next < 0 ? pairs.length : next + 1;
    }
  }
  return low;
}
