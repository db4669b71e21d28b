import { type FileFormat, ZIP_ARCHIVE } from "../format.ts";
import { pptx } from "./pptx.ts";

export const odp: FileFormat = {
  name: "odp",
  label: "ODP",
  extensions: [".odp", ".otp"],
  largest: pptx.largest,
  content: {
    kind: "document",
    signature: ZIP_ARCHIVE,
    otherFormat: () => null,
    extract: async (bytes) => (await import("./extract-odp.ts")).extractOdp(bytes),
    withoutText: {
      reason: "it has no text: its slides are pictures",
      nextStep: "Run text recognition (OCR) over them first, or leave it out.",
    },
    knownErrors: {},
  },
  summary: "The slides of an OpenDocument presentation, which are read as those of one in PPTX are.",
};
