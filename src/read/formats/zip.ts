import { crc32, createInflateRaw } from "node:zlib";
import { LOCKED, type Refusal, Unreadable } from "../read-error.ts";

/** One file in an archive, still packed. */
export interface ZipPart {
  /** As the archive writes it, with "/" between folders. */
  readonly name: string;
  readonly packed: Buffer;
  readonly isDeflated: boolean;
  /** Unpacked, in bytes, as the archive states it: `unpacked` holds it to that. */
  readonly size: number;
  readonly crc: number;
}

/** The parts of an archive by their names in lower case: an Office document's names are equal whatever their case. */
export type ZipParts = ReadonlyMap<string, ZipPart>;

/** More than any document has: a picture each for thousands of pages. */
const MOST_PARTS = 10_000;

const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Bits of an entry's flags: encrypted; sizes behind the data; strongly encrypted; directory masked. */
const ENCRYPTED = 0x2041;
const SIZES_BEHIND = 0x8;
/** The sizes behind the data take so many bytes at most, with a signature and in ZIP64. */
const LONGEST_SIZES_BEHIND = 24;
/** Says that the number stands in a ZIP64 record. */
const IN_ZIP64 = 0xffffffff;
/** The field of an entry that holds its name in UTF-8. */
const UNICODE_PATH = 0x7075;
/** Largest piece that is unpacked at once, in bytes. */
const PIECE = 65_536;

const ZIP64: Refusal = {
  reason: "it is a ZIP64 archive, and no document needs to be one",
  nextStep: "Save it again with the program that made it, or leave it out.",
};
const END_SIGNATURE = "PK\u0005\u0006";

/**
 * The parts of a ZIP archive. Every byte of it belongs to one part, to the directory or to its end, so that no other reader
 * finds other parts than these; nothing is unpacked. Formats: APPNOTE 6.3, little-endian.
 * @throws RangeError saying in which way it is damaged or ambiguous.
 * @throws Unreadable when it is locked, or of a kind that no document needs.
 */
export function zipParts(bytes: Uint8Array): ZipParts {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(data);
  const parts = new Map<string, ZipPart>();
  const taken = new Set<string>();
  const extents: Extent[] = [];
  let at = directory.start;
  for (let entry = 0; entry < directory.count; entry += 1) {
    const { part, names, extent, next } = readEntry(data, at, directory);
    for (const name of names) {
      if (taken.has(name)) throw new RangeError(`it has two parts named ${quoted(name)}`);
      taken.add(name);
    }
    parts.set(part.name.toLowerCase(), part);
    extents.push(extent);
    at = next;
  }
  if (at !== directory.end) throw new RangeError("its directory is damaged");
  requireNoOtherBytes(data, extents, directory.start);
  return parts;
}

/**
 * A part's content, piece by piece.
 * @throws RangeError when it is damaged, or is not what the archive's directory says.
 */
export async function* unpacked({ name, packed, isDeflated, size, crc }: ZipPart): AsyncGenerator<Buffer> {
  let length = 0;
  let sum = 0;
  for await (const piece of isDeflated ? inflated(name, packed) : pieces(packed)) {
    length += piece.length;
    if (length > size) throw new RangeError(`its part ${quoted(name)} unpacks to more than it states`);
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== crc) throw new RangeError(`its part ${quoted(name)} is damaged`);
}

function* pieces(stored: Buffer): Generator<Buffer> {
  for (let at = 0; at < stored.length; at += PIECE) yield stored.subarray(at, at + PIECE);
}

async function* inflated(name: string, packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch (cause) {
    throw new RangeError(`its part ${quoted(name)} is damaged`, { cause });
  }
  if (inflate.bytesWritten !== packed.length)
    throw new RangeError(`its part ${quoted(name)} is shorter than it states`);
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Where a part stands in the archive, its own header included. */
interface Extent {
  readonly start: number;
  readonly end: number;
  /** How many bytes behind it may still be its own. */
  readonly behind: number;
}

function findDirectory(data: Buffer): Directory {
  const at = data.lastIndexOf(END_SIGNATURE, data.length, "latin1");
  const longestComment = 0xffff;
  if (
    at === -1 ||
    at + END_SIZE > data.length ||
    at + END_SIZE + data.readUInt16LE(at + 20) > data.length ||
    at + END_SIZE + longestComment < data.length
  )
    throw new RangeError("it is no ZIP archive, or cut off");
  const start = data.readUInt32LE(at + 16);
  const count = data.readUInt16LE(at + 10);
  const isZip64 = at >= 20 && data.readUInt32LE(at - 20) === END_64_LOCATOR;
  if (isZip64 || start === IN_ZIP64 || data.readUInt32LE(at + 12) === IN_ZIP64 || count === 0xffff)
    throw new Unreadable(ZIP64);
  if (count > MOST_PARTS) {
    throw new Unreadable({ reason: `it has ${count} parts, over ${MOST_PARTS}`, nextStep: "Split it into parts." });
  }
  const disks = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)];
  if (disks.some((disk) => disk !== 0) || data.readUInt16LE(at + 8) !== count)
    throw new RangeError("it is one of several files that make up an archive");
  if (start + data.readUInt32LE(at + 12) !== at) throw new RangeError("its directory is damaged");
  return { start, end: at, count };
}

interface Entry {
  readonly part: ZipPart;
  /** By which some reader may know it, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly extent: Extent;
  /** Where the next entry begins. */
  readonly next: number;
}

function readEntry(data: Buffer, at: number, directory: Directory): Entry {
  if (at + ENTRY_SIZE > directory.end || data.readUInt32LE(at) !== ENTRY)
    throw new RangeError("its directory is damaged");
  const nameLength = data.readUInt16LE(at + 28);
  const next = at + ENTRY_SIZE + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  if (next > directory.end) throw new RangeError("its directory is damaged");
  const written = data.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
  const name = nameOf(written);
  const otherName = unicodePath(data.subarray(at + ENTRY_SIZE + nameLength, next));
  const flags = data.readUInt16LE(at + 8);
  const method = data.readUInt16LE(at + 10);
  const [packedSize, size] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 24)];
  const start = data.readUInt32LE(at + 42);
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable(LOCKED);
  if ([packedSize, size, start].includes(IN_ZIP64)) throw new Unreadable(ZIP64);
  if (method !== DEFLATED && method !== STORED)
    throw new RangeError(`its part ${quoted(name)} is packed by method ${method}`);
  if (start + LOCAL_SIZE > directory.start || data.readUInt32LE(start) !== LOCAL)
    throw new RangeError(`its part ${quoted(name)} is missing`);
  const nameStart = start + LOCAL_SIZE;
  const ownName = data.subarray(nameStart, nameStart + data.readUInt16LE(start + 26));
  const crc = data.readUInt32LE(at + 16);
  const said = { packedSize, size, crc, method, isBehind: (flags & SIZES_BEHIND) !== 0 };
  if (!ownName.equals(written) || !saysTheSame(data, start, said))
    throw new RangeError(`its part ${quoted(name)} is not what its directory says`);
  const from = nameStart + ownName.length + data.readUInt16LE(start + 28);
  const end = from + packedSize;
  if (end > directory.start) throw new RangeError(`its part ${quoted(name)} is cut off`);
  return {
    part: {
      name,
      packed: data.subarray(from, end),
      isDeflated: method === DEFLATED,
      size,
      crc,
    },
    names: new Set([name, ...(otherName === null ? [] : [nameOf(otherName)])].map((each) => each.toLowerCase())),
    extent: { start, end, behind: said.isBehind ? LONGEST_SIZES_BEHIND : 0 },
    next,
  };
}

/** Some programs write "\\" between folders. */
function nameOf(written: Buffer): string {
  return written.toString("utf8").replaceAll("\\", "/");
}

/** The name in UTF-8 that stands beside one in an older encoding, and that some readers prefer [APPNOTE 4.6.9]. */
function unicodePath(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    // A version and the checksum of the other name come first.
    if (extra.readUInt16LE(at) === UNICODE_PATH) return extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2));
  }
  return null;
}

/** What the directory says of a part. */
interface Statement {
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  /** The part's own header leaves sizes and checksum out: they stand behind the data. */
  readonly isBehind: boolean;
}

/** Whether a part's own header agrees with the directory. Some programs always leave room for sizes of ZIP64 in it. */
function saysTheSame(data: Buffer, local: number, { packedSize, size, crc, method, isBehind }: Statement): boolean {
  if ((data.readUInt16LE(local + 6) & ENCRYPTED) !== 0 || data.readUInt16LE(local + 8) !== method) return false;
  if (isBehind) return true;
  const sizes = [data.readUInt32LE(local + 18), data.readUInt32LE(local + 22)];
  const areStated = sizes[0] === packedSize && sizes[1] === size;
  return data.readUInt32LE(local + 14) === crc && (areStated || sizes.every((stated) => stated === IN_ZIP64));
}

/** No two parts share bytes, as in bombs; and none belongs to nobody, as a second directory would. */
function requireNoOtherBytes(data: Buffer, extents: readonly Extent[], directoryStart: number): void {
  let free = { start: 0, longest: 0 };
  const next = (start: number): void => {
    if (start < free.start) throw new RangeError("its parts overlap");
    if (start - free.start <= free.longest) return;
    const isEnd = data.subarray(free.start, start).includes(END_SIGNATURE, 0, "latin1");
    throw new RangeError(isEnd ? "it has two ends, and so two directories" : "it holds bytes that belong to no part");
  };
  for (const { start, end, behind } of [...extents].sort((a, b) => a.start - b.start)) {
    next(start);
    free = { start: end, longest: behind };
  }
  next(directoryStart);
}

/** A name that anybody may have written, for a message. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 60)}…` : name);
}
