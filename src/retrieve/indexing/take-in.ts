import { performance } from "node:perf_hooks";
import { columnsText, fileBytes } from "../../read/file-bytes.ts";
import { isReadAlike, type KnownFile } from "../store/known-file.ts";
import { encodingOf, type FileToRead, stampOf } from "./files-to-read.ts";
import { type IndexedFile, type IndexingTools, indexFile, indexReadyFile } from "./index-file.ts";
import { QuarantineError, quarantinedAs } from "./quarantine.ts";
import type { ReadyFile } from "./reading/ahead-message.ts";
import { FileContent } from "./reading/file-content.ts";
import type { ReadAhead } from "./reading/read-ahead.ts";
import { formerOf } from "./source-files.ts";
import type { IndexRequest } from "./update-index.ts";

/** From this many bytes on, what a file leaves in memory is as much as the rest of the process. */
const LARGE_FILE = 16 * 2 ** 20;

/** Of fewer bytes than these nothing is read ahead: the process that does so takes half a second to start. */
const WORTH_READING_AHEAD = 2 ** 20;

/** What was read ahead is put together as long as it is no more than so many passages and milliseconds: a kill costs no more. */
const PASSAGES_TOGETHER = 1_000;
const MS_TOGETHER = 500;

/** What files become part of. */
interface Surroundings {
  readonly tools: IndexingTools;
  /** By path, as the run found them. */
  readonly known: ReadonlyMap<string, KnownFile>;
  /** By path, what answers while a rebuild is made. */
  readonly answering: ReadonlyMap<string, KnownFile>;
  /** Files that are not where they were; one that turns up elsewhere is struck off. */
  readonly gone: KnownFile[];
  readonly request: IndexRequest;
}

/** What became of a file; "taken": another run is at it. */
export type TakenIn =
  | ({ readonly kind: "indexed" } & IndexedFile)
  | { readonly kind: "unchanged" }
  | { readonly kind: "taken" }
  | { readonly kind: "failed"; readonly error: unknown; readonly hash: string };

/** Takes files into an index one after the other, while those behind them are read. */
export class FilesTaken {
  /** Files that other runs are at come again behind the last. */
  readonly queue: FileToRead[];
  readonly #count: number;
  readonly #around: Surroundings;
  readonly #ahead: ReadAhead | null;
  /** The next file to be read ahead. */
  #next = 0;
  /** Put and not lasting yet. */
  readonly #unsettled: IndexedFile[] = [];
  #settledAt = performance.now();
  /** What the store holds of files that this run has claimed. */
  readonly #claimed = new Map<string, KnownFile | null | "taken">();

  constructor(files: readonly FileToRead[], around: Surroundings) {
    this.queue = [...files];
    this.#count = files.length;
    this.#around = around;
    const { known, request } = around;
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const isWorth = files.length > 1 && bytes >= WORTH_READING_AHEAD;
    const hashes = () => [...[...known.values()], ...(request.quarantined ?? [])].map(({ hash }) => hash);
    this.#ahead = isWorth ? (request.readAhead?.(hashes()) ?? null) : null;
  }

  /** Takes in the file at a place of the queue, each in its turn. */
  async takeIn(at: number): Promise<TakenIn> {
    const file = this.queue[at] as FileToRead;
    const { claims } = this.#around.tools.run;
    let hash = "";
    try {
      await this.#readOn(at);
      const ready = await this.#taken(file);
      if (at >= this.#count) await this.settle();
      const held = await this.#claim(file, at < this.#count ? "leave" : "wait");
      if (held === "taken") {
        this.queue.push(file);
        return { kind: "taken" };
      }
      const content = ready !== null && !this.#hasMoved(file, ready) ? ready : contentOf(file);
      hash = content.hash;
      // It takes what time it takes.
      if (content instanceof FileContent) await this.settle();
      const taken = await this.#takeIn(file, content, held);
      if (taken.kind === "indexed") this.#unsettled.push(taken);
      const passages = sumOf(this.#unsettled, "passages");
      const isLasting = content instanceof FileContent;
      if (isLasting || passages > PASSAGES_TOGETHER || this.#msLeft() <= 0) await this.settle();
      return taken;
    } catch (error) {
      return { kind: "failed", error, hash };
    } finally {
      const claimed = this.#claimed.get(file.path);
      if (claimed !== undefined && claimed !== "taken") await claims?.release(file.path).catch(() => undefined);
      this.#claimed.delete(file.path);
    }
  }

  /** Makes lasting what was put. */
  async settle(): Promise<void> {
    const { tools, request } = this.#around;
    if (this.#unsettled.length > 0) await tools.stopwatch.time("storing", () => tools.run.settle());
    const settled = this.#unsettled.splice(0);
    if (settled.length > 0) request.onIndexed?.({ files: settled.length, embedded: sumOf(settled, "embedded") });
    this.#settledAt = performance.now();
  }

  /** Ends what reads ahead. */
  close(): void {
    this.#ahead?.close();
  }

  /** What was read ahead of a file. What was put before lasts meanwhile, if that is long. */
  async #taken({ absolute }: FileToRead): Promise<ReadyFile | null> {
    if (this.#ahead === null) return null;
    const ready = this.#ahead.take(absolute);
    if (!this.#ahead.isReady(absolute) && this.#unsettled.length > 0 && (await isLate(ready, this.#msLeft()))) {
      await this.settle();
    }
    return ready;
  }

  /** Until what was put must last. */
  #msLeft(): number {
    return MS_TOGETHER - (performance.now() - this.#settledAt);
  }

  async #takeIn(
    { absolute, path, name }: FileToRead,
    content: FileContent | ReadyFile,
    held: KnownFile | null,
  ): Promise<TakenIn> {
    const { tools, known, answering, gone, request } = this.#around;
    const { hash, contentHash, size } = content;
    const moved = known.has(path) ? undefined : formerOf({ path, name, hash }, gone);
    if (moved !== undefined) {
      await tools.run.moveFile(moved.path, path);
      gone.splice(gone.indexOf(moved), 1);
    }
    const last = moved ?? known.get(path);
    const stamp = stampOf({ path, hash }, encodingOf(request, last ?? answering.get(path)), name);
    if ([last, held].some((before) => before && isReadAlike(before, stamp))) return { kind: "unchanged" };
    const isHeld = quarantinedAs(request.quarantined ?? [], { name, hash: contentHash });
    if (isHeld !== undefined) throw new QuarantineError(isHeld);
    if (!(content instanceof FileContent)) {
      return { kind: "indexed", ...(await indexReadyFile(content, { stamp, absolute }, tools)) };
    }
    const file = { stamp, absolute, size, contentHash, columns: content.columns, takeBytes: () => content.take() };
    const indexed = await indexFile(file, tools);
    // What is left of a large file goes before the graph is built or the next one read; by itself it would go much later.
    if (size >= LARGE_FILE) globalThis.gc?.();
    return { kind: "indexed", ...indexed };
  }

  /** Whether a file is one that stood elsewhere: how it was to be read is then known of that. */
  #hasMoved({ path, name }: FileToRead, { hash }: ReadyFile): boolean {
    const { known, gone } = this.#around;
    return !known.has(path) && formerOf({ path, name, hash }, gone) !== undefined;
  }

  /** Has as many of the files from a place on read as there is room for. */
  async #readOn(at: number): Promise<void> {
    const ahead = this.#ahead;
    if (ahead === null) return;
    const { known, answering, request } = this.#around;
    this.#next = Math.max(this.#next, at);
    while (this.#next < this.#count) {
      const file = this.queue[this.#next] as FileToRead;
      const { absolute, path, name, size } = file;
      if (!ahead.hasRoom(size)) return;
      this.#next++;
      if ((await this.#claim(file, "leave")) === "taken") continue;
      const givenEncoding = encodingOf(request, known.get(path) ?? answering.get(path));
      ahead.give({ absolute, name, size, givenEncoding });
    }
  }

  /** Claims a file, once: null also where the run is alone. */
  async #claim({ path }: FileToRead, whenTaken: "leave" | "wait"): Promise<KnownFile | null | "taken"> {
    const { claims } = this.#around.tools.run;
    if (claims === undefined) return null;
    const before = this.#claimed.get(path);
    if (before !== undefined) return before;
    const held = await claims.take(path, whenTaken);
    this.#claimed.set(path, held);
    return held;
  }
}

function contentOf({ absolute, name }: FileToRead): FileContent {
  return new FileContent(fileBytes(name, absolute), columnsText(absolute));
}

function sumOf(files: readonly IndexedFile[], count: keyof IndexedFile): number {
  return files.reduce((sum, file) => sum + file[count], 0);
}

/** Whether something is not there after so many milliseconds. */
function isLate(awaited: Promise<unknown>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), Math.max(0, ms));
    void awaited.then(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
