import type { FileFormat } from "../format.ts";
import { pptx } from "./pptx.ts";

export const odp: FileFormat = {
  name: "odp",
  label: "ODP",
  extensions: [".odp", ".otp"],
  largest: pptx.largest,
  content: {
    kind: "document",
    signature: { bytes: "PK\u0003\u0004", searched: 4, means: "a ZIP archive (or an Office document)" },
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
