import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parse } from "dotenv";
import { nearestName } from "./nearest-name.ts";

/** What a file of settings gives, and in whole sentences what in it is not taken as its writer may think. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** `NAME=VALUE`, as dotenv reads it. */
const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)\s*(?:=|:\s)/;

/** What settings there are, and which of them are given elsewhere. */
export interface KnownSettings {
  readonly names: readonly string[];
  readonly given: Readonly<Record<string, string | undefined>>;
}

/** Reads a file of settings, in whatever encoding an editor or a shell wrote it; one that is not there gives nothing. */
export function readEnvFile(file: string, known: KnownSettings): EnvFile {
  let text: string;
  try {
    text = decodeEnv(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ENOENT") return { values: {}, problems: [] };
    const reason = error.code === "EISDIR" ? "it is a folder" : error.message;
    return { values: {}, problems: [`${file} cannot be read (${reason}), so none of its settings is taken.`] };
  }
  const values = parseFilled(text);
  const problems = problemsOf(text, values, known).map((problem) => `${file}, ${problem}`);
  if (problems.length > 0 || known.names.some((name) => name in values)) return { values, problems };
  const nothing = `${file} is there, but holds no setting of Verbatim; .env.example lists them.`;
  return { values, problems: [nothing] };
}

/** Puts a setting into a file of settings, made where there is none, in the place of every line that has had it. */
export function writeEnvSetting(file: string, name: string, value: string): void {
  const old = existsSync(file) ? decodeEnv(readFileSync(file)) : "";
  const line = `${name}=${JSON.stringify(value)}`;
  const pattern = new RegExp(`^[^\\S\\n]*(?:export[^\\S\\n]+)?${name}[^\\S\\n]*=.*$`, "gm");
  const end = old === "" || old.endsWith("\n") ? "" : "\n";
  const written = old.search(pattern) < 0 ? `${old}${end}${line}\n` : old.replace(pattern, () => line);
  writeFileSync(file, written);
}

/** UTF-16 (what PowerShell writes) is told by its mark or by the zero bytes of Latin letters; all else is UTF-8, or nearly. */
function decodeEnv(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || first === 0) return "utf-16be";
  return "utf-8";
}

/** The last value of each name that is not empty: an empty line is no setting, wherever it stands. */
function parseFilled(text: string): Record<string, string> {
  const values = parse(text);
  const lines = text.split(/\r\n?|\n/);
  for (const [name, value] of Object.entries(values)) {
    for (let end = lines.length - 1; end > 0 && values[name] === ""; end--) {
      if (ASSIGNMENT.exec(lines[end] ?? "")?.[1] !== name) continue;
      values[name] = parse(lines.slice(0, end).join("\n"))[name] ?? value;
    }
  }
  return values;
}

function problemsOf(text: string, values: Readonly<Record<string, string>>, { names, given }: KnownSettings): string[] {
  const filled = new Map<string, { readonly line: number; readonly value: string }>();
  return text.split(/\r\n?|\n/).flatMap((content, index) => {
    const line = index + 1;
    if (/^\s*(#|$)/.test(content)) return [];
    const name = ASSIGNMENT.exec(content)?.[1];
    if (name === undefined) {
      const meant = names.find((setting) => content.toUpperCase().includes(setting));
      return meant === undefined ? [] : [`line ${line}: write ${meant}=VALUE; nothing else is taken.`];
    }
    if (!names.includes(name)) {
      const meant = nearestName(name, names);
      if (meant === null || (values[meant] ?? "") !== "" || (given[meant] ?? "") !== "") return [];
      return [`line ${line}: ${name} is no setting of Verbatim. Did you mean ${meant}?`];
    }
    const value = parse(content)[name] ?? "";
    const before = filled.get(name);
    if (value === "" && before === undefined) return [];
    if (value !== "") filled.set(name, { line, value });
    if (before === undefined || before.value === value) return [];
    const taken = value === "" ? `the value in line ${before.line} is taken` : "the later one is taken";
    return [`line ${line}: ${name} stands in line ${before.line}, too; ${taken}. Keep one of them.`];
  });
}
