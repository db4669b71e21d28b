import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Bytes read at a time: model files have hundreds of megabytes. */
const CHUNK_BYTES = 1 << 20;

/** What a hash makes of a file's bytes, after what it was given before; hex. */
export async function hashFile(file: string, hash: Hash): Promise<string> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) hash.update(chunk);
  return hash.digest("hex");
}

/** The name of one state of a model file: the first 16 hex digits of its SHA-256. */
export async function fileRevision(file: string): Promise<string> {
  return (await hashFile(file, createHash("sha256"))).slice(0, 16);
}
