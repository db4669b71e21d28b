import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CollectionIndexer, FileProblem, UpdateSummary } from "../../../src/bot/collections/collection-indexer.ts";
import type { FileReading } from "../../../src/retrieve/indexing/file-reading.ts";
import { readQuarantine, writeQuarantine } from "../../../src/retrieve/indexing/quarantine.ts";

/** An indexer without a model: what it indexes is a copy of the files, and it refuses by their content. */
export class CopyingIndexer implements CollectionIndexer {
  readonly extensions = [".md"];
  readonly model = "none";
  /** What the index holds, by file name. */
  indexed: Record<string, string> = {};
  /** The files that each check was given. */
  readonly checks: string[][] = [];
  /** How many checks were under way at most. */
  mostAtOnce = 0;
  #atOnce = 0;
  #held: Promise<unknown> = Promise.resolve();
  /** Ends the next update with an error. */
  fails = false;

  async check(
    folder: string,
    { quarantineFolder, signal, onRead }: Parameters<CollectionIndexer["check"]>[1],
  ): Promise<FileProblem[]> {
    this.checks.push(readdirSync(folder).toSorted());
    this.#atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await unlessAborted(this.#held, signal);
    this.#atOnce--;
    const [hostile] = problemsIn(folder, /^HOSTILE/);
    if (hostile === undefined) {
      for (const [name, text] of Object.entries(filesIn(folder))) {
        if (!/^(BINARY|)$/.test(text)) onRead(readingOf(name, text));
      }
      return problemsIn(folder, /^(BINARY|)$/);
    }
    const entry = {
      name: basename(hostile.path),
      path: null,
      hash: "00",
      reason: "memory",
      since: "2026-01-02",
    } as const;
    writeQuarantine(quarantineFolder, [...readQuarantine(quarantineFolder), entry]);
    return [{ ...hostile, quarantined: { reason: "memory", isNew: true } }];
  }

  async update({ articlesFolder }: Parameters<CollectionIndexer["update"]>[0]): Promise<UpdateSummary> {
    if (this.fails) {
      this.fails = false;
      throw new Error("the disk is full");
    }
    this.indexed = filesIn(articlesFolder);
    const count = Object.keys(this.indexed).length;
    return { articles: count, passages: count, problems: problemsIn(articlesFolder, /^TOO MUCH$/) };
  }

  /** From now on no check ends before `end` is called, or it is given up. */
  hold(): { readonly end: () => void } {
    let end = () => {};
    this.#held = new Promise<void>((resolve) => {
      end = resolve;
    });
    return { end: () => end() };
  }

  async isOutdated(): Promise<boolean> {
    return false;
  }

  async open() {
    return null;
  }

  async drop() {}
}

function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new Error("given up"));
    signal.addEventListener("abort", giveUp);
    void work.then(() => {
      signal.removeEventListener("abort", giveUp);
      resolve();
    });
  });
}

export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function readingOf(name: string, text: string): FileReading {
  return {
    name,
    size: Buffer.byteLength(text),
    articles: 1,
    languages: ["en"],
    headlines: [text.slice(0, 20)],
    untitled: 0,
    beginning: text.slice(0, 240),
    encoding: "utf-8",
    blankPages: 0,
    recognizedPages: 0,
    share: 1,
  };
}

function problemsIn(folder: string, refused: RegExp) {
  return Object.entries(filesIn(folder)).flatMap(([name, text]) =>
    refused.test(text) ? [{ path: join(folder, name), message: "it is binary. Leave it out." }] : [],
  );
}
