import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "../errors/thrown.ts";
import { hashFile } from "./hash-file.ts";

/** How far a download is. */
export interface DownloadProgress {
  /** The file's path in its model. */
  readonly file: string;
  readonly receivedBytes: number;
  /** Null where the server does not say. */
  readonly totalBytes: number | null;
  readonly bytesPerSecond: number;
}

/** A file that a server does not give. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  /** What is wrong: worth another try later ("unreachable"), or not. */
  readonly kind: "missing" | "forbidden" | "unreachable" | "damaged" | "not-written";

  constructor(kind: DownloadError["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** A download that breaks off is taken up again this often, after pauses of one, two, four... of these milliseconds. */
const ATTEMPTS = 5;
const FIRST_PAUSE = 500;
/** A server that sends nothing for this many milliseconds counts as gone. */
const LONGEST_SILENCE = 30_000;
const MOST_REDIRECTS = 5;

/** What another attempt does not help. */
const IN_VAIN: readonly DownloadError["kind"][] = ["missing", "forbidden", "not-written"];

/** What keeps a file from being written, by the operating system's code, and what to do. */
const NOT_WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, "its disk is full: free some space, then run this again; it goes on where it stopped."],
  [/^(EACCES|EROFS|EPERM)$/, "it may not be written: let this user write there, then run this again."],
  [/^EIO$/, "its disk fails: check that it works, then run this again."],
];

export interface DownloadOptions {
  readonly onProgress?: (progress: Omit<DownloadProgress, "file">) => void;
  /** Replaces the pauses between attempts in tests, in milliseconds. */
  readonly firstPause?: number;
  readonly longestSilence?: number;
}

/**
 * Downloads a file to a path. What an attempt or an earlier run received is kept beside it and not fetched again; the
 * file appears under its name only when it is whole and its checksum is the one that the server announced, if it did.
 * @throws DownloadError when the server has no such file, refuses it, cannot be reached, or sends something else, and when the
 *   file cannot be written.
 */
export async function download(url: string, target: string, options: DownloadOptions = {}): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      mkdirSync(dirname(target), { recursive: true });
      return await attemptDownload(url, target, options);
    } catch (error) {
      const failure = failureOf(url, target, error);
      if (IN_VAIN.includes(failure.kind) || attempt === ATTEMPTS) throw failure;
      await sleep((options.firstPause ?? FIRST_PAUSE) * 2 ** (attempt - 1));
    }
  }
}

async function attemptDownload(url: string, target: string, options: DownloadOptions): Promise<void> {
  const silence = new AbortController();
  const longestSilence = options.longestSilence ?? LONGEST_SILENCE;
  const giveUp = () => silence.abort(unreachable(url, "no answer"));
  let watchdog = setTimeout(giveUp, longestSilence);
  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(giveUp, longestSilence);
  };
  try {
    const part = `${target}.part`;
    let received = existsSync(part) ? statSync(part).size : 0;
    const { response, checksum } = await request(url, received, silence.signal);
    if (response.status === 416) {
      rmSync(part, { force: true });
      throw new DownloadError("damaged", `${url} is shorter than what was received before.`);
    }
    if (response.status !== 206 && received > 0) {
      rmSync(part, { force: true });
      received = 0;
    }
    const length = Number(response.headers.get("content-length") ?? Number.NaN);
    const totalBytes = Number.isFinite(length) ? received + length : null;
    const started = performance.now();
    const before = received;
    for await (const chunk of response.body ?? []) {
      heard();
      appendFileSync(part, chunk);
      received += chunk.byteLength;
      const bytesPerSecond = ((received - before) / Math.max(1, performance.now() - started)) * 1000;
      options.onProgress?.({ receivedBytes: received, totalBytes, bytesPerSecond });
    }
    if (totalBytes !== null && received < totalBytes) {
      throw new DownloadError("unreachable", `${url} broke off after ${received} of ${totalBytes} bytes.`);
    }
    if (received === 0) appendFileSync(part, "");
    if (checksum !== null && (await checksum.of(part)) !== checksum.expected) {
      rmSync(part);
      throw new DownloadError("damaged", `${url} is not what its checksum (${checksum.expected.slice(0, 12)}…) says.`);
    }
    renameSync(part, target);
  } finally {
    clearTimeout(watchdog);
  }
}

interface Checksum {
  readonly expected: string;
  readonly of: (file: string) => Promise<string>;
}

/** Follows redirects by hand, because a hub announces the checksum beside the redirect to its storage. */
async function request(
  url: string,
  received: number,
  signal: AbortSignal,
): Promise<{ response: Response; checksum: Checksum | null }> {
  let checksum: Checksum | null = null;
  let at = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    // Compressed transfers would have neither ranges nor a length.
    const headers: Record<string, string> = { "accept-encoding": "identity" };
    if (received > 0) headers.range = `bytes=${received}-`;
    const response = await fetch(at, { headers, redirect: "manual", signal });
    checksum ??= announcedChecksum(response.headers);
    const next = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && next !== null) {
      await response.body?.cancel();
      at = new URL(next, at).href;
    } else if (response.ok || response.status === 416) {
      return { response, checksum };
    } else {
      await response.body?.cancel();
      throw refusal(url, response.status);
    }
  }
  throw new DownloadError("unreachable", `${url} redirects in circles.`);
}

/** Hubs give the SHA-256 of large files and the git object id (SHA-1 with a header) of small ones as ETags. */
function announcedChecksum(headers: Headers): Checksum | null {
  const tag = (headers.get("x-linked-etag") ?? headers.get("etag") ?? "").replace(/^W\/|"/g, "");
  if (/^[0-9a-f]{64}$/.test(tag)) return { expected: tag, of: (file) => hashFile(file, createHash("sha256")) };
  if (!/^[0-9a-f]{40}$/.test(tag)) return null;
  return { expected: tag, of: (file) => hashFile(file, createHash("sha1").update(`blob ${statSync(file).size}\0`)) };
}

function refusal(url: string, status: number): DownloadError {
  if (status === 404 || status === 410) return new DownloadError("missing", `${url} does not exist.`);
  if (status === 401 || status === 403) return new DownloadError("forbidden", `${url} may not be read (${status}).`);
  return new DownloadError("unreachable", `${url} answers with error ${status}.`);
}

function failureOf(url: string, target: string, error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  const [, why] = NOT_WRITTEN.find(([pattern]) => pattern.test(code)) ?? [];
  if (why !== undefined && isOfFile(cause)) return new DownloadError("not-written", `${target}: ${why}`, error);
  return unreachable(url, code || String(cause), error);
}

/** Connections fail with some of the same codes. */
function isOfFile(error: unknown): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall !== "connect" && syscall !== "getaddrinfo";
}

function unreachable(url: string, reason: string, cause?: unknown): DownloadError {
  return new DownloadError("unreachable", `${new URL(url).origin} cannot be reached (${reason}).`, cause);
}
