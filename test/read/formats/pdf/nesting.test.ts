import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { requireShallow } from "../../../../src/read/formats/pdf/print/nesting.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { pdf } from "../../helpers/pdf.ts";
import { line } from "../../helpers/pdf-blocks.ts";

/** A stream as it stands in a file, with what is said of it. */
function stream(facts: string, content: string | Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`7 0 obj\n<<${facts}>>\nstream\n`),
    Buffer.from(content),
    Buffer.from("\nendstream\n"),
  ]);
}

const PACKED = "/Filter/FlateDecode";
const nested = (depth: number) => "q ".repeat(depth);

describe("drawing that is nested deeper than any program nests it is refused before the library counts it", () => {
  test.each<[string, Buffer]>([
    ["as it stands", stream("", nested(501))],
    ["packed", stream(PACKED, deflateSync(nested(501)))],
    ["packed and cut off", stream(PACKED, deflateSync(`${nested(2_000)}${"1 0 0 rg ".repeat(200)}`).subarray(0, -4))],
    ["behind a picture", Buffer.concat([stream(`/Subtype/Image${PACKED}`, deflateSync("")), stream("", nested(501))])],
    ["with drawing between", stream("", "q 1 0 0 1 0 0 cm\nq\r\n".repeat(300))],
    ["and closed in the end", stream("", nested(600) + "Q ".repeat(600))],
  ])("%s", (_, file) => {
    expect(() => requireShallow(file)).toThrow("its drawing is nested over 500 deep, as no program nests it");
  });

  test("by the file's name, with what to do", async () => {
    const file = Buffer.concat([pdf([[line("The ferry goes at noon.", 20)]]), stream("", nested(20_000))]);
    await expect(readSourceFile("a.pdf", file)).rejects.toThrow(
      /^a\.pdf cannot be read: its drawing is nested over 500 deep, .*\. Print it to PDF again, or leave it out\.$/,
    );
  });
});

test.each<[string, Buffer]>([
  ["that is nested as deep as some programs do", stream("", nested(500))],
  ["that saves and restores all the time", stream(PACKED, deflateSync("q Q ".repeat(5_000)))],
  ["with words in it", stream("", "(q) Tj qq aq ".repeat(1_000))],
  ["that is no drawing", stream(`/Subtype/Image${PACKED}`, deflateSync(nested(1_000)))],
  ["that is damaged", stream(PACKED, nested(1_000))],
  ["that does not end", Buffer.from(`1 0 obj stream\n${nested(1_000)}`)],
  ["of which only the name is there", Buffer.from("stream of q q q")],
])("a stream %s is left to the library", (_, file) => {
  expect(() => requireShallow(file)).not.toThrow();
});
