import { CHARACTER_COSTS } from "./character-costs.ts";

/** Scripts of many characters, which are counted one by one. */
export type CountedScript = "han" | "kana" | "hangul";

/** Bits that a character costs which the table does not list: one of the thousands that are rarer than all listed. */
const UNLISTED: Readonly<Record<CountedScript, number>> = { han: 19, kana: 16, hangul: 19 };

let tables: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

/** Bits that a character costs among the characters of its script. */
export function characterBits(script: CountedScript, character: string): number {
  tables ??= readTables(CHARACTER_COSTS);
  return tables.get(script)?.get(character) ?? UNLISTED[script];
}

function readTables(table: string): Map<string, Map<string, number>> {
  const scripts = new Map<string, Map<string, number>>();
  let characters = new Map<string, number>();
  for (const line of table.trim().split("\n")) {
    const [head = "", listed] = line.split(" ");
    if (listed === undefined) {
      characters = new Map();
      scripts.set(head, characters);
    } else for (const character of listed) characters.set(character, Number(head));
  }
  return scripts;
}
