import { availableParallelism } from "node:os";
import { Command } from "commander";
import { messageOf } from "../../errors/thrown.ts";
import { withPageLinks } from "../../pages/page-link.ts";
import { SUPPORTED_EXTENSIONS } from "../../read/formats/formats.ts";
import { RERANKER } from "../../rerank/model-role.ts";
import { namesCrossEncoder } from "../../rerank/reranker.ts";
import type { EngineSettings } from "../../retrieve/engine/engine-message.ts";
import { workersFor } from "../../retrieve/engine/team/worker-count.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import { updateIndexInProcess } from "../../retrieve/indexing/forked-index.ts";
import { availableMemory } from "../../retrieve/indexing/reading/available-memory.ts";
import type { StorePlace } from "../../retrieve/store/store-place.ts";
import { hasPresentIndex, startEngine } from "../after-update.ts";
import { embedAnew } from "../embed-anew.ts";
import { asTypedHere, OTHER_MODELS } from "../installation.ts";
import { converse } from "../terminal/conversation.ts";
import { logSettings } from "../terminal/log-settings.ts";
import { placeOf, type SearchOptions, withSearchOptions, withThreshold } from "../terminal/options.ts";
import { printSummary } from "../terminal/print-summary.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { followChanges, USUAL_ARTICLES } from "./index-articles.ts";
import { requireModel } from "./model.ts";

const LINGERING_MS = 1_000;

export function startCommand(settings: Settings): Command {
  const command = new Command("start").description(
    "Starts the Discord bot; without DISCORD_TOKEN, the same conversation in the terminal.",
  );
  command.option("--watch [paths...]", `take in changes of these files and folders as they happen (${USUAL_ARTICLES})`);
  return withThreshold(withSearchOptions(command, settings), settings).action((options: StartOptions) =>
    run(options, settings),
  );
}

interface StartOptions extends SearchOptions {
  readonly threshold?: number;
  /** True when no path was named. */
  readonly watch?: true | string[];
}

/** What the engine process and the indexing process are both told. */
type ArticleSource = StorePlace & Required<Pick<EngineSettings, "model" | "log">> & Pick<Settings, "ocrLanguages">;

async function run(options: StartOptions, settings: Settings): Promise<void> {
  if (settings.discordToken === null) {
    if (process.stdin.isTTY !== true && settings.problems.length > 0) throw noToken();
    return serve(options, settings);
  }
  const { takeDataFolder, takeToken } = await import("../../bot/store/only-bot.ts");
  const waiting = { onWait: (sentence: string) => console.error(sentence) };
  const leaveFolder = await takeDataFolder(settings.dataFolder, waiting);
  try {
    const leaveToken = await takeToken(settings.discordToken, settings.discordApiUrl ?? "", waiting);
    await serve(options, settings).finally(leaveToken);
  } finally {
    leaveFolder();
  }
}

async function serve(options: StartOptions, settings: Settings): Promise<void> {
  const { model, reranker, threshold, watch } = options;
  await requireModel(model, settings.modelHub);
  if (namesCrossEncoder(reranker)) await requireModel(reranker, settings.modelHub, RERANKER);
  const source: ArticleSource = {
    ...placeOf(options),
    model,
    log: logSettings(settings),
    ocrLanguages: settings.ocrLanguages,
  };
  if (!(await hasPresentIndex(source))) await buildFirstIndex(source);
  const machine = { cores: availableParallelism(), memory: availableMemory() };
  const started = await startEngine({
    ...source,
    reranker,
    // In the terminal there is one who asks.
    workers: settings.discordToken === null ? 1 : workersFor(settings.engineWorkers, machine),
    ...(threshold === undefined ? {} : { threshold }),
  });
  const engine = withPageLinks(started, settings.publicUrl);
  const ending = new AbortController();
  try {
    const { articles, passages, model: made } = await engine.status();
    const ready = made === model ? Promise.resolve() : changeOver(source, ending.signal);
    if (watch !== undefined) {
      const paths = watch === true ? [USUAL_ARTICLES] : watch;
      // Before, the index would take in nothing of the new model's.
      ready.then(() => follow(paths, source, ending.signal)).catch(sayError);
    }
    if (settings.discordToken !== null) {
      const { serveDiscord } = await import("../serve-discord.ts");
      await serveDiscord(
        settings.discordToken,
        {
          ...{ ...settings, model, reranker, threshold: threshold ?? null },
          ...{ store: options.store ?? null, withoutParts: options.withoutParts === true },
        },
        engine,
        ready,
      );
      return;
    }
    console.log(
      `Verbatim answers from ${counted(articles, "article")} (${counted(passages, "passage")}). Ask, or type /help or /quit.`,
    );
    // A service manager gives no input: to end well would say that all is well.
    if ((await converse(engine)) === 0 && process.stdin.isTTY !== true) throw noToken();
  } finally {
    ending.abort();
    await engine.close();
    // discord.js may go on trying a gateway after it was told to stop; the process does not wait for it.
    if (settings.discordToken !== null) setTimeout(() => process.exit(), LINGERING_MS).unref();
  }
}

function noToken(): UsageError {
  return new UsageError(
    "The bot was not started: DISCORD_TOKEN is not set, and there is neither a terminal to talk in nor a question on " +
      "standard input. Set it in .env, in the folder where this runs, or in the environment.",
  );
}

/** Changes over to another model in the background: the engine follows by itself. */
async function changeOver(source: ArticleSource, signal: AbortSignal): Promise<void> {
  console.log(`The articles are being embedded again with ${source.model}; until that is done, the old index answers.`);
  try {
    console.log(await embedAnew(source, { signal }));
  } catch (error) {
    if (!signal.aborted) sayError(error);
  }
}

function sayError(error: unknown): void {
  console.error(messageOf(error));
}

/** Takes in changes in the indexing process; the engine sees them at its next question. */
function follow(paths: readonly string[], source: ArticleSource, signal: AbortSignal): Promise<void> {
  const update = () => updateIndexInProcess({ ...source, paths, whenLocked: "wait" }, { signal });
  return followChanges(paths, update, { ignored: source.indexFolder, signal });
}

async function buildFirstIndex(source: ArticleSource): Promise<void> {
  console.log(`There is no index yet: reading ${USUAL_ARTICLES}/.`);
  const { progressBar } = await import("../terminal/progress.ts");
  const progress = progressBar();
  try {
    const summary = await updateIndexInProcess({ ...source, paths: [USUAL_ARTICLES] }, { onProgress: progress.show });
    progress.end();
    printSummary(summary, SUPPORTED_EXTENSIONS);
    if (source.model === "built-in")
      console.log(asTypedHere(`The embedding model is the built-in one: ${OTHER_MODELS}.`));
  } finally {
    progress.end();
  }
}
