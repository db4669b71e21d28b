import { expect, test } from "vitest";
import { decodeText } from "../../../src/read/decode.ts";

const ESC = "\x1b";

test.each([
  ["iso-2022-jp", `${ESC}$BEOA%${ESC}(B\n`, "渡船\n"],
  ["iso-2022-kr", `${ESC}$)C\n\x0e3*7m9h\x0f came\n`, "\n나룻배 came\n"],
  ["iso-2022-cn", `${ESC}$)A\n\x0e=-IOSPGE\x0f\n`, "\n江上有桥\n"],
  ["hz-gb-2312", "One: ~{=-IOSPGE~} ~~ two\n", "One: 江上有桥 ~ two\n"],
])("%s says by escapes where its characters are", async (encoding, source, text) => {
  expect(await decodeText("a.txt", Buffer.from(source, "latin1"))).toEqual({ text, encoding });
});

test.each([
  ["braces behind a tilde", "Write a~{b} for the set, and ~{c~} for the other.\n"],
  [
    "the colours of a terminal",
    `The ${ESC}[31mred${ESC}[0m buoy lies north of the mole, as the harbour office has it.\n`,
  ],
])("%s are no such escapes", async (_, text) => {
  expect(await decodeText("a.txt", Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
});
