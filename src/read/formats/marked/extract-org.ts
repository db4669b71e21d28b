import type { GivenFacts } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { Facts } from "../table/facts.ts";
import { roleOf } from "../table/roles.ts";
import { behind, isBlank, Scan, type SourceLine, span } from "./scan.ts";

const HEADING = /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|CANCELED)\s+)?(?:\[#[A-Z0-9]\]\s+)?/;
/** Behind a heading's words. */
const TAGS = /\s:[\p{L}\p{N}_@#%:]+$/u;
const KEYWORD = /^\s*#\+([\w-]+):\s*/;
const BLOCK = /^\s*#\+begin_(\w+)/i;
const BLOCK_END = /^\s*#\+end_\w+\s*$/i;
const COMMENT = /^\s*#(?:\s|$)/;
const DRAWER = /^\s*:(?!end:)[\w-]+:\s*$/i;
const DRAWER_END = /^\s*:end:\s*$/i;
const PLANNING = /^\s*(?:DEADLINE|SCHEDULED|CLOSED):\s*[<[]/;
const ITEM = /^\s*(?:[-+]|\d{1,3}[.)]|[A-Za-z][.)])\s+\S|^\s+\*\s+\S/;
const FIXED = /^\s*:(?:\s|$)/;
const TABLE_ROW = /^\s*\|/;
const TABLE_RULE = /^\s*\|[-+|]+\s*$/;
const FOOTNOTE = /^\[fn:[^\]\s]+\]\s/;

const CODE = new Set(["src", "example", "export"]);
const UNSEEN = new Set(["comment"]);

/** A text of Emacs' Org mode, in its own characters [Org syntax]. */
export function extractOrg(source: string): StructuredText {
  const scan = new Scan(source);
  const reader = new OrgReader(scan);
  while (scan.line !== undefined) reader.readLine(scan.line);
  return scan.finish(reader.facts());
}

class OrgReader {
  private readonly scan: Scan;
  private readonly given = new Facts();
  private title: string | null = null;

  constructor(scan: Scan) {
    this.scan = scan;
  }

  facts(): GivenFacts {
    return { ...this.given.given(), title: this.title };
  }

  readLine(line: SourceLine): void {
    const { scan } = this;
    if (isBlank(line)) {
      scan.end();
      scan.at += 1;
    } else if (!(this.heading(line) || this.setting(line) || this.block(line) || this.rows(line))) {
      this.running(line);
      scan.at += 1;
    }
  }

  private running(line: SourceLine): void {
    const { scan } = this;
    const before = scan.lines[scan.at - 1];
    if (FOOTNOTE.test(line.words)) scan.begin("note", line);
    else if (ITEM.test(line.words)) scan.begin("item", line);
    // An item goes on in lines that stand further in.
    else if (scan.openKind === "item" && before !== undefined && line.indent === 0) scan.begin("paragraph", line);
    else scan.goOn("paragraph", line);
  }

  private heading(line: SourceLine): boolean {
    const [mark, stars = ""] = HEADING.exec(line.words) ?? [];
    if (mark === undefined) return false;
    const words = line.words.trimEnd();
    const tags = words.endsWith(":") ? TAGS.exec(words) : null;
    const end = line.start + (tags?.index ?? words.length);
    this.scan.add("heading", { start: line.start + mark.length, end }, Math.min(6, stars.length));
    this.scan.at += 1;
    return true;
  }

  /** What is no text: comments, settings, drawers, plans. A caption is, and some settings tell facts. */
  private setting(line: SourceLine): boolean {
    const { scan } = this;
    const [mark, key = ""] = KEYWORD.exec(line.words) ?? [];
    if (mark !== undefined) {
      const value = line.words.slice(mark.length).trim();
      if (/^caption$/i.test(key)) scan.add("caption", behind(line, mark.length));
      else if (roleOf(key) === "title" && this.title === null) {
        this.title = value === "" ? null : value;
        scan.drop("facts", line);
      } else if (this.given.takeNamed(key, value)) scan.drop("facts", line);
      else scan.drop("markup", line);
      scan.at += 1;
    } else if (DRAWER.test(line.words) && this.endsBelow(DRAWER_END)) {
      scan.end();
      scan.take(({ words }) => !DRAWER_END.test(words));
      scan.at += 1;
    } else if (BLOCK_END.test(line.words) || COMMENT.test(line.words) || PLANNING.test(line.words)) {
      scan.drop("markup", line);
      scan.at += 1;
    } else return false;
    return true;
  }

  private endsBelow(end: RegExp): boolean {
    const { scan } = this;
    const isHeading = ({ words }: SourceLine) => HEADING.test(words);
    for (let at = scan.at + 1; at < Math.min(scan.lines.length, scan.at + LONGEST_DRAWER); at += 1) {
      const line = scan.lines[at];
      if (line === undefined || isHeading(line)) return false;
      if (end.test(line.words)) return true;
    }
    return false;
  }

  private block(line: SourceLine): boolean {
    const { scan } = this;
    const name = BLOCK.exec(line.words)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    scan.end();
    scan.at += 1;
    const isEnd = ({ words }: SourceLine) => words.trim().toLowerCase() === `#+end_${name}`;
    // Of other blocks only the borders are marks: their text is like any other.
    if (!CODE.has(name) && !UNSEEN.has(name) && name !== "verse") return true;
    const inside = scan.take((each) => !isEnd(each));
    const all = span(inside);
    if (!UNSEEN.has(name)) scan.addLines(name === "verse" ? "lines" : "code", inside);
    else if (all !== null) scan.drop("markup", all);
    scan.at += 1;
    return true;
  }

  private rows({ words }: SourceLine): boolean {
    const { scan } = this;
    if (FIXED.test(words)) {
      scan.addLines(
        "code",
        scan.take((each) => FIXED.test(each.words)),
      );
      return true;
    }
    if (!TABLE_ROW.test(words)) return false;
    const rows = scan.take((each) => TABLE_ROW.test(each.words));
    const rule = rows.findIndex((each, at) => at > 0 && TABLE_RULE.test(each.words));
    const hasNames = rule !== -1 && rule < rows.length - 1;
    for (const [at, row] of rows.entries())
      if (!TABLE_RULE.test(row.words)) scan.add(hasNames && at < rule ? "columns" : "row", row);
    return true;
  }
}

/** A drawer has at most so many lines. */
const LONGEST_DRAWER = 1000;
