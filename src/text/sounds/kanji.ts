import { remember } from "../remember.ts";
import { JAPANESE } from "./japanese.ts";
import { KANJI_READINGS } from "./kanji-readings.ts";
import type { Sign } from "./sound-table.ts";

/** One way to read a kanji. */
export interface KanjiReading {
  /** In hiragana as it sounds. */
  readonly kana: string;
  /** Kana of the same word stand behind the kanji: わ of 割れた. */
  readonly isStem: boolean;
  /** Read so behind another character only: づぎ of 継ぎ. */
  readonly isVoiced: boolean;
}

/** Kana that are written behind the kanji of verbs and adjectives: more than one of them, or one. */
const OKURIGANA = [
  /(?<=.)(?:[^うくすつぬふむゆるん]る|[かがさたなばまらわ]す|[しき]い)$/,
  /(?<=.)[うくぐすつぬぶむるい]$/,
] as const;
/** Ends of verbs, and those of the nouns that are made of them: わる and わり, うける and うけ. */
const VERBS = "うくぐすつぬぶむる";
const NOUNS = "いきぎしちにびみり";
const LONGER_VERB = /(?<=[えけげせぜてでねべめれいきぎしじちにびみり])る$/;

/** Before some sounds the end of a reading becomes っ: がく and こう are がっこう. */
const GEMINATED = /(?<=.)[つちくき]$/;
/** What makes the vowel before it longer, and is often left out in romaji. */
const LENGTHENING = /(?<=[おこそとのほもよろごぞどぼぽょ])[うお]|(?<=[うくすつぬふむゆるぐずづぶぷゅ])う/g;
const VOICING = ["\u3099", "\u309a"] as const;
/** Kana that sound like others. */
const ALIKE: Readonly<Record<string, string>> = { ぢ: "じ", づ: "ず", を: "お" };

const READINGS = readingsByKanji();

/** How a folded kanji may be read, on and kun, also as it sounds within a word; nothing for what is none in common use. */
export const readingsOf: (kanji: Sign) => readonly KanjiReading[] = remember((kanji) => {
  const found = new Map<string, KanjiReading>();
  for (const reading of (READINGS.get(kanji) ?? []).flatMap(formsOf).flatMap(soundsOf)) {
    const known = found.get(reading.kana) ?? reading;
    const [isStem, isVoiced] = [reading.isStem && known.isStem, reading.isVoiced && known.isVoiced];
    found.set(reading.kana, { kana: reading.kana, isStem, isVoiced });
  }
  return [...found.values()];
});

/** What romaji may stand for, in hiragana as it sounds; the consonants at its end are none yet. */
export function kanaOf(romaji: string): string[] {
  const readings = JAPANESE.readings(romaji.replace(/[^aeioun]+$/, ""));
  return [...new Set(readings.map((sounds) => asItSounds(sounds.map((sound) => JAPANESE.signsOf(sound)[0]).join(""))))];
}

/** Hiragana with one kana for each sound: ず for づ. */
export function asItSounds(hiragana: string): string {
  return hiragana.replace(/[ぢづを]/g, (kana) => ALIKE[kana] as string);
}

function readingsByKanji(): Map<Sign, string[]> {
  const found = new Map<Sign, string[]>();
  for (const [, reading, characters] of KANJI_READINGS.replaceAll("\n", "").matchAll(
    /(?<![ぁ-ゖ])([ぁ-ゖ]+)([^ぁ-ゖ]+)/g,
  )) {
    for (const kanji of characters as string) {
      const known = found.get(kanji);
      if (known === undefined) found.set(kanji, [reading as string]);
      else known.push(reading as string);
    }
  }
  return found;
}

/** A reading, the nouns made of it, and its stems. */
function formsOf(reading: string): KanjiReading[] {
  const stems = OKURIGANA.map((okurigana) => reading.replace(okurigana, "")).filter((stem) => stem !== reading);
  return [
    ...[reading, ...nounsOf(reading)].map((kana) => ({ kana, isStem: false, isVoiced: false })),
    ...stems.map((kana) => ({ kana, isStem: true, isVoiced: false })),
  ];
}

function nounsOf(verb: string): string[] {
  const place = VERBS.indexOf(verb.at(-1) as string);
  if (verb.length < 2 || place < 0) return [];
  return [verb.slice(0, -1) + NOUNS[place], ...(LONGER_VERB.test(verb) ? [verb.slice(0, -1)] : [])];
}

/** A form as it may sound within a word, and as it is romanised without long vowels. */
function soundsOf({ kana, isStem }: KanjiReading): KanjiReading[] {
  const voiced = VOICING.map((mark) => (kana.slice(0, 1) + mark).normalize("NFC") + kana.slice(1));
  return [kana, ...voiced.filter(({ length }) => length === kana.length)].flatMap((form) =>
    [form, form.replace(GEMINATED, "っ"), form.replace(LENGTHENING, "")].map((sound) => ({
      kana: asItSounds(sound),
      isStem,
      isVoiced: form !== kana,
    })),
  );
}
