import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** What all servers' articles and indexes may take on the disk unless the operator says otherwise, in megabytes. */
export const DEFAULT_DISK_MB = 10_000;

const MEGABYTE = 1e6;
/** The part of it that one server may take, so that none can take all of it. */
const SHARE = 0.5;
/** A file together with its index takes so many times what the file takes: that of plain text, of which most is indexed. */
const WITH_INDEX = 6;

/** What is on the disk, in bytes. */
export interface DiskUse {
  readonly server: number;
  readonly all: number;
  /** Of the server's, files that are about to be taken in. */
  readonly staged: number;
  /** Of the server's, files that these replace. */
  readonly replaced: number;
}

/** Whether staged files can be taken in and indexed within the space for all servers, and within one server's part of it. */
export function hasRoom({ server, all, staged, replaced }: DiskUse, megabytes: number): boolean {
  const growth = (WITH_INDEX - 1) * staged - WITH_INDEX * replaced;
  const most = megabytes * MEGABYTE;
  return staged === 0 || (all + growth <= most && server + growth <= most * SHARE);
}

/** What files take that are kept elsewhere, together with their index. */
export function withIndex(bytes: number): number {
  return bytes * WITH_INDEX;
}

/** The size of all files in a folder and below, or of a file; what goes meanwhile, or cannot be looked at, counts for nothing. */
export async function bytesIn(path: string): Promise<number> {
  const there = await lstat(path).catch(() => null);
  if (there === null || !there.isDirectory()) return there?.size ?? 0;
  let sum = 0;
  for (const name of await readdir(path).catch(() => [])) sum += await bytesIn(join(path, name));
  return sum;
}

export function wholeMegabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
