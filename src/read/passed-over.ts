import { extname } from "node:path";
import { html } from "./formats/html.ts";
import { xhtml } from "./formats/xhtml.ts";

/** Why something that is there is not read. */
export type PassedOverReason =
  /** Its name begins with a full stop. */
  | "hidden"
  /** The folder of a system, a NAS or an archive program for what was thrown away or is nobody's. */
  | "trash"
  /** The copy that an office program keeps while a document is open. */
  | "temporary"
  /** The folder of pictures and scripts beside a saved web page. */
  | "saved-page"
  /** The operator says so: `--exclude`, or an ignore file. */
  | "excluded"
  /** A link that leads out of the folder that is walked, or nowhere. */
  | "link"
  /** Neither a file nor a folder: a pipe, a socket, a device. */
  | "no-file"
  /** A file of a format that cannot be read. */
  | "format"
  /** It says what the columns of a table are, and no table lies beside it. */
  | "columns"
  /** A file of a format that programs use for their own data, too, and it shows no articles. */
  | "no-articles"
  /** A picture, and no program is installed that reads words in pictures. */
  | "picture";

/** A file or folder that a walk has passed over. */
export interface PassedOver {
  readonly path: string;
  readonly reason: PassedOverReason;
}

/** How much was passed over, by reason; a folder counts once. */
export interface PassedOverCounts {
  readonly counts: Readonly<Partial<Record<PassedOverReason, number>>>;
  /** Extensions of the files whose format cannot be read, sorted. */
  readonly extensions: readonly string[];
}

/** Lists what operators leave out of the folder in which it lies, and of all below, in the manner of `.gitignore`. */
export const IGNORE_FILE = ".verbatimignore";

const TRASH_FOLDERS: ReadonlySet<string> = new Set(
  [
    "$RECYCLE.BIN",
    "RECYCLER",
    "RECYCLED",
    "System Volume Information",
    "lost+found",
    "__MACOSX",
    "@eaDir",
    "@Recycle",
    "@Recently-Snapshot",
    "@tmp",
    "#recycle",
    "#snapshot",
  ].map((name) => name.toLowerCase()),
);

/** "~$report.docx" of Microsoft Office, "~WRL0001.docx" of Word; LibreOffice's ".~lock.report.docx#" is hidden. */
const TEMPORARY = /^(~\$|~WRL\d)/i;

/** What browsers call the folder beside "page.html": "page_files"; Word says "page.files". */
const OF_SAVED_PAGE = /^(.+)[._]files$/i;

/** Why a file or folder is passed over by its name alone; null where it is not. `siblings` are all names of its folder. */
export function passedOverByName(
  name: string,
  isFolder: boolean,
  siblings: ReadonlySet<string>,
): PassedOverReason | null {
  if (name.startsWith(".")) return "hidden";
  if (!isFolder) return TEMPORARY.test(name) ? "temporary" : null;
  if (TRASH_FOLDERS.has(name.toLowerCase())) return "trash";
  const page = OF_SAVED_PAGE.exec(name)?.[1];
  const extensions = [html, xhtml].flatMap((format) => format.extensions);
  const isOfPage = page !== undefined && extensions.some((extension) => siblings.has(page + extension));
  return isOfPage ? "saved-page" : null;
}

export function countPassedOver(passed: readonly PassedOver[]): PassedOverCounts {
  const counts: Partial<Record<PassedOverReason, number>> = {};
  for (const { reason } of passed) counts[reason] = (counts[reason] ?? 0) + 1;
  const formats = passed.filter(({ reason }) => reason === "format");
  const extensions = [...new Set(formats.map(({ path }) => extname(path).toLowerCase()))].filter((each) => each !== "");
  return { counts, extensions: extensions.sort() };
}
