import type { Syllable } from "./mandarin-syllables.ts";

/** How Chinese characters are read in Mandarin, without tones. */
export interface Pinyin {
  /** The simplified characters that may be read so. */
  readonly charactersOf: (syllable: Syllable) => readonly string[];
}

let loading: Promise<Pinyin> | null = null;

/** Loaded when it is first asked for: the dictionary takes about 0.2 s and 20 MB, and few questions need it. */
export function loadPinyin(): Promise<Pinyin> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pinyin> {
  const { pinyin } = await import("pinyin-pro");
  const characters = new Map<Syllable, string[]>();
  for (const character of simplifiedCharacters()) {
    for (const syllable of pinyin(character, { type: "array", toneType: "none", multiple: true, v: true })) {
      const alike = characters.get(syllable);
      if (alike === undefined) characters.set(syllable, [character]);
      else alike.push(character);
    }
  }
  return { charactersOf: (syllable) => characters.get(syllable) ?? [] };
}

/** Rows and cells of the 6,763 characters of GB 2312, as bytes: those that names are made of. */
const ROWS = [0xb0, 0xf7] as const;
const CELLS = [0xa1, 0xfe] as const;

function* simplifiedCharacters(): Generator<string> {
  const decoder = new TextDecoder("gbk");
  for (let row = ROWS[0]; row <= ROWS[1]; row++) {
    for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}
