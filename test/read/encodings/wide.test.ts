import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "../../../src/read/decode.ts";
import { OWN_TEXTS } from "./own-texts.ts";

const WIDE = ["utf-16le", "utf-16be", "utf-32le", "utf-32be"];

test.each(WIDE)("%s is told by its mark in any language", async (encoding) => {
  for (const { text } of OWN_TEXTS) {
    const bytes = iconv.encode(text, encoding, { addBOM: true });
    expect(await decodeText("a.txt", bytes)).toEqual({ text, encoding });
  }
});

test.each(WIDE)("%s is told by its zeros in any language with spaces", async (encoding) => {
  for (const { text } of OWN_TEXTS.filter((each) => each.text.includes(" "))) {
    expect(await decodeText("a.txt", iconv.encode(`${text}\n`, encoding))).toEqual({ text: `${text}\n`, encoding });
  }
});

test("one half of a pair in marked UTF-16 is a mark in the text", async () => {
  const text = "江上有桥，桥下有船。".repeat(10);
  const bytes = Buffer.concat([iconv.encode(text, "utf-16le", { addBOM: true }), Buffer.of(0x00, 0xd8, 0x41, 0x00)]);
  expect((await decodeText("a.txt", bytes)).text).toBe(`${text}\ufffdA`);
});
