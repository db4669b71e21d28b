import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { codeOf, messageOf } from "../../../errors/thrown.ts";
import { type PressTable, WORD_KINDS } from "./press-words.ts";

/** The table that is read where no other is named, if it is there. */
export const USUAL_PRESS_FILE = "press.toml";

/** A word is not longer, in UTF-16 units, and a table has no more of them: each is looked for in every line. */
const LONGEST_WORD = 60;
const MOST_WORDS = 500;

/** What is found in a table's place, by the file system's codes. */
const FOUND: Readonly<Record<string, string>> = { ENOENT: "there is no such file", EISDIR: "it is a folder" };

/** An operator's table that cannot be used: in whole sentences what is wrong, where, what is expected and found, and what to do. */
export class PressFileError extends Error {
  override readonly name = "PressFileError";
}

/** An operator's table of what newspapers print, and where it stands. */
export interface PressFile {
  readonly path: string;
  readonly table: PressTable;
  /** How many words it has. */
  readonly words: number;
}

/**
 * The operator's table of papers, sections and words by language; null where none is named and there is no `press.toml`.
 * @param path as the setting PRESS_FILE says; null where it says nothing.
 * @throws PressFileError that says what of the file cannot be used, where, what is expected and what is found.
 */
export async function readPressFile(path: string | null): Promise<PressFile | null> {
  const file = path ?? USUAL_PRESS_FILE;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    const code = codeOf(cause);
    if (path === null && code === "ENOENT") return null;
    const next = path === null ? "Move it away." : "Give PRESS_FILE another path, or leave it empty.";
    throw new PressFileError(
      `The table of newspapers' words ${file} cannot be read: ${FOUND[code] ?? messageOf(cause)}. ${next}`,
      { cause },
    );
  }
  if (!isUtf8(bytes)) throw unusable(file, "it is not in UTF-8");
  const table = tableOf(file, await parsed(file, Buffer.from(bytes).toString("utf8")));
  const words = Object.values(table).reduce((sum, each) => sum + each.length, 0);
  if (words > MOST_WORDS) throw unusable(file, `it has ${words} words, and may have ${MOST_WORDS}`);
  return { path: file, table, words };
}

async function parsed(file: string, toml: string): Promise<Record<string, unknown>> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    return parse(toml);
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const [what] = cause.message.replace(/^Invalid TOML document: /, "").split("\n");
    throw unusable(file, `it is no TOML in line ${cause.line}, column ${cause.column} (${what})`, cause);
  }
}

function tableOf(file: string, languages: Record<string, unknown>): PressTable {
  const table = new Map<keyof PressTable, string[]>();
  for (const [language, kinds] of Object.entries(languages)) {
    if (!isTable(kinds)) throw unusable(file, `${language} must be a table such as [de], but is ${inWords(kinds)}`);
    for (const [kind, words] of Object.entries(kinds)) {
      const known = WORD_KINDS.find((each) => each === kind);
      const place = `${language}.${kind}`;
      if (known === undefined)
        throw unusable(file, `${place} is unknown; what a language may have is ${WORD_KINDS.join(", ")}`);
      if (!Array.isArray(words)) throw unusable(file, `${place} must be a list of texts, but is ${inWords(words)}`);
      const before = table.get(known) ?? [];
      table.set(known, [...before, ...words.map((word, at) => wordOf(file, `${place}[${at}]`, word))]);
    }
  }
  return Object.fromEntries(table);
}

function wordOf(file: string, place: string, word: unknown): string {
  if (typeof word !== "string") throw unusable(file, `${place} must be a text, but is ${inWords(word)}`);
  const trimmed = word.trim().replace(/\s+/gu, " ");
  if (!/\p{L}.*\p{L}|\p{Lo}/u.test(trimmed) || trimmed.length > LONGEST_WORD)
    throw unusable(
      file,
      `${place} must be a text of two letters or more, up to ${LONGEST_WORD} characters, but is ${inWords(word)}`,
    );
  // Of several numbers in a row, each could take any of the digits: a line of many would be tried in endless ways.
  if (trimmed.split("#").length > 2) throw unusable(file, `${place} may have one #, but is ${inWords(word)}`);
  return trimmed;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A value, as a message shows it. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isTable(value)) return "a table";
  const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
  return shown.length > LONGEST_WORD ? `${shown.slice(0, LONGEST_WORD)}…` : shown;
}

function unusable(file: string, what: string, cause?: unknown): PressFileError {
  return new PressFileError(
    `The table of newspapers' words ${file} cannot be used: ${what}. Change it, or move it away.`,
    cause === undefined ? {} : { cause },
  );
}
