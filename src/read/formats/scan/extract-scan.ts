import { NOTHING_GIVEN } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { layOut } from "../pdf/lay-out.ts";
import { printedScan } from "./printed-scan.ts";
import { recognizedPages } from "./recognized-words.ts";
import { recognizeText, type TextRecognition } from "./tesseract.ts";

/**
 * The words of a picture, or of each picture in a file, in the order in which a printed page is read.
 * @throws Unreadable when no program for that is there, RangeError when the picture is damaged.
 */
export async function extractScan(picture: Uint8Array, recognition: TextRecognition): Promise<StructuredText> {
  const { table, languages } = await recognizeText(picture, recognition);
  const read = layOut(printedScan(recognizedPages(table)), { outline: [], factsOf: () => NOTHING_GIVEN });
  return { ...read, reason: `text recognition read it from a picture (tesseract, ${languages.join("+")})` };
}
