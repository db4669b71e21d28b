import { LOCKED } from "../../read-error.ts";
import { type FileFormat, hasSignature, type Signature, ZIP_ARCHIVE } from "../format.ts";

export const pptx: FileFormat = {
  name: "pptx",
  label: "PPTX",
  extensions: [".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"],
  largest: 256 * 2 ** 20,
  content: {
    kind: "document",
    signature: ZIP_ARCHIVE,
    otherFormat: (bytes) => (hasSignature(COMPOUND_FILE, bytes) ? LOCKED_OR_OLD : null),
    extract: async (bytes) => (await import("./extract-pptx.ts")).extractPptx(bytes),
    withoutText: {
      reason: "it has no text: its slides are pictures",
      nextStep: "Run text recognition (OCR) over them first, or leave it out.",
    },
    knownErrors: {},
  },
  summary:
    "The slides of a presentation, an article each with its title, lists, tables and the speaker's notes; dates, footers and " +
    "numbers of slides, comments and pictures are left out.",
};

/** The container of PowerPoint 97-2003, in which PowerPoint also puts presentations that have a password. */
const COMPOUND_FILE: Signature = {
  bytes: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
  searched: 8,
  means: "a presentation of an older Office, or one with a password",
};
const LOCKED_OR_OLD = {
  reason: "it is locked with a password, or a presentation of PowerPoint 97-2003",
  nextStep: `${LOCKED.nextStep.replace(/\.$/, "")}, as PPTX.`,
};
