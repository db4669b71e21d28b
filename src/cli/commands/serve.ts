import { Command, Option } from "commander";
import { withPageLinks } from "../../pages/page-link.ts";
import { logSettings } from "../terminal/log-settings.ts";
import { placeOf, type SearchOptions, wholeNumber, withSearchOptions, withThreshold } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { whenToldToEnd } from "../terminal/told-to-end.ts";
import { UsageError } from "../terminal/usage-error.ts";

const USUAL_PORT = 8420;
const THIS_MACHINE = "127.0.0.1";

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
      new Option("--host <address>", "IP address to listen on; others than this machine's need SERVE_TOKEN").default(
        THIS_MACHINE,
      ),
    );
  return withThreshold(withSearchOptions(command, settings), settings).action((options: ServeOptions) =>
    run(options, settings),
  );
}

async function run(options: ServeOptions, settings: Settings): Promise<void> {
  const { port, host, model, reranker, threshold } = options;
  const token = settings.serveToken;
  if (token === null && !/^(?:127\.|::1$)/.test(host)) {
    throw new UsageError(
      `${host} can be reached from other machines. Set SERVE_TOKEN to a secret that programs send, or leave --host out.`,
    );
  }
  const [{ startEngine }, { openLog }, { openHttpServer }, { ownVersion }] = await Promise.all([
    import("../after-update.ts"),
    import("../../log/log.ts"),
    import("../../serve/http-server.ts"),
    import("../installation.ts"),
  ]);
  const logging = { ...logSettings(settings), level: settings.logLevel ?? "warn" } as const;
  const log = await openLog(logging);
  const limit = threshold === undefined ? {} : { threshold };
  const engine = await startEngine({ ...placeOf(options), model, reranker, log: logging, workers: 1, ...limit });
  try {
    const linked = withPageLinks(engine, settings.publicUrl);
    const server = await openHttpServer(linked, log, { port, host, token, version: ownVersion() });
    const at = host.includes(":") ? `[${host}]` : host;
    console.log(`Verbatim answers on http://${at}:${server.port}. Ctrl+C ends it.`);
    await new Promise<void>((resolve) => {
      const forget = whenToldToEnd(() => {
        forget();
        resolve();
      }, settings);
    });
    await server.close();
  } finally {
    await engine.close();
  }
}
