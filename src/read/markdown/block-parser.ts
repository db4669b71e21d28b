import MarkdownIt, { type StateBlock } from "markdown-it";
import type { SourceRange } from "../article.ts";
import {
  type BlockRule,
  comment,
  container,
  footnote,
  formula,
  hasNoEnd,
  heading,
  indentedBox,
  isRuleBelow,
  type Notice,
} from "./block-rules.ts";

/** A part of a Markdown text that holds no others: what the lists and quotations around it consist of. */
export interface MarkdownPart {
  readonly kind: PartKind;
  /** Of a heading 1..6; 0 otherwise. */
  readonly level: number;
  /** Its lines from their first character on, without the marks of lists and quotations; some may be empty. */
  readonly lines: readonly SourceRange[];
  /** Where the mark of the list item or footnote begins that the part opens; null where it opens none. */
  readonly mark: number | null;
  readonly isQuoted: boolean;
  readonly isNote: boolean;
}

type PartKind =
  | "heading"
  /** Lines of a heading, and below them the line that makes it one. */
  | "underlined"
  | "paragraph"
  /** Lines between a fence and its end, where it has one. */
  | "fenced"
  | "indented"
  | "formula"
  | "table"
  | "html"
  | "rule"
  /** A remark, or a mark that stands in a line of its own. */
  | "mark"
  /** Lines that are nested too deeply to be told what they are. */
  | "unread";

/** Lists and quotations are nested at most so deep: what is deeper stays lines. Each list takes two. */
const DEEPEST = 40;

const rules = new MarkdownIt({ maxNesting: DEEPEST, html: true });
const { ruler } = rules.block;
/** What is told of the parts of a text, by the environment of its parser. */
const readings = new WeakMap<object, Reading>();

/**
 * Finds the parts of a Markdown text in their order, by CommonMark with tables, footnotes, containers and formulas. Whatever the text,
 * each of its lines that holds a letter is in a part.
 */
export function parseBlocks(text: string, from: number, take: (part: MarkdownPart) => void): void {
  const source = withLineFeeds(from === 0 ? text : text.slice(from));
  const reading = new Reading(source, from, take);
  const env = {};
  readings.set(env, reading);
  const state = new rules.block.State(source, rules, env, []);
  reading.begin(state);
  rules.block.tokenize(state, 0, state.lineMax);
  reading.passOver(state.lineMax);
}

/** Other line ends as line feeds, each character in its place. */
function withLineFeeds(text: string): string {
  const source = text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
  return source.replace(/[\u2028\u2029\f\v]/g, "\n");
}

class Reading implements Notice {
  readonly source: string;
  /** Footnotes around what is being read. */
  notes = 0;
  /** Where a footnote's mark begins whose first part is not read yet. */
  noteMark: number | null = null;
  private readonly from: number;
  private readonly take: (part: MarkdownPart) => void;
  /** Lines before this one are in parts. */
  private nextLine = 0;
  private starts: readonly number[] = [];
  private ends: readonly number[] = [];

  constructor(source: string, from: number, take: (part: MarkdownPart) => void) {
    this.source = source;
    this.from = from;
    this.take = take;
  }

  begin(state: StateBlock): void {
    // The parser moves the starts of lines while it is inside a quotation.
    this.starts = state.bMarks.slice();
    this.ends = state.eMarks;
  }

  readWithin(state: StateBlock, line: number, endLine: number): void {
    rules.block.tokenize(state, line, endLine);
  }

  /** A part was found in the lines from `first` to before `end`. */
  found(state: StateBlock, kind: PartKind, [first, end]: readonly [number, number], level = 0): void {
    this.passOver(first);
    const lines: SourceRange[] = [];
    for (let line = first; line < end; line += 1) {
      const shift = line > first && CODE.has(kind) ? codeIndent(state, kind, line) : (state.tShift[line] ?? 0);
      const [start, lineEnd] = [(state.bMarks[line] ?? 0) + shift, state.eMarks[line] ?? 0];
      lines.push(this.range(Math.min(start, lineEnd), lineEnd));
    }
    const opened = state.tokens.some(({ type }) => type === "list_item_open");
    const start = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
    const before = this.source.slice(this.starts[first] ?? start, start);
    const item = opened ? /(?:[-*+]|\d{1,9}[.)])(?=[ \t]).*$/.exec(before) : null;
    const mark = this.noteMark ?? (item === null ? null : start - item[0].length);
    this.noteMark = null;
    state.tokens.length = 0;
    this.take({
      kind,
      level,
      lines,
      mark: mark === null ? null : mark + this.from,
      isQuoted: before.includes(">"),
      isNote: this.notes > 0,
    });
    this.nextLine = Math.max(this.nextLine, end);
  }

  /** Gives the lines before one that are in no part: marks without text, and what is nested too deeply. */
  passOver(line: number): void {
    for (let at = this.nextLine; at < line; at += 1) {
      const [start, end] = [this.starts[at] ?? 0, this.ends[at] ?? 0];
      if (!/[\p{L}\p{N}]/u.test(this.source.slice(start, end))) continue;
      this.take({
        kind: "unread",
        level: 0,
        lines: [this.range(start, end)],
        mark: null,
        isQuoted: false,
        isNote: false,
      });
    }
    this.nextLine = Math.max(this.nextLine, line);
  }

  private range(start: number, end: number): SourceRange {
    return { start: start + this.from, end: end + this.from };
  }
}

/** Parts whose white space is theirs. */
const CODE: ReadonlySet<PartKind> = new Set(["fenced", "indented", "formula", "html"]);

/** How many characters of a line of code are the indent of what stands around it. */
function codeIndent({ src, bMarks, tShift, blkIndent }: StateBlock, kind: PartKind, line: number): number {
  const start = bMarks[line] ?? 0;
  const most = tShift[line] ?? 0;
  const wanted = blkIndent + (kind === "indented" ? 4 : 0);
  let columns = 0;
  let at = 0;
  for (; at < most && columns < wanted; at += 1) columns += src.charCodeAt(start + at) === 0x09 ? 4 - (columns % 4) : 1;
  return at;
}

function readingOf(state: StateBlock): Reading {
  const reading = readings.get(state.env);
  if (reading === undefined) throw new TypeError("Markdown is parsed by parseBlocks.");
  return reading;
}

/** The parser's own rule of a name. */
function ownRule(name: string): BlockRule {
  const { block } = new MarkdownIt();
  block.ruler.enableOnly([name]);
  const [rule] = block.ruler.getRules("");
  if (rule === undefined) throw new TypeError(`The Markdown parser has no rule ${name}.`);
  return rule;
}

/** A rule that tells what it finds. */
function told(rule: BlockRule, kind: PartKind): BlockRule {
  return (state, line, endLine, silent) => {
    if (!rule(state, line, endLine, silent)) return false;
    if (!silent) {
      const level = Number(/^h([1-6])$/.exec(state.tokens.at(-1)?.tag ?? "")?.[1] ?? 0);
      readingOf(state).found(state, kind, [line, state.line], level);
    }
    return true;
  };
}

const paragraph = told(ownRule("paragraph"), "paragraph");
const html = told(ownRule("html_block"), "html");
const underlined = ownRule("lheading");

/** A rule below a paragraph is a rule, though CommonMark makes a heading of all of it. */
const underlinedHeading: BlockRule = (state, line, endLine, silent) => {
  if (!underlined(state, line, endLine, silent)) return false;
  if (silent) return true;
  const end = state.line;
  const level = state.tokens.at(-1)?.tag === "h1" ? 1 : 2;
  const reading = readingOf(state);
  if (!isRuleBelow(state, line, end - 1)) reading.found(state, "underlined", [line, end], level);
  else {
    reading.found(state, "paragraph", [line, end - 1]);
    reading.found(state, "rule", [end - 1, end]);
  }
  return true;
};

/** Where these begin, a paragraph ends. */
const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote", "list"] };

ruler.at("table", told(ownRule("table"), "table"), { alt: ["paragraph", "reference"] });
ruler.at("code", told(ownRule("code"), "indented"));
ruler.at("fence", told(ownRule("fence"), "fenced"), INTERRUPTS);
ruler.at("hr", told(ownRule("hr"), "rule"), INTERRUPTS);
ruler.at("heading", told(heading, "heading"), { alt: ["paragraph", "reference", "blockquote"] });
ruler.at("lheading", underlinedHeading);
ruler.at("paragraph", paragraph);
ruler.at("html_block", (state, line, endLine, silent) => !hasNoEnd(state, line) && html(state, line, endLine, silent), {
  alt: ["paragraph", "reference", "blockquote"],
});
ruler.before(
  "html_block",
  "comment",
  (state, line, endLine, silent) => {
    const reading = readingOf(state);
    return comment(state, [line, endLine], silent, {
      remark: (range) => reading.found(state, "mark", range),
      behind: (last) => paragraph(state, last, endLine, false),
    });
  },
  INTERRUPTS,
);
ruler.before("fence", "formula", told(formula, "formula"), INTERRUPTS);
ruler.before("fence", "container", told(container, "mark"), INTERRUPTS);
ruler.before(
  "code",
  "box",
  (state, line, _endLine, silent) =>
    indentedBox(state, line, silent, (from, end) => {
      const reading = readingOf(state);
      reading.found(state, "mark", [from, from + 1]);
      reading.readWithin(state, from + 1, end);
    }),
  INTERRUPTS,
);
ruler.before(
  "reference",
  "footnote",
  (state, line, endLine, silent) => footnote(state, [line, endLine], silent, readingOf(state)),
  INTERRUPTS,
);
// A name of an address is told from a note by what the address looks like.
ruler.disable(["reference"]);
