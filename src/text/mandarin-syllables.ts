import { fold } from "./fold.ts";

/** A syllable of Mandarin without its tone, in pinyin, with v for ü: "zhong", "lv". */
export type Syllable = string;

const WITH_U = "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang";
const WITH_I = "i ia ie iao iu ian in iang ing iong u ue uan un";
const SIBILANT = "a e i ai ao ou an en ang eng ong u uo ui uan un";

/** Which finals follow an initial (GB/T 16159). */
const FINALS: Readonly<Record<string, string>> = {
  "": "a o e ai ei ao ou an en ang er",
  b: "a o ai ei ao an en ang eng i ie iao ian in ing u",
  p: "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
  m: "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
  f: "a o ei ou an en ang eng u",
  d: "a e ai ei ao ou an ang eng ong i ie iao iu ian ing u uo ui uan un",
  t: "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
  n: "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
  l: "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
  ...{ g: WITH_U, k: WITH_U, h: WITH_U },
  ...{ j: WITH_I, q: WITH_I, x: WITH_I },
  ...{ zh: `${WITH_U} i`, ch: `${WITH_U} i`, sh: `${WITH_U} i` },
  r: "e i ao ou an en ang eng ong u uo ui uan un",
  ...{ z: `${SIBILANT} ei`, c: SIBILANT, s: SIBILANT },
  y: "a e ao ou an in ang ing ong i u ue uan un",
  w: "a o ai ei an en ang eng u",
};

/** Russian's transcription of Mandarin, after Palladius (1888): initials, and finals behind them. */
const CYRILLIC_INITIALS: Readonly<Record<string, string>> = {
  ...{ "": "", b: "б", p: "п", m: "м", f: "ф", d: "д", t: "т", n: "н", l: "л", g: "г", k: "к", h: "х" },
  ...{ j: "цз", q: "ц", x: "с", zh: "чж", ch: "ч", sh: "ш", r: "ж", z: "цз", c: "ц", s: "с", y: "", w: "в" },
};
const CYRILLIC_FINALS: Readonly<Record<string, string>> = {
  ...{ a: "а", o: "о", e: "э", ai: "ай", ei: "эй", ao: "ао", ou: "оу", er: "эр" },
  ...{ an: "ань", en: "энь", ang: "ан", eng: "эн", ong: "ун", i: "и", ia: "я", ie: "е", iao: "яо", iu: "ю" },
  ...{ ian: "янь", in: "инь", iang: "ян", ing: "ин", iong: "юн", u: "у", ua: "уа", uo: "о", uai: "уай" },
  ...{ ui: "уй", uan: "уань", un: "унь", uang: "уан", v: "юй", ve: "юэ" },
};
/** Finals that are written otherwise behind some initials. */
const AFTER_PALATAL = { u: "юй", ue: "юэ", uan: "юань", un: "юнь" };
const AFTER_SIBILANT = { i: "ы" };
const CYRILLIC_EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ j: AFTER_PALATAL, q: AFTER_PALATAL, x: AFTER_PALATAL },
  ...{ z: AFTER_SIBILANT, c: AFTER_SIBILANT, s: AFTER_SIBILANT },
  h: { ui: "уэй" },
  y: { ...AFTER_PALATAL, a: "я", e: "е", ao: "яо", ou: "ю", an: "янь", ang: "ян", ong: "юн" },
};

/** Syllables by how they are written, in folded Latin or Cyrillic letters. */
const SPELLINGS: ReadonlyMap<string, readonly Syllable[]> = spellings();
const LONGEST_SPELLING = Math.max(...[...SPELLINGS.keys()].map(({ length }) => length));

/** What Russian cases put behind a name. */
const RUSSIAN_ENDING = /(?:ом|ем|ой|ей|[аеиоуыюя])$/;
const POSSESSIVE = /['’]s$/;
const JOINT = /['’‐‑ъ-]/;

/** Longer words are no names, and more ways to divide one are not looked at. */
const MOST_LETTERS = 24;
const MOST_DIVISIONS = 12;

/**
 * The ways to read a Latin or Cyrillic word as syllables of Mandarin, in pinyin or Palladius' transcription; none for a word
 * that cannot be read so. An apostrophe or hyphen keeps syllables apart: "Xi'an".
 */
export function mandarinReadings(word: string): (readonly Syllable[])[] {
  const folded = fold(word).replace(POSSESSIVE, "");
  if (folded.length > MOST_LETTERS) return [];
  let readings: (readonly Syllable[])[] = [[]];
  for (const part of folded.split(JOINT)) {
    const divisions = caselessForms(part).flatMap(divide);
    readings = readings.flatMap((before) => divisions.map((after) => [...before, ...after])).slice(0, MOST_DIVISIONS);
  }
  return readings;
}

/** A word as it is, and, if it is Russian, without its ending: "Чунцине" is "Чунцин", "Ухане" "Ухань", "Шанхая" "Шанхай". */
function caselessForms(word: string): string[] {
  if (!/\p{Script=Cyrillic}$/u.test(word)) return [word];
  const stem = word.replace(RUSSIAN_ENDING, "");
  return stem === word ? [word] : [word, stem, `${stem}ь`, `${stem}й`];
}

function divide(letters: string): Syllable[][] {
  if (letters === "") return [];
  const divisions: Syllable[][] = [];
  const extend = (start: number, before: readonly Syllable[]) => {
    if (divisions.length >= MOST_DIVISIONS) return;
    if (start === letters.length) {
      divisions.push([...before]);
      return;
    }
    for (let size = Math.min(LONGEST_SPELLING, letters.length - start); size > 0; size--) {
      for (const syllable of SPELLINGS.get(sounds(letters.slice(start, start + size))) ?? []) {
        extend(start + size, [...before, syllable]);
      }
    }
  };
  extend(0, []);
  return divisions;
}

/** Russians write е for э as they do for ё. */
function sounds(letters: string): string {
  return letters.replaceAll("э", "е");
}

function spellings(): Map<string, Syllable[]> {
  const found = new Map<string, Syllable[]>();
  const add = (spelling: string, syllable: Syllable) => {
    found.set(spelling, [...(found.get(spelling) ?? []), syllable]);
  };
  for (const [initial, finals] of Object.entries(FINALS)) {
    for (const final of finals.split(" ")) {
      const syllable = initial + final;
      add(syllable, syllable);
      // ü without its dots, and as passports have it.
      if (final.startsWith("v")) for (const u of ["u", "yu"]) add(syllable.replace("v", u), syllable);
      add(sounds(cyrillic(initial, final)), syllable);
    }
  }
  return found;
}

function cyrillic(initial: string, final: string): string {
  if (initial + final === "wu") return "у";
  const written = CYRILLIC_EXCEPTIONS[initial]?.[final] ?? CYRILLIC_FINALS[final];
  return `${CYRILLIC_INITIALS[initial]}${written}`;
}
