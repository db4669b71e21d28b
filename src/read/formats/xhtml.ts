import type { FileFormat } from "./format.ts";
import { declaredEncoding, html } from "./html.ts";
import { encodingInXml } from "./package/xml-encoding.ts";

export const xhtml: FileFormat = {
  name: "xhtml",
  label: "XHTML",
  extensions: [".xhtml", ".xht"],
  largest: html.largest,
  content: {
    kind: "markup",
    declaredEncoding: (bytes) => encodingInXml(bytes) ?? declaredEncoding(bytes),
    extract: async (source) => {
      const [{ extractHtml }, { asHtml }] = await Promise.all([import("./extract-html.ts"), import("./book/xhtml.ts")]);
      return extractHtml(asHtml(source));
    },
  },
  summary: "A web page that is written as XML, which is read as one in HTML is.",
};
