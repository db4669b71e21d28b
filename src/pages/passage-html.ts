import { leftOut } from "../read/source-map.ts";
import { QuotationMismatchError } from "../retrieve/errors.ts";
import { REBUILD } from "../retrieve/store/remedies.ts";
import type { KeptPassageDraft } from "../retrieve/store/store-export.ts";
import { escapeText } from "./html.ts";
import { passageAnchor, sentenceAnchor } from "./page-link.ts";

/** Stands where characters of the source other than white space are left out, as in quotations. */
const LEFT_OUT = '<span class="cut">[…]</span>';

/** Two line feeds are between paragraphs. */
const PARAGRAPHS = /\n[^\S\n]*\n/;

/**
 * A passage as an element that holds its characters and no others but "[…]", each sentence in an element of its own. Both have
 * anchors.
 * @param source the whole text of its source file
 * @param attributes of the element, beside its name and class
 * @throws QuotationMismatchError when the passage is not what the source says.
 */
export function passageHtml(passage: KeptPassageDraft, source: string, attributes: string): string {
  const { text, sentences, runs, kind, citation } = passage;
  for (const { body, source: at, length } of runs) {
    if (text.slice(body, body + length) !== source.slice(at, at + length))
      throw new QuotationMismatchError(
        `Passage ${citation} is not what the index's copy of its source says. ${REBUILD}`,
      );
  }
  const cuts = leftOut(runs, source, 0, text.length);
  const [open, close] = kind === "code" ? ["<pre>\n", "</pre>"] : ["<p>", "</p>"];
  /** The characters of a range, "[…]" before those at `within`. */
  const shown = (start: number, end: number, within: readonly number[]) => {
    let html = "";
    let at = start;
    for (const cut of within) {
      html += escapeText(text.slice(at, cut)) + LEFT_OUT;
      at = cut;
    }
    return html + escapeText(text.slice(at, end));
  };
  const between = (start: number, end: number) => {
    const html = shown(
      start,
      end,
      cuts.filter((cut) => cut >= start && cut <= end),
    );
    const isBreak = kind !== "code" && start > 0 && end < text.length && PARAGRAPHS.test(text.slice(start, end));
    return isBreak ? `${close}${html}${open}` : html;
  };
  let html = open;
  let at = 0;
  for (const [place, { start, end }] of sentences.entries()) {
    const within = cuts.filter((cut) => cut > start && cut < end);
    html += `${between(at, start)}<span class="s" id="${sentenceAnchor(citation, place)}">${shown(start, end, within)}</span>`;
    at = end;
  }
  html += between(at, text.length) + close;
  return `<div class="passage ${kind}" id="${passageAnchor(citation)}"${attributes}>${html}</div>`;
}
