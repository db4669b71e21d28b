import type { Quotation } from "../../retrieve/answer.ts";
import type { ReferenceStyle } from "../../retrieve/reference/reference-styles.ts";
import { referenceTo } from "../../retrieve/reference/reference-to.ts";
import type { Texts } from "../locales/texts.ts";
import { CONTENT_LENGTH } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";

/** In their order; names of styles are the same in all languages. */
const STYLES: readonly (readonly [style: ReferenceStyle, name: string | null])[] = [
  ["text", null],
  ["bibtex", "BibTeX"],
  ["gb7714", "GB/T 7714"],
  ["chicago", "Chicago"],
  ["apa", "APA"],
  ["markdown", "Markdown"],
];

const BLOCK = "```";

/**
 * A quotation as works refer to it, each style in a block that can be copied; in a file where a message cannot show that word
 * for word.
 */
export function referenceView({ texts }: { readonly texts: Texts }, quotation: Quotation): Reply {
  const references = STYLES.map(([style, name]) => ({ name, reference: referenceTo(quotation, style) }));
  const blocks = references.map(({ name, reference }) =>
    [...(name === null ? [] : [`**${name}**`]), BLOCK, reference, BLOCK].join("\n"),
  );
  const words = [`**${texts.buttons.reference}**`, ...blocks].join("\n");
  const isShown = words.length <= CONTENT_LENGTH && references.every(({ reference }) => !reference.includes(BLOCK));
  if (isShown) return wordsReply(texts, words);
  const text = references
    .map(({ name, reference }) => (name === null ? reference : `${name}\n${reference}`))
    .join("\n\n");
  const file = { name: `${quotation.citation}.txt`, text: `${text}\n` };
  return { ...wordsReply(texts, `**${texts.buttons.reference}**`), files: [file] };
}
