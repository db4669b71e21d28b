import { createHash } from "node:crypto";
import { hashFile } from "./hash-file.ts";

/** The name of one state of a model file: the first 16 hex digits of its SHA-256. */
export async function fileRevision(file: string): Promise<string> {
  return (await hashFile(file, createHash("sha256"))).slice(0, 16);
}
