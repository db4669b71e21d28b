import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type * as v from "valibot";
import { readJson } from "../json/read-json.ts";
import { DownloadError, type DownloadOptions, type DownloadProgress, download } from "./download.ts";
import { EmbeddingError } from "./embedding.ts";

/** Folder of the models that were downloaded, in the working folder as the index is: a package keeps nothing of its user's. */
const MODELS_FOLDER = "models";

/** Where models are downloaded from unless another place is named. */
export const USUAL_HUB = "https://huggingface.co";

/** The model that comes with Verbatim, and its folder's name. */
const BUILT_IN = fileURLToPath(new URL("../../models/static-multilingual-zh", import.meta.url));
const BUILT_IN_NAME = basename(BUILT_IN);

/** The network itself, quantised to 8 bits. */
export const NETWORK_FILE = "onnx/model_quantized.onnx";

/** What a model needs, and what some have beside it. */
const NEEDED_FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", NETWORK_FILE];
const OTHER_FILES = ["special_tokens_map.json"];

/** "organisation/name" on a hub, parts of it never a way out of the folder. */
const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;

/** What a model is wanted for. */
export interface ModelRole {
  /** How messages call it. */
  readonly noun: string;
  /** A sentence that tells what there is instead. */
  readonly wayOn: string;
}

const EMBEDDING_MODEL: ModelRole = {
  noun: "embedding model",
  wayOn: 'Or use the model that comes with Verbatim (EMBED_MODEL="built-in").',
};

/**
 * The folder of a model's files: of the built-in one, of a folder that is named, or of one that was downloaded.
 * @throws EmbeddingError saying how to get it when it is not on this machine.
 */
export function findModel(modelId: string, modelsFolder = MODELS_FOLDER, role = EMBEDDING_MODEL): string {
  if (modelId === "built-in") return BUILT_IN;
  const folder = resolve(modelId);
  if (existsSync(join(folder, "tokenizer.json"))) return folder;
  if (isAbsolute(modelId) || modelId.startsWith(".")) {
    throw new EmbeddingError(`${folder} holds no ${role.noun}: tokenizer.json is missing there.`);
  }
  const downloaded = resolve(modelsFolder, modelId);
  if (HUB_ID.test(modelId) && isComplete(downloaded)) return downloaded;
  throw new EmbeddingError(
    `The ${role.noun} "${modelId}" is not on this machine. Run "npm run model -- pull ${modelId}" to download it. ${role.wayOn}`,
  );
}

function isComplete(folder: string): boolean {
  return NEEDED_FILES.every((file) => existsSync(join(folder, file)));
}

export interface PullOptions extends Omit<DownloadOptions, "onProgress"> {
  /** Base of the hub's URLs. */
  readonly hub: string;
  /** Branch, tag or commit; "main" by default. */
  readonly revision?: string;
  readonly modelsFolder?: string;
  /** What it is wanted for, where that is known; an embedding model by default. */
  readonly role?: ModelRole;
  readonly onProgress?: (progress: DownloadProgress) => void;
}

/**
 * Downloads a model's files into `models/`; those that are there already are not fetched again. Afterwards the model is
 * used without the network.
 * @returns the model's folder.
 * @throws EmbeddingError in one sentence when it is not to be had.
 */
export async function pullModel(modelId: string, options: PullOptions): Promise<string> {
  if (!HUB_ID.test(modelId)) {
    throw new EmbeddingError(`"${modelId}" is not a model's name on a hub, such as "Xenova/multilingual-e5-small".`);
  }
  const { hub, revision = "main", modelsFolder = MODELS_FOLDER, role = EMBEDDING_MODEL, onProgress, ...rest } = options;
  const folder = join(modelsFolder, modelId);
  const get = (file: string) =>
    download(
      `${hub.replace(/\/+$/, "")}/${modelId}/resolve/${encodeURIComponent(revision)}/${file}`,
      join(folder, file),
      {
        ...rest,
        onProgress: (progress) => onProgress?.({ file, ...progress }),
      },
    );
  const wanted = (file: string) => !existsSync(join(folder, file));
  try {
    for (const file of OTHER_FILES.filter(wanted)) {
      await get(file).catch((error: unknown) => {
        if (!(error instanceof DownloadError && error.kind === "missing")) throw error;
      });
    }
    // The network comes last: with it the model is complete.
    for (const file of NEEDED_FILES.filter(wanted)) await get(file);
    return folder;
  } catch (cause) {
    if (!(cause instanceof DownloadError)) throw cause;
    throw new EmbeddingError(`The ${role.noun} "${modelId}" was not downloaded: ${explain(cause, hub)} ${role.wayOn}`, {
      cause,
    });
  }
}

function explain({ kind, message }: DownloadError, hub: string): string {
  if (kind === "missing") return `${message} Check its name; it must have ${NETWORK_FILE} there.`;
  if (kind === "unreachable") {
    return `${message} Check the connection, or name a mirror of ${hub} in HF_ENDPOINT; running this again goes on where it stopped.`;
  }
  return message;
}

/** A model on this machine. */
export interface ModelOnDisk {
  readonly id: string;
  readonly folder: string;
  readonly bytes: number;
  /** False while its download is not finished. */
  readonly complete: boolean;
}

/** The built-in model and those that were downloaded, by name. */
export function listModels(modelsFolder = MODELS_FOLDER): ModelOnDisk[] {
  const models: ModelOnDisk[] = [{ id: "built-in", folder: BUILT_IN, bytes: sizeOf(BUILT_IN), complete: true }];
  for (const organisation of foldersIn(modelsFolder)) {
    if (organisation === BUILT_IN_NAME) continue;
    for (const name of foldersIn(join(modelsFolder, organisation))) {
      const folder = join(modelsFolder, organisation, name);
      models.push({ id: `${organisation}/${name}`, folder, bytes: sizeOf(folder), complete: isComplete(folder) });
    }
  }
  return models;
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function sizeOf(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.reduce((sum, name) => {
    const stats = statSync(join(folder, name));
    return sum + (stats.isFile() ? stats.size : 0);
  }, 0);
}

/**
 * What a JSON file in a model's folder holds; null where there is no such file.
 * @throws EmbeddingError naming the file and the place where it is not as the schema says.
 */
export function readModelJson<S extends v.GenericSchema>(
  folder: string,
  file: string,
  { schema, remedy }: ModelJson<S>,
): v.InferOutput<S> | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const read = readJson(readFileSync(path, "utf8"), schema);
  if (read.kind === "wrong") throw new EmbeddingError(`${path}: ${read.what}. ${remedy}`);
  return read.value;
}

/** What a JSON file of a model must be like, and what to do where it is not. */
export interface ModelJson<S extends v.GenericSchema> {
  readonly schema: S;
  readonly remedy: string;
}
