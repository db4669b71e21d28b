import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Bytes read at a time: model files have hundreds of megabytes. */
const CHUNK_BYTES = 1 << 20;

/** What a hash makes of a file's bytes, after what it was given before; hex. */
export async function hashFile(file: string, hash: Hash): Promise<string> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  return hash.digest("hex");
}
