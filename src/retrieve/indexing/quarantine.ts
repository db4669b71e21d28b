import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import * as v from "valibot";
import { hashFile } from "../../embed/hash-file.ts";
import { readJson } from "../../json/read-json.ts";
import { ReadError } from "../../read/read-error.ts";
import { reason } from "./file-trouble.ts";
import type { FileUnderWay } from "./reading/reading-guard.ts";
import type { IndexProblem } from "./source-files.ts";

const FILE = "quarantine.json";
/** So many are remembered; of more, the latest. */
const MOST_FILES = 200;
/** Bytes of so many with paths as long as systems allow; a larger file is not this quarantine. */
const LARGEST = 2 * 2 ** 20;

const QuarantinedFile = v.object({
  /** Name shown to people. */
  name: v.string(),
  /** Where it is, from the folder of the quarantine, "/" between folders; null for an upload, which was not kept. */
  path: v.nullable(v.string()),
  /** SHA-256 of the bytes, hex: a file is tried again when they have changed. */
  hash: v.string(),
  /** What reading it took too much of; "crash": the process that read it ended, twice. */
  reason: v.picklist(["time", "memory", "crash"]),
  /** ISO 8601 time. */
  since: v.string(),
});

/** A file that is not read again, as reading it ended the process that did. */
export type QuarantinedFile = Readonly<v.InferOutput<typeof QuarantinedFile>>;

export type QuarantineReason = QuarantinedFile["reason"];

/** The quarantine that is kept in a folder; empty where there is none or it is damaged: its files are then tried again. */
export function readQuarantine(folder: string): readonly QuarantinedFile[] {
  const file = join(folder, FILE);
  let text: string;
  try {
    if (statSync(file).size > LARGEST) return [];
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  return quarantineIn(text);
}

/** The quarantine that a text holds, as it is kept; empty where it is damaged. */
export function quarantineIn(text: string): readonly QuarantinedFile[] {
  const read = readJson(text, v.array(QuarantinedFile));
  return read.kind === "value" ? read.value : [];
}

/** Written beside and renamed, so that a reader finds the old one or the new one. */
export function writeQuarantine(folder: string, files: readonly QuarantinedFile[]): void {
  const file = join(folder, FILE);
  if (files.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  // Where a database holds the index, nothing else has made the folder.
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(files.slice(-MOST_FILES), null, 2)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}

/** Whether reading these bytes, under a name of this format, ended a process before. */
export function quarantinedAs(
  files: readonly QuarantinedFile[],
  { name, hash }: Pick<FileUnderWay, "name" | "hash">,
): QuarantinedFile | undefined {
  return files.find((file) => file.hash === hash && extensionOf(file.name) === extensionOf(name));
}

/**
 * Those that are where they were with the bytes they had; what changed or is gone leaves the quarantine. The bytes are read piece
 * by piece: files may be large, and the gateway asks, too.
 */
export async function stillThere(folder: string, files: readonly QuarantinedFile[]): Promise<QuarantinedFile[]> {
  const there: QuarantinedFile[] = [];
  for (const file of files) {
    if (file.path === null || (await hashOf(resolve(folder, file.path))) === file.hash) there.push(file);
  }
  return there;
}

const NEXT_STEP =
  "It is in quarantine, and not tried again until it changes: save it anew, divide it, or leave it out; or try it once more " +
  'with "npm run index -- --retry-quarantined".';

const REASONS: Readonly<Record<QuarantineReason, string>> = {
  time: "reading it takes too long",
  memory: "reading it takes too much memory",
  crash: "reading it has ended the program that does so, twice",
};

/** A file is in quarantine, and not read. */
export class QuarantineError extends ReadError {
  readonly entry: QuarantinedFile;

  constructor(entry: QuarantinedFile) {
    super(entry.name, { reason: REASONS[entry.reason], nextStep: NEXT_STEP });
    this.entry = entry;
  }
}

/** @param isNew whether it came there in this run */
export function problemOf(
  entry: QuarantinedFile,
  { path, isNew }: { readonly path: string; readonly isNew: boolean },
): IndexProblem {
  const message = reason(new QuarantineError(entry));
  return { path, message, missing: false, quarantined: { reason: entry.reason, isNew } };
}

async function hashOf(file: string): Promise<string | null> {
  try {
    // Of a pipe in its place, nothing would ever come.
    return statSync(file).isFile() ? await hashFile(file, createHash("sha256")) : null;
  } catch {
    return null;
  }
}

function extensionOf(name: string): string {
  return extname(name).toLowerCase();
}
