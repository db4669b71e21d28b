import { editDistance } from "../../text/edit-distance.ts";

/** Names that other bots have for what a setting of ours is. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  TOKEN: "DISCORD_TOKEN",
  BOTTOKEN: "DISCORD_TOKEN",
  DISCORDBOTTOKEN: "DISCORD_TOKEN",
  CLIENTTOKEN: "DISCORD_TOKEN",
  DISCORDKEY: "DISCORD_TOKEN",
};

/** So many letters may be wrong, missing or too many in a name that is still taken for another. */
const MISTYPED = 2;

/** The known name that a name was probably meant for: written otherwise, called so elsewhere, or mistyped; null for none. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = letters(name);
  const same = known.find((other) => letters(other) === wanted) ?? ALSO_CALLED[wanted];
  if (same !== undefined) return known.includes(same) ? same : null;
  return known.find((other) => editDistance(letters(other), wanted) <= MISTYPED) ?? null;
}

function letters(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
