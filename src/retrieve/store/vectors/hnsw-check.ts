import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Links a node (M) of every graph. */
export const LINKS = 12;
/** Room of the smallest graph, in points. */
export const SMALLEST_ROOM = 16;

/** Bytes of hnswlib's header (`saveIndex`, 64 bits, little-endian): up to and including its M, and all of it. */
const HEADER_BYTES = 80;
const WHOLE_HEADER_BYTES = 96;
/** Bytes of a file that are read at a time. */
const CHUNK_BYTES = 1 << 20;

interface GraphHeader {
  readonly count: number;
  /** Of each point, in the lowest layer. */
  readonly rowBytes: number;
}

/**
 * Points in a file that `HnswIndex.save` wrote. Each must be there with its links, and nothing behind them: a file that is
 * complete so loads again, which takes as much memory as the graph.
 * @throws Error when the file is truncated, longer, or no HNSW file of so many dimensions.
 */
export function countInFile(file: string, dimensions: number): number {
  const handle = openSync(file, "r");
  try {
    const { count, rowBytes } = headerOf(handle, file, dimensions);
    const { size } = fstatSync(handle);
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let start = 0;
    let length = 0;
    // Behind the rows stand, point by point, the number of bytes of its links in higher layers, and these.
    let at = WHOLE_HEADER_BYTES + count * rowBytes;
    for (let point = 0; point < count && at + 4 <= size; point++) {
      if (at < start || at + 4 > start + length) {
        start = at;
        length = readSync(handle, chunk, 0, chunk.length, start);
      }
      at += 4 + chunk.readUInt32LE(at - start);
      if (point === count - 1 && at === size) return count;
    }
    if (count === 0 && at === size) return 0;
    throw new Error(`${file} is not whole.`);
  } finally {
    closeSync(handle);
  }
}

/** hnswlib trusts the header: wrong sizes there make it allocate or read without bounds. Returns the number of points. */
export function requireHeader(file: string, dimensions: number): { readonly count: number } {
  const handle = openSync(file, "r");
  try {
    return headerOf(handle, file, dimensions);
  } finally {
    closeSync(handle);
  }
}

function headerOf(handle: number, file: string, dimensions: number): GraphHeader {
  const header = Buffer.alloc(HEADER_BYTES);
  if (readSync(handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) throw new Error(`${file} is truncated.`);
  const size = (offset: number) => Number(header.readBigUInt64LE(offset));
  const [room, count, rowBytes, labelAt, dataAt, links] = [8, 16, 24, 32, 40, 72].map(size) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sound =
    links === LINKS &&
    labelAt - dataAt === dimensions * Float32Array.BYTES_PER_ELEMENT &&
    rowBytes === labelAt + 8 &&
    count <= room &&
    room <= 2 * count + SMALLEST_ROOM &&
    count * rowBytes < fstatSync(handle).size;
  if (!sound) throw new Error(`${file} is no HNSW file of ${dimensions} dimensions.`);
  return { count, rowBytes };
}
