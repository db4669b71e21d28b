import type { ChildProcess } from "node:child_process";
import { callId, underCallId } from "../../../log/call-id.ts";
import type { Answer, Question } from "../../answer.ts";
import { ProcessError } from "../../errors.ts";
import type { PointServer } from "../../store/point-server.ts";
import { CalledEngine } from "../called-engine.ts";
import {
  callOf,
  type EngineArguments,
  type EngineMethod,
  type EngineResults,
  type EngineSettings,
} from "../engine-message.ts";
import { forkModule } from "../fork-module.ts";
import { ForkedEngine } from "../forked-engine.ts";
import type { ForkedEngineOptions } from "../forked-engine-options.ts";

/** Questions that a worker has at a time: the one that it answers, and some that it embeds together with it. */
const AT_ONCE = 4;

/**
 * A worker that hangs is ended after so many milliseconds, before whoever called the team takes all of it for hung
 * (`ForkedEngineOptions.longestSilence`).
 */
const LONGEST_SILENCE = 50_000;

/**
 * V8's. One thread for compiling and for collecting garbage beside the worker's own, as the other cores have workers of their own,
 * and each thread more costs memory. Most of what a question makes is garbage when it is answered: a small young generation, and a
 * heap that is collected before it has grown fourfold, cost a little processor time and save much memory (`npm run bench -- --only askers`).
 */
const WORKER_OPTIONS = ["--v8-pool-size=1", "--max-semi-space-size=4", "--heap-growing-percent=60"];

interface TeamOptions extends Pick<ForkedEngineOptions, "fork" | "onWarning"> {
  /** Searches the vectors for all workers; the team takes it over. Null where there is a database that does. */
  readonly points: PointServer | null;
  /** Is told when a worker is there again after it had ended by itself. */
  readonly onRestart?: () => void;
}

/**
 * Engines in processes of their own that answer from one index, which of them does being all the same. Questions wait in one
 * line for the first that is free; other calls go between them. What a worker was called for when it died, another is called
 * for, once.
 */
export class EngineTeam extends CalledEngine {
  readonly #points: PointServer | null;
  #workers: readonly ForkedEngine[] = [];
  /** Ask a worker their question. */
  readonly #waiting: ((worker: ForkedEngine) => void)[] = [];

  /** @throws what `ForkedEngine.start` throws of the first worker that cannot be started. */
  static async start(
    { workers = 1, ...settings }: EngineSettings,
    { points, onRestart, ...options }: TeamOptions,
  ): Promise<EngineTeam> {
    const team = new EngineTeam(points);
    const onReady = () => {
      if (team.#workers.length === 0) return;
      onRestart?.();
      team.#assign();
    };
    const usual = { fork: forkWorker, ...options, points, onReady, askAgain: false, longestSilence: LONGEST_SILENCE };
    const started = await Promise.allSettled(
      Array.from({ length: workers }, () => ForkedEngine.start({ ...settings, isWorker: true }, usual)),
    );
    const failed = started.find(({ status }) => status === "rejected");
    team.#workers = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    if (failed?.status !== "rejected") return team;
    await team.close();
    throw failed.reason;
  }

  private constructor(points: PointServer | null) {
    super();
    this.#points = points;
  }

  override ask(question: Question): Promise<Answer> {
    const call = callId();
    const inTurn = () =>
      new Promise<Answer>((resolve) => {
        this.#waiting.push((worker) => {
          const answer = underCallId(call, () => worker.ask(question));
          resolve(answer.finally(() => this.#assign()));
        });
        this.#assign();
      });
    return onceMore(inTurn);
  }

  protected call<M extends EngineMethod>(method: M, args: EngineArguments[M]): Promise<EngineResults[M]> {
    return onceMore(() => callOf(this.#freest(), method, args));
  }

  /** The workers' processes; those that are being started again are not among them. */
  get processIds(): number[] {
    return this.#workers.flatMap(({ processId }) => processId ?? []);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await this.#points?.close();
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#freest();
      if (worker.vitals.openCalls >= AT_ONCE) return;
      this.#waiting.shift()?.(worker);
    }
  }

  /** The one with the fewest calls of those that are ready, or of all where none is. */
  #freest(): ForkedEngine {
    const ready = this.#workers.filter(({ isReady }) => isReady);
    const [first, ...others] = ready.length > 0 ? ready : this.#workers;
    if (first === undefined) throw new ProcessError("The engine has no workers.");
    return others.reduce((least, each) => (each.vitals.openCalls < least.vitals.openCalls ? each : least), first);
  }
}

function forkWorker(module: URL): ChildProcess {
  return forkModule(module, WORKER_OPTIONS);
}

/** Calls again where the process ended that was called. */
async function onceMore<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ProcessError)) throw error;
    return call();
  }
}
