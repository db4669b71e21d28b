import { Parser } from "htmlparser2";

/** Elements that HTML knows to have no content. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * XHTML as HTML: an element that XML closes at once is an open one to HTML, and all that follows would stand in it.
 * Pieces of CDATA become plain text.
 */
export function asHtml(xhtml: string): string {
  const parts: string[] = [];
  let from = 0;
  const put = (end: number, instead: string, next: number): void => {
    parts.push(xhtml.slice(from, end), instead);
    from = next;
  };
  const parser = new Parser(
    {
      onopentag: (name) => {
        const end = parser.endIndex + 1;
        if (xhtml.slice(end - 2, end) === "/>" && !VOID.has(name)) put(end - 2, `></${name}>`, end);
      },
      oncdatastart: () => {
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        put(start, escaped(xhtml.slice(start + "<![CDATA[".length, end - "]]>".length)), end);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(xhtml);
  parser.end();
  parts.push(xhtml.slice(from));
  return parts.join("");
}

function escaped(words: string): string {
  return words.replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
}
