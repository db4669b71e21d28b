import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Where a unit square lies: the six numbers of a transformation (ISO 32000-1, 8.3.3). */
const UPRIGHT: readonly number[] = [1, 0, 0, 1, 0, 0];

/** Which share of a page its pictures cover, each counted whole: over 1 where they overlap. */
export async function shareOfPictures(page: PDFPageProxy): Promise<number> {
  const { OPS, Util } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const outer: (readonly number[])[] = [];
  let matrix = UPRIGHT;
  let area = 0;
  for (const [at, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[at];
    if (operator === OPS.save) outer.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? UPRIGHT;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, operands);
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(matrix);
      if (Array.isArray(operands) && Array.isArray(operands[0])) matrix = Util.transform(matrix, operands[0]);
    } else if (pictures.has(operator)) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      area += Math.abs(a * d - b * c);
    }
  }
  return area / Math.max(1, (right - left) * (top - bottom));
}
