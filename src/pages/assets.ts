import { readFileSync } from "node:fs";
import { foldScript } from "../text/fold.ts";
import { SCRIPT_FILE, STYLE_FILE } from "./frame.ts";

/** Where the shared files lie: the build copies them beside the module that this becomes part of. */
const FOLDER = new URL(import.meta.url.endsWith(".ts") ? "./assets/" : "./", import.meta.url);

/** What all pages share, by its name: how they look, and the script that searches them. */
export function sharedFiles(): Map<string, string> {
  const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
  return new Map([
    [STYLE_FILE, read(STYLE_FILE)],
    [SCRIPT_FILE, `const HAN = ${JSON.stringify(traditionalAndSimplified())};\n${read(SCRIPT_FILE)}`],
  ]);
}

/** The first and the last of Unicode's basic block of Chinese characters. */
const BASIC_BLOCK = [0x4e00, 0x9fff] as const;

/** Each traditional character that is simplified to another one, and that one behind it. */
function traditionalAndSimplified(): string {
  let pairs = "";
  for (let code = BASIC_BLOCK[0]; code <= BASIC_BLOCK[1]; code++) {
    const character = String.fromCharCode(code);
    const simplified = foldScript(character);
    if (simplified !== character) pairs += character + simplified;
  }
  return pairs;
}
