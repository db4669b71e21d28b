import type { PassedOverReason } from "../passed-over.ts";
import type { Refusal } from "../read-error.ts";
import type { StructuredText } from "../structure/structure.ts";

/**
 * A kind of file that can be read: all that the program knows of it and says of it. The record itself loads no library:
 * what its text is extracted with is imported when the first such file is read.
 */
export interface FileFormat {
  /** As the index stores it and `read --json` prints it: never changes. */
  readonly name: string;
  /** As people call it: "PDF". */
  readonly label: string;
  /** Of file names, in lower case with the full stop; the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** Larger files are refused, in bytes: text is read within a few times its size, documents unpack to far more. */
  readonly largest: number;
  /**
   * Of extensions that programs use for their own files, too: whether a file in a folder is meant to be read, by its extension,
   * in lower case, or by its first `LOOKED_AT` bytes as UTF-8. One that is named is always tried.
   */
  readonly isMeant?:
    | { readonly byName: (extension: string) => boolean }
    | { readonly byStart: (start: string) => boolean };
  /** Why a file in a folder is passed over that is not meant; "no-articles" by default. */
  readonly notMeant?: PassedOverReason;
  /** It has columns or fields: a file beside it may say what they are (`ColumnsFile`). False by default. */
  readonly hasColumns?: true;
  readonly content: FormatContent;
  /** What is read of such a file and what is not, in one sentence for users. */
  readonly summary: string;
}

/** How a file is read; what is not said is as usual. */
export interface ReadingSettings {
  /** The encoding that a file is in; null, the default, for none. */
  readonly givenEncoding?: string | null;
  /** In which languages words in pictures are, as `eng+chi_sim`; null, the default, for those that are installed. */
  readonly ocrLanguages?: string | null;
  /** What stands in the file beside it that says what its columns are (`columnsText`); null, the default, where there is none. */
  readonly columns?: string | null;
  /** See `ExtractionOptions`; `MOST_DOCUMENTS` by default and at most. */
  readonly mostDocuments?: number;
}

/** How much of a file is looked at to tell whether it is meant to be read, in bytes. */
export const LOOKED_AT = 64 * 1024;

/** What an operator says of the columns of a table, in a file beside it. */
export interface ColumnsFile {
  /** Without its folder: "faq.csv.columns.toml". */
  readonly name: string;
  readonly text: string;
}

/** How a file's text is extracted. */
export interface ExtractionOptions {
  /** A file of more rows, letters or entries is refused as soon as that is known. */
  readonly mostDocuments: number;
  /** What an operator says that the columns of a table are; null where nothing is said. */
  readonly columns: ColumnsFile | null;
  /** See `ReadingSettings`. */
  readonly ocrLanguages: string | null;
}

/** More rows, letters or entries are taken of no file: so many take 700 MiB while they are read. */
export const MOST_DOCUMENTS = 200_000;

/** For whoever has no limits of their own. */
export const USUAL_OPTIONS: ExtractionOptions = {
  mostDocuments: MOST_DOCUMENTS,
  columns: null,
  ocrLanguages: null,
};

/** How a file's bytes become text. */
type FormatContent = PlainContent | MarkupContent | DocumentContent;

/** The file is its own text, in some character encoding; front matter at its start describes it. */
interface PlainContent {
  readonly kind: "plain";
  /** How the text is marked: as the format's name says, or in a way that only the text tells. */
  readonly marks: "Markdown" | "unknown";
}

/** The file is text, in some character encoding, that holds the text to be read. */
interface MarkupContent {
  readonly kind: "markup";
  /** The character encoding that a file names itself; null when it names none. */
  declaredEncoding(bytes: Uint8Array): string | null;
  /** May throw whatever its library throws. */
  extract(source: string, options: ExtractionOptions): Promise<StructuredText>;
  /**
   * Of files that may be too large to be decoded as a whole: how one of Unicode is read piece by piece. Null where it is to be
   * decoded like others. May throw whatever its library throws.
   */
  extractPieces?(bytes: Uint8Array): { readonly encoding: string; extract(): Promise<StructuredText> } | null;
}

/** The file is no text. */
export interface DocumentContent {
  readonly kind: "document";
  /** Null where nothing is the same in all such files. */
  readonly signature: Signature | null;
  /** What a file without the signature is, where more is known of it than that it is none of this format; else null. */
  otherFormat(bytes: Uint8Array): Refusal | null;
  /** May throw whatever its library throws. */
  extract(bytes: Uint8Array, options: ExtractionOptions): Promise<StructuredText>;
  /** What is wrong with a file in which no letter and no digit is found. */
  readonly withoutText: Refusal;
  /** Errors of its library that say more than "damaged", by their names. */
  readonly knownErrors: Readonly<Record<string, Refusal>>;
}

/** Bytes by which a format is known, whatever the file is called. */
export interface Signature {
  /** One character a byte. */
  readonly bytes: string;
  /** How many bytes of the file's start are searched for them: as many as they are where they have to be the first. */
  readonly searched: number;
  /** What a file is that has them: "a PDF document". */
  readonly means: string;
}

/** Of all formats that are a ZIP archive: what lies in it tells which. */
export const ZIP_ARCHIVE: Signature = {
  bytes: "PK\u0003\u0004",
  searched: 4,
  means: "a ZIP archive (or an Office document)",
};

/** Whether a file has a format's signature. */
export function hasSignature({ bytes: wanted, searched }: Signature, bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, searched)).toString("latin1").includes(wanted);
}
