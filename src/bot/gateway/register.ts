import type { APIApplicationCommand, Client, RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { DiscordAPIError, Routes } from "discord.js";

/**
 * Registers exactly these commands, with one bulk overwrite, unless they are registered already.
 * @returns whether something was sent, and the commands as Discord has them
 */
export async function registerCommands(
  client: Client<true>,
  bodies: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<Registration> {
  const route = Routes.applicationCommands(client.application.id);
  const registered = await client.rest
    .get(route, { query: new URLSearchParams({ with_localizations: "true" }) })
    .catch(unlessForbidden);
  if (Array.isArray(registered) && fingerprint(registered) === fingerprint(bodies)) {
    return { changed: false, commands: registered };
  }
  const commands = await client.rest.put(route, { body: bodies });
  return { changed: true, commands: Array.isArray(commands) ? commands : [] };
}

interface Registration {
  readonly changed: boolean;
  readonly commands: readonly APIApplicationCommand[];
}

/** If the list cannot be read, the commands are sent; if Discord forbids reading it, nothing more is tried. */
function unlessForbidden(error: unknown): null {
  if (error instanceof DiscordAPIError && (error.status === 401 || error.status === 403)) throw error;
  return null;
}

/** Keys that Discord adds to a registered command. */
const ADDED_BY_DISCORD = new Set([
  "id",
  "application_id",
  "version",
  "guild_id",
  "dm_permission",
  "default_permission",
]);

/** Equal for equal commands, whatever their order, with or without Discord's additions and spelt-out defaults. */
function fingerprint(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map((command) => canonical(command)).sort((a, b) => compare(a, b)));
}

function compare(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a) ?? "", JSON.stringify(b) ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === "number") ? value.toSorted((a, b) => a - b) : value.map(canonical);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => !ADDED_BY_DISCORD.has(key) && !isDefault(item))
      .map(([key, item]): [string, unknown] => [key, canonical(item)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isDefault(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
