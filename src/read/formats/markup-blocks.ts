import { parseHTML } from "linkedom";
import type { StructureWriter } from "../structure/structure-writer.ts";
import { checkHtml } from "./check-html.ts";
import { TextLines, type TreeNode } from "./text-lines.ts";

/**
 * Adds all the text of a document or fragment in HTML that is no web page, such as a book's chapter or a letter: nothing stands
 * around it that would have to be told apart.
 * @throws RangeError when elements are nested deeper than any page needs.
 */
export function addMarkup(html: string, to: StructureWriter): void {
  checkHtml(html);
  // linkedom leaves fragments outside of a body.
  const whole = /<body[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  const document: { readonly body: TreeNode | null } = parseHTML(whole).document;
  new TextLines(to).add(document.body);
}
