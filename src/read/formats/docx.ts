import { LOCKED, NO_TEXT, type Refusal } from "../read-error.ts";
import { type FileFormat, hasSignature, type Signature, ZIP_ARCHIVE } from "./format.ts";

export const docx: FileFormat = {
  name: "docx",
  label: "DOCX",
  extensions: [".docx", ".docm", ".dotx", ".dotm"],
  largest: 64 * 2 ** 20,
  content: {
    kind: "document",
    signature: ZIP_ARCHIVE,
    otherFormat,
    extract: async (bytes) => (await import("./extract-docx.ts")).extractDocx(bytes),
    withoutText: NO_TEXT,
    knownErrors: {},
  },
  summary:
    "The text of a Word document below its headings, with tables by row, formulas, notes and the numbers that Word draws; headers, footers and contents lists are set aside, deleted and hidden text, comments and pictures left out.",
};

/** The container of Word 97-2003, in which Word also puts documents that have a password [MS-OFFCRYPTO 2.3.4.4]. */
const COMPOUND_FILE: Signature = {
  bytes: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
  searched: 8,
  means: "a document of an older Office, or one with a password",
};
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

function otherFormat(bytes: Uint8Array): Refusal | null {
  if (!hasSignature(COMPOUND_FILE, bytes)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
    ? LOCKED
    : { reason: "it is a document of Word 97-2003", nextStep: "Save it as DOCX with your word processor." };
}
