import { isIP } from "node:net";
import { Command, InvalidArgumentError, Option } from "commander";
import type { Log } from "../../log/log.ts";
import { withPageLinks } from "../../pages/page-link.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { logSettings } from "../terminal/log-settings.ts";
import { placeOf, type SearchOptions, wholeNumber, withSearchOptions, withThreshold } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { whenToldToEnd } from "../terminal/told-to-end.ts";
import { UsageError } from "../terminal/usage-error.ts";

const USUAL_PORT = 8420;
const THIS_MACHINE = "127.0.0.1";
/** What clients can send as a token: of other letters some send other bytes, and browsers send none. */
const SENDABLE = /^[ -~]+$/;

interface ServeOptions extends SearchOptions {
  readonly port: number;
  readonly host: string;
  readonly threshold?: number;
}

export function serveCommand(settings: Settings): Command {
  const command = new Command("serve")
    .description("Answers other programs over HTTP on this machine, by JSON (/openapi.json), and people by a page.")
    .addOption(
      new Option("--port <n>", "port to listen on; 0 for any free one")
        .argParser(wholeNumber(0, 65_535))
        .default(USUAL_PORT),
    )
    .addOption(
      new Option("--host <address>", "IP address to listen on; others than this machine's need SERVE_TOKEN")
        .argParser(address)
        .default(THIS_MACHINE),
    );
  return withThreshold(withSearchOptions(command, settings), settings).action((options: ServeOptions) =>
    run(options, settings),
  );
}

function address(text: string): string {
  if (isIP(text) !== 0) return text;
  throw new InvalidArgumentError("Expected an IP address, such as 127.0.0.1 for this machine alone.");
}

async function run(options: ServeOptions, settings: Settings): Promise<void> {
  const { port, host } = options;
  const token = settings.serveToken;
  if (token === null && !/^(?:127\.|::1$)/.test(host)) {
    throw new UsageError(
      `${host} can be reached from other machines. Set SERVE_TOKEN to a secret that programs send, or leave --host out.`,
    );
  }
  if (token !== null && !SENDABLE.test(token)) {
    throw new UsageError(
      "SERVE_TOKEN holds letters that no header of HTTP can. Choose one of letters from a to z, digits and signs.",
    );
  }
  const { openHttpServer } = await import("../../serve/http-server.ts");
  await whileServed(options, settings, async ({ engine, log, version }) => {
    const server = await openHttpServer(engine, log, { port, host, token, version });
    const at = host.includes(":") ? `[${host}]` : host;
    console.log(`Verbatim answers on http://${at}:${server.port}. Ctrl+C ends it.`);
    await new Promise<void>((resolve) => {
      const forget = whenToldToEnd(() => {
        forget();
        resolve();
      }, settings);
    });
    await server.close();
  });
}

/** What other programs are answered with. */
interface Served {
  /** Its quotations are linked to the pages of their sources, where there are such. */
  readonly engine: Engine;
  readonly log: Log;
  readonly version: string;
}

/** Starts an engine in a process of its own for other programs, which ends when they have been served. */
export async function whileServed(
  { threshold, model, reranker, ...place }: SearchOptions & { readonly threshold?: number },
  settings: Settings,
  serve: (served: Served) => Promise<void>,
): Promise<void> {
  const [{ requireIndex, startEngine }, { openLog }, { ownVersion }] = await Promise.all([
    import("../after-update.ts"),
    import("../../log/log.ts"),
    import("../installation.ts"),
  ]);
  const logging = { ...logSettings(settings), level: settings.logLevel ?? "warn" } as const;
  const log = await openLog(logging);
  await requireIndex(placeOf(place));
  const limit = threshold === undefined ? {} : { threshold };
  const engine = await startEngine({ ...placeOf(place), model, reranker, log: logging, workers: 1, ...limit });
  try {
    await serve({ engine: withPageLinks(engine, settings.publicUrl), log, version: ownVersion() });
  } finally {
    await engine.close();
  }
}
