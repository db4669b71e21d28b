import type { Attributes } from "../package/xml.ts";

/** What stands before and behind a part of a formula in a line, as Word writes it when it shows formulas in lines. */
const MARKS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ["m:num", ["(", ")"]],
  ["m:den", ["/(", ")"]],
  ["m:sup", ["^(", ")"]],
  ["m:sub", ["_(", ")"]],
  ["m:lim", ["_(", ")"]],
  ["m:rad", ["", ")"]],
  ["m:mr", [" ", " "]],
]);
const CELLS = new Set(["m:mr", "m:eqArr"]);

/** The formulas that are open, one in the other: which signs stand between their parts in a line. */
export class Formulas {
  /** Of brackets that are open, what is around and between their parts. */
  private readonly around: { open: string; close: string; between: string; parts: number }[] = [];
  /** The sign of the sum whose properties are open; an integral's when they name none. */
  private sum = "";

  /** What stands before an element. */
  begin(name: string, parent: string, attributes: Attributes): string {
    const inner = this.around.at(-1);
    const sign = attributes["m:val"];
    if (name === "m:d") this.around.push({ open: "(", close: ")", between: "|", parts: 0 });
    else if (inner !== undefined && name === "m:begChr") inner.open = sign ?? "";
    else if (inner !== undefined && name === "m:endChr") inner.close = sign ?? "";
    else if (inner !== undefined && name === "m:sepChr") inner.between = sign ?? "";
    else if (inner !== undefined && name === "m:e" && parent === "m:d") {
      inner.parts += 1;
      return inner.parts === 1 ? inner.open : inner.between;
    } else if (parent === "m:naryPr" && name === "m:chr") this.sum = sign ?? "";
    else if (name === "m:naryPr") this.sum = "∫";
    return MARKS.get(name)?.[0] ?? "";
  }

  /** What stands behind an element. */
  end(name: string, parent: string): string {
    if (name === "m:d") return this.around.pop()?.close ?? "";
    if (name === "m:naryPr") return this.sum;
    if (name === "m:deg") return "√(";
    if (name === "m:e" && CELLS.has(parent)) return " ";
    return MARKS.get(name)?.[1] ?? "";
  }
}
