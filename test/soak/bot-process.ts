import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { DiscordStandIn } from "../bot/stand-in/discord-stand-in.ts";
import { VERBATIM } from "../cli/run-verbatim.ts";
import { type OwnProcess, processesOf, type Role } from "./process-table.ts";

export interface BotFolders {
  /** Where it runs: its articles and its data lie here. */
  readonly root: string;
  /** Its index, seen from there. */
  readonly index: string;
}

/** A bot as an operator starts it: it follows its articles, and is connected to a stand-in for Discord. */
export class BotProcess {
  readonly #process: ChildProcess;
  /** Resolves once the process has ended, whatever ended it. */
  readonly ended: Promise<null>;
  #output = "";

  private constructor(process: ChildProcess) {
    this.#process = process;
    this.ended = once(process, "exit").then(() => null);
    for (const stream of [process.stdout, process.stderr]) {
      stream?.on("data", (chunk) => {
        this.#output = (this.#output + String(chunk)).slice(-KEPT_OUTPUT);
      });
    }
  }

  /** Resolves once it is on Discord. @throws Error when it ends before. */
  static async start({ root, index }: BotFolders, { world, gateway, apiUrl }: DiscordStandIn): Promise<BotProcess> {
    world.commands = [];
    const child = spawn(process.execPath, [VERBATIM, "start", "--index", index, "--watch"], {
      cwd: root,
      env: { PATH: process.env.PATH, DISCORD_TOKEN: world.token, DISCORD_API_URL: apiUrl },
    });
    const bot = new BotProcess(child);
    const connected = world.until(() => (gateway.connected && world.commands.length > 0 ? bot : undefined));
    if ((await Promise.race([connected, bot.ended])) === null) {
      throw new Error(`The bot ended before it was on Discord:\n${bot.output}`);
    }
    return bot;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** The last that it printed. */
  get output(): string {
    return this.#output;
  }

  get processes(): OwnProcess[] {
    return processesOf(this.#pid);
  }

  processOf(role: Role): OwnProcess | undefined {
    return this.processes.find((each) => each.role === role);
  }

  /** Tells it to end, as a supervisor does, and waits for that. */
  async stop(): Promise<number | null> {
    this.#process.kill("SIGTERM");
    await this.ended;
    return this.#process.exitCode;
  }

  async kill(): Promise<void> {
    this.#process.kill("SIGKILL");
    await this.ended;
  }

  get #pid(): number {
    return this.#process.pid as number;
  }
}

/** Characters of output that are kept for a report. */
const KEPT_OUTPUT = 10_000;
