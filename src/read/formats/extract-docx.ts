import mammoth from "mammoth";
import { extractBody } from "./extract-html.ts";
import type { ExtractedText } from "./extracted-text.ts";
import { checkZip } from "./zip.ts";

/** The text of a Word document, its headings and lists marked as in Markdown; pictures are left out. */
export async function extractDocx(bytes: Uint8Array): Promise<ExtractedText> {
  checkZip(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
  );
  return extractBody(value);
}
