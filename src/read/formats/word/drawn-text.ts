import type { XmlHandler } from "../package/xml.ts";
import type { WordBlock } from "./blocks.ts";
import type { TextBudget } from "./column.ts";

/** Of a chart, the names of what it shows: they stand in a picture, beside what they name. */
const NAMES = new Set(["c:tx", "c:cat", "cx:tx", "cx:strDim", "c:dLbls"]);
const TITLES = new Set(["c:title", "cx:title"]);

/** The words in a chart or a diagram: its titles and what stands in its shapes are text, the names at its axes are not. */
export class DrawnText implements XmlHandler {
  readonly blocks: WordBlock[] = [];
  private readonly path: string[] = [];
  private readonly budget: TextBudget;
  private readonly names = new Set<string>();
  private words = "";

  constructor(budget: TextBudget) {
    this.budget = budget;
  }

  open(name: string): void {
    this.path.push(name);
    if (name === "a:br") this.words += " ";
  }

  text(words: string): void {
    const name = this.path.at(-1);
    const isName = (name === "c:v" || name === "cx:v" || name === "cx:pt") && this.isIn(NAMES);
    if (name !== "a:t" && !isName) return;
    this.budget.add(0, words.length);
    this.words += words;
  }

  close(): void {
    const name = this.path.at(-1);
    if (name === "a:p" || name === "c:v" || name === "cx:v" || name === "cx:pt") this.endWords();
    this.path.pop();
  }

  private endWords(): void {
    const words = this.words.replace(/\s+/gu, " ").trim();
    this.words = "";
    if (words === "") return;
    this.budget.add(1, 0);
    if (this.isIn(TITLES)) this.blocks.push({ kind: "caption", level: 0, words });
    else if (this.path[0]?.startsWith("c") === true) this.addName(words);
    else this.blocks.push({ kind: "paragraph", level: 0, words });
  }

  /** Each line of a chart names the same places of its axis again. */
  private addName(words: string): void {
    if (!this.names.has(words)) this.blocks.push({ kind: "left-out", why: "image", words });
    this.names.add(words);
  }

  private isIn(names: ReadonlySet<string>): boolean {
    return this.path.some((name) => names.has(name));
  }
}
