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
  return known.find((other) => distance(letters(other), wanted) <= MISTYPED) ?? null;
}

function letters(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** Levenshtein's: how many letters are put in, taken out or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
