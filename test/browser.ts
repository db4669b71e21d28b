import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { WebSocket } from "ws";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The Chromium that CHROMIUM names, or one on the path; null where there is none. */
export function chromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

interface Called {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A tab of a headless Chromium, spoken to by its DevTools protocol. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #session: string;
  readonly #called = new Map<number, Called>();
  #calls = 0;
  #opened = 0;
  #onLoad: () => void = () => undefined;
  /** What scripts of pages threw, and what the policy of a page forbade. */
  readonly complaints: string[] = [];

  private constructor(process: ChildProcess, socket: WebSocket, session: string) {
    this.#process = process;
    this.#socket = socket;
    this.#session = session;
  }

  /** @param folder for what the browser keeps, an empty one */
  static async start(program: string, folder: string): Promise<Browser> {
    const flags = ["--headless", "--no-sandbox", "--no-zygote", "--disable-gpu", "--hide-scrollbars"];
    const child = spawn(program, [...flags, "--remote-debugging-port=0", `--user-data-dir=${folder}`, "about:blank"], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, HOME: folder },
    });
    const socket = new WebSocket(await debuggingAddress(child), { perMessageDeflate: false });
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const starting = new Browser(child, socket, "");
    starting.#listen();
    const { targetInfos } = await starting.call<{ targetInfos: { type: string; targetId: string }[] }>(
      "Target.getTargets",
    );
    const targetId = targetInfos.find(({ type }) => type === "page")?.targetId;
    const attach = { targetId, flatten: true };
    const { sessionId } = await starting.call<{ sessionId: string }>("Target.attachToTarget", attach);
    socket.removeAllListeners("message");
    const browser = new Browser(child, socket, sessionId);
    browser.#listen();
    for (const domain of ["Page", "Runtime", "Log", "Accessibility"]) await browser.call(`${domain}.enable`);
    return browser;
  }

  call<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#calls;
    const session = this.#session === "" ? {} : { sessionId: this.#session };
    this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    return new Promise((resolve, reject) => {
      this.#called.set(id, { resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /** Opens a page as one that was never opened, and waits until it is there with all that belongs to it. */
  async open(url: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => {
      this.#onLoad = resolve;
    });
    // Another query, so that another anchor on the same page is more than a jump.
    const [page, anchor] = url.split("#");
    await this.call("Page.navigate", { url: `${page}?${++this.#opened}${anchor === undefined ? "" : `#${anchor}`}` });
    await loaded;
  }

  /** What an expression gives on the page, which JSON can say. */
  async evaluate<T>(expression: string): Promise<T> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.call<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>("Runtime.evaluate", options);
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("close", resolve));
    this.#socket.terminate();
    this.#process.kill("SIGKILL");
    await ended;
  }

  #listen(): void {
    this.#socket.on("message", (data) => {
      const message = JSON.parse(String(data));
      if (message.method === "Page.loadEventFired") this.#onLoad();
      if (message.method === "Runtime.exceptionThrown")
        this.complaints.push(message.params.exceptionDetails.exception?.description);
      if (message.method === "Log.entryAdded" && message.params.entry.level === "error")
        this.complaints.push(message.params.entry.text);
      const called = this.#called.get(message.id);
      this.#called.delete(message.id);
      if (message.error) called?.reject(new Error(message.error.message));
      else called?.resolve(message.result);
    });
  }
}

/** Where the browser says that it listens. @throws Error when it ends before. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", () => reject(new Error("The browser ended before it listened.")));
    if (child.stderr === null) return;
    createInterface(child.stderr).on("line", (line) => {
      const address = /^DevTools listening on (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
