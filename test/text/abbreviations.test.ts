import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";

function sentences(text: string, language: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe("a full stop belongs to the word before it", () => {
  test.each([
    [
      "en",
      ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Rev.", "Gen.", "Col.", "Capt.", "Sgt.", "Gov.", "Sen.", "Mt."],
    ],
    ["en", ["Ph.D.", "Bros.", "vs.", "approx.", "Dept.", "Ave.", "Blvd.", "Jr.", "cf."]],
    ["de", ["Hr.", "Fr.", "bzw.", "evtl.", "inkl.", "Bd.", "Dipl."]],
    ["fr", ["Mme.", "Mlle.", "MM."]],
    ["es", ["Sra.", "Srta.", "Dra.", "Ud.", "EE.UU.", "Núm.", "Av."]],
    ["it", ["Sig.", "Dott.", "Ing."]],
    ["ru", ["Проф.", "ул."]],
    ["el", ["Κα.", "δηλ."]],
    ["ro", ["dl."]],
    ["tr", ["yy.", "Örn."]],
    ["vi", ["ThS.", "GS.", "PGS.", "TP."]],
  ])("in %s, whose sentences go on behind %j with a capital letter", (language, abbreviations) => {
    for (const abbreviation of abbreviations) {
      const text = `Xxxx xxx ${abbreviation} Yyyy xxx.`;
      expect(sentences(text, language), abbreviation).toEqual([text]);
    }
  });

  test.each([
    "Xxx no. 5 is here.",
    "See Nr. 12 there.",
    "On pp. 40 and fig. 3 it is shown.",
    "In vol. 2 and Art. 7 it stands.",
    "On Jan. 3 and Sept. 12 and Dec. 31 it rained.",
  ])("before a number: %s", (text) => {
    expect(sentences(text, "en")).toEqual([text]);
  });

  test.each([
    ["J. K. Rowling wrote it.", "initials of a name"],
    ["The U.S. Army and the U.K. Navy met.", "letters with a full stop each"],
    ["He was born in the U.S. in May.", "before a small letter"],
    ["The U.S.S.R. Navy left.", "letters with a full stop each, however many"],
    ["Open until 5 p.m. Sundays too.", "before a capital letter that opens no sentence"],
  ])("%s (%s)", (text) => {
    expect(sentences(text, "en")).toEqual([text]);
  });

  test.each([
    ["de", "Am 3. Oktober war er da."],
    ["da", "Den 24. December kom han."],
    ["fi", "Se oli 6. Joulukuuta."],
    ["cs", "Bylo 17. Listopadu."],
    ["tr", "Bu 3. Murat oldu."],
  ])("in %s, which writes ordinal numbers with one: %s", (language, text) => {
    expect(sentences(text, language)).toEqual([text]);
  });

  test("behind the number of a list's item, in any language", () => {
    expect(sentences("1. Grind the flour.\n  12. Bake it.", "en")).toEqual(["1. Grind the flour.", "12. Bake it."]);
  });
});

describe("a full stop ends the sentence", () => {
  test.each([
    ["en", "He said no. She agreed.", "behind a word that is an abbreviation only before numbers"],
    ["en", "They came in Dec. She did not.", "behind a month without a day"],
    ["en", "The cat sat. It purred.", "behind a word that looks like a day of the week"],
    ["en", "We lay in the sun. It was hot.", "behind a word that looks like a day of the week"],
    ["en", "They studied DNA. It was new.", "behind an acronym"],
    ["en", "Bread, cheese, wine, etc. All was eaten.", "behind an abbreviation that ends lists"],
    ["de", "Brot, Wein usw. Alles war da.", "behind an abbreviation that ends lists"],
    ["ru", "Кентукки, Теннесси и др. В горах тихо.", "behind an abbreviation that ends lists"],
    ["ru", "Он жил в 1930–1940 гг. Потом уехал.", "behind the years that it names"],
    ["en", "It left the U.S. The ship sank.", "behind letters with full stops, before a word that opens sentences"],
    ["en", "He came at 5 p.m. She left.", "behind letters with full stops, before a word that opens sentences"],
    ["en", "It happened in 1973. Nobody knew.", "behind a year"],
    ["de", "Das war 1973. Niemand wusste es.", "behind a year, though ordinals take a full stop"],
    ["en", "There were 12. Nobody knew.", "behind a number, in a language without ordinals of this kind"],
    [
      "de",
      "Das ist Blatt A4. Dort liegt es.",
      "behind a number with a letter before it, though ordinals take a full stop",
    ],
    ["de", "Er wohnt in 3b. Dort ist es still.", "behind a number with a letter, though ordinals take a full stop"],
    ["en", "12345. Nobody knew.", "behind a number that is too long for an item's"],
    ["en", "Is there a plan B? He asked.", "behind a letter with a question mark"],
    ["en", "This is plan B. 'Why?' he asked.", "behind a letter before a quotation mark"],
  ])("in %s: %s (%s)", (language, text) => {
    expect(sentences(text, language)).toHaveLength(2);
  });
});
