import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/read/decode.ts";
import { CANDIDATES } from "../../../src/read/encodings/candidates.ts";
import { codecOf } from "../../../src/read/encodings/codec.ts";
import { ReadError } from "../../../src/read/read-error.ts";
import { ENGLISH, OWN_TEXTS } from "./own-texts.ts";

const TEXT_AND_ENCODING = OWN_TEXTS.flatMap(({ language, encodings, text }) =>
  encodings.map((encoding) => ({ language, encoding, text })),
);

/** Text as it comes back from an encoding that lacks none of its characters. */
function encoded(text: string, encoding: string): Buffer {
  const bytes = iconv.encode(text, encoding);
  expect(iconv.decode(bytes, encoding)).toBe(text);
  return bytes;
}

describe.each(TEXT_AND_ENCODING)("$language in $encoding", ({ encoding, text }) => {
  test("is read", async () => {
    expect((await decodeText("a.txt", encoded(text, encoding))).text).toBe(text);
  });

  test("is read behind a lot of English", async () => {
    const behind = ENGLISH.repeat(150) + text;
    expect((await decodeText("a.txt", encoded(behind, encoding))).text).toBe(behind);
  });

  test("is read where only the middle of a long file is not English", async () => {
    const amid = ENGLISH.repeat(150) + text + ENGLISH.repeat(150);
    expect((await decodeText("a.txt", encoded(amid, encoding))).text).toBe(amid);
  });

  test("is read or refused, however short, and never read as another text", async () => {
    const sentences = text.split(/(?<=[.。]) ?/u).filter((each) => /[^\p{ASCII}]/u.test(each));
    const refused: string[] = [];
    for (const sentence of sentences) {
      try {
        expect((await decodeText("a.txt", encoded(sentence, encoding))).text).toBe(sentence);
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        expect(error.reason).toMatch(/character encoding could not be (?:told|recognised)/);
        refused.push(sentence);
      }
    }
    expect(refused.length).toBeLessThan(sentences.length);
  });
});

describe("a few East Asian characters are enough", () => {
  test.each([
    ["江上有桥", "gb18030"],
    ["江上有橋", "big5"],
    ["船に乗る", "shift_jis"],
    ["船に乗る", "euc-jp"],
    ["나룻배가 온다", "euc-kr"],
  ])("%s in %s", async (text, encoding) => {
    expect(await decodeText("a.txt", encoded(text, encoding))).toEqual({ text, encoding });
  });
});

test("what two encodings make equally likely writing of is refused, with both named", async () => {
  // Capitals in windows-1251 are lower case letters in KOI8-R.
  const bytes = encoded("ПОРТ", "windows-1251");
  await expect(decodeText("a.txt", bytes)).rejects.toThrow(
    /could not be told: it may be .*(?:koi8-r|windows-1251).*\. .*--encoding/,
  );
});

test("what a person says it is decides", async () => {
  const bytes = encoded("ПОРТ", "windows-1251");
  expect(await decodeText("a.txt", bytes, { given: "windows-1251", declared: null })).toEqual({
    text: "ПОРТ",
    encoding: "windows-1251",
  });
});

test.each([
  ["UTF-8", Buffer.from("Größe"), "utf-8"],
  ["UTF-16 with a mark", iconv.encode("Größe", "utf-16le", { addBOM: true }), "utf-16le"],
  ["ASCII", Buffer.from("Groesse"), "utf-8"],
])("but %s stays what it is, whatever a person says", async (_, bytes, encoding) => {
  expect((await decodeText("a.txt", bytes, { given: "koi8-r", declared: null })).encoding).toBe(encoding);
});

test("bytes of no encoding that anybody knows are refused", async () => {
  // Korean in Johab, which no decoder is known of: 나룻배는 아침에 섬을 떠납니다, three times.
  const johab = Buffer.from("904196799dc19041b565abb1e5a1a9a9b7a1934191b2b36391c1", "hex");
  await expect(decodeText("a.txt", Buffer.concat([johab, johab, johab]))).rejects.toThrow(/could not be/);
});

test("every candidate has a decoder", async () => {
  for (const { encoding } of CANDIDATES) expect(await codecOf(encoding), encoding).toMatchObject({ encoding });
});

test("windows-1252 has its dashes and quotation marks", async () => {
  const text = "The “old” quay – built in 1903 – was the harbour’s first…";
  expect((await decodeText("a.txt", encoded(text, "windows-1252"))).text).toBe(text);
});
