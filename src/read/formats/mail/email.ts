import type { FileFormat } from "../format.ts";

export const email: FileFormat = {
  name: "email",
  label: "e-mail",
  extensions: [".eml", ".mbox"],
  largest: 256 * 2 ** 20,
  content: {
    kind: "document",
    signature: null,
    otherFormat: () => null,
    extract: async (bytes, options) => (await import("./extract-email.ts")).extractEmail(bytes, options),
    withoutText: { reason: "its letters hold no text", nextStep: "Leave it out." },
    knownErrors: {},
  },
  summary:
    "A letter, or all letters of a mailbox, an article each with subject, sender and day; quoted replies stand apart, and " +
    "those of a letter in the same mailbox are left out, as attachments are.",
};
