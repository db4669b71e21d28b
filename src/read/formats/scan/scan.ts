import type { FileFormat } from "../format.ts";
import { canRecognizeText, TESSERACT } from "./tesseract.ts";

export const scan: FileFormat = {
  name: "scan",
  label: "scanned page",
  extensions: [".png", ".jpg", ".jpeg", ".tif", ".tiff"],
  largest: 64 * 2 ** 20,
  // Where nothing reads them, a folder's pictures are no articles.
  isMeant: { byName: canRecognizeText },
  notMeant: "picture",
  content: {
    kind: "document",
    signature: null,
    otherFormat: () => null,
    extract: async (bytes, { ocrLanguages = null }) =>
      (await import("./extract-scan.ts")).extractScan(bytes, { program: TESSERACT, languages: ocrLanguages }),
    withoutText: {
      reason: "no words can be read in it",
      nextStep: "Scan it again, upright and with 300 dots an inch, or leave it out.",
    },
    knownErrors: {},
  },
  summary:
    "What stands on a scanned or photographed page, in the order of its columns, as the program tesseract reads it, if it is " +
    "installed; it may misread, and pages of which it is not sure are left out.",
};
