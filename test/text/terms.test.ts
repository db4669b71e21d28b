import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/database/sqlite.ts";
import { createSchema } from "../../src/retrieve/store/sqlite/schema.ts";
import { fold } from "../../src/text/fold.ts";
import { digraphSpelling, findingOnly, isBeginning, isStem, isUnspaced, termsOf } from "../../src/text/terms.ts";

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
    ["Łódź", "lodz", "letters that Unicode does not take apart"],
    ["Æthelþryð", "aethelthryd", "letters that are two on other keyboards"],
    ["ISPARTA", "ısparta", "the Turkish letters i"],
    ["1968", "١٩٦٨", "Arabic digits"],
    ["1968", "۱۹۶۸", "Persian digits"],
    ["1968", "१९६८", "Devanagari digits"],
    ["1968", "๑๙๖๘", "Thai digits"],
    ["1968", "𑛑𑛙𑛖𑛘", "digits beyond the basic plane, which follow on others"],
    ["U.N.H.C.R.", "UNHCR", "the dots of initials"],
    ["covid\u201019", "COVID-19", "hyphens of any kind"],
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
    ["l'été", ["l", "ete", "lete"], "the parts of a word with an apostrophe, and all together"],
    ["well-known", ["well", "known", "wellknown"], "the parts of a word with a hyphen, and all together"],
    ["U.S.A", ["usa"], "initials together: a letter by itself says nothing"],
    ["2024-11-05", ["2024", "11", "05", "2024-11-05"], "numbers with hyphens, which make no other number together"],
    ["X-200", ["x", "200", "x200"], "a word and a number, and both together"],
    ["1,234,567", ["1234567"], "a number without what parts its thousands"],
    ["1,23", ["1", "23", "1-23"], "but two numbers where a comma parts no thousands"],
    ["3.14", ["3.14"], "a number with its decimals"],
    ["X200", ["x", "200", "x200"], "the same of what is written in one"],
    ["Wi‑Fi", ["wi", "fi", "wifi"], "the same for the hyphen that does not break"],
    ["N7路", ["n", "7", "n7", "路"], "each script of a run by itself"],
    ["T-恤", ["t", "恤"], "the same around a hyphen, a letter by itself too"],
    ["天安门", ["天安", "安门", "天安门"], "Chinese pairs, and words of three characters or more"],
    ["ភាសា", ["ភា", "ាស", "សា", "ភាសា"], "Khmer by pairs and words"],
  ])("of %j are %j: %s", (text, expected) => {
    expect(termsOf(text).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ["Müller", "mueller", ["de"]],
    ["Tønder", "Toender", ["da"]],
    ["Århus", "Aarhus", ["da"]],
    ["Straße", "strasse", ["de"]],
    ["Wi-Fi", "wifi", ["en"]],
    ["X-200", "x 200", ["en"]],
    ["covid19", "COVID-19", ["en"]],
  ])("of %s hold what %s is looked for by", (written, typed, languages) => {
    const asked = termsOf(typed).filter((term) => !isBeginning(term));
    expect(termsOf(written, languages)).toEqual(expect.arrayContaining(asked));
  });

  test("of an umlaut as two letters are made in languages whose writers do so", () => {
    expect(termsOf("gül", ["tr"])).toEqual(["gul"]);
    expect(termsOf("gül", ["de"])).toEqual(["gul", "guel"]);
    expect(termsOf("gül")).toEqual(["gul", "guel"]);
    expect(termsOf("gül lens"), "other words stay single").toEqual(["gul", "lens", "guel"]);
  });

  test.each([
    ["Müller", "mueller"],
    ["KØBENHAVN", "koebenhavn"],
    ["u\u0308ber", "ueber"],
    ["lens", null],
    ["café", null],
  ])("an umlaut of %j is spelt with two letters: %j", (word, spelling) => {
    expect(digraphSpelling(word)).toBe(spelling);
  });

  test("tell the beginnings of words from words", () => {
    expect(termsOf("lenses keeper lens").filter(isBeginning)).toEqual(["lense*", "keepe*"]);
  });

  test.each([
    ["桥", true],
    ["ロ", true],
    ["ก", true],
    ["N7路", true],
    ["lens", false],
    ["배추", false],
  ])("%s has characters of a script without spaces: %s", (text, expected) => {
    expect(isUnspaced(text)).toBe(expected);
  });

  test.each([
    ["Häuser", "Haus", "de"],
    ["lighthouses", "lighthouse", "en"],
    ["заводами", "завода", "ru"],
    ["majakkaa", "majakat", "fi"],
    ["evlerimizden", "evler", "tr"],
    ["oraşului", "oraşul", "ro"],
    ["ανθρώπων", "άνθρωπος", "el"],
  ])("of %s and %s share a stem in %s", (one, other, language) => {
    const stems = (word: string, languages: readonly string[]) => termsOf(word, languages).filter(isStem);
    expect(stems(one, [language]).length).toBe(1);
    expect(stems(one, [language])).toEqual(stems(other, [language]));
    expect(stems(one, [language, "xx"]), "beside a language without a stemmer").toEqual(stems(one, [language]));
    expect(stems(one, ["zh-Hans"]), "in a language without endings").toEqual([]);
  });

  test("of different words have different stems", () => {
    expect(termsOf("lighthouses keepers", ["en"]).filter(isStem)).toEqual(["lighthous~", "keeper~"]);
  });

  test("of words longer than sixty letters have no stem: they are no words", () => {
    expect(termsOf("s".repeat(60), ["en"]).filter(isStem)).toHaveLength(1);
    expect(termsOf("s".repeat(61), ["en"]).filter(isStem)).toEqual([]);
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
        expect(terms).toEqual(expect.arrayContaining(termsOf(fold(text))));
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
    expect(counted(termsOf(text, [], findingOnly(wanted, question)))).toEqual(counted(termsOf(text)));
  });

  test.each([
    ["lighthouse lens", "The lighthouse keeps its lens; lenses and lighthouses shine.", "words of Latin script alone"],
    ["桥 灯", "桥 上 桥 灯", "characters that stand alone"],
    ["5月3日 三年", "他在五月三日等了3年，又等三年。", "quantities, however they are written"],
    ["天安门", "天安门广场，天安门", "words of three characters, which do not overlap"],
    ["May 3, 2024", "On 3 May they waited; in May 2024 too.", "dates in words"],
    ["120,000,000 yuan", "1.2亿元，或1亿2000万", "large numbers in words"],
  ])("of %j are found as often in %j: %s", (question, text) => {
    const wanted = new Set(termsOf(question));
    const counted = (terms: readonly string[]) => terms.filter((term) => wanted.has(term)).sort();
    const found = counted(termsOf(text, [], findingOnly(wanted, question)));
    expect(found).toEqual(counted(termsOf(text)));
    expect(found.length).toBeGreaterThan(1);
  });

  test("of a question are all that search looks for: other words, numbers and quantities are passed over", () => {
    const finder = findingOnly(new Set(termsOf("lens")), "lens");
    expect(termsOf("the lens of Zürich, May 3 and March 3", [], finder)).toEqual(["lens"]);
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

  test("writes the two Greek sigmas as one", () => {
    expect(fold("λόγος")).toBe("λογοσ");
  });

  test("leaves marks that carry meaning: ば is not は, and น้ำ keeps its tone", () => {
    expect(fold("ば")).toBe("ば");
    expect(fold("น้")).toBe("น้");
  });
});
