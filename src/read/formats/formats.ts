import { extname } from "node:path";
import type { SourceFile } from "../article.ts";
import { ReadError } from "../read-error.ts";

const FORMATS: Readonly<Record<string, SourceFile["format"]>> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".pdf": "pdf",
  ".docx": "docx",
};

/** Extensions of the files that can be read. */
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** Whether a file's name has an extension that can be read. */
export function isReadable(name: string): boolean {
  return Object.hasOwn(FORMATS, extname(name).toLowerCase());
}

/**
 * A file's format by its extension; without one it is text.
 * @throws ReadError for an extension of another format.
 */
export function formatOf(name: string): SourceFile["format"] {
  const extension = extname(name).toLowerCase();
  if (extension === "") return "text";
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format !== undefined) return format;
  throw new ReadError(
    name,
    `${extension} files are not supported`,
    `Convert it to one of ${READABLE_EXTENSIONS.join(", ")}, or leave it out.`,
  );
}
