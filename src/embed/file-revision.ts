import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256 of a file (hex, first 16 digits), read piece by piece: model files have up to gigabytes. */
export async function fileRevision(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return hash.digest("hex").slice(0, 16);
}
