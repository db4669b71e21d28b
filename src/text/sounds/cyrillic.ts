import { type Alphabet, tableOf } from "./alphabet.ts";

/**
 * How Russian, Ukrainian, Belarusian and Bulgarian names are romanised (BGN/PCGN 1947, ISO 9 without its accents, GOST 7.79,
 * Ukraine's and Bulgaria's own tables, Duden's for German, French and Polish usage), and how these languages write names from
 * English and German by their sound (Gilyarevsky and Starostin, 1985).
 */
const SPELLINGS = {
  ...{ а: "a aa ah", б: "b", в: "v w f", г: "g h gh", ґ: "g", д: "d dh", ж: "zh j g sch z", з: "z s" },
  ...{ к: "k c ck q ch", л: "l", м: "m", н: "n", п: "p", р: "r rh", с: "s c z", т: "t th", ф: "f ph" },
  ...{ х: "kh h ch x j", ц: "ts tz c z tc" },
  ...{ ч: "ch tch tsch cz c tsh", ш: "sh sch ch s sz", щ: "shch schtsch sch shh sc szcz sht st" },
  // Folding has made ё е and ї і.
  ...{ е: "e ye je ie yo jo io o ae", є: "ye ie je e", э: "e a ae eh", и: "i y ee ie ea ii" },
  ...{ і: "i y yi ji ii", ы: "y i ui", й: "j y i", о: "o oh", у: "u oo ou w", ю: "yu ju iu u ue", я: "ya ja ia a" },
  ...{ ъ: "- a u y", ь: "- y j i" },
  // Ukrainian cases change ї to є (Київ, Києва).
  иє: "yi",
  // Together they are written otherwise than each by itself.
  ...{ кс: "x ks cs", кв: "qu kv kw", дж: "j g dzh dsch", шт: "st sht scht", шп: "sp schp", ий: "y i", ый: "y i" },
  ...{ ей: "ei ey ay eu", эй: "ay ey ei a", ай: "ai ei ay ey i y", ой: "oi oy eu oj", ау: "au ow ou", уо: "wa wo" },
  ...{ дже: "ja je ge", ль: "l", нь: "n", сь: "s", ть: "t", зь: "z", ьи: "yi ii i", хью: "hu hou", ью: "ew u yu iu" },
};

const HARD = "а у ом е и і ы ов ів ым ам ами ах ові ом ою ът я ю ем ев ем ей еві ям ями ях";
const ADJECTIVE = "ий ый ой ого его ому ему ым им ом ем ім ія ий ія";

/** How names end in the cases of Russian, Ukrainian and Bulgarian, by how they end in Latin letters in the nominative. */
const ENDINGS = {
  "-": HARD,
  a: "ы и і у ою ой е ей ю єю ам ами ах",
  ...{ ya: "и і ю ей ею е єю", ia: "и і ю ей ею е єю", ja: "и і ю ей ею е єю" },
  ...{ aya: "ой ую ою ей юю ої ій у", aia: "ой ую ою ей юю", aja: "ой ую ою ей юю" },
  ...{ y: `${ADJECTIVE} ам ами ах ов я ю ем е`, i: `${ADJECTIVE} ам ами ах ов я ю ем е ей`, j: "я ю ем е" },
  ...{ iy: ADJECTIVE, yi: ADJECTIVE, ii: ADJECTIVE, ij: ADJECTIVE, yj: ADJECTIVE },
  ...{ oy: "ого ому ым ом", oi: "ого ому ым ом", oj: "ого ому ым ом" },
  ...{ oe: "ого ому ым ом", oye: "ого ому ым ом", oje: "ого ому ым ом", yoe: "его ему им ем" },
  ...{ o: "а у ом е і", e: "а у ом я ю ем" },
  // A vowel in the last syllable goes, or changes.
  ...{ iv: "ова ову овом ові ева єва єву євом єві", ets: "ца цу цом це", ec: "ца цу цом це" },
};

export const CYRILLIC: Alphabet = {
  spellings: tableOf(SPELLINGS),
  endings: tableOf(ENDINGS),
};
