import type { ChildProcess } from "node:child_process";
import { callId } from "../../log/call-id.ts";
import { openLog } from "../../log/log.ts";
import type { Digest, DigestRequest } from "../digest.ts";
import { EngineBusyError, ProcessError } from "../errors.ts";
import { CalledEngine } from "./called-engine.ts";
import type { EngineVitals } from "./engine.ts";
import type {
  EngineArguments,
  EngineCall,
  EngineMethod,
  EngineReply,
  EngineRequest,
  EngineResult,
  EngineResults,
  EngineSettings,
} from "./engine-message.ts";
import { isOf } from "./engine-message.ts";
import { revivedError } from "./error-record.ts";
import { type ForkedEngineOptions, USUAL_OPTIONS } from "./forked-engine-options.ts";
import type { OpenCall } from "./open-call.ts";
import { Pace } from "./pace.ts";
import { answerPointCall } from "./point-call.ts";
import { describeEnd, pauseAfter } from "./process-end.ts";
import { unknownKind } from "./process-message.ts";

const ENGINE_PROCESS = new URL("./engine-process.ts", import.meta.url);

/** An engine that lived this long had started well: its death is the first in a row. */
const STEADY_AFTER = 60_000;
/** A process that does not end in this time after it was asked to is ended. */
const CLOSING_TIME = 10_000;
/** Calls that may be open at once; at a few milliseconds each, the last of them still hears within seconds. */
const MOST_CALLS = 256;

/**
 * The engine in a process of its own. When that process dies, a new one is started and open questions are asked again,
 * once. Errors arrive as the classes that they had there, and are logged there.
 */
export class ForkedEngine extends CalledEngine {
  readonly #settings: EngineSettings;
  readonly #options: Required<ForkedEngineOptions>;
  readonly #calls = new Map<number, OpenCall>();
  #child: ChildProcess | null = null;
  #ready = false;
  #closing = false;
  #nextId = 1;
  /** In a row. */
  #deaths = 0;
  /** In all. */
  #restarts = 0;
  #started = 0;
  readonly #pace = new Pace(() => performance.now());
  #silence: NodeJS.Timeout | undefined;
  #restart: NodeJS.Timeout | undefined;
  /** Why the last start failed; null while the engine runs or died for no known reason. */
  #failure: Error | null = null;

  /**
   * @throws IndexFolderError (no index, damaged, made by another model), EmbeddingError or RerankerError (no model) or ProcessError when the
   *   engine cannot be started.
   */
  static async start(settings: EngineSettings, options: ForkedEngineOptions = {}): Promise<ForkedEngine> {
    const engine = new ForkedEngine(settings, options);
    try {
      await engine.#spawn();
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  private constructor(settings: EngineSettings, options: ForkedEngineOptions) {
    super();
    this.#settings = settings;
    this.#options = { ...USUAL_OPTIONS, ...options };
  }

  override digest(request: DigestRequest): Promise<Digest> {
    // It may take longer than a process may be silent: what else is asked meanwhile shows that this one lives.
    const asking = setInterval(
      () => void this.status().catch(() => undefined),
      this.#options.longestSilence / 4,
    ).unref();
    return super.digest(request).finally(() => clearInterval(asking));
  }

  get vitals(): EngineVitals {
    return { openCalls: this.#calls.size, mostCalls: MOST_CALLS, restarts: this.#restarts };
  }

  /** Whether it is asked at once what it is asked now. */
  get isReady(): boolean {
    return this.#ready;
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
    if (child === null) return this.#giveUp();
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    this.#send({ kind: "close" });
    const patience = setTimeout(() => child.kill("SIGKILL"), CLOSING_TIME);
    await ended;
    clearTimeout(patience);
  }

  protected call<M extends EngineMethod>(method: M, args: EngineArguments[M]): Promise<EngineResults[M]> {
    if (this.#closing) return Promise.reject(new ProcessError("The engine is closing."));
    const waiting = this.#calls.size;
    if (waiting >= MOST_CALLS) return Promise.reject(new EngineBusyError(this.#pace.secondsFor(waiting)));
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      // The one cast: the compiler does not see that a call of a method `M` is one of the calls of all methods.
      const call = { id, method, args, callId: callId() } as EngineCall;
      const settle = (result: EngineResult) => {
        if (isOf(method, result)) resolve(result.value);
        else reject(new ProcessError(`The engine was called to ${method}, but the result is of ${result.method}.`));
      };
      this.#calls.set(id, { call, resolve: settle, reject, retried: false });
      if (waiting === 0) this.#heard();
      if (this.#ready) this.#send({ kind: "call", call });
    });
  }

  /** Resolves when the new process is ready, and rejects with why it could not start. */
  #spawn(): Promise<void> {
    const child = this.#options.fork(ENGINE_PROCESS);
    this.#child = child;
    this.#started = performance.now();
    return new Promise((resolve, reject) => {
      child.on("message", (reply: EngineReply) => {
        this.#take(reply, child);
        if (reply.kind === "ready") resolve();
      });
      const onEnd = (how: string) => {
        // Of no effect once it was ready.
        reject(this.#failure ?? new ProcessError(`The engine ended as it started (${how}).`));
        this.#onDeath(how);
      };
      child.on("exit", (code, signal) => onEnd(describeEnd(code, signal)));
      child.on("error", (error) => {
        // Without a process there will be no exit; otherwise a message could not be sent because the process is ending.
        if (child.pid === undefined) onEnd(error.message);
      });
      this.#send({ kind: "open", settings: this.#settings });
    });
  }

  #take(reply: EngineReply, child: ChildProcess): void {
    switch (reply.kind) {
      case "ready":
        this.#onReady();
        break;
      case "warning":
        this.#options.onWarning(reply.warning);
        break;
      case "restarted":
        this.#restarts++;
        break;
      case "points":
        void answerPointCall(this.#options.points, reply.call).then((found) =>
          this.#send({ kind: "points", reply: found }),
        );
        break;
      case "failed":
        this.#failure = revivedError(reply.error);
        break;
      case "result":
        this.#settled(reply.result.id)?.resolve(reply.result);
        break;
      case "error":
        this.#settled(reply.id)?.reject(revivedError(reply.error));
        break;
      default:
        this.#failure = unknownKind("The gateway", reply);
        child.kill("SIGKILL");
    }
  }

  #onReady(): void {
    this.#ready = true;
    this.#failure = null;
    this.#heard();
    for (const { call } of this.#calls.values()) this.#send({ kind: "call", call });
    this.#options.onReady();
  }

  /** Takes a call off those that wait: it was answered. Undefined when nobody waits for it any longer. */
  #settled(id: number): OpenCall | undefined {
    const open = this.#calls.get(id);
    if (open === undefined) return undefined;
    this.#calls.delete(id);
    this.#pace.step();
    this.#heard();
    return open;
  }

  /** Notes a sign of life; without another one in time, and with calls open, the process is ended. */
  #heard(): void {
    this.#pace.begin();
    clearTimeout(this.#silence);
    if (this.#calls.size === 0 || this.#closing) return;
    this.#silence = setTimeout(() => this.#child?.kill("SIGKILL"), this.#options.longestSilence);
    this.#silence.unref();
  }

  #onDeath(how: string): void {
    const hadStarted = this.#ready || this.#deaths > 0;
    this.#giveUp();
    if (this.#closing) return;
    this.#deaths = performance.now() - this.#started > STEADY_AFTER ? 1 : this.#deaths + 1;
    const pause = pauseAfter(this.#deaths);
    // What failed for a reason that it knew has said so itself.
    if (this.#failure === null && hadStarted) this.#tellDeath(how, pause);
    this.#restart = setTimeout(() => {
      this.#restarts++;
      // Whoever asks is told why it could not start.
      this.#spawn().catch(() => undefined);
    }, pause);
  }

  #tellDeath(how: string, pause: number): void {
    const warning = `The engine process has ended (${how}). It is started again in ${pause / 1000} s.`;
    this.#options.onWarning(warning);
    const { log = { level: "silent", pretty: false }, indexFolder } = this.#settings;
    void openLog(log).then((opened) => opened.warn({ index: indexFolder, deaths: this.#deaths }, warning));
  }

  /** There is no process: calls that were under way wait for the next one, once. */
  #giveUp(): void {
    this.#ready = false;
    this.#child = null;
    for (const [id, call] of this.#calls) {
      if (this.#failure === null && this.#options.askAgain && !call.retried && !this.#closing) {
        call.retried = true;
        continue;
      }
      this.#calls.delete(id);
      call.reject(this.#failure ?? new ProcessError("The engine stopped while it worked on this."));
    }
  }

  #send(request: EngineRequest): void {
    if (this.#child?.connected) this.#child.send(request);
  }
}
