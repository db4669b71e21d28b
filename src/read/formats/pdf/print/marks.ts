import { type Operand, operandsAndOperators } from "./operators.ts";

/** A stretch of a drawing that is marked (ISO 32000-1, 14.6). */
export interface Mark {
  readonly tag: string;
  /** What it stands for, in words (14.9.4); null where that is not said. */
  readonly text: string | null;
}

/** The stretches of a drawing in the order in which they begin; null where it draws no text. */
export function marksOf(drawing: Buffer): Mark[] | null {
  const marks: Mark[] = [];
  let hasText = false;
  let operands: Operand[] = [];
  for (const token of operandsAndOperators(drawing.toString("latin1"))) {
    if (token.kind !== "operator") {
      operands.push(token);
      continue;
    }
    hasText ||= token.value === "BT";
    if (token.value === "BMC" || token.value === "BDC") marks.push(markOf(operands));
    operands = [];
  }
  return hasText ? marks : null;
}

function markOf(operands: readonly Operand[]): Mark {
  const named = operands.findIndex(({ kind, value }) => kind === "name" && value === "ActualText");
  const said = named === -1 ? undefined : operands[named + 1];
  return {
    tag: operands.find(({ kind }) => kind === "name")?.value ?? "",
    text: said?.kind === "string" ? textOf(Buffer.from(said.value, "latin1")) : null,
  };
}

/** A text string (7.9.2.2). Of PDF's own encoding what Latin-1 has too. */
function textOf(bytes: Buffer): string {
  const encoding = bytes[0] === 0xfe ? "utf-16be" : bytes[0] === 0xef && bytes[1] === 0xbb ? "utf-8" : null;
  // A decoder leaves out the mark that tells the encoding.
  return encoding === null ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes);
}
