import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/read/decode.ts";
import { OWN_TEXTS } from "./own-texts.ts";

/** A text in UTF-8 with one byte put in at a place between two characters, given as a share of the text. */
function withOddByte(text: string, byte: number, place: number): { bytes: Buffer; before: string; after: string } {
  const characters = [...text];
  const at = Math.floor(place * characters.length);
  const [before, after] = [characters.slice(0, at).join(""), characters.slice(at).join("")];
  return { bytes: Buffer.concat([Buffer.from(before), Buffer.of(byte), Buffer.from(after)]), before, after };
}

test("an odd byte anywhere in UTF-8 costs itself, and nothing else", async () => {
  const texts = OWN_TEXTS.filter(({ language }) => language !== "Danish").map(({ text }) => text);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts),
      fc.integer({ min: 0xc0, max: 0xff }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (text, byte, place) => {
        const { bytes, before, after } = withOddByte(text, byte, place);
        const decoded = await decodeText("a.txt", bytes);
        expect(decoded.encoding).toBe("utf-8");
        expect(decoded.text.startsWith(before) && decoded.text.endsWith(after)).toBe(true);
        expect([...decoded.text]).toHaveLength([...text].length + (place === 1 ? 0 : 1));
      },
    ),
  );
});

describe("the one odd byte of a text is", () => {
  test.each([
    ["a letter of windows-1252 in a word", "The report of Mr Schr\xf6dinger was read in the hall.", "Schrödinger"],
    ["a letter of windows-1252 at a word's end", "The caf\xe9 at the mole is closed.", "café"],
    ["a dash of windows-1252", "It was read \x96 and heard \x96 in the hall of the harbour office.", "read – and"],
  ])("%s", async (_, bytes, word) => {
    expect((await decodeText("a.txt", Buffer.from(bytes, "latin1"))).text).toContain(word);
  });

  test("repaired in a text that is UTF-8 otherwise", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Die Fähre fährt täglich, die Br"),
      Buffer.of(0xfc),
      Buffer.from("cke nicht."),
    ]);
    expect(await decodeText("a.txt", bytes)).toEqual({
      text: "Die Fähre fährt täglich, die Brücke nicht.",
      encoding: "utf-8",
    });
  });

  test("marked between Chinese characters", async () => {
    const bytes = Buffer.concat([Buffer.from("江上有桥，"), Buffer.of(0xe6), Buffer.from("桥下有船。")]);
    expect((await decodeText("a.txt", bytes)).text).toBe("江上有桥，\ufffd桥下有船。");
  });

  test("marked behind a byte order mark, too", async () => {
    const bytes = Buffer.concat([Buffer.from("\ufeff江上有桥，"), Buffer.of(0xe6), Buffer.from("桥下有船。")]);
    expect((await decodeText("a.txt", bytes)).text).toBe("江上有桥，\ufffd桥下有船。");
  });
});

test("UTF-8 with more odd bytes than two in a hundred characters is refused, and says how many", async () => {
  const bytes = Buffer.concat([Buffer.from("江上有桥，桥下有船。".repeat(10)), Buffer.of(0xe6, 0xe6, 0xe6)]);
  await expect(decodeText("a.txt", Buffer.concat([bytes, Buffer.from("船")]))).rejects.toThrow(
    "a.txt cannot be read: it is UTF-8 but for 3 bytes, which are part of no character. " +
      "Save it as UTF-8 text, or name its encoding with --encoding.",
  );
});

test("what is longer than any character of Unicode, or a surrogate, is no character", async () => {
  for (const bad of [
    [0xc0, 0xaf],
    [0xe0, 0x80, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
  ]) {
    const bytes = Buffer.concat([Buffer.from("江上有桥，桥下有船。".repeat(50)), Buffer.from(bad), Buffer.from("终")]);
    expect((await decodeText("a.txt", bytes)).text).toBe(
      `${"江上有桥，桥下有船。".repeat(50)}${"\ufffd".repeat(bad.length)}终`,
    );
  }
});
