import fc from "fast-check";
import { expect, test } from "vitest";
import { extractDocx } from "../../../../src/read/formats/extract-docx.ts";
import type { StructuredText } from "../../../../src/read/structure/structure.ts";
import { box, cell, paragraph, row, run, table } from "../../helpers/word-xml.ts";
import { wordParts, zip } from "../../helpers/zip.ts";

/** A part of a document: given the words that come next, its XML. */
type Part = (next: () => string) => string;

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const listed = (level: number, ...content: readonly string[]) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${content.join("")}</w:p>`;
const styled = (style: string, ...content: readonly string[]) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content.join("")}</w:p>`;

const inline = fc.constantFrom<Part>(
  (next) => run(next()),
  (next) => `<w:r><w:rPr><w:strike/></w:rPr><w:t>${next()}</w:t></w:r>`,
  (next) => `<w:r><w:t>${next()}</w:t><w:br/><w:t>${next()}</w:t></w:r>`,
  (next) => `<w:r><w:t>${next()}</w:t><w:br w:type="page"/></w:r>`,
  (next) => `<m:oMath ${MATH}><m:f><m:num><m:r><m:t>${next()}</m:t></m:r></m:num><m:den/></m:f></m:oMath>`,
  (next) => `<w:r><w:ruby><w:rt>${run(next())}</w:rt><w:rubyBase>${run(next())}</w:rubyBase></w:ruby></w:r>`,
  (next) => `<w:r>${box(paragraph(run(next())), paragraph(run(next())))}</w:r>`,
);
const { block } = fc.letrec<{ block: Part; cell: Part }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .tuple(
        fc.constantFrom<(...content: string[]) => string>(
          paragraph,
          (...content) => listed(0, ...content),
          (...content) => listed(1, ...content),
          ...["heading1", "heading2", "title", "caption", "code", "toc1"].map(
            (style) =>
              (...content: string[]) =>
                styled(style, ...content),
          ),
        ),
        fc.array(inline, { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([wrap, parts]): Part =>
          (next) =>
            wrap(...parts.map((part) => part(next))),
      ),
    fc.array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
      (rows): Part =>
        (next) =>
          table(...rows.map((cells) => row(...cells.map((part) => part(next))))),
    ),
  ),
  cell: fc.tuple(fc.constantFrom("", '<w:gridSpan w:val="2"/>'), fc.array(tie("block"), { maxLength: 2 })).map(
    ([properties, parts]): Part =>
      (next) =>
        cell(`<w:tcPr>${properties}</w:tcPr>`, ...parts.map((part) => part(next))),
  ),
}));

const others = {
  styles: ["heading 1", "heading 2", "Title", "caption", "Code", "toc 1"]
    .map((name) => `<w:style w:styleId="${name.toLowerCase().replace(" ", "")}"><w:name w:val="${name}"/></w:style>`)
    .join(""),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
};

/** The text that stands in a block or is left out, and what is neither. */
function accounted({ text, documents, dropped }: StructuredText): { within: string; outside: string } {
  const places = [...documents.flatMap(({ blocks }) => blocks.flatMap(({ ranges }) => ranges)), ...dropped];
  places.sort((a, b) => a.start - b.start);
  let outside = "";
  let at = 0;
  for (const { start, end } of places) {
    outside += text.slice(at, start);
    at = end;
  }
  return {
    within: places.map(({ start, end }) => text.slice(start, end)).join(" "),
    outside: outside + text.slice(at),
  };
}

test("each word that a reader sees stands in one block, or is left out with its reason", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (parts) => {
      let count = 0;
      const body = parts.map((part) => part(() => `word${count++}.`)).join("");
      const { within, outside } = accounted(await extractDocx(zip(wordParts(body, others))));
      expect(outside).not.toMatch(/[\p{L}\p{N}]/u);
      const found = (within.match(/word\d+/g) ?? []).map((word) => Number(word.slice("word".length)));
      expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, number) => number));
    }),
    { numRuns: 100 },
  );
});
