import { config } from "dotenv";
import * as v from "valibot";
import { USUAL_HUB } from "../embed/model-files.ts";
import { UsageError } from "./usage-error.ts";

const Text = v.optional(v.pipe(v.string(), v.trim()), "");

const Environment = v.object({
  DISCORD_TOKEN: Text,
  DISCORD_API_URL: v.optional(v.union([v.literal(""), v.pipe(v.string(), v.trim(), v.url())]), ""),
  EMBED_MODEL: Text,
  HF_ENDPOINT: v.optional(v.union([v.literal(""), v.pipe(v.string(), v.trim(), v.url())]), ""),
  INDEX_DIR: Text,
});

/** What the environment says; null where it says nothing. Flags win over it. */
export interface Settings {
  readonly discordToken: string | null;
  /** Base of Discord's REST API, for a proxy or a local stand-in. */
  readonly discordApiUrl: string | null;
  /** See `Embedder.modelId`. */
  readonly model: string;
  /** Where models are downloaded from. */
  readonly modelHub: string;
  readonly indexFolder: string;
}

/**
 * Reads the environment and `.env`: the only place that does.
 * @throws UsageError naming the variable that cannot be understood.
 */
export function readSettings(): Settings {
  config({ quiet: true });
  const parsed = v.safeParse(Environment, process.env);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const name = String(issue.path?.[0]?.key);
    throw new UsageError(`${name} is "${String(issue.input)}", which is not of the form expected: ${issue.message}.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, EMBED_MODEL, HF_ENDPOINT, INDEX_DIR } = parsed.output;
  return {
    discordToken: DISCORD_TOKEN || null,
    discordApiUrl: DISCORD_API_URL || null,
    model: EMBED_MODEL || "built-in",
    modelHub: HF_ENDPOINT || USUAL_HUB,
    indexFolder: INDEX_DIR || "index",
  };
}
