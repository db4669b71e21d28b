import { NOTHING_GIVEN } from "../../given-facts.ts";
import { type Refusal, Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { layOut } from "../pdf/lay-out.ts";
import { printedScan } from "./printed-scan.ts";
import { recognizedPages } from "./recognized-words.ts";
import { type TextRecognition, tableOf, usableLanguages } from "./tesseract.ts";

/** How pictures begin, one character a byte. */
const SIGNATURES = ["\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*"];
const NO_PICTURE: Refusal = {
  reason: "it is no picture in PNG, JPEG or TIFF",
  nextStep: "Give it the extension of its format, or leave it out.",
};

/**
 * The words of a picture, or of each picture in a file, in the order in which a printed page is read.
 * @throws Unreadable when it is none, or no program for that is there, RangeError when it is damaged.
 */
export async function extractScan(picture: Uint8Array, recognition: TextRecognition): Promise<StructuredText> {
  // The program takes what is no picture for a list of files, which it would read.
  if (!isPicture(picture)) throw new Unreadable(NO_PICTURE);
  const languages = usableLanguages(recognition);
  const table = await tableOf(picture, recognition, languages);
  const read = layOut(printedScan(recognizedPages(table)), { outline: [], factsOf: () => NOTHING_GIVEN });
  return {
    ...read,
    recognizedPages: read.pageStarts.map((_, at) => at + 1),
    reason: `text recognition read it from a picture (tesseract, ${languages.join("+")})`,
  };
}

function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  return SIGNATURES.some((signature) => start.startsWith(signature));
}
