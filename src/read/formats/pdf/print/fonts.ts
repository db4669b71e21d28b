import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Font } from "./printed-page.ts";

/** "Times-Bold", "CMBX12", "Futura-Heavy"; a name is all that most fonts tell of their weight. */
const BOLD_NAME = /bold|black|heavy|demi(?!r)|^(?:[A-Z]{6}\+)?(?:CM|SF|EC)(?:BX|SSBX|B)\d/iu;
const MONOSPACED_NAME = /mono(?!type)|courier|consolas|menlo|inconsolata|^(?:[A-Z]{6}\+)?(?:CM|SF|EC)\w*TT\d/iu;
export interface NamedFont extends Font {
  /** As the file gives it: "LNDQNZ+Times-Bold"; "" when it gives none. */
  readonly name: string;
  /** Its lines run from the top to the bottom of a page. */
  readonly isVertical: boolean;
}

/** The fonts of a document by the names that the library gives them. */
export class FontShelf {
  private readonly fonts = new Map<string, NamedFont>();

  /** The library tells a font's own name only to those who ask for all that a page draws: asked once for each font. */
  async addFontsOf(page: PDFPageProxy, styles: Readonly<Record<string, object>>): Promise<void> {
    const fresh = Object.keys(styles).filter((key) => !this.fonts.has(key));
    if (fresh.length === 0) return;
    await page.getOperatorList();
    for (const key of fresh) {
      const facts: unknown = page.commonObjs.has(key) ? page.commonObjs.get(key) : null;
      this.fonts.set(key, namedFont(facts, styles[key] as object));
    }
  }

  of(key: string): NamedFont {
    return this.fonts.get(key) ?? UNKNOWN;
  }
}

const UNKNOWN: NamedFont = { name: "", isBold: false, isMonospaced: false, isVertical: false };

function namedFont(facts: unknown, style: object): NamedFont {
  const field = (of: unknown, name: string): unknown =>
    typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;
  const given = field(facts, "name");
  const name = typeof given === "string" ? given : "";
  return {
    name,
    isBold: field(facts, "bold") === true || field(facts, "black") === true || BOLD_NAME.test(name),
    isMonospaced: field(style, "fontFamily") === "monospace" || MONOSPACED_NAME.test(name),
    isVertical: field(style, "vertical") === true,
  };
}
