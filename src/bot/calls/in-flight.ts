/** The requests that are being answered, so that a stop can wait for them. */
export class InFlight {
  readonly #requests = new Set<Promise<void>>();
  #isClosed = false;

  /** True once the bot takes no new requests. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Counts a request as in flight until it settles; it handles its own errors. */
  track(request: Promise<void>): void {
    this.#requests.add(request);
    void request.finally(() => this.#requests.delete(request));
  }

  /** Takes no new requests, and waits at most `timeoutMs` for those in flight. */
  async drain(timeoutMs: number): Promise<void> {
    this.#isClosed = true;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([Promise.allSettled(this.#requests), timeout]);
    clearTimeout(timer);
  }
}

/**
 * Does something now and then every so many milliseconds, one time after the other, as long as requests are taken; stops wait for
 * it. @returns a function that ends it
 */
export function doRegularly(inFlight: InFlight, everyMs: number, work: () => Promise<void>): () => void {
  let isUnderWay = false;
  const go = () => {
    if (isUnderWay || inFlight.isClosed) return;
    isUnderWay = true;
    const done = work().finally(() => {
      isUnderWay = false;
    });
    inFlight.track(done);
  };
  go();
  const timer = setInterval(go, everyMs).unref();
  return () => clearInterval(timer);
}
