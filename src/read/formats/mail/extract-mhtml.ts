import type { StructuredText } from "../../structure/structure.ts";
import { extractHtml } from "../extract-html.ts";
import { parsedLetter } from "./parsed-letter.ts";

/**
 * The page in a file that is laid out as a letter with attachments [RFC 2557].
 * @throws RangeError when there is none, or when it is damaged.
 */
export async function extractMhtml(bytes: Uint8Array): Promise<StructuredText> {
  const { html } = await parsedLetter(bytes, "its page");
  if (html === undefined) throw new RangeError("it holds no web page");
  return extractHtml(html);
}
