import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Where a unit square lies: the six numbers of a transformation (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/** Which share of a page its pictures cover, each counted whole: over 1 where they overlap. */
export async function shareOfPictures(page: PDFPageProxy): Promise<number> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const pictures: ReadonlySet<number> = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const outer: Matrix[] = [];
  let matrix = UPRIGHT;
  let area = 0;
  for (const [at, operator] of fnArray.entries()) {
    const operands: unknown = argsArray[at];
    if (operator === OPS.save) outer.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? UPRIGHT;
    else if (operator === OPS.transform) matrix = within(matrix, operands);
    else if (operator === OPS.paintFormXObjectBegin) {
      outer.push(matrix);
      if (Array.isArray(operands)) matrix = within(matrix, operands[0]);
    } else if (pictures.has(operator)) area += Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
  }
  return area / Math.max(1, (right - left) * (top - bottom));
}

/** A transformation inside another one. */
function within([a, b, c, d, e, f]: Matrix, inner: unknown): Matrix {
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.isArray(inner) ? inner.map(Number) : [];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
