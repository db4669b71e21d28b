import { lineStarts, linesOf } from "../../read/source-map.ts";
import type { Quotation, TextRange } from "../../retrieve/answer.ts";
import { type CheckedQuotation, VERDICTS, type Verdict } from "../../retrieve/verification.ts";
import { type CheckedText, toldDifferences, VERDICT_WORDS } from "./print-verification.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** How grave a verdict is. "note": it is shown, and no reason to stop. */
const LEVELS: Readonly<Record<Verdict, "note" | "warning" | "error">> = {
  verbatim: "note",
  "said-by-another": "error",
  changed: "error",
  stitched: "error",
  "not-found": "warning",
};

const RULES = VERDICTS.map((verdict) => ({
  id: verdict,
  shortDescription: { text: `A quotation is ${VERDICT_WORDS[verdict]}.` },
  defaultConfiguration: { level: LEVELS[verdict] },
}));

/** What was found of a text's quotations, as a log of static analysis (SARIF 2.1.0): a result for each that is not verbatim. */
export function sarifLog({ name, text, verification }: CheckedText): object {
  const starts = lineStarts(text);
  const uri = name === "-" ? "stdin" : addressOf(name);
  const results = verification.quotations
    .filter(({ verdict }) => verdict !== "verbatim")
    .map((checked) => resultOf(checked, { uri, region: regionOf(starts, checked.range) }));
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Verbatim", rules: RULES } }, columnKind: "utf16CodeUnits", results }],
  };
}

interface Place {
  readonly uri: string;
  readonly region: ReturnType<typeof regionOf>;
}

function resultOf(checked: CheckedQuotation, { uri, region }: Place): object {
  const told = [`This quotation is ${VERDICT_WORDS[checked.verdict]}.`, ...toldDifferences(checked)];
  return {
    ruleId: checked.verdict,
    level: LEVELS[checked.verdict],
    message: { text: told.join("\n") },
    locations: [
      { physicalLocation: { artifactLocation: { uri }, region: { ...region, snippet: { text: checked.text } } } },
    ],
    relatedLocations: checked.places.map(locationOf),
  };
}

function locationOf({ source, lines: [startLine, endLine], text, citation }: Quotation, at: number): object {
  return {
    id: at,
    message: { text: `#${citation}: ${text}` },
    physicalLocation: { artifactLocation: { uri: addressOf(source) }, region: { startLine, endLine } },
  };
}

/** A file's name as an address, each part of its path encoded. */
function addressOf(name: string): string {
  return name.split(/[\\/]/).map(encodeURIComponent).join("/");
}

/** Lines and columns from 1; the end column is behind the last character. */
function regionOf(starts: readonly number[], { start, end }: TextRange) {
  const [startLine, endLine] = linesOf(starts, { start, end });
  const columnIn = (line: number, offset: number) => offset - (starts[line - 1] ?? 0) + 1;
  return { startLine, endLine, startColumn: columnIn(startLine, start), endColumn: columnIn(endLine, end) };
}
