import { dayOf, type GivenFacts, NOTHING_GIVEN, oneLine } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { behind, isBlank, Scan, type SourceLine, span } from "./scan.ts";

const DOCUMENT = /^\s*\\begin\{document\}/;
const DOCUMENT_END = /^\s*\\end\{document\}/;
const SECTION = /^\s*\\(part|chapter|section|subsection|subsubsection|paragraph|subparagraph)\*?(?:\[[^\]]*\])?\{/;
const BEGIN = /^\s*\\begin\{([^{}]+)\}(?:\[[^\]]*\]|\{[^{}]*\})*/;
const END = /^\s*\\end\{[^{}]+\}/;
/** A word in brackets behind it is what the item is about, and stays. */
const ITEM = /^\s*\\item(?![a-zA-Z])\s*/;
const CAPTION = /^\s*\\caption(?:\[[^\]]*\])?\{/;
const COMMENT = /(?:^|[^\\])(?:\\\\)*%/;
/** A line of nothing but commands that show nothing themselves. */
const SETTINGS =
  /^\s*(?:\\(?:label|maketitle|tableofcontents|listoffigures|listoftables|newpage|clearpage|cleardoublepage|pagebreak|vspace|hspace|vfill|smallskip|medskip|bigskip|centering|noindent|input|include|bibliography|bibliographystyle|printbibliography|pagestyle|thispagestyle|pagenumbering|setcounter|addcontentsline|hline|toprule|midrule|bottomrule|appendix|frontmatter|mainmatter|backmatter|usepackage|newcommand|renewcommand|index|indexdef|indexsee|includegraphics|small|footnotesize|raggedright|else|fi|newif|newlength|setlength|providecommand|qquad|quad|hfill|vskip|par|phantomsection)\*?(?:\[[^\]]*\]|\{[^{}]*\})*\s*)+$/;
const DISPLAYED = /^\s*(?:\\\[|\$\$)/;

const CODE = new Set(["verbatim", "lstlisting", "minted", "alltt", "Verbatim", "comment"]);
const FORMULAS = new Set([
  "equation",
  "align",
  "gather",
  "multline",
  "eqnarray",
  "displaymath",
  "math",
  "alignat",
  "flalign",
]);
const TABLES = new Set(["tabular", "tabularx", "tabulary", "longtable", "array"]);
const PICTURES = new Set(["tikzpicture", "picture", "pgfpicture"]);

const BELOW_SECTION = ["section", "subsection", "subsubsection", "paragraph", "subparagraph"];

/** A text in LaTeX, in its own characters. */
export function extractLatex(source: string): StructuredText {
  const scan = new Scan(source);
  const facts = readPreamble(scan);
  const hasChapters = scan.lines.some(({ words }) => /^\s*\\chapter\b/.test(words));
  const reader = new LatexReader(scan, hasChapters || facts.title !== null ? 2 : 1);
  while (scan.line !== undefined) reader.readLine(scan.line);
  return scan.finish(facts);
}

/** What is set before the document begins; a file that is a part of another has no such lines. */
function readPreamble(scan: Scan): GivenFacts {
  const at = scan.lines.findIndex(({ words }) => DOCUMENT.test(words));
  const preamble = scan.lines.slice(0, Math.max(0, at));
  const all = span(preamble);
  if (all !== null) scan.drop("markup", all);
  scan.at = Math.max(0, at);
  const text = preamble.map(({ words }) => words).join("\n");
  const of = (command: string) => argumentOf(text, command);
  return { ...NOTHING_GIVEN, title: of("title"), byline: of("author"), date: dayOf(of("date")) };
}

/** The words of a command's argument, without the commands in it. */
function argumentOf(text: string, command: string): string | null {
  const start = text.indexOf(`\\${command}{`);
  if (start === -1) return null;
  const from = start + command.length + 2;
  const end = closing(text, from);
  const words = text.slice(from, end).replace(/\\(?:thanks|footnote)\{[^{}]*\}/g, "");
  return oneLine(words.replace(/\\\\|\\[A-Za-z]+\*?/g, " ").replace(/[{}]/g, ""));
}

/** An argument is not longer, in UTF-16 units. */
const LONGEST_ARGUMENT = 2000;

/** Where the brace stands that closes the one before a place. */
function closing(text: string, from: number): number {
  let open = 1;
  const end = Math.min(text.length, from + LONGEST_ARGUMENT);
  for (let at = from; at < end; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\\") at += 1;
    else if (sign === "{") open += 1;
    else if (sign === "}" && --open === 0) return at;
  }
  return end;
}

/** How much of a line stands before a comment. */
function shownLength(words: string): number {
  const comment = COMMENT.exec(words);
  return comment === null ? words.length : comment.index + comment[0].length - 1;
}

class LatexReader {
  private readonly scan: Scan;
  /** The rank of a section. */
  private readonly sectionRank: number;

  constructor(scan: Scan, sectionRank: number) {
    this.scan = scan;
    this.sectionRank = sectionRank;
  }

  readLine(line: SourceLine): void {
    const { scan } = this;
    if (isBlank(line)) {
      scan.end();
      scan.at += 1;
    } else if (DOCUMENT_END.test(line.words)) {
      const rest = span(scan.take(() => true));
      if (rest !== null) scan.drop("markup", rest);
    } else if (!(this.section(line) || this.environment(line) || this.formula(line))) {
      this.running(line);
      scan.at += 1;
    }
  }

  private running(line: SourceLine): void {
    const { scan } = this;
    const { words } = line;
    const shown = shownLength(words);
    const range = { start: line.start, end: line.start + shown };
    const [item] = ITEM.exec(words) ?? [];
    const [caption] = CAPTION.exec(words) ?? [];
    const [mark] = END.exec(words) ?? [];
    if (SETTINGS.test(words.slice(0, shown)))
      scan.drop(words.includes("\\includegraphics") ? "image" : "markup", range);
    else if (caption !== undefined)
      scan.add("caption", { start: line.start + caption.length, end: line.start + closing(words, caption.length) });
    else if (item !== undefined) scan.begin("item", { ...range, start: line.start + Math.min(shown, item.length) });
    else if (mark !== undefined) {
      scan.end();
      if (mark.length < shown) scan.begin("paragraph", { ...range, start: line.start + mark.length });
    } else scan.goOn("paragraph", range);
  }

  private section(line: SourceLine): boolean {
    const { scan } = this;
    const [mark, name = ""] = SECTION.exec(line.words) ?? [];
    if (mark === undefined) return false;
    const end = closing(line.words, mark.length);
    const rank = BELOW_SECTION.indexOf(name);
    scan.add(
      "heading",
      { start: line.start + mark.length, end: line.start + end },
      rank === -1 ? 1 : Math.min(6, this.sectionRank + rank),
    );
    const rest = line.words.slice(end + 1);
    if (rest.trim() !== "" && !SETTINGS.test(rest)) scan.begin("paragraph", behind(line, end + 1));
    scan.at += 1;
    return true;
  }

  /** Code, formulas, tables and pictures; of other environments only the borders are marks. */
  private environment(line: SourceLine): boolean {
    const { scan } = this;
    const [mark, name = ""] = BEGIN.exec(line.words) ?? [];
    if (mark === undefined) return false;
    const kind = name.replace("*", "");
    scan.end();
    if (CODE.has(kind) || FORMULAS.has(kind) || TABLES.has(kind) || PICTURES.has(kind)) {
      scan.at += 1;
      const inside = scan.take(({ words }) => !words.includes(`\\end{${name}}`));
      const all = span(inside);
      scan.at += 1;
      if (TABLES.has(kind)) {
        for (const row of inside) if (!isBlank(row) && !SETTINGS.test(row.words)) scan.add("row", row);
      } else if (CODE.has(kind) && kind !== "comment") scan.addLines("code", inside);
      else if (all !== null) scan.drop(FORMULAS.has(kind) ? "formula" : PICTURES.has(kind) ? "image" : "markup", all);
      return true;
    }
    const rest = { start: line.start + mark.length, end: line.start + Math.max(mark.length, shownLength(line.words)) };
    const shown = line.words.slice(mark.length, rest.end - line.start);
    if (kind !== "document" && shown.trim() !== "" && !SETTINGS.test(shown)) scan.begin("paragraph", rest);
    scan.at += 1;
    return true;
  }

  private formula(line: SourceLine): boolean {
    const { scan } = this;
    if (!DISPLAYED.test(line.words)) return false;
    const end = line.words.trimStart().startsWith("$$") ? "$$" : "\\]";
    scan.end();
    const isWhole = line.words.trim().length > 2 && line.words.trimEnd().endsWith(end);
    const from = scan.at;
    scan.at += 1;
    if (!isWhole) {
      scan.take(({ words }) => !words.includes(end));
      scan.at += 1;
    }
    const all = span(scan.lines.slice(from, scan.at));
    if (all !== null) scan.drop("formula", all);
    return true;
  }
}
