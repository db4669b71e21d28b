import { type Refusal, Unreadable } from "../../read-error.ts";
import type { Attributes, XmlHandler } from "../package/xml.ts";

const PROTECTED: Refusal = {
  reason: "it is locked by the copy protection (DRM) of a shop or library",
  nextStep: "Use a copy without protection, or leave it out.",
};

/** Only fonts are hidden in these ways, and a font has no text [EPUB 3.3, 4.3; Adobe]. */
const OF_FONTS = new Set(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"]);

/** Reads what a book says of its encrypted files. */
export class ProtectionReader implements XmlHandler {
  /** @throws Unreadable when something is encrypted that has to be read. */
  open(name: string, { Algorithm: algorithm = "" }: Attributes): void {
    if (name === "enc:EncryptionMethod" && !OF_FONTS.has(algorithm)) throw new Unreadable(PROTECTED);
  }

  text(): void {}

  close(): void {}
}
