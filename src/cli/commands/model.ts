import { Command, Option } from "commander";
import { type ModelFamily, POOLINGS, type Pooling, readOverrides, writeOverrides } from "../../embed/model-family.ts";
import { findModel, listModels, type ModelRole } from "../../embed/model-files.ts";
import { asTypedHere } from "../installation.ts";
import { writeEnvSetting } from "../terminal/env-file.ts";
import { megabytes } from "../terminal/megabytes.ts";
import { type PlaceOptions, wholeNumber, withIndexPlace, withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";

/** How a model wants its input, as far as it is said on the command line. */
interface FamilyOptions {
  readonly queryPrefix?: string;
  readonly passagePrefix?: string;
  readonly pooling?: Pooling;
  readonly maxTokens?: number;
}

export function modelCommand(settings: Settings): Command {
  const model = new Command("model").description("Downloads, lists and chooses embedding models and rerankers.");
  const pull = new Command("pull")
    .description("Downloads a model into models/; afterwards it is used without the network.")
    .argument("<id>", 'name on the hub, as "Xenova/multilingual-e5-small"')
    .option("--revision <name>", "branch, tag or commit", "main");
  const list = new Command("list").description("Lists the models that are on this machine.");
  const use = new Command("use")
    .description(
      "Makes a model the one that articles are indexed with (EMBED_MODEL in .env), or a reranker the one in use (RERANK_MODEL).",
    )
    .argument("<id>", "built-in, a name on the hub or a folder");
  return model
    .addCommand(withFamilyOptions(pull).action((id, options) => runPull(id, options, settings)))
    .addCommand(list.action(() => runList(settings)))
    .addCommand(
      withReranker(withIndexPlace(withFamilyOptions(use), settings), settings)
        .option("--questions <file>", "your own questions, as for ask --batch: tells how their answers change")
        .action((id, options) => runUse(id, options, settings)),
    );
}

function withFamilyOptions(command: Command): Command {
  return command
    .option("--query-prefix <text>", "what the model wants before a question, where its family is not known")
    .option("--passage-prefix <text>", "what it wants before a passage")
    .addOption(new Option("--pooling <name>", "which output is the embedding").choices([...POOLINGS]))
    .option("--max-tokens <n>", "longest input", wholeNumber(8, 32_768));
}

async function runPull(
  id: string,
  { revision, ...family }: FamilyOptions & { readonly revision: string },
  { modelHub: hub }: Settings,
): Promise<void> {
  const { pullWithProgress } = await import("../terminal/pull-progress.ts");
  const folder = await pullWithProgress(id, { hub, revision });
  sayOf(folder, family);
  if (await isReranker(folder)) {
    console.log(asTypedHere(`${await checkReranker(id)} "npm run model -- use ${id}" makes it the one in use.`));
    return;
  }
  const { loadModels } = await import("../../embed/load-models.ts");
  const { embedder } = await loadModels(id);
  console.log(
    asTypedHere(
      `${id} is ready: ${embedder.dimensions} dimensions, ${embedder.maxTokens} tokens. ` +
        `"npm run model -- use ${id}" makes it the one that articles are indexed with.`,
    ),
  );
}

async function runList({ model, reranker }: Settings): Promise<void> {
  for (const { id, folder, bytes, complete } of listModels()) {
    const reranks = await isReranker(folder);
    const inUse = id === (reranks ? reranker : model);
    const notes = [megabytes(bytes), reranks ? "reranker" : "", complete ? "" : "not complete", inUse ? "in use" : ""];
    console.log(`${id}  ${notes.filter((note) => note !== "").join(", ")}`);
  }
}

interface UseOptions extends FamilyOptions, PlaceOptions {
  readonly reranker: string;
  readonly questions?: string;
}

async function runUse(
  id: string,
  { index, store, reranker, questions, ...family }: UseOptions,
  { modelHub: hub }: Settings,
): Promise<void> {
  const folder = await requireModel(id, hub);
  sayOf(folder, family);
  if (await isReranker(folder)) {
    const ready = await checkReranker(id);
    writeEnvSetting(".env", "RERANK_MODEL", id);
    console.log(`${ready} It is in use from now on, beside the embedding model; articles need not be indexed again.`);
    return;
  }
  const { loadModels } = await import("../../embed/load-models.ts");
  const { embedder } = await loadModels(id);
  // Before the long work, so that the next start goes on where it is cut short.
  writeEnvSetting(".env", "EMBED_MODEL", id);
  console.log(`${id} (${embedder.dimensions} dimensions) is in use from now on (EMBED_MODEL in .env).`);
  const { changeModel } = await import("../change-model.ts");
  await changeModel({
    index,
    ...(store === undefined ? {} : { store }),
    model: id,
    reranker,
    questions: questions ?? null,
  });
}

/** Whether the folder holds a reranker rather than an embedding model. */
async function isReranker(folder: string): Promise<boolean> {
  const { isSequenceClassifier } = await import("../../embed/model-description.ts");
  return isSequenceClassifier(folder);
}

/** Loads a reranker to see that it works, and says what it is. */
async function checkReranker(id: string): Promise<string> {
  const { loadCrossEncoder } = await import("../../rerank/cross-encoder.ts");
  const { bytes } = await loadCrossEncoder(id);
  return `${id} is ready: a reranker, which reads the best passages of a ranking, ${megabytes(bytes)}.`;
}

/** The folder of a model, which is downloaded where it is only a name as yet. */
export async function requireModel(id: string, hub: string, role?: ModelRole): Promise<string> {
  try {
    return findModel(id, undefined, role);
  } catch (error) {
    if (!/^[^./\\][^\\]*\/[^/\\]+$/.test(id)) throw error;
    const { pullWithProgress } = await import("../terminal/pull-progress.ts");
    return pullWithProgress(id, role === undefined ? { hub } : { hub, role });
  }
}

function sayOf(folder: string, { queryPrefix, passagePrefix, pooling, maxTokens }: FamilyOptions): void {
  const said: Partial<ModelFamily> = {
    ...(queryPrefix === undefined ? {} : { queryPrefix }),
    ...(passagePrefix === undefined ? {} : { passagePrefix }),
    ...(pooling === undefined ? {} : { pooling }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
  };
  if (Object.keys(said).length > 0) writeOverrides(folder, { ...readOverrides(folder), ...said });
}
