import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";

/** A process that only a test speaks for: it is ready at once, then says what the test wants, and ends when it is killed. */
export class OddProcess extends EventEmitter {
  readonly pid = 1;
  readonly connected = true;
  readonly sent: { readonly kind: string; readonly call?: { readonly id: number } }[] = [];

  send(message: OddProcess["sent"][number]): void {
    this.sent.push(message);
    if (message.kind === "open") queueMicrotask(() => this.emit("message", { kind: "ready" }));
    if (message.kind === "close") queueMicrotask(() => this.emit("exit", 0, null));
  }

  kill(signal = "SIGTERM"): void {
    queueMicrotask(() => this.emit("exit", null, signal));
  }

  /** What starts it in the place of `forkModule`. */
  readonly fork = (): ChildProcess => this as unknown as ChildProcess;
}
