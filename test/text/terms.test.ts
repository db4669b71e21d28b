import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/sqlite.ts";
import { createSchema } from "../../src/retrieve/store/sqlite/schema.ts";
import { fold } from "../../src/text/fold.ts";
import { findingOnly, termsOf } from "../../src/text/terms.ts";

describe("terms", () => {
  test.each([
    ["桥", ["桥"], "a lone character is a word"],
    ["廊桥", ["廊桥"], "Chinese is taken by pairs of characters"],
    ["修廊桥", ["修廊", "廊桥"], "every pair counts, so that segmentation cannot miss a word"],
    ["かばん", ["かば", "ばん"], "Japanese is taken by pairs too"],
    ["1.5%", ["1.5"], "a number keeps its decimal point"],
    ["12,000", ["12000"], "and loses what parts its thousands"],
    ["the lens", ["the", "lens"], "words of Latin script are terms"],
    ["", [], "nothing has no terms"],
    ["?! …", [], "nor has punctuation"],
  ])("of %j hold %j, because %s", (text, expected) => {
    expect(termsOf(text)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(termsOf(text)).toEqual([]);
  });

  test.each([
    ["聽雨廊橋", "听雨廊桥", "traditional and simplified characters"],
    ["ＡＢＣ１２３", "abc123", "full and half width"],
    ["Café", "CAFE", "case and accents"],
    ["ΛΌΓΟΣ", "λόγος", "the two Greek sigmas"],
    ["ﬁne", "fine", "ligatures"],
  ])("of %s and %s agree: %s make no difference", (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
  });

  test.each([
    ["lens", ["lens"], "a word of five letters or fewer"],
    ["lense", ["lense"], "a word of five letters or fewer"],
    ["lenses", ["lenses", "lense*"], "a longer word with its first five letters, for its stem"],
    ["배추를", ["배추를", "배추", "추를"], "a Korean word with its pairs of syllables, since endings are written on"],
    ["والكتاب", ["والكتاب", "كتاب*"], "an Arabic word without the particles written on before it"],
    ["الى", ["الي"], "but not where too little would be left"],
    ["l'été", ["l", "ete", "l-ete"], "the parts of a word with an apostrophe, and all together"],
    ["well-known", ["well", "known", "well-known"], "the parts of a word with a hyphen, and all together"],
    ["U.S.A", ["u", "s", "a", "u-s-a"], "letters with dots, and all together"],
    ["1,234,567", ["1234567"], "a number without what parts its thousands"],
    ["1,23", ["1", "23", "1-23"], "but two numbers where a comma parts no thousands"],
    ["3.14", ["3.14"], "a number with its decimals"],
    ["B2", ["b2"], "a word with a digit, without a stem"],
    ["abcdef7", ["abcdef7"], "a word with a digit, without a stem"],
    ["N7路", ["n7", "路"], "each script of a run by itself"],
    ["天安门", ["天安", "安门", "天安门"], "Chinese pairs, and words of three characters or more"],
    ["ភាសា", ["ភា", "ាស", "សា", "ភាសា"], "Khmer by pairs and words"],
  ])("of %j are %j: %s", (text, expected) => {
    expect(termsOf(text).toSorted()).toEqual(expected.toSorted());
  });

  test("of forms of a word overlap", () => {
    expect(termsOf("lighthouse").filter((term) => termsOf("lighthouses").includes(term))).not.toEqual([]);
    expect(termsOf("배추를").filter((term) => termsOf("배추가").includes(term))).not.toEqual([]);
  });

  test("are the same for a text and its folded form, and never empty or with white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const terms = termsOf(text);
        expect(terms.every((term) => term !== "" && !/\s/u.test(term))).toBe(true);
        expect(termsOf(fold(text))).toEqual(terms);
      }),
    );
  });

  test.each([
    ["𠮟ข", "a pair with a character beyond the basic plane"],
    ["桥桥", "a pair that overlaps itself"],
    ["the lens of lighthouses, 12,000 l'été 1.5", "words, stems, numbers"],
    ["الكتاب 배추를 김장", "scripts whose words give terms that begin otherwise"],
  ])("of a question are found as often in search as in the index: %s (%s)", (question) => {
    const wanted = new Set(termsOf(question));
    const text = `桥桥桥 𠮟ข字 ${question} 灯塔 lighthouse 12000 كتاب 배추`;
    const counted = (terms: readonly string[]) => terms.filter((term) => wanted.has(term)).sort();
    expect(counted(termsOf(text, findingOnly(wanted, question)))).toEqual(counted(termsOf(text)));
  });

  test.each([
    ["lighthouse lens", "The lighthouse keeps its lens; lenses and lighthouses shine.", "words of Latin script alone"],
    ["桥 灯", "桥 上 桥 灯", "characters that stand alone"],
    ["5月3日 三年", "他在五月三日等了3年，又等三年。", "quantities, however they are written"],
    ["天安门", "天安门广场，天安门", "words of three characters, which do not overlap"],
    ["May 3, 2024", "On 3 May they waited; in May 2024 too.", "dates in words"],
  ])("of %j are found as often in %j: %s", (question, text) => {
    const wanted = new Set(termsOf(question));
    const counted = (terms: readonly string[]) => terms.filter((term) => wanted.has(term)).sort();
    const found = counted(termsOf(text, findingOnly(wanted, question)));
    expect(found).toEqual(counted(termsOf(text)));
    expect(found.length).toBeGreaterThan(1);
  });

  test("of a question are all that search looks for: other words and quantities are passed over", () => {
    const finder = findingOnly(new Set(termsOf("lens")), "lens");
    expect(termsOf("the lens of May 3", finder)).toEqual(["lens", "3"]);
  });

  test("are what the full-text index keeps: it neither cuts nor changes any letter of any script", () => {
    const terms = new Set<string>();
    for (let code = 0x30; code < 0x20000; code++) {
      const character = String.fromCodePoint(code);
      if (/[\p{L}\p{N}]/u.test(character)) for (const term of termsOf(character)) terms.add(term);
    }
    const database = openDatabase(":memory:");
    createSchema(database, {});
    database.prepare("INSERT INTO lexicon (rowid, terms) VALUES (1, ?)").run([...terms].join(" "));
    const kept = new Set(database.prepare("SELECT term FROM lexicon_terms").pluck().all());
    expect([...terms].filter((term) => !kept.has(term))).toEqual([]);
    database.close();
  });
});

describe("folding", () => {
  test("changes nothing that is folded already", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test("leaves marks that carry meaning: ば is not は, and น้ำ keeps its tone", () => {
    expect(fold("ば")).toBe("ば");
    expect(fold("น้")).toBe("น้");
  });
});
