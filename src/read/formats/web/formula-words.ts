import { lowered, raised } from "../raised.ts";
import { attribute, childrenOf, isText, type PageElement } from "./page-tree.ts";

/** What stands in the line of text as it is written. */
const IN_LINE = new Set("mrow mstyle mpadded mi mn mo mtext ms mspace mphantom semantics".split(" "));
/** What another program reads of a formula. */
const ANNOTATIONS = new Set(["annotation", "annotation-xml"]);
/** A formula of more parts is no part of a sentence. */
const MOST_PARTS = 400;
/** In such notations an annotation is text. */
const TEXT_NOTATION = /tex|text\/plain|asciimath/i;

/**
 * A formula [MathML Core] as words of its sentence: in the line where it is written in one (x² + 2), else as its author wrote it
 * for readers that cannot draw it; null where neither is.
 */
export function formulaWords(formula: PageElement): string | null {
  return inLine(formula) ?? nonEmpty(attribute(formula, "alttext")) ?? annotation(formula);
}

/** All that is written in a formula, one part behind the other. */
export function formulaLetters(formula: PageElement): string {
  const words: string[] = [];
  for (const element of elementsOf(formula)) if (!ANNOTATIONS.has(element.name)) words.push(ownWords(element));
  return words.join(" ");
}

function inLine(formula: PageElement): string | null {
  let words = "";
  let parts = 0;
  const waiting: PageElement[] = [];
  pushChildren(waiting, formula);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    parts += 1;
    if (parts > MOST_PARTS) return null;
    const script = scriptOf(next);
    if (script !== null) words += script;
    else if (ANNOTATIONS.has(next.name)) continue;
    else if (!IN_LINE.has(next.name)) return null;
    else {
      words += ownWords(next);
      pushChildren(waiting, next);
    }
  }
  return nonEmpty(words);
}

/** A number above or below one sign: 10³. */
function scriptOf(element: PageElement): string | null {
  if (element.name !== "msup" && element.name !== "msub") return null;
  const [base, script, ...others] = elementChildren(element);
  if (base === undefined || script === undefined || others.length > 0) return null;
  const words = ownWords(script);
  if (!/^[\d+\-−]+$/.test(words) || base.first !== base.last || ownWords(base) === "") return null;
  return ownWords(base) + (element.name === "msup" ? raised(words) : lowered(words));
}

function annotation(formula: PageElement): string | null {
  for (const element of elementsOf(formula)) {
    if (element.name === "annotation" && TEXT_NOTATION.test(attribute(element, "encoding") ?? ""))
      return nonEmpty(ownWords(element));
  }
  return null;
}

function* elementsOf(root: PageElement): Generator<PageElement> {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    pushChildren(waiting, next);
  }
}

/** The last child first, so that the first is taken next. */
function pushChildren(waiting: PageElement[], { last }: PageElement): void {
  for (let child = last; child !== null; child = child.previous) if (!isText(child)) waiting.push(child);
}

function* elementChildren(element: PageElement): Generator<PageElement> {
  for (const child of childrenOf(element)) if (!isText(child)) yield child;
}

/** The text that stands right in an element. */
function ownWords(element: PageElement): string {
  let words = "";
  for (const child of childrenOf(element)) if (isText(child)) words += child.words;
  return words.replace(/\s+/gu, " ").trim();
}

function nonEmpty(words: string | null): string | null {
  const trimmed = words?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
