import type { Codec } from "../../encodings/codec.ts";
import { encodingOfCharset, SYMBOLS, USUAL, WESTERN } from "./vocabulary.ts";

/** In which code page the bytes of fonts for Western Europe are: some programs mean the document's, and write it in each. */
export type WesternPage = "western" | "document";

/** Three bytes above ASCII in a row: a word of a script of its own, as in Western Europe none is written. */
const OTHER_SCRIPT = /[\x80-\xff]{3}/u;
const ABOVE_ASCII = /[\x80-\xff]/u;

/** Reads bytes in the code pages of their fonts, or in that of the document. */
export class FontPages {
  private readonly codecs: ReadonlyMap<string, Codec>;
  private readonly westernPage: WesternPage;
  private readonly fonts = new Map<number, { readonly charset: number; readonly encoding: string | null }>();
  private document = USUAL;
  /** How many texts in fonts for Western Europe seem to be of another script, and how many not. */
  private others = 0;
  private western = 0;

  constructor(codecs: ReadonlyMap<string, Codec>, westernPage: WesternPage) {
    this.codecs = codecs;
    this.westernPage = westernPage;
  }

  nameDocument(encoding: string): void {
    this.document = encoding;
  }

  /** @param charset its `\fcharset`. */
  nameFont(font: number, charset: number): void {
    const isDocuments = charset === WESTERN && this.westernPage === "document";
    this.fonts.set(font, { charset, encoding: isDocuments ? null : encodingOfCharset(charset) });
  }

  /** Of a font with a code page of its own. */
  nameFontPage(font: number, encoding: string): void {
    this.fonts.set(font, { charset: WESTERN, encoding });
  }

  isOfSymbols(font: number): boolean {
    return this.fonts.get(font)?.charset === SYMBOLS;
  }

  decode(bytes: string, font: number): string {
    const encoding = this.fonts.get(font)?.encoding ?? this.document;
    if (encoding === USUAL && this.document !== USUAL) {
      if (OTHER_SCRIPT.test(bytes)) this.others += 1;
      else if (ABOVE_ASCII.test(bytes)) this.western += 1;
    }
    const codec = this.codecs.get(encoding);
    // What a code page means that nothing knows is not guessed.
    return codec?.decode(Buffer.from(bytes, "latin1")) ?? bytes.replace(/[\x80-\xff]/gu, "\ufffd");
  }

  /** Whether what was read in the code page of Western Europe seems to be in the document's. */
  meansDocument(): boolean {
    return this.others > this.western;
  }
}
