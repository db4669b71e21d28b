import type { GivenFacts } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { Facts } from "../table/facts.ts";
import { behind, isBlank, Scan, type SourceLine, span } from "./scan.ts";

const HEADING = /^(={1,6}|#{1,6})\s+(?=\S)/;
const ATTRIBUTE = /^:!?([\w-]+)!?:(?:\s+|$)/;
const AUTHOR = /^[\p{L}\p{N}_.'-]+(?: [\p{L}\p{N}_.'-]+){0,2} <[^<>\s]+>/u;
const REVISION = /^v?\d[\d.]*,|^\d{4}-\d\d-\d\d/;
const FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3}.*|={4,}|\*{4,}|_{4,}|--)\s*$/;
const TABLE = /^[|,:!]={3,}\s*$/;
const BLOCK_ATTRIBUTES = /^\[(?:[^\]]*|\[[^\]]*\])\]\s*$/;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
const MACRO = /^(image|video|audio|include|toc|ifdef|ifndef|ifeval|endif|icon|embed)::/;
const ADMONITION = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s/;
const ITEM = /^\s*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.|<\d{1,2}>|<\.>)\s+\S/;
const TERM = /^\S.*?(?:::{1,3}|;;)(?:\s|$)/;
const COMMENT = /^\/\/(?!\/)/;
const RULE = /^(?:'{3,}|<<<|\+|\*{3}|-{3})\s*$/;

/** A text in AsciiDoc, in its own characters [AsciiDoc language]. */
export function extractAsciiDoc(source: string): StructuredText {
  const scan = new Scan(source);
  const reader = new AsciiDocReader(scan);
  while (scan.line !== undefined) reader.readLine(scan.line);
  return scan.finish(reader.facts());
}

class AsciiDocReader {
  private readonly scan: Scan;
  private readonly given = new Facts();
  /** The document's title was the line before: author and version may follow. */
  private isHeader = false;
  /** Borders of blocks apart from the text that are open, the innermost last. */
  private readonly asides: string[] = [];

  constructor(scan: Scan) {
    this.scan = scan;
  }

  facts(): GivenFacts {
    return this.given.given();
  }

  readLine(line: SourceLine): void {
    const { scan } = this;
    if (isBlank(line)) {
      scan.end();
      scan.at += 1;
      this.isHeader = false;
    } else if (
      !(this.heading(line) || this.setting(line) || this.fenced(line) || this.table(line) || this.indented(line))
    ) {
      this.running(line);
      scan.at += 1;
    }
  }

  private running(line: SourceLine): void {
    const { scan } = this;
    if (ADMONITION.test(line.words) && scan.openKind === null) scan.begin("note", line);
    else if (ITEM.test(line.words)) scan.begin("item", line);
    else if (TERM.test(line.words) && scan.openKind !== "paragraph") scan.begin("item", line);
    else scan.goOn(this.asides.length > 0 ? "note" : "paragraph", line);
  }

  private heading(line: SourceLine): boolean {
    const { scan } = this;
    const [mark, signs = ""] = HEADING.exec(line.words) ?? [];
    if (mark === undefined || scan.openKind !== null) return false;
    scan.add("heading", behind(line, mark.length), signs.length);
    scan.at += 1;
    this.isHeader = signs.length === 1;
    return true;
  }

  /** What is no text: attributes, which may tell facts, comments, includes, pictures, settings of blocks. */
  private setting(line: SourceLine): boolean {
    const { scan } = this;
    const { words } = line;
    const attribute = ATTRIBUTE.exec(words);
    const [, macro] = MACRO.exec(words) ?? [];
    if (this.isHeader && (AUTHOR.test(words) || REVISION.test(words))) {
      if (AUTHOR.test(words)) this.given.take("author", words.slice(0, words.indexOf("<")).trim());
      else this.given.take("date", /\d{4}-\d\d-\d\d/.exec(words)?.[0] ?? "");
      scan.drop("facts", line);
    } else if (attribute !== null && scan.openKind === null) {
      const name = attribute[1]?.replace(/^rev(?=date)/, "") ?? "";
      const isFact = this.given.takeNamed(name, words.slice(attribute[0].length).trim());
      scan.drop(isFact ? "facts" : "markup", line);
    } else if (macro !== undefined) scan.drop(macro === "image" ? "image" : "markup", line);
    else if (BLOCK_TITLE.test(words) && scan.openKind === null) scan.add("caption", behind(line, 1));
    else if (COMMENT.test(words) || RULE.test(words) || (BLOCK_ATTRIBUTES.test(words) && scan.openKind === null))
      scan.drop("markup", line);
    else return false;
    scan.at += 1;
    return true;
  }

  private fenced(line: SourceLine): boolean {
    const { scan } = this;
    const fence = line.words.trimEnd();
    if (!FENCE.test(fence)) return false;
    const [sign = ""] = fence;
    scan.end();
    scan.at += 1;
    if (sign === "=" || sign === "*" || sign === "_" || fence === "--") {
      // Their text is like any other, but stands apart.
      if (this.asides.at(-1) === fence) this.asides.pop();
      else if (this.asides.includes(fence)) this.asides.length = this.asides.indexOf(fence);
      else if (sign === "=" || sign === "*") this.asides.push(fence);
      return true;
    }
    const end = sign === "`" ? "```" : fence;
    const inside = scan.take(({ words }) => words.trimEnd() !== end);
    const all = span(inside);
    if (sign === "-" || sign === "." || sign === "`") scan.addLines("code", inside);
    else if (all !== null) scan.drop("markup", all);
    scan.at += 1;
    return true;
  }

  /** Rows of a table: a line each, or lines up to an empty one where a line has a single cell. */
  private table(line: SourceLine): boolean {
    const { scan } = this;
    const border = line.words.trimEnd();
    if (!TABLE.test(border)) return false;
    scan.end();
    scan.at += 1;
    const inside = scan.take(({ words }) => words.trimEnd() !== border);
    scan.at += 1;
    const first = inside.findIndex((each) => !isBlank(each));
    const isByLine = (inside[first]?.words.split("|").length ?? 0) > 2 || border.startsWith(",");
    const hasNames = isByLine && first !== -1 && isBlankAt(inside, first + 1) && inside.length > first + 2;
    let row: SourceLine[] = [];
    const end = (): void => {
      const all = span(row);
      if (all !== null) scan.add(hasNames && row[0] === inside[first] ? "columns" : "row", all);
      row = [];
    };
    for (const each of inside) {
      if (isBlank(each)) end();
      else {
        if (isByLine && /[|,]/.test(each.words)) end();
        row.push(each);
      }
    }
    end();
    return true;
  }

  /** A paragraph that stands further in is shown as it stands. */
  private indented(line: SourceLine): boolean {
    const { scan } = this;
    if (line.indent === 0 || scan.openKind !== null || ITEM.test(line.words)) return false;
    scan.addLines(
      "code",
      scan.take((each) => !isBlank(each)),
    );
    return true;
  }
}

function isBlankAt(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && isBlank(line);
}
