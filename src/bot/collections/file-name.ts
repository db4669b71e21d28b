import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { NewFile } from "./collections.ts";

/** Most UTF-16 units of a file name without its extension, so that an option of a command takes the whole. */
const STEM_LENGTH = 80;
/** Most bytes of it: file systems take 255 for the whole. */
const STEM_BYTES = 200;
/** What is left of a longer one, in UTF-16 units, before the mark of the whole. */
const CUT_LENGTH = 70;
const MARK_LENGTH = 8;
const EXTENSION_LENGTH = 16;

/** What makes two names one: a Mac sends "ö" in two characters, others in one. */
export function nameKey(name: string): string {
  return name.normalize("NFC");
}

/**
 * A safe file name from one that a user gave: composed, no folders, no hidden files, nothing that file systems refuse. One
 * that is too long is cut and ends in a mark of the whole, so that two long names stay two.
 */
export function safeName(name: string): string {
  const plain = nameKey(basename(name.replaceAll("\\", "/"))).replace(/[\p{Cc}\p{Cs}<>:"|?*]/gu, "_");
  const extension = extname(plain).slice(0, EXTENSION_LENGTH);
  const stem = plain.slice(0, plain.length - extname(plain).length).replace(/^\.+/, "") || "article";
  if (stem.length <= STEM_LENGTH && Buffer.byteLength(stem) <= STEM_BYTES) return `${stem}${extension}`;
  const mark = createHash("sha256").update(plain).digest("hex").slice(0, MARK_LENGTH);
  return `${beginning(stem)}~${mark}${extension}`;
}

/** As many whole characters as fit. */
function beginning(text: string): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > CUT_LENGTH || Buffer.byteLength(kept + character) > STEM_BYTES) break;
    kept += character;
  }
  return kept;
}

/** The first file of each name, under its safe name, and the names that others of them have too. */
export function byName(files: readonly NewFile[]): { first: NewFile[]; clashing: string[] } {
  const first = new Map<string, NewFile>();
  const clashing: string[] = [];
  for (const { name: given, bytes } of files) {
    const name = safeName(given);
    if (first.has(name)) clashing.push(name);
    else first.set(name, { name, bytes });
  }
  return { first: [...first.values()], clashing };
}
