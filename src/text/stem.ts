import { stemmer as bulgarianOfLetters } from "@orama/stemmers/bulgarian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as lithuanian } from "@orama/stemmers/lithuanian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";
import { primaryOf } from "./language.ts";
import { remember } from "./remember.ts";

/** Takes the endings off a folded word; a word that it does not know how to shorten comes back as it is. */
type Stemmer = (word: string) => string;

/** The Bulgarian one also changes letters within a word in place, which a string does not allow: it gets a list of them. */
function bulgarian(word: string): string {
  const letters = Object.assign([...word], {
    substring: (start: number, end: number) => letters.slice(start, end).join(""),
  });
  return bulgarianOfLetters(letters as unknown as string);
}

interface StemmedScript {
  readonly script: RegExp;
  /** By the first part of a BCP 47 tag. */
  readonly stemmers: Readonly<Record<string, Stemmer>>;
}

/** The Snowball stemmers (Porter, 2001) of languages whose words change their endings, by script. */
const SCRIPTS: readonly StemmedScript[] = [
  {
    script: /^[a-z]+$/,
    stemmers: {
      ...{ da: danish, de: german, en: english, es: spanish, fi: finnish, fr: french, hu: hungarian, it: italian },
      ...{ lt: lithuanian, nb: norwegian, nl: dutch, nn: norwegian, no: norwegian, pt: portuguese, ro: romanian },
      ...{ sv: swedish, tr: turkish },
    },
  },
  { script: /^\p{Script=Cyrillic}+$/u, stemmers: { bg: bulgarian, ru: russian, uk: ukrainian } },
  { script: /^\p{Script=Greek}+$/u, stemmers: { el: greek } },
];

/** Gives the different stems that some languages' stemmers make of a folded word. */
export type StemFinder = (word: string) => readonly string[];

const finders = new Map<string, StemFinder>();

/** The stems of words in any of these languages (BCP 47). Languages without a stemmer are passed over. */
export function stemFinder(languages: readonly string[]): StemFinder {
  const subtags = [...new Set(languages.map(primaryOf))].sort();
  const name = subtags.join(" ");
  const finder = finders.get(name) ?? remember(makeFinder(subtags));
  finders.set(name, finder);
  return finder;
}

function makeFinder(subtags: readonly string[]): StemFinder {
  const scripts = SCRIPTS.map(({ script, stemmers }) => ({
    script,
    stemmers: subtags.flatMap((subtag) => stemmers[subtag] ?? []),
  }));
  return (word) => {
    const found = scripts.find(({ script }) => script.test(word));
    return found === undefined ? [] : [...new Set(found.stemmers.map((stem) => stem(word)))];
  };
}
