import { Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { layOut } from "./lay-out.ts";
import { openPdf } from "./print/open-pdf.ts";
import { factsOf } from "./print/pdf-facts.ts";
import type { PrintedPage } from "./print/printed-page.ts";
import { isUnreadable } from "./unreadable.ts";

/**
 * The text layer of a PDF in the blocks that its pages show. Pages that have no text layer are empty.
 * @throws Unreadable when the characters of no page are text.
 */
export async function extractPdf(bytes: Uint8Array): Promise<StructuredText> {
  const { pages, outline, properties } = await openPdf(bytes);
  return layOut(withoutUnreadable(pages), { outline, factsOf: (firstPage) => factsOf(properties, firstPage) });
}

function withoutUnreadable(pages: readonly PrintedPage[]): PrintedPage[] {
  const shown = pages.map(({ frames }) => frames.flatMap(({ segments }) => segments.map(({ words }) => words)));
  const unreadable = shown.map((words, at) => isUnreadable(words.join(" "), pages[at]?.unknown ?? 0));
  const withText = shown.filter((words) => words.length > 0).length;
  if (withText > 0 && unreadable.filter(Boolean).length === withText) {
    throw new Unreadable({
      reason: "its fonts do not say which characters they show",
      nextStep: "Run text recognition (OCR) over it, replacing the text that it has.",
    });
  }
  return pages.map((page, at) => {
    if (unreadable[at] !== true) return page;
    const words = shown[at] ?? [];
    return {
      frames: [],
      unknown: page.unknown,
      dropped: [{ kind: "unreadable", words: words.join(" ") }, ...page.dropped],
    };
  });
}
