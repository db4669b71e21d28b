import type { ChildProcess } from "node:child_process";
import type { Answer, ArticleEntry, Citation, Question } from "./answer.ts";
import type { Engine, EngineStatus } from "./engine.ts";
import type { EngineMethod, EngineReply, EngineRequest, EngineSettings, ErrorReport } from "./engine-message.ts";
import { forkModule } from "./fork-module.ts";

const ENGINE_PROCESS = new URL("./engine-process.ts", import.meta.url);

/** An engine that died is started again after this many milliseconds, doubled with each death in a row up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;
/** An engine that lived this long had started well: its death is the first in a row. */
const STEADY_AFTER = 60_000;
/** A process that does not end in this time after it was asked to is ended. */
const CLOSING_TIME = 10_000;

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

/** The engine in a process of its own. When that process dies, a new one is started and open questions are asked again. */
export class ForkedEngine implements Engine {
  readonly #settings: EngineSettings;
  readonly #calls = new Map<number, Call>();
  #child: ChildProcess | null = null;
  #ready = false;
  #closing = false;
  #nextId = 1;
  #deaths = 0;
  #started = 0;

  /** @throws EngineError when the engine cannot be started (no index, damaged, no model). */
  static async start(settings: EngineSettings): Promise<ForkedEngine> {
    const engine = new ForkedEngine(settings);
    await engine.#spawn();
    return engine;
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

  status(): Promise<EngineStatus> {
    return this.#call("status", []);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const child = this.#child;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#send({ kind: "close" });
    const patience = setTimeout(() => child.kill("SIGKILL"), CLOSING_TIME);
    await ended;
    clearTimeout(patience);
  }

  #call<T>(method: EngineMethod, args: readonly unknown[]): Promise<T> {
    if (this.#closing)
      return Promise.reject(new EngineError({ name: "EngineError", message: "The engine is closing." }));
    return new Promise<T>((resolve, reject) => {
      const id = this.#nextId++;
      this.#calls.set(id, { method, args, resolve: resolve as (value: never) => void, reject, retried: false });
      if (this.#ready) this.#send({ kind: "call", id, method, args });
    });
  }

  #spawn(): Promise<void> {
    const child = forkModule(ENGINE_PROCESS);
    this.#child = child;
    this.#started = Date.now();
    return new Promise((resolve, reject) => {
      child.on("message", (reply: EngineReply) => {
        if (reply.kind === "ready") {
          this.#ready = true;
          for (const [id, { method, args }] of this.#calls) this.#send({ kind: "call", id, method, args });
          resolve();
        } else if (reply.kind === "failed") {
          this.#closing = true;
          reject(new EngineError(reply.error));
        } else {
          this.#settle(reply);
        }
      });
      child.on("error", reject);
      child.on("exit", () => this.#onDeath());
      this.#send({ kind: "open", settings: this.#settings });
    });
  }

  #settle(reply: Extract<EngineReply, { kind: "result" | "error" }>): void {
    const call = this.#calls.get(reply.id);
    if (call === undefined) return;
    this.#calls.delete(reply.id);
    if (reply.kind === "result") call.resolve(reply.value as never);
    else call.reject(new EngineError(reply.error));
  }

  #onDeath(): void {
    this.#ready = false;
    for (const [id, call] of this.#calls) {
      if (!call.retried && !this.#closing) {
        call.retried = true;
        continue;
      }
      this.#calls.delete(id);
      call.reject(new EngineError({ name: "EngineError", message: "The engine stopped while it worked on this." }));
    }
    if (this.#closing) return;
    this.#deaths = Date.now() - this.#started > STEADY_AFTER ? 1 : this.#deaths + 1;
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#deaths - 1));
    setTimeout(() => {
      if (!this.#closing) this.#spawn().catch(() => undefined);
    }, pause);
  }

  #send(request: EngineRequest): void {
    if (this.#child?.connected) this.#child.send(request);
  }
}
