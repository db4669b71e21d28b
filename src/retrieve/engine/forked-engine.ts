import type { ChildProcess } from "node:child_process";
import type { Answer, ArticleEntry, Citation, Question } from "../answer.ts";
import { EngineBusyError } from "../errors.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import type { EngineMethod, EngineReply, EngineRequest, EngineSettings, ErrorReport } from "./engine-message.ts";
import { forkModule } from "./fork-module.ts";
import { Pace } from "./pace.ts";

const ENGINE_PROCESS = new URL("./engine-process.ts", import.meta.url);

/** An engine that died is started again after this many milliseconds, doubled with each death in a row up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;
/** An engine that lived this long had started well: its death is the first in a row. */
const STEADY_AFTER = 60_000;
/** A process that does not end in this time after it was asked to is ended. */
const CLOSING_TIME = 10_000;
/** An engine that has questions and says nothing for this long hangs; it is ended and started again. */
const LONGEST_SILENCE = 60_000;
/** Calls that may be open at once; at a few milliseconds each, the last of them still hears within seconds. */
const MOST_CALLS = 256;

/** The engine failed on a question, or could not be started; the message is fit for the operator. */
export class EngineError extends Error {
  override readonly name: string = "EngineError";

  constructor({ name, message }: ErrorReport) {
    super(message);
    if (name !== "Error") this.name = name;
  }
}

interface Call {
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  /** The engine died once with this call under way; it is asked again, but not a third time. */
  retried: boolean;
}

/**
 * The engine in a process of its own. When that process dies, a new one is started and open questions are asked again.
 * Every method throws `EngineBusyError` while too many calls are open.
 */
export class ForkedEngine implements Engine {
  readonly #settings: EngineSettings;
  readonly #calls = new Map<number, Call>();
  #child: ChildProcess | null = null;
  #ready = false;
  #closing = false;
  #nextId = 1;
  #deaths = 0;
  #started = 0;
  readonly #pace = new Pace(() => performance.now());
  #silence: NodeJS.Timeout | undefined;
  #restart: NodeJS.Timeout | undefined;
  /** Why the last start failed; null while the engine runs or died for no known reason. */
  #failure: ErrorReport | null = null;

  /** @throws EngineError when the engine cannot be started (no index, damaged, no model). */
  static async start(settings: EngineSettings): Promise<ForkedEngine> {
    const engine = new ForkedEngine(settings);
    try {
      await engine.#spawn();
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  private constructor(settings: EngineSettings) {
    this.#settings = settings;
  }

  ask(question: Question): Promise<Answer> {
    return this.#call("ask", [question]);
  }

  lookUp(typed: string, limit: number, offset = 0): Promise<ArticleEntry[]> {
    return this.#call("lookUp", [typed, limit, offset]);
  }

  cite(citation: string): Promise<Citation | null> {
    return this.#call("cite", [citation]);
  }

  groupQuestions(questions: readonly string[]): Promise<number[]> {
    return this.#call("groupQuestions", [questions]);
  }

  status(): Promise<EngineStatus> {
    return this.#call("status", []);
  }

  /** The engine process's number; null while there is none. */
  get processId(): number | null {
    return this.#child?.pid ?? null;
  }

  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#silence);
    clearTimeout(this.#restart);
    const child = this.#child;
    if (child === null) return this.#onDeath();
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#send({ kind: "close" });
    const patience = setTimeout(() => child.kill("SIGKILL"), CLOSING_TIME);
    await ended;
    clearTimeout(patience);
  }

  #call<T>(method: EngineMethod, args: readonly unknown[]): Promise<T> {
    if (this.#closing)
      return Promise.reject(new EngineError({ name: "EngineError", message: "The engine is closing." }));
    const open = this.#calls.size;
    if (open >= MOST_CALLS) {
      return Promise.reject(new EngineBusyError(this.#pace.secondsFor(open)));
    }
    if (this.#failure !== null) return Promise.reject(new EngineError(this.#failure));
    return new Promise<T>((resolve, reject) => {
      const id = this.#nextId++;
      this.#calls.set(id, { method, args, resolve: resolve as (value: never) => void, reject, retried: false });
      if (open === 0) this.#heard();
      if (this.#ready) this.#send({ kind: "call", id, method, args });
    });
  }

  /** Resolves when the new process is ready. @throws EngineError when it fails before. */
  #spawn(): Promise<void> {
    const child = forkModule(ENGINE_PROCESS);
    this.#child = child;
    this.#started = Date.now();
    return new Promise((resolve, reject) => {
      child.on("message", (reply: EngineReply) => {
        if (reply.kind === "ready") {
          this.#ready = true;
          this.#failure = null;
          this.#heard();
          for (const [id, { method, args }] of this.#calls) this.#send({ kind: "call", id, method, args });
          resolve();
        } else if (reply.kind === "failed") {
          this.#failure = reply.error;
        } else {
          this.#settle(reply);
        }
      });
      const onEnd = (how: string) => {
        const early = { name: "EngineError", message: `The engine ended as it started (${how}).` };
        // Of no effect once it was ready.
        reject(new EngineError(this.#failure ?? early));
        this.#onDeath();
      };
      child.on("exit", (code, signal) => onEnd(signal ?? `exit code ${code}`));
      child.on("error", (error) => {
        // Without a process there will be no exit; otherwise a message could not be sent because the process is ending.
        if (child.pid === undefined) onEnd(error.message);
      });
      this.#send({ kind: "open", settings: this.#settings });
    });
  }

  #settle(reply: Extract<EngineReply, { kind: "result" | "error" }>): void {
    const call = this.#calls.get(reply.id);
    if (call === undefined) return;
    this.#calls.delete(reply.id);
    this.#pace.step();
    this.#heard();
    if (reply.kind === "result") call.resolve(reply.value as never);
    else call.reject(new EngineError(reply.error));
  }

  /** Notes a sign of life; without another one in time, and with calls open, the process is ended. */
  #heard(): void {
    this.#pace.begin();
    clearTimeout(this.#silence);
    if (this.#calls.size === 0 || this.#closing) return;
    this.#silence = setTimeout(() => this.#child?.kill("SIGKILL"), LONGEST_SILENCE);
    this.#silence.unref();
  }

  #onDeath(): void {
    this.#ready = false;
    this.#child = null;
    const stopped = { name: "EngineError", message: "The engine stopped while it worked on this." };
    for (const [id, call] of this.#calls) {
      if (this.#failure === null && !call.retried && !this.#closing) {
        call.retried = true;
        continue;
      }
      this.#calls.delete(id);
      call.reject(new EngineError(this.#failure ?? stopped));
    }
    if (this.#closing) return;
    this.#deaths = Date.now() - this.#started > STEADY_AFTER ? 1 : this.#deaths + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#deaths - 1));
    this.#restart = setTimeout(() => {
      // Whoever asks is told why it could not start.
      this.#spawn().catch(() => undefined);
    }, pause);
  }

  #send(request: EngineRequest): void {
    if (this.#child?.connected) this.#child.send(request);
  }
}
