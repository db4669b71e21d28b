import { fold } from "../fold.ts";
import { remember } from "../remember.ts";
import { addTo, dividerInto, longestOf, type Reading, readingsByPart, type Sound } from "./sound-table.ts";

/** A syllable of Mandarin without its tone, in pinyin, with v for ü: "zhong", "lv". */
type Syllable = Sound;

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

/** The ways to spell a syllable, in folded Latin or Cyrillic letters. */
const SPELLINGS: ReadonlyMap<Syllable, readonly string[]> = spellings();

const READ_SO = syllablesBySpelling();
const divide = dividerInto((spelling) => READ_SO.get(spelling) ?? [], longestOf(READ_SO.keys()));

/** What Russian cases put behind a name. */
const RUSSIAN_ENDING = /(?:ом|ем|ой|ей|[аеиоуыюя])$/;

/**
 * The ways to read a Latin or Cyrillic word as syllables of Mandarin, in pinyin or Palladius' transcription; none for a word
 * that cannot be read so.
 */
export const mandarinReadings: (word: string) => readonly Reading[] = remember((word) =>
  readingsByPart(fold(word), (part) => caselessForms(part).flatMap((form) => divide(sounds(form)))),
);

/** How a syllable is spelt, in folded Latin or Cyrillic letters. */
export function spellingsOf(syllable: Syllable): readonly string[] {
  return SPELLINGS.get(syllable) ?? [];
}

/** A word as it is, and, if it is Russian, without its ending: "Чунцине" is "Чунцин", "Ухане" "Ухань", "Шанхая" "Шанхай". */
function caselessForms(word: string): string[] {
  const stem = word.replace(RUSSIAN_ENDING, "");
  return stem === word ? [word] : [word, stem, `${stem}ь`, `${stem}й`];
}

/** Russians write е for э as they do for ё. */
function sounds(letters: string): string {
  return letters.replaceAll("э", "е");
}

function spellings(): Map<Syllable, string[]> {
  const found = new Map<Syllable, string[]>();
  for (const [initial, finals] of Object.entries(FINALS)) {
    for (const final of finals.split(" ")) {
      const syllable = initial + final;
      // ü without its dots, and as passports have it.
      const latin = final.startsWith("v") ? ["v", "u", "yu"].map((u) => syllable.replace("v", u)) : [syllable];
      found.set(syllable, [...latin, cyrillic(initial, final)]);
    }
  }
  return found;
}

function syllablesBySpelling(): Map<string, Syllable[]> {
  const found = new Map<string, Syllable[]>();
  for (const [syllable, ways] of SPELLINGS) for (const way of ways) addTo(found, sounds(way), syllable);
  return found;
}

function cyrillic(initial: string, final: string): string {
  if (initial + final === "wu") return "у";
  const written = CYRILLIC_EXCEPTIONS[initial]?.[final] ?? CYRILLIC_FINALS[final];
  return `${CYRILLIC_INITIALS[initial]}${written}`;
}
