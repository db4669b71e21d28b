import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../src/retrieve/compounds/written-words.ts";
import { Analogy } from "../../../src/retrieve/spelling/by-analogy.ts";

const spell = (word: string, text: string) => new Analogy(wordsOf(text)).spell(word);

describe("a word that a text lacks is spelt", () => {
  test.each([
    ["by its beginning and its ending", "yasamistir", "Yaşamak güzel, diye başlamıştır.", "yaşamıştır"],
    ["by what stands within others", "aufzuwarmen", "Sie wärmen sich.", "aufzuwärmen"],
    ["by an ending with its accent", "γραφτηκε", "Η γέφυρα χτίστηκε και η πόλη ενώθηκε, ράφτηκε.", "γράφτηκε"],
    ["to its final sigma", "ανθρωπος", "Ο άνθρωπος.", "άνθρωπος"],
    ["in plain letters where others have them", "planlar", "Ünlü planları bildi.", "planlar"],
    ["as most of those do that are like it", "kuruma", "Kurum, kurumu, bir kürüm.", "kuruma"],
    ["with the capitals that were typed", "Yasamistir", "Yaşamak güzel, diye başlamıştır.", "Yaşamıştır"],
    ["by the longest stretch that it shares", "ogretmenler", "Öğretmenin ogreti ogreti ogreti.", "öğretmenler"],
  ])("%s: %s", (_, word, text, expected) => {
    expect(spell(word, text)).toBe(expected);
  });

  test.each([
    ["has nothing in common with the others", "lanterne", "Şükrü çok güzel bir çığlık duydu."],
    ["shares three letters with one", "tabcxyz", "Bir oäbco."],
    ["has no like in a text of no accents", "resumes", `${"A word of English text. ".repeat(20)} A résumé.`],
    ["is longer without its accents", "straße", "Die Süße der Strasse."],
    ["is like none that has accents", "Kurumlar", "Bir çok kurumlarla kurumlaşmak."],
    ["stands in no text at all", "yasam", ""],
  ])("as it was typed if it %s", (_, word, text) => {
    expect(spell(word, text)).toBe(word);
  });
});

describe("a beginning", () => {
  const analogy = new Analogy(wordsOf("Çarkları döndü."));
  test("stands in a text if some word begins so, with accents or without", () => {
    expect(analogy.hasBeginning("carklarin", 5)).toBe(true);
    expect(analogy.hasBeginning("arklarin", 5)).toBe(false);
    expect(analogy.hasBeginning("cark", 5), "too short").toBe(false);
  });
});
