import type { FileFormat } from "./format.ts";

export const html: FileFormat = {
  name: "html",
  label: "HTML",
  extensions: [".html", ".htm", ".shtml"],
  largest: 16 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding,
    extract: async (source) => (await import("./extract-html.ts")).extractHtml(source),
  },
  summary:
    "The text of a web page below its headings, tables by row, also what is folded or hidden, and what its metadata say; menus, footers, comments and scripts are left out.",
};

/** Where browsers look for the encoding that a page names, in bytes [HTML standard, "prescan a byte stream"]. */
const PRESCANNED = 1024;

/** The character encoding that a page names itself; null when it names none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCANNED)).toString("latin1");
  return /<meta[^<>]+charset\s*=\s*(?:["']\s*)?([\w-]{2,20})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}
