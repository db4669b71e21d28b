import type { ChildProcess } from "node:child_process";
import type { AheadFile, AheadMessage, AheadReply, AheadSettings, ReadyFile } from "./ahead-message.ts";
import { allowanceOf } from "./reading-budget.ts";

/** The module that reads ahead, by its source's URL, to be started in a process of its own. */
const AHEAD_PROCESS = new URL("./ahead-process.ts", import.meta.url);

/** How files are read ahead of the run. */
export interface ReadAheadOptions extends AheadSettings {
  /** How many processes read. */
  readonly readers: number;
  readonly startProcess: (module: URL) => ChildProcess;
}

/**
 * What is ready and waits, or is being read, is at most so many files and bytes: what was made of them takes ten times as much memory.
 * Behind a file that takes long, as much is read meanwhile.
 */
const MOST_FILES = 1_000;
const MOST_BYTES = 16 * 2 ** 20;
/**
 * A reader gets so many bytes of small files at a time, and has the next files at hand when it is done with some; more it does not
 * get, as others may be free earlier.
 */
const BYTES_AT_A_TIME = 16 * 2 ** 10;
const TIMES_AT_HAND = 2;
/** Beyond this many bytes a file is read by the run itself: what crosses between processes is there twice for a while. */
const LARGEST = 16 * 2 ** 20;
/** A file that is waited for longer than this many times its processor time waits for something that does not come. */
const WAITING = 5;
/** After so many readers that ended before their time, the run does without. */
const MOST_DEATHS = 3;

/** A file that was given. */
interface FileAhead {
  readonly file: AheadFile;
  /** Null until one is free. */
  reader: Reader | null;
  /** Undefined until it is there. */
  outcome: ReadyFile | null | undefined;
  /** Told of the outcome, if somebody waits for it. */
  onOutcome: () => void;
}

/**
 * Reads files in other processes before the run wants them. A help that may fail: what is not read so, whatever the reason, the run
 * reads itself and finds what is wrong with it, so that a file which ends its reader costs nobody anything but time.
 */
export class ReadAhead {
  readonly #options: ReadAheadOptions;
  readonly #readers: Reader[] = [];
  /** By path, in the order in which they are read. */
  readonly #files = new Map<string, FileAhead>();
  /** Of them, those that no reader has yet. */
  readonly #unread: FileAhead[] = [];
  #bytes = 0;
  #deaths = 0;

  constructor(options: ReadAheadOptions) {
    this.#options = options;
  }

  /** Whether a file of so many bytes may be given now. */
  hasRoom(size: number): boolean {
    return this.#files.size === 0 || (this.#files.size < MOST_FILES && this.#bytes + size <= MOST_BYTES);
  }

  /** Gives a file to be read: that begins when one is taken. */
  give(file: AheadFile): void {
    if (file.size > LARGEST || this.#deaths >= MOST_DEATHS) return;
    const ahead: FileAhead = { file, reader: null, outcome: undefined, onOutcome: () => undefined };
    this.#files.set(file.absolute, ahead);
    this.#bytes += file.size;
    this.#unread.push(ahead);
  }

  /** Whether taking a file need not be waited for. */
  isReady(absolute: string): boolean {
    return this.#files.get(absolute)?.outcome !== undefined;
  }

  /** What was read of a file that was given; null where the run is to read it itself. */
  async take(absolute: string): Promise<ReadyFile | null> {
    this.#shareOut();
    const ahead = this.#files.get(absolute);
    if (ahead === undefined) return null;
    const { seconds } = allowanceOf(this.#options.budget, ahead.file.size);
    const patience = setTimeout(() => ahead.reader?.end(), seconds * WAITING * 1000);
    const outcome = ahead.outcome === undefined ? await outcomeOf(ahead) : ahead.outcome;
    clearTimeout(patience);
    this.#files.delete(absolute);
    this.#bytes -= ahead.file.size;
    return outcome;
  }

  /** Ends all reading. */
  close(): void {
    for (const reader of this.#readers.splice(0)) reader.end();
  }

  /** Gives what is unread to readers that have room for it; back to the run, where it does without them. */
  #shareOut(): void {
    while (this.#unread.length > 0) {
      const doesWithout = this.#deaths >= MOST_DEATHS;
      const reader = doesWithout ? null : this.#freeReader();
      if (reader === null && !doesWithout) return;
      const files = this.#nextUnread();
      if (reader === null) for (const ahead of files) settle(ahead, null);
      else this.#read(files, reader);
    }
  }

  /** As many of the files that no reader has yet as are read at a time. */
  #nextUnread(): FileAhead[] {
    let bytes = 0;
    const end = this.#unread.findIndex(({ file }, at) => {
      bytes += file.size;
      return at > 0 && bytes > BYTES_AT_A_TIME;
    });
    return this.#unread.splice(0, end < 0 ? this.#unread.length : end);
  }

  #read(files: readonly FileAhead[], reader: Reader): void {
    for (const ahead of files) ahead.reader = reader;
    let left = files.length;
    reader.read(
      files.map(({ file }) => file),
      (at, ready) => {
        settle(files[at] as FileAhead, ready);
        if (--left === 0) this.#shareOut();
      },
    );
  }

  /** A reader that has less to read than it may have at hand; null where there is none. */
  #freeReader(): Reader | null {
    const [least] = this.#readers.toSorted((a, b) => a.atHand - b.atHand);
    if (least?.atHand === 0) return least;
    if (this.#readers.length < this.#options.readers) return this.#start();
    return least !== undefined && least.atHand < TIMES_AT_HAND ? least : null;
  }

  #start(): Reader {
    const { startProcess, readers: _, ...settings } = this.#options;
    const reader: Reader = new Reader(startProcess(AHEAD_PROCESS), settings, () => {
      const at = this.#readers.indexOf(reader);
      if (at < 0) return;
      this.#readers.splice(at, 1);
      this.#deaths++;
    });
    this.#readers.push(reader);
    return reader;
  }
}

function outcomeOf(ahead: FileAhead): Promise<ReadyFile | null> {
  return new Promise((resolve) => {
    ahead.onOutcome = () => resolve(ahead.outcome ?? null);
  });
}

function settle(ahead: FileAhead, outcome: ReadyFile | null): void {
  ahead.outcome = outcome;
  ahead.onOutcome();
}

/** Told what came of a file, by its place among those that were to be read; of each once. */
type OnRead = (at: number, ready: ReadyFile | null) => void;

/** Files that a reader was told to read, as far as it has not yet. */
interface Task {
  readonly count: number;
  done: number;
  readonly onRead: OnRead;
}

/** A process that reads files one after the other. */
class Reader {
  readonly #process: ChildProcess;
  /** In the order in which it does them. */
  readonly #tasks: Task[] = [];
  #hasEnded = false;

  constructor(process: ChildProcess, settings: AheadSettings, onEnd: () => void) {
    this.#process = process;
    process.on("message", ({ ready }: AheadReply) => {
      for (const each of ready) this.#answer(each);
    });
    const end = () => {
      if (this.#hasEnded) return;
      this.#hasEnded = true;
      onEnd();
      while (this.#tasks.length > 0) this.#answer(null);
    };
    process.on("exit", end);
    process.on("error", end);
    this.#send({ kind: "start", settings });
  }

  /** How many times it was told to read and has not finished yet. */
  get atHand(): number {
    return this.#tasks.length;
  }

  read(files: readonly AheadFile[], onRead: OnRead): void {
    this.#tasks.push({ count: files.length, done: 0, onRead });
    if (this.#hasEnded) while (this.#tasks.length > 0) this.#answer(null);
    else this.#send({ kind: "read", files });
  }

  end(): void {
    this.#process.kill("SIGKILL");
  }

  #answer(ready: ReadyFile | null): void {
    const [task] = this.#tasks;
    if (task === undefined) return;
    const at = task.done++;
    if (task.done === task.count) this.#tasks.shift();
    task.onRead(at, ready);
  }

  #send(message: AheadMessage): void {
    // That it has ended is heard of otherwise.
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }
}
