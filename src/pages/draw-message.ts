import type { ShownPage } from "../read/formats/pdf/print/draw-pages.ts";

/** What the process that draws a PDF's pages is told. */
export interface DrawOrder {
  /** Absolute path of the PDF. */
  readonly path: string;
}

/** What it says: each page when it is drawn, and in the end how many it was, or why it cannot go on. */
export type DrawReply =
  | { readonly kind: "page"; readonly page: ShownPage }
  | { readonly kind: "done"; readonly pages: number }
  | { readonly kind: "failed"; readonly message: string };
