import { FILE_BYTES } from "./collections.ts";

/** Fetching one file takes at most so long, in milliseconds. */
const LONGEST = 60_000;

/** A file that somebody attached, as Discord tells of it. */
interface Attached {
  readonly name: string;
  readonly url: string;
}

/** How much of a file is fetched at most, and for how long. */
interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
}

const UPLOAD_LIMITS: FetchLimits = { bytes: FILE_BYTES, milliseconds: LONGEST };

/**
 * Fetches an attachment. What is sent beyond the size that a file may have is not waited for, whatever was said before.
 * @throws Error when it cannot be fetched, RangeError when it is too large
 */
export async function fetchUpload({ name, url }: Attached, limits = UPLOAD_LIMITS): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(limits.milliseconds) });
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`Discord answered ${response.status} for the attachment ${name}.`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.length;
    // Leaving the loop ends the connection.
    if (size > limits.bytes) throw new RangeError(`The attachment ${name} is larger than Discord said.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
