import { extname } from "node:path";
import { ReadError } from "../read-error.ts";
import { epub } from "./book/epub.ts";
import { docx } from "./docx.ts";
import { feed } from "./feed/feed.ts";
import type { FileFormat } from "./format.ts";
import { html } from "./html.ts";
import { email } from "./mail/email.ts";
import { mhtml } from "./mail/mhtml.ts";
import { markdown } from "./markdown.ts";
import { asciidoc } from "./marked/asciidoc.ts";
import { latex } from "./marked/latex.ts";
import { org } from "./marked/org.ts";
import { rst } from "./marked/rst.ts";
import { subtitles } from "./marked/subtitles.ts";
import { fodt } from "./office/fodt.ts";
import { odp } from "./office/odp.ts";
import { odt } from "./office/odt.ts";
import { pptx } from "./office/pptx.ts";
import { pdf } from "./pdf.ts";
import { rtf } from "./rtf/rtf.ts";
import { scan } from "./scan/scan.ts";
import { csv } from "./table/csv.ts";
import { json } from "./table/json.ts";
import { text } from "./text.ts";
import { xhtml } from "./xhtml.ts";

/** Every format that can be read, in the order in which users are told of them. */
export const FORMATS: readonly FileFormat[] = [
  text,
  markdown,
  rst,
  asciidoc,
  org,
  latex,
  html,
  xhtml,
  mhtml,
  pdf,
  docx,
  odt,
  fodt,
  rtf,
  pptx,
  odp,
  epub,
  csv,
  json,
  email,
  subtitles,
  feed,
  scan,
];

/** Extensions of the files that can be read. */
export const SUPPORTED_EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions }) => extensions);

const BY_EXTENSION: ReadonlyMap<string, FileFormat> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** Extensions of files that hold others, or one that is smaller in them. */
const PACKED: ReadonlySet<string> = new Set([".zip", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".tgz"]);

/** Whether a file's name has an extension of a format that can be read. */
export function isSupported(name: string): boolean {
  return BY_EXTENSION.has(extensionOf(name));
}

/**
 * A file's format by its extension; without one it is text.
 * @throws ReadError for an extension of another format.
 */
export function formatOf(name: string): FileFormat {
  const extension = extensionOf(name);
  const format = extension === "" ? text : BY_EXTENSION.get(extension);
  if (format !== undefined) return format;
  if (PACKED.has(extension))
    throw new ReadError(name, { reason: "it is packed", nextStep: "Unpack it, or leave it out." });
  throw new ReadError(name, {
    reason: `${extension} files are not supported`,
    nextStep: `Convert it to one of ${SUPPORTED_EXTENSIONS.join(", ")}, or leave it out.`,
  });
}

function extensionOf(name: string): string {
  return extname(name).toLowerCase();
}
