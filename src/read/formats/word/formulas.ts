import type { Attributes } from "../package/xml.ts";

/** What stands before and behind a part of a formula in a line, as Word writes it when it shows formulas in lines. */
interface Marks {
  readonly before: string;
  readonly behind: string;
}

const MARKS: ReadonlyMap<string, Marks> = new Map([
  ["m:num", { before: "(", behind: ")" }],
  ["m:den", { before: "/(", behind: ")" }],
  ["m:sup", { before: "^(", behind: ")" }],
  ["m:sub", { before: "_(", behind: ")" }],
  ["m:limLow m:lim", { before: "_(", behind: ")" }],
  ["m:limUpp m:lim", { before: "^(", behind: ")" }],
  ["m:rad m:e", { before: "√(", behind: ")" }],
  ["m:mr", { before: " ", behind: " " }],
]);
const CELLS = new Set(["m:mr", "m:eqArr"]);
/** The signs above or below letters, where they name none: a circumflex, a line below. */
const USUAL_ACCENTS: ReadonlyMap<string, string> = new Map([
  ["m:acc", "\u0302"],
  ["m:bar", "\u0332"],
]);
const LINE_ABOVE = "\u0305";

/** The formulas that are open, one in the other: which signs stand between their parts in a line. */
export class Formulas {
  /** Of brackets that are open, what is around and between their parts. */
  private readonly around: { open: string; close: string; between: string; parts: number }[] = [];
  /** The marks of parts that are open; those of a part without text are not shown. */
  private readonly parts: (Marks & { isShown: boolean })[] = [];
  private readonly accents: string[] = [];
  /** The sign of the sum whose properties are open; an integral's when they name none. */
  private sum = "";

  /** What stands before an element. */
  begin(name: string, parent: string, attributes: Attributes): string {
    const marks = marksOf(name, parent);
    if (marks !== undefined) this.parts.push({ ...marks, isShown: false });
    const inner = this.around.at(-1);
    const sign = attributes["m:val"] ?? "";
    const accent = USUAL_ACCENTS.get(name);
    if (name === "m:d") this.around.push({ open: "(", close: ")", between: "|", parts: 0 });
    else if (accent !== undefined) this.accents.push(accent);
    else if (parent === "m:accPr" && name === "m:chr") this.accents[this.accents.length - 1] = sign;
    else if (parent === "m:barPr" && name === "m:pos" && sign === "top")
      this.accents[this.accents.length - 1] = LINE_ABOVE;
    else if (inner !== undefined && name === "m:begChr") inner.open = sign;
    else if (inner !== undefined && name === "m:endChr") inner.close = sign;
    else if (inner !== undefined && name === "m:sepChr") inner.between = sign;
    else if (inner !== undefined && name === "m:e" && parent === "m:d") {
      inner.parts += 1;
      return this.shown(inner.parts === 1 ? inner.open : inner.between);
    } else if (parent === "m:naryPr" && name === "m:chr") this.sum = sign;
    else if (name === "m:naryPr") this.sum = "∫";
    return "";
  }

  /** Words with what stands before the parts that they are the first of. */
  shown(words: string): string {
    if (words === "") return "";
    let before = "";
    for (const part of this.parts) {
      if (!part.isShown) before += part.before;
      part.isShown = true;
    }
    return before + words;
  }

  /** What stands behind an element. */
  end(name: string, parent: string): string {
    if (marksOf(name, parent) !== undefined) {
      const part = this.parts.pop();
      return part?.isShown === true ? part.behind : "";
    }
    if (USUAL_ACCENTS.has(name)) return this.accents.pop() ?? "";
    if (name === "m:d") return this.shown(this.around.pop()?.close ?? "");
    if (name === "m:naryPr") return this.shown(this.sum);
    return name === "m:e" && CELLS.has(parent) ? " " : "";
  }
}

function marksOf(name: string, parent: string): Marks | undefined {
  return MARKS.get(name) ?? MARKS.get(`${parent} ${name}`);
}
