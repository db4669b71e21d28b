import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../../src/read/formats/pdf/extract-pdf.ts";
import { isUnreadable } from "../../../../src/read/formats/pdf/unreadable.ts";
import { column, pdf } from "../../helpers/pdf.ts";
import { pdfBlocks, pdfDropped } from "../../helpers/pdf-blocks.ts";

const TEXTS: Readonly<Record<string, string>> = {
  English:
    "The keeper of the mole writes the height of the water into a green book every hour, and he compares it with the mark that was cut into the granite after the flood of the year when the old bridge fell.",
  German:
    "Der Wärter der Mole schreibt jede Stunde den Stand des Wassers in ein grünes Buch und vergleicht ihn mit der Marke, die nach der Flut in den Granit gehauen wurde, als die alte Brücke fiel.",
  Finnish:
    "Aallonmurtajan vartija kirjoittaa joka tunti veden korkeuden vihreään kirjaan ja vertaa sitä merkkiin, joka hakattiin graniittiin tulvan jälkeen sinä vuonna, jona vanha silta sortui jokeen.",
  Polish:
    "Strażnik mola co godzinę zapisuje wysokość wody w zielonej księdze i porównuje ją ze znakiem, który wykuto w granicie po powodzi w roku, gdy zawalił się stary most nad rzeką.",
  Turkish:
    "Dalgakıranın bekçisi her saat suyun yüksekliğini yeşil bir deftere yazar ve onu eski köprünün yıkıldığı yıl selden sonra granite kazınan işaretle karşılaştırır.",
  Pinyin:
    "Shou di de ren mei tian mei xiao shi dou ba shui de gao du xie jin yi ben lü se de shu li, bing qie tong na nian da shui zhi hou ke zai hua gang yan shang de ji hao xiang bi jiao.",
  Welsh:
    "Mae ceidwad y morglawdd yn ysgrifennu uchder y dŵr mewn llyfr gwyrdd bob awr, ac mae'n ei gymharu â'r marc a dorrwyd yn y gwenithfaen ar ôl y llifogydd yn y flwyddyn y cwympodd yr hen bont.",
  Chinese: "守堤的人每天每小时都把水的高度写进一本绿色的书里，并且同那年大水之后刻在花岗岩上的记号相比较。".repeat(3),
};

const CODE =
  "static int put(struct ring *r, const char *b, size_t n) { if (r->len + n > MAX_RING) return -ENOMEM; memcpy(r->buf + r->len, b, n); r->len += n; for (i = 0; i < n; i++) crc = tbl[(crc ^ b[i]) & 0xff] ^ (crc >> 8); return 0; }";

/** Each character as the one that stands so many farther on. */
function shifted(words: string, by: number): string {
  return words.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + by));
}

describe("the characters of a page", () => {
  test.each(Object.keys(TEXTS))("are text in %s", (language) => {
    expect(isUnreadable(TEXTS[language] ?? "", 0)).toBe(false);
  });

  test("are text in a program, in capitals and in figures", () => {
    expect(isUnreadable(CODE, 0)).toBe(false);
    expect(isUnreadable((TEXTS.English ?? "").toUpperCase(), 0)).toBe(false);
    expect(isUnreadable("40 crowns 12.50 17.03.1854 22:14 B-7731 ".repeat(20), 0)).toBe(false);
  });

  test.each([1, -1, 3, -29, -31])("are none where each stands %i places from its own", (by) => {
    expect(isUnreadable(shifted(TEXTS.English ?? "", by), 0)).toBe(true);
    expect(isUnreadable(shifted(TEXTS.German ?? "", by), 0)).toBe(true);
  });

  test("are none where letters of many scripts stand in one word", () => {
    expect(isUnreadable("㩈ِا⤶ ǔ㦇♑اӒو䆀ឮᑽٱĴ اຊ㈉䗂ᜯ䜫ور⽯ᄹ㈉ⰰẍو䆀ى✛䮨䊒ٱ", 0)).toBe(true);
  });

  test("are none where a third of them are none", () => {
    expect(isUnreadable("\ufffd\ufffd\ufffdab \ufffd\ufffdcd ".repeat(8), 0)).toBe(true);
    expect(isUnreadable("Abstract of what nobody can read", 40)).toBe(true);
  });

  test("are text where a few are none", () => {
    expect(isUnreadable(TEXTS.English ?? "", 5)).toBe(false);
  });
});

describe("a document", () => {
  const page = (words: string) => column([words], { top: 20, width: 60 });
  const strange = shifted(TEXTS.English ?? "", 1);

  test("loses its unreadable pages only, and says why", async () => {
    const pages = [page(TEXTS.English ?? ""), page(strange)];
    expect(await pdfBlocks(pages)).toHaveLength(1);
    const dropped = await pdfDropped(pages);
    expect(dropped).toHaveLength(1);
    expect(dropped[0]).toMatch(/^unreadable: Uif lffqfs/);
  });

  test("of such pages alone is refused where nothing reads pictures, with what to do", async () => {
    await expect(extractPdf(pdf([page(strange), page(strange), []]))).rejects.toThrow(
      "its fonts do not say which characters they show. Run text recognition (OCR) over it, replacing the text that it has, or install tesseract, which reads it then.",
    );
  });
});
