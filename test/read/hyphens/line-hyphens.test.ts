import { describe, expect, test } from "vitest";
import { joined } from "../../../src/read/compose.ts";
import { knownWords } from "../../../src/read/hyphens/known-words.ts";
import { withoutLineHyphens } from "../../../src/read/hyphens/line-hyphens.ts";

/** What tells the language of a text. */
const REST = {
  en: "The harbour was calm, and every evening before the sun went down the keeper lit the lamp of the old tower.",
  fr: "Le port était calme, et chaque soir avant le coucher du soleil le gardien allumait la lampe de la vieille tour.",
  de: "Der Hafen war ruhig, und jeden Abend vor dem Sonnenuntergang zündete der Wärter die Lampe des Turmes an.",
  ru: "Гавань была спокойна, и каждый вечер перед закатом смотритель зажигал лампу старой башни на скале.",
  es: "El puerto estaba tranquilo, y cada tarde antes de la puesta del sol el guarda encendía la lámpara de la torre.",
  nl: "De haven was rustig, en elke avond voor zonsondergang stak de wachter de lamp van de oude toren aan het water aan.",
  sv: "Hamnen var lugn, och varje kväll före solnedgången tände vaktmästaren lampan i det gamla tornet vid vattnet.",
  it: "Il porto era tranquillo, e ogni sera prima del tramonto il guardiano accendeva la lampada della vecchia torre.",
} as const;

/** Two lines as a body shows them, in a text of that language that has some words elsewhere. */
async function oneLine(language: keyof typeof REST, words: string, elsewhere = ""): Promise<string> {
  const lines = words.split("|");
  let start = 0;
  const ranges = lines.map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
  const text = [...lines, "", elsewhere, "", REST[language]].join("\n");
  return joined(text, withoutLineHyphens(text, ranges, await knownWords(text)));
}

describe("a hyphen at a line end goes", () => {
  test.each([
    ["en", "where the text has the word without it", "a tide-|bell", "The tidebell rings.", "a tidebell"],
    ["en", "where the word is English without it", "it was pre-|viously known", "", "it was previously known"],
    ["en", "between two words that are one", "an-|other boat", "an other", "another boat"],
    ["en", "before what is no word", "Mr Ander-|ssen", "", "Mr Anderssen"],
    ["en", "in a name of two capitals", "Mr Mc-|Bell", "", "Mr McBell"],
    ["fr", "where the word is French without it", "ils pour-|ront", "", "ils pourront"],
    ["de", "from a German word", "die Land-|wirtschaft", "", "die Landwirtschaft"],
    ["de", "from the end of a German word", "die Ähnlich-|keit", "", "die Ähnlichkeit"],
    ["de", "before a syllable that is a conjunction in Dutch", "sie abzubau-|en", "", "sie abzubauen"],
    ["ru", "from a Russian word", "сопро-|тивление", "", "сопротивление"],
    ["ru", "behind a Russian prefix", "со-|хранение", "Хранение угля", "сохранение"],
    ["ru", "of a word that the text has in another case", "результа-|ты", "Результат известен", "результаты"],
    ["es", "from a Spanish word", "los tra-|bajadores", "", "los trabajadores"],
    ["fr", "behind an elided article", "l'ou-|verture", "", "l'ouverture"],
    ["it", "behind an elided article", "dell'al-|tro", "", "dell'altro"],
    ["fr", "before an ending of nouns", "l'endormisse-|ment", "", "l'endormissement"],
    ["it", "behind what is a preposition, too", "un per-|corso", "Un corso per tutti.", "un percorso"],
    [
      "nl",
      "between two words, as Dutch writes them as one",
      "op vrijdag-|avond",
      "vrijdag en avond",
      "op vrijdagavond",
    ],
    ["nl", "before a word that is a conjunction in German", "zo-|als het hoort", "", "zoals het hoort"],
    ["sv", "between two words, as Swedish writes them as one", "en platt-|form", "platt form", "en plattform"],
    ["de", "in the last part of a German noun", "die Hafen-Verwal-|tung", "", "die Hafen-Verwaltung"],
    ["nl", "from a Dutch word", "de burge-|meester", "", "de burgemeester"],
    ["de", "from an ending", "der Schif-|fer", "", "der Schiffer"],
    ["en", "when it is soft", "well\u00ad|known", "", "wellknown"],
    ["de", "when it is an old sign of division", "Nach¬|richten", "", "Nachrichten"],
    ["de", "when it is a double oblique hyphen", "Hafen⸗|behörde", "", "Hafenbehörde"],
    ["de", "when it is a sign of equality", "Schiff=|fahrt", "", "Schifffahrt"],
  ] as const)("%s: %s", async (language, _, words, elsewhere, expected) => {
    expect(await oneLine(language, words, elsewhere)).toBe(expected);
  });
});

describe("a hyphen at a line end stays", () => {
  test.each([
    ["en", "where the text has the word with it", "the foot-|path", "A foot-path.", "the foot-path"],
    ["en", "between two words that are none together", "a long-|term loan", "", "a long-term loan"],
    ["en", "where it closes a pair of marks", "the =customize=|interface", "", "the =customize= interface"],
    ["en", "behind a number in letters", "twenty-|one", "", "twenty-one"],
    ["en", "before a word that closes compounds", "the tariff-|related fee", "", "the tariff-related fee"],
    ["en", "before a word of few letters", "a stand-|off", "", "a stand-off"],
    ["en", "in a French phrase", "a laissez-|faire rule", "", "a laissez-faire rule"],
    ["en", "behind a prefix that newspapers set off", "a non-|executive post", "", "a non-executive post"],
    ["en", "between a name and a participle", "a Karvian-|backed plan", "", "a Karvian-backed plan"],
    ["en", "before a word of few letters that is more than one", "the roll-|outs", "", "the roll-outs"],
    ["it", "in an English word", "il roll-|out", "", "il roll-out"],
    ["nl", "before who somebody was", "zijn ex-|vrouw", "Zijn vrouw.", "zijn ex-vrouw"],
    ["nl", "behind initials", "de LED-|lampen", "", "de LED-lampen"],
    [
      "sv",
      "behind a name that the text has elsewhere",
      "en Karvik-|spelare",
      "Laget Karvik vann.",
      "en Karvik-spelare",
    ],
    ["ru", "in a frequent adverb", "по-|прежнему", "Попросил помощи.", "по-прежнему"],
    ["fr", "before a letter between verb and pronoun", "s'inquiète-|t-il", "", "s'inquiète-t-il"],
    ["fr", "behind a letter between verb and pronoun", "a-t-|elle dit", "Une telle lampe.", "a-t-elle dit"],
    ["en", "behind a single letter", "n-|heptanal", "", "n-heptanal"],
    ["en", "before a capital", "Anglo-|Saxon", "", "Anglo-Saxon"],
    ["en", "before a digit", "covid-|19", "", "covid-19"],
    ["en", "behind a digit", "the 1990-|er", "", "the 1990-er"],
    ["en", "in a word with more of them", "a jack-of-|trades", "", "a jack-of-trades"],
    ["de", "for the rest of a German word", "Ein-|und Ausfuhr", "", "Ein- und Ausfuhr"],
    ["en", "for the rest of a German word in an English text", "Ein-|und Ausfuhr", "", "Ein- und Ausfuhr"],
    ["de", "behind an abbreviation", "EU-|weit", "", "EU-weit"],
    ["de", "between two adjectives", "deutsch-|französisch", "", "deutsch-französisch"],
    ["fr", "in French inversion", "peut-|être", "", "peut-être"],
    ["fr", "in a French compound", "le va-|et-vient", "", "le va-et-vient"],
    ["fr", "behind an elided article", "l'après-|midi", "", "l'après-midi"],
    ["fr", "where English writes none", "un rendez-|vous", "", "un rendez-vous"],
    ["nl", "behind what is no syllable", "een tv-|toestel", "", "een tv-toestel"],
    ["nl", "between vowels that would be read together", "twee auto-|onderdelen", "", "twee auto-onderdelen"],
    ["ru", "between a word and itself", "еле-|еле", "", "еле-еле"],
    ["ru", "between two colours", "бело-|голубой", "", "бело-голубой"],
    ["ru", "before a Russian particle", "кто-|нибудь", "", "кто-нибудь"],
    ["ru", "in a Russian adverb", "по-|русски", "", "по-русски"],
    ["ru", "between two adjectives", "научно-|технический", "", "научно-технический"],
    ["ru", "between two nouns", "сенатора-|демократа", "Демократы ждут", "сенатора-демократа"],
  ] as const)("%s: %s", async (language, _, words, elsewhere, expected) => {
    expect(await oneLine(language, words, elsewhere)).toBe(expected);
  });
});

test("halves of divided words are no words of the text", async () => {
  const { hasWord } = await knownWords(`We be-\nlieve it.\n\nThe lamp. ${REST.en}`);
  expect([hasWord("lamp"), hasWord("be"), hasWord("lieve")]).toEqual([true, false, false]);
});

test("a hyphen stays where it is in doubt what its text goes on in", async () => {
  const text = `They kept it in the har-\nbour. ${REST.en}`;
  const first = { start: 0, end: text.indexOf("\n") };
  const second = { start: first.end + 1, end: text.length };
  const words = await knownWords(text);
  expect(withoutLineHyphens(text, [first, second], words)[0]).toEqual({
    ...first,
    end: first.end - 1,
    isDivided: true,
  });
  const inDoubt = { ...first, isInDoubt: true };
  expect(withoutLineHyphens(text, [inDoubt, second], words)).toEqual([inDoubt, second]);
});
