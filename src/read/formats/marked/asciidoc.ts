import { type Refusal, Unreadable } from "../../read-error.ts";
import type { FileFormat } from "../format.ts";

export const asciidoc: FileFormat = {
  name: "asciidoc",
  label: "AsciiDoc",
  extensions: [".adoc", ".asciidoc", ".asc"],
  largest: 64 * 2 ** 20,
  // Programs give keys, signatures and encrypted files the last of these extensions, too.
  isMeant: { byStart: (start) => !isArmoured(start) },
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => {
      if (isArmoured(source)) throw new Unreadable(ARMOURED);
      return (await import("./extract-asciidoc.ts")).extractAsciiDoc(source);
    },
  },
  summary:
    "Sections, lists, code, tables and notes by their marks, which stay in the text; attributes, includes and comments go.",
};

const ARMOURED: Refusal = {
  reason: "it is a key, a signature or an encrypted file, not AsciiDoc",
  nextStep: "Leave it out, or save its text in a file of its own.",
};

/** Whether a file is one of OpenPGP or PEM in letters [RFC 9580, 6; RFC 7468]. */
function isArmoured(source: string): boolean {
  return /^\ufeff?\s*-----BEGIN [A-Z]/u.test(source);
}
