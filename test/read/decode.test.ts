import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/read/decode.ts";
import { ReadError } from "../../src/read/read-error.ts";

const HANS = "江城昨日举行了盛大的庆祝活动，市民纷纷走上街头。\n\n活动从上午九点开始，一直持续到晚上。";
const HANT = "江城昨日舉行了盛大的慶祝活動，市民紛紛走上街頭。\n\n活動從上午九點開始，一直持續到晚上。";
const JA = "昨日、町で大きな祭りが開かれました。多くの人が集まり、夜まで楽しみました。";
const KO = "어제 강가에서 큰 축제가 열렸습니다. 많은 사람들이 모여서 밤까지 즐겼습니다.";
const FR = "À l'été dernier, la fête fut très réussie. Les élèves ont préféré rester à côté.";
const RU = "Вчера в городе прошёл большой праздник. Люди гуляли до самого вечера.";

describe("text is decoded from", () => {
  test.each([
    ["utf-8", HANS],
    ["gb18030", HANS],
    ["big5", HANT],
    ["shift_jis", JA],
    ["euc-jp", JA],
    ["euc-kr", KO],
    ["windows-1252", FR],
    ["windows-1251", RU],
    ["utf-16le", HANS],
    ["utf-16be", HANT],
    ["utf-16le", FR],
  ])("%s", async (encoding, text) => {
    expect(await decodeText("a.txt", iconv.encode(text, encoding))).toEqual({ text, encoding });
  });

  test.each(["utf-8", "utf-16le", "utf-16be"])(
    "%s with a byte order mark, which is no part of it",
    async (encoding) => {
      expect(await decodeText("a.txt", iconv.encode(HANS, encoding, { addBOM: true }))).toEqual({
        text: HANS,
        encoding,
      });
    },
  );

  test("UTF-8 cut off inside its last character, which is lost", async () => {
    expect((await decodeText("a.txt", Buffer.from(HANS).subarray(0, -1))).text).toBe(HANS.slice(0, -1));
  });

  test("the encoding that a web page names", async () => {
    const bytes = iconv.encode("Ça va très bien à l'été.", "iso-8859-15");
    expect((await decodeText("a.html", bytes, { given: null, declared: "iso-8859-15" })).encoding).toBe("iso-8859-15");
  });
});

describe("a file is refused by name", () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff);
  test.each<[string, Uint8Array, RegExp]>([
    ["that is empty", Buffer.from(""), /holds no text/],
    ["of white space", Buffer.from(" \n\t\u3000\n"), /holds no text/],
    ["with zero bytes", Buffer.from("abc\0\0\0def\0"), /binary|recognised/],
    ["of noise", noise, /binary|recognised/],
    ["that is a PDF", Buffer.from("%PDF-1.7\n..."), /a PDF document, not text/],
    ["that is an archive", Buffer.from("PK\u0003\u0004rest"), /ZIP archive/],
    ["full of replacement characters", Buffer.from("\ufffd".repeat(50)), /binary/],
    ["marked as what it is not", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), /not valid utf-16le/],
  ])("%s", async (_, bytes, reason) => {
    const error = await decodeText("notes.txt", bytes).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({
      file: "notes.txt",
      reason: expect.stringMatching(reason),
      nextStep: expect.stringMatching(/\.$/),
    });
  });
});

describe("files of other formats are known by their first bytes, whatever their names", () => {
  test.each([
    ["%PDF-1.7", "a PDF document"],
    ["PK\u0003\u0004", "a ZIP archive (or an Office document)"],
    ["\u0089PNG\r\n", "a PNG image"],
    ["\u00ff\u00d8\u00ff\u00e0", "a JPEG image"],
    ["GIF89a", "a GIF image"],
    ["\u00d0\u00cf\u0011\u00e0", "an old Office document"],
    ["\u001f\u008b\u0008", "a gzip archive"],
    ["\u007fELF", "a program"],
  ])("%j is %s", async (start, means) => {
    await expect(decodeText("a.txt", Buffer.from(`${start}, and more`, "latin1"))).rejects.toThrow(
      `a.txt cannot be read: it is ${means}, not text. Give the file its right extension, or leave it out.`,
    );
  });

  test("which elsewhere are text", async () => {
    expect((await decodeText("a.txt", Buffer.from("See %PDF-1.7 and GIF89a."))).encoding).toBe("utf-8");
  });
});

describe("a few control characters are damage that text survives", () => {
  const long = "江上有桥，桥下有船。".repeat(500);
  test.each([
    ["two in a short text", "ab\u0001\u0002", true],
    ["three in a short text", "ab\u0001\u0002\u0003", false],
    ["ten in five thousand characters", long + "\u0001".repeat(10), true],
    ["eleven in five thousand characters", long + "\u0001".repeat(11), false],
    ["many at the end of the first 64 KB", `${"x".repeat(64 * 1024 - 200)}${"\u0001".repeat(200)}`, false],
    ["any number of tabs, form feeds and next-line signs", "a\t\f\v\u0085".repeat(9), true],
    ["three replacement characters in a short text", "ab\ufffd\ufffd\ufffd", false],
  ])("%s", async (_, text, isText) => {
    const decoding = decodeText("a.txt", Buffer.from(text));
    if (isText) expect((await decoding).text).toBe(text);
    else await expect(decoding).rejects.toThrow(/binary data/);
  });

  test("those behind the first 64 KB are not looked for", async () => {
    const text = `${"x".repeat(64 * 1024)}${"\u0001".repeat(999)}`;
    expect((await decodeText("a.txt", Buffer.from(text))).text).toBe(text);
  });
});

test("a zero is a mark in the text, and does not end it", async () => {
  const text = "The ferry left at noon.\0 It came back at six.";
  expect(await decodeText("a.txt", Buffer.from(text))).toEqual({
    text: text.replace("\0", "\ufffd"),
    encoding: "utf-8",
  });
});

test("control characters from U+0080 on are dashes and quotation marks that were decoded twice, and text", async () => {
  const text = "It stood \u0080\u0094 and stands \u0080\u0094 at the quay. ".repeat(20);
  expect((await decodeText("a.txt", Buffer.from(text))).text).toBe(text);
});

describe("a file cut off inside its last character loses that character only:", () => {
  test.each([
    ["é", 1],
    ["桥", 1],
    ["桥", 2],
    ["😀", 1],
    ["😀", 2],
    ["😀", 3],
  ])("%s in UTF-8 without its last %i bytes", async (last, missing) => {
    const bytes = Buffer.from(`The ferry and ${last}`);
    expect(await decodeText("a.txt", bytes.subarray(0, -missing))).toEqual({
      text: "The ferry and ",
      encoding: "utf-8",
    });
  });

  test("but not a letter of another encoding that is the last one", async () => {
    expect((await decodeText("a.txt", Buffer.from("They met in the caf\xe9", "latin1"))).text).toBe(
      "They met in the café",
    );
  });

  test.each(["é", "桥", "😀"])("but %s is kept when it is whole", async (last) => {
    expect((await decodeText("a.txt", Buffer.from(`The ferry and ${last}`))).text).toBe(`The ferry and ${last}`);
  });

  test.each(["gb18030", "big5", "shift_jis", "euc-kr"])("in %s", async (encoding) => {
    const whole = { gb18030: HANS, big5: HANT, shift_jis: JA, "euc-kr": KO }[encoding] ?? "";
    const text = whole.replace(/[.。]$/u, "");
    const decoded = await decodeText("a.txt", iconv.encode(text, encoding).subarray(0, -1));
    expect(decoded).toEqual({ text: text.slice(0, -1), encoding });
  });

  test("in marked UTF-16", async () => {
    const bytes = iconv.encode(HANS, "utf-16le", { addBOM: true });
    expect((await decodeText("a.txt", bytes.subarray(0, -1))).text).toBe(HANS.slice(0, -1));
  });

  test("in unmarked UTF-16 of Chinese", async () => {
    expect((await decodeText("a.txt", iconv.encode(HANS, "utf-16be").subarray(0, -1))).text).toBe(HANS.slice(0, -1));
  });
});

describe("the encoding that a file names", () => {
  test.each([
    ["is passed over when the bytes are UTF-8", Buffer.from(HANS), "gb18030", "utf-8"],
    ["is passed over when there is none of that name", iconv.encode(HANS, "gb18030"), "no-such-thing", "gb18030"],
    ["is passed over when the bytes are not valid in it", iconv.encode(HANS, "gb18030"), "utf-8", "gb18030"],
    ["is passed over when it makes no writing of them", iconv.encode(HANS, "gb18030"), "windows-1252", "gb18030"],
    ["may be one of its other names", iconv.encode(HANS, "gb18030"), "GB2312", "gbk"],
    ["may be upper case", iconv.encode(RU, "koi8-r"), "KOI8-R", "koi8-r"],
    ["decides between those that are alike", iconv.encode("À l'été", "latin1"), "iso-8859-15", "iso-8859-15"],
  ])("%s", async (_, bytes, declared, encoding) => {
    expect((await decodeText("a.html", bytes, { given: null, declared })).encoding).toBe(encoding);
  });
});

test("a byte order mark that was decoded twice is no part of the text either", async () => {
  expect((await decodeText("a.txt", Buffer.from(`\ufeff\ufeff${HANS}`))).text).toBe(HANS);
});

test("the signs of a table in UTF-16 do not hide that it is UTF-16", async () => {
  const table = "港口,船,费用\n东码头,渡船,120\n".repeat(20);
  expect((await decodeText("a.txt", iconv.encode(table, "utf-16le"))).encoding).toBe("utf-16le");
  expect((await decodeText("a.txt", iconv.encode(table, "utf-16be"))).encoding).toBe("utf-16be");
});

describe("zeros in every second byte show UTF-16 without a mark", () => {
  /** Latin text with so many letters to each that has its zero in the other byte. */
  const rare = "江城昨日举行了盛大的庆祝活动，市民纷纷走上街头。㐁\n".repeat(3);
  const mixed = (letters: number) => `${"l".repeat(letters)}Ā`.repeat(40);
  test.each([
    ["of Chinese with characters that are rare", rare, "utf-16le"],
    ["of Chinese with characters that are rare", rare, "utf-16be"],
    ["of Latin text", FR, "utf-16be"],
    ["of Latin text with one letter in ten of the other kind", mixed(9), "utf-16le"],
    ["of Latin text with one letter in ten of the other kind", mixed(9), "utf-16be"],
  ])("%s", async (_, text, encoding) => {
    expect(await decodeText("a.txt", iconv.encode(text, encoding))).toEqual({ text, encoding });
  });

  test.each([
    ["zeros in both bytes", iconv.encode(mixed(7), "utf-16le")],
    ["zeros in both bytes, the other way round", iconv.encode(mixed(7), "utf-16be")],
  ])("but not %s", async (_, bytes) => {
    await expect(decodeText("a.txt", bytes)).rejects.toThrow(/binary data/);
  });
});

test("a table of numbers may be UTF-16, too", async () => {
  const numbers = "1,234.5\n".repeat(40);
  expect(await decodeText("a.csv.txt", iconv.encode(numbers, "utf-16le"))).toEqual({
    text: numbers,
    encoding: "utf-16le",
  });
});

describe("bytes of an unknown encoding are writing when", () => {
  const pages = HANS.repeat(10);
  test.each([
    ["a short text has one odd character", "江上有桥─桥下有船", "gb18030"],
    ["a long one has two in a hundred", pages + "─".repeat(9), "gb18030"],
    ["one character in seven is Greek", `${HANS}αβγδεζ`, "gb18030"],
    ["the text is short", "船に", "shift_jis"],
    ["one accented letter in twenty is no letter", `${FR.replaceAll(".", "")} ${"é".repeat(20)}×`, "windows-1252"],
  ])("%s", async (_, text, encoding) => {
    expect(await decodeText("a.txt", iconv.encode(text, encoding))).toEqual({ text, encoding });
  });

  test("or else are called binary data where they hold zeros", async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 0xff || 1);
    await expect(decodeText("a.txt", noise)).rejects.toThrow(/could not be recognised/);
    await expect(decodeText("a.txt", Uint8Array.from([...noise, 0, 0, 0]))).rejects.toThrow(/binary data/);
  });
});
