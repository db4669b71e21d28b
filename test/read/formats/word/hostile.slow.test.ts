import { expect, test } from "vitest";
import { ReadError } from "../../../../src/read/read-error.ts";
import { readSourceFile } from "../../../../src/read/read-source.ts";
import { archiveOf, type StatedPart, stated, wordParts, zip } from "../../helpers/zip.ts";

const said = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const document = (body: string) => zip(wordParts(body));
const whole = document(said("The ferry left."));

/** A sound document, but for what is stated of its main part. */
function lying(otherwise: Partial<StatedPart>): Uint8Array {
  return archiveOf(
    Object.entries(wordParts(said("The ferry left."))).map(([name, content]) =>
      stated(name, content, name === "word/document.xml" ? otherwise : {}),
    ),
  );
}

/** A document that other readers of archives take for another one, as they begin with what lies before it. */
function disguised(): Uint8Array {
  const parts = Object.entries(wordParts(said("The ferry left."))).map(([name, content]) => stated(name, content));
  return archiveOf(parts, document(said("The ferry stayed.")));
}

const DAMAGED = "Save it again, or leave it out.";
const SPLIT = "Split it into parts.";

test.each<[string, Uint8Array, string, string]>([
  ["nothing but empty paragraphs", document("<w:p/>".repeat(300_000)), "it holds no text", "Fill it, or leave it out."],
  [
    "five million elements",
    document("<w:p><w:r/></w:p>".repeat(2_100_000)),
    "over 200 times its size",
    "with the program",
  ],
  ["four million elements that are not alike", dissimilar(), "it has over 4000000 elements", SPLIT],
  ["a hundred million letters", document(said("a".repeat(100_000_000))), "over 200 times its size", "with the program"],
  [
    "a paragraph of fifteen million letters",
    document(said("a".repeat(15_000_000))),
    "15 million characters",
    "Break the",
  ],
  ["three hundred thousand paragraphs", document(said("a").repeat(300_000)), "it has over 200000 paragraphs", SPLIT],
  [
    "a name that a hundred thousand cells share",
    document(sharedName()),
    "its text has over 16000000 characters",
    SPLIT,
  ],
  ["rows that begin far to the right", document(farRight()), "its text has over 16000000 characters", SPLIT],
  ["elements in elements without end", document("<w:sdt>".repeat(100_000)), "nested over 512 deep", DAMAGED],
  ["entities that multiply", zip({ "word/document.xml": "<!DOCTYPE a><a/>" }), "it defines a document type", DAMAGED],
  ["two archives", disguised(), "it has two ends, and so two directories", DAMAGED],
  ["a size that is too small", lying({ size: 40 }), "unpacks to more than it states", DAMAGED],
  ["a size that is too large", lying({ size: 40_000 }), 'its part "word/document.xml" is damaged', DAMAGED],
  ["a part that is locked", lying({ flags: 1 }), "it is locked with a password", "Save it without one and try again."],
  ["two parts of one name", lying({ name: "word/_rels/document.xml.rels" }), "it has two parts named", DAMAGED],
  [
    "sizes in ZIP64",
    lying({ packedSize: 0xffffffff }),
    "it is a ZIP64 archive",
    "Save it again with the program that made it",
  ],
  ["half of an archive", whole.subarray(0, whole.length / 2), "it is no ZIP archive, or cut off", DAMAGED],
  ["too many parts", zip(Object.fromEntries(many(10_001))), "it has 10001 parts, over 10000", SPLIT],
  [
    "a workbook",
    zip({ "xl/workbook.xml": "<workbook/>" }),
    "an archive without a Word document",
    "Give it the extension",
  ],
  ["other XML where the document is", zip({ "word/document.xml": "<a/>" }), "another kind than Word's", "Give it the"],
])("a document of %s is refused by name, with what to do", async (_, bytes, reason, nextStep) => {
  const failure: unknown = await readSourceFile("letter.docx", bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ReadError);
  expect(String(failure)).toMatch(/^ReadError: letter\.docx cannot be read: /);
  expect(failure).toMatchObject({
    reason: expect.stringContaining(reason),
    nextStep: expect.stringContaining(nextStep),
  });
});

/** A table whose first row reaches down to its last one. */
function sharedName(): string {
  const first = `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${said("name".repeat(20))}</w:tc>`;
  const below = `<w:tr>${"<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>".repeat(20)}</w:tr>`;
  return `<w:tbl><w:tr>${first.repeat(20)}</w:tr>${below.repeat(15_000)}</w:tbl>`;
}

function farRight(): string {
  const cells = `<w:tc>${said("a")}</w:tc>`;
  const row = `<w:tr><w:trPr><w:gridBefore w:val="63"/></w:trPr>${cells}</w:tr>`;
  return `<w:tbl><w:tr>${cells}${cells}</w:tr>${row.repeat(99_000)}</w:tbl>`;
}

function many(count: number): [string, string][] {
  return Array.from({ length: count }, (_, number) => [`word/media/${number}.xml`, ""]);
}

/** More elements than a document has, with something in each that does not pack away. */
function dissimilar(): Uint8Array {
  const one = (number: number) => `<w:p w:rsidR="${((number * 2_654_435_761) >>> 0).toString(16)}"><w:r/><w:r/></w:p>`;
  return document(Array.from({ length: 1_400_000 }, (_, number) => one(number)).join(""));
}
