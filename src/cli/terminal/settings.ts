import { isIP } from "node:net";
import * as v from "valibot";
import { USUAL_HUB } from "../../embed/model-files.ts";
import { describeIssue } from "../../json/read-json.ts";
import type { LogSettings } from "../../log/log.ts";
import { readEnvFile } from "./env-file.ts";
import { nearestName } from "./nearest-name.ts";
import { UsageError } from "./usage-error.ts";

const Text = v.optional(v.pipe(v.string(), v.trim()), "");
const Url = v.optional(v.pipe(v.string(), v.trim(), v.check(isUrl, "a URL that begins with https:// or http://")), "");

const PagesUrl = v.pipe(
  Url,
  v.check((text) => !/[?#]/.test(text), "the address of a folder, without ? and #"),
);

const HIGHEST_PORT = 65_535;

/** A variable that is empty counts as one that is not there, so that `.env.example` can be copied as it is. */
const Environment = v.object({
  DISCORD_TOKEN: Text,
  DISCORD_API_URL: Url,
  EMBED_MODEL: Text,
  RERANK_MODEL: Text,
  HF_ENDPOINT: Url,
  INDEX_DIR: Text,
  PUBLIC_URL: PagesUrl,
  // Looked at where it is used: what is said of a value here repeats it, and this one may hold a password.
  VERBATIM_STORE: Text,
  ANSWER_WITHOUT_PARTS: v.optional(v.pipe(v.string(), v.trim(), v.picklist(["", "0", "1"], "0 or 1")), ""),
  ENGINE_WORKERS: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((processes) => /^(|[1-9]\d{0,2})$/.test(processes), "a whole number of processes, 1 to 999"),
    ),
    "",
  ),
  PRESS_FILE: Text,
  ANSWER_THRESHOLD: v.optional(
    v.pipe(v.string(), v.trim(), v.regex(/^(|0|1|1\.0+|0?\.\d+)$/, "a number from 0 to 1, such as 0.4")),
    "",
  ),
  DATA_DIR: Text,
  FORGET_SERVERS_AFTER_DAYS: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((days) => /^\d{0,4}$/.test(days), "a whole number of days, 0 to 9999"),
    ),
    "",
  ),
  SERVERS_DISK_MB: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((megabytes) => /^(|[1-9]\d{0,8})$/.test(megabytes), "a whole number of megabytes, 1 or more"),
    ),
    "",
  ),
  DISCORD_MESSAGE_CONTENT: v.optional(v.pipe(v.string(), v.trim(), v.picklist(["", "0", "1"], "0 or 1")), ""),
  HEALTH_PORT: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((port) => /^\d*$/.test(port) && Number(port) <= HIGHEST_PORT, `a port from 0 to ${HIGHEST_PORT}`),
    ),
    "",
  ),
  HEALTH_HOST: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((host) => host === "" || isIP(host) !== 0, "an IP address, such as 0.0.0.0"),
    ),
    "",
  ),
  SERVE_TOKEN: Text,
  OCR_LANGUAGES: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.regex(
        /^(?:|[\w/]{2,40}(?:\+[\w/]{2,40}){0,19})$/,
        "tesseract's names of languages with + between, such as eng+chi_sim",
      ),
    ),
    "",
  ),
  LOG_LEVEL: v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.picklist(["", "debug", "info", "warn", "error", "silent"], "debug, info, warn, error or silent"),
    ),
    "",
  ),
});

function isUrl(text: string): boolean {
  return text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text));
}

/** What the environment says; null where it says nothing. Flags win over it. */
export interface Settings {
  readonly discordToken: string | null;
  /** Base of Discord's REST API, for a proxy or a local stand-in. */
  readonly discordApiUrl: string | null;
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** What reads the best passages: "built-in", "off", a hub id or a folder. */
  readonly reranker: string;
  /** Where models are downloaded from. */
  readonly modelHub: string;
  readonly indexFolder: string;
  /** Address of the folder of pages that citations link to (`npm run pages`), with "/" at its end; null: they link to none. */
  readonly publicUrl: string | null;
  /** Address of a PostgreSQL database that holds the index, password and all; null: the folder holds it. */
  readonly store: string | null;
  /** Whether questions are answered from what is left of a database of which parts are away. */
  readonly withoutParts: boolean;
  /** Processes that answer Discord's questions, at least 1; null: the usual number. */
  readonly engineWorkers: number | null;
  /** The operator's table of what newspapers print; null: "press.toml", where there is one. */
  readonly pressFile: string | null;
  /** Confidence, 0..1, below which nothing is quoted; null: the calibrated one. */
  readonly threshold: number | null;
  /** Where the bot keeps what it remembers of servers. */
  readonly dataFolder: string;
  /** Days for which what belongs to a server is kept after the bot was removed from it; null: the usual number. */
  readonly forgetServersAfterDays: number | null;
  /** Megabytes that servers' own articles and their indexes may take on the disk, all together; null: the usual number. */
  readonly serversDiskMegabytes: number | null;
  /** In which languages words in pictures are, as tesseract names them: "eng+chi_sim"; null: those that are installed. */
  readonly ocrLanguages: string | null;
  /** Whether the bot asks Discord for the privileged Message Content intent. */
  readonly messageContent: boolean;
  /** Port of the health endpoint; null: off. */
  readonly healthPort: number | null;
  /** IP address that the health endpoint listens on. */
  readonly healthHost: string;
  /** What programs send that ask over HTTP; null: none is needed. */
  readonly serveToken: string | null;
  /** What in the settings is not taken as it may have been meant, in whole sentences. */
  readonly problems: readonly string[];
  /** The variable of the environment that names a proxy, of which nothing here makes use; null for none. */
  readonly proxyVariable: string | null;
  /** Whether npm started this process, as a script of package.json. */
  readonly startedByNpm: boolean;
  /** Names of the settings that npm told the script it started, as "max_tokens"; those that have their default are not among them. */
  readonly npmSettings: ReadonlySet<string>;
  /** Null: "info" on Discord, "silent" in a terminal. */
  readonly logLevel: LogSettings["level"] | null;
}

/** The names of all settings. */
const NAMES = Object.keys(Environment.entries);
const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Reads the environment and `.env`: the only place that does. What is empty in the environment counts as not there.
 * @throws UsageError naming the variable that cannot be understood.
 */
export function readSettings(): Settings {
  const { values, problems } = readEnvFile(".env", { names: NAMES, given: process.env });
  const misspelt = misspeltIn(process.env, values);
  for (const [name, value] of Object.entries(values)) if (!process.env[name]) process.env[name] = value;
  const parsed = v.safeParse(Environment, process.env);
  if (!parsed.success) {
    throw new UsageError(`${describeIssue(parsed.issues[0])}. Change it in .env or in the environment.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, EMBED_MODEL, HF_ENDPOINT, INDEX_DIR, DATA_DIR, ANSWER_THRESHOLD } =
    parsed.output;
  const { DISCORD_MESSAGE_CONTENT, FORGET_SERVERS_AFTER_DAYS, HEALTH_PORT, HEALTH_HOST, LOG_LEVEL, RERANK_MODEL } =
    parsed.output;
  const {
    ANSWER_WITHOUT_PARTS,
    ENGINE_WORKERS,
    OCR_LANGUAGES,
    PRESS_FILE,
    PUBLIC_URL,
    SERVE_TOKEN,
    SERVERS_DISK_MB,
    VERBATIM_STORE,
  } = parsed.output;
  return {
    discordToken: DISCORD_TOKEN || null,
    discordApiUrl: DISCORD_API_URL || null,
    model: EMBED_MODEL || "built-in",
    reranker: RERANK_MODEL || "built-in",
    modelHub: HF_ENDPOINT || USUAL_HUB,
    indexFolder: INDEX_DIR || "index",
    publicUrl: PUBLIC_URL === "" ? null : new URL(PUBLIC_URL.replace(/\/*$/, "/")).href,
    store: VERBATIM_STORE || null,
    withoutParts: ANSWER_WITHOUT_PARTS === "1",
    engineWorkers: ENGINE_WORKERS === "" ? null : Number(ENGINE_WORKERS),
    pressFile: PRESS_FILE || null,
    threshold: ANSWER_THRESHOLD === "" ? null : Number(ANSWER_THRESHOLD),
    dataFolder: DATA_DIR || "data",
    forgetServersAfterDays: FORGET_SERVERS_AFTER_DAYS === "" ? null : Number(FORGET_SERVERS_AFTER_DAYS),
    serversDiskMegabytes: SERVERS_DISK_MB === "" ? null : Number(SERVERS_DISK_MB),
    ocrLanguages: OCR_LANGUAGES || null,
    messageContent: DISCORD_MESSAGE_CONTENT === "1",
    healthPort: HEALTH_PORT === "" ? null : Number(HEALTH_PORT),
    healthHost: HEALTH_HOST || "127.0.0.1",
    serveToken: SERVE_TOKEN || null,
    problems: [...misspelt, ...problems],
    proxyVariable: PROXY_VARIABLES.find((name) => process.env[name]) ?? null,
    startedByNpm: process.env.npm_lifecycle_event !== undefined,
    npmSettings: npmSettingsIn(process.env),
    logLevel: LOG_LEVEL || null,
  };
}

/** Variables of the environment that are settings but for small letters, or called as other bots of Discord's call them. */
function misspeltIn(environment: NodeJS.ProcessEnv, inFile: Readonly<Record<string, string>>): string[] {
  return Object.keys(environment).flatMap((name) => {
    if (NAMES.includes(name)) return [];
    const same = NAMES.find((setting) => setting === name.toUpperCase());
    const meant = same ?? (name.startsWith("DISCORD_") ? nearestName(name, NAMES) : null);
    if (meant === null || !environment[name] || environment[meant] || inFile[meant]) return [];
    return [`The environment has ${name}, which is no setting of Verbatim. Did you mean ${meant}?`];
  });
}

function npmSettingsIn(environment: NodeJS.ProcessEnv): Set<string> {
  const prefix = "npm_config_";
  const names = Object.keys(environment).filter((name) => name.startsWith(prefix) && environment[name] !== "");
  return new Set(names.map((name) => name.slice(prefix.length)));
}
