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
    expect((await decodeText("a.html", bytes, "iso-8859-15")).encoding).toBe("iso-8859-15");
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
