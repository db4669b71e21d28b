import type { GivenFacts } from "../given-facts.ts";
import type { StructuredText } from "../structure/structure.ts";
import { StructureWriter } from "../structure/structure-writer.ts";
import { lowered, raised } from "./raised.ts";

/** Elements that begin a paragraph of their own. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);
/** No text, or text that was taken back or is not current any more. */
const IGNORED = new Set(
  "DEL S STRIKE SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG OBJECT HEAD TITLE BUTTON SELECT INPUT TEXTAREA".split(" "),
);

/** What is used of a DOM node. */
export interface TreeNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly lastChild: TreeNode | null;
  readonly previousSibling: TreeNode | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Puts the text of a tree of elements into blocks. */
export class TextLines {
  private readonly writer = new StructureWriter();
  private words = "";
  /** What the words that come are: a heading of a rank, an item or, where it is null, a paragraph. */
  private kind: number | "item" | null = null;
  /** How the words that come are shown; the innermost element that says so counts. */
  private form: (words: string) => string = (words) => words;

  /** Adds a subtree; without recursion, so that depth costs no stack. */
  add(root: TreeNode | null): void {
    const waiting: (TreeNode | (() => void))[] = root === null ? [] : [root];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === "function") next();
      else if (next.nodeType === TEXT) this.words += this.form(next.nodeValue ?? "");
      else if (next.nodeType === ELEMENT) {
        const after = this.open(next.nodeName.toUpperCase());
        if (after === null) continue;
        waiting.push(after);
        for (let child = next.lastChild; child !== null; child = child.previousSibling) waiting.push(child);
      }
    }
    this.endLine();
  }

  finish(facts: GivenFacts): StructuredText {
    this.endLine();
    return this.writer.finish(facts);
  }

  /** Begins an element; what is to be done at its end, or null when its content is not text. */
  private open(name: string): (() => void) | null {
    if (IGNORED.has(name)) return null;
    if (name === "BR") this.endLine();
    const heading = /^H([1-6])$/.exec(name);
    if (heading !== null || BLOCKS.has(name)) {
      this.endLine();
      if (heading !== null) this.kind = Number(heading[1]);
      else if (name === "LI") this.kind = "item";
      return () => this.endLine();
    }
    if (name === "SUP" || name === "SUB") {
      const outer = this.form;
      this.form = name === "SUP" ? raised : lowered;
      return () => {
        this.form = outer;
      };
    }
    return name === "TD" || name === "TH"
      ? () => {
          this.words += " ";
        }
      : () => undefined;
  }

  private endLine(): void {
    if (/[^\s\u200b]/u.test(this.words)) {
      if (typeof this.kind === "number") this.writer.addHeading(this.kind, this.words);
      else if (this.kind === "item") this.writer.add("item", `- ${this.words}`);
      else this.writer.add("paragraph", this.words);
      this.kind = null;
    }
    this.words = "";
  }
}
