import { parse } from "parse5";
import { attribute, type PageElement, PageTree, type PageTypes } from "./page-tree.ts";

/** A page inside of a page inside of a page: what is nested deeper is damage, and grows with each step. */
const DEEPEST_FRAME = 3;

/**
 * The tree of a page as a browser without scripts makes it, however its tags are nested; a page inside of an `iframe` stands in it.
 * @throws RangeError when its elements are nested deeper than any page needs, or when there are too many.
 */
export function parsePage(source: string): PageElement {
  let tree = new PageTree();
  const page = parseInto(tree, source);
  for (let depth = 1; depth <= DEEPEST_FRAME && tree.frames.length > 0; depth += 1) {
    const outer = tree;
    tree = new PageTree(outer);
    for (const frame of outer.frames) tree.putInside(frame, parseInto(tree, attribute(frame, "srcdoc") ?? ""));
  }
  return page;
}

function parseInto(tree: PageTree, source: string): PageElement {
  return parse<PageTypes>(source, { treeAdapter: tree, scriptingEnabled: false });
}
