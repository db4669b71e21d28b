import { inflateRawSync } from "node:zlib";

/** Unpacked parts of a document together are not larger, in bytes: larger ones are bombs. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;

/**
 * Refuses a ZIP archive that is damaged or unpacks to more than it may, whatever sizes it states. Formats: APPNOTE
 * 6.3, end record 22 bytes, entries 46 bytes and three variable fields, little-endian.
 * @throws RangeError saying what is wrong with it.
 */
export function checkZip(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(data);
  const count = data.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new RangeError(`it has ${count} parts`);
  let at = data.readUInt32LE(end + 16);
  let left = MOST_UNPACKED;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY) throw new RangeError("its directory is damaged");
    left -= unpackedSize(data, at, left);
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
}

function endRecord(data: Buffer): number {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at -= 1) {
    if (data.readUInt32LE(at) === END) return at;
  }
  throw new RangeError("it is no ZIP archive, or cut off");
}

function unpackedSize(data: Buffer, entry: number, most: number): number {
  const method = data.readUInt16LE(entry + 10);
  const packed = data.readUInt32LE(entry + 20);
  const local = data.readUInt32LE(entry + 42);
  if (local + 30 > data.length || data.readUInt32LE(local) !== LOCAL) throw new RangeError("a part of it is missing");
  if (method !== DEFLATED) return packed;
  const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  try {
    return inflateRawSync(data.subarray(start, start + packed), { maxOutputLength: Math.max(1, most) }).length;
  } catch (cause) {
    throw new RangeError(`a part of it is damaged, or it unpacks to over ${MOST_UNPACKED >> 20} MiB`, { cause });
  }
}
