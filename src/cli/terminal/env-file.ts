import { chmodSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { parse } from "dotenv";
import { nearestName } from "./nearest-name.ts";
import { UsageError } from "./usage-error.ts";

/** What a file of settings gives, and in whole sentences what in it is not taken as its writer may think. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** More than any file of settings has, in bytes: by another name it is something else. */
const LARGEST = 64 * 1024;

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
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return { values: {}, problems: [] };
    const trouble = troubleOf(file);
    if (trouble !== null) return notTaken(file, trouble);
    text = decodeEnv(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return notTaken(file, error.message);
  }
  const values = parseFilled(text);
  const problems = problemsOf(text, values, known).map((problem) => `${file}, ${problem}`);
  if (problems.length > 0 || known.names.some((name) => name in values)) return { values, problems };
  const nothing = `${file} is there, but holds no setting of Verbatim; .env.example lists them.`;
  return { values, problems: [nothing] };
}

/** Why something is no file of settings; looked at before it is opened, as opening a pipe waits for its writer. */
function troubleOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return "it is a link to nothing";
  if (found.isDirectory()) return "it is a folder";
  if (!found.isFile()) return "it is no file";
  return found.size > LARGEST ? `it has over ${LARGEST / 1024} KB, which no settings have` : null;
}

function notTaken(file: string, reason: string): EnvFile {
  return { values: {}, problems: [`${file} cannot be read (${reason}), so none of its settings is taken.`] };
}

/**
 * Puts a setting into a file of settings, made where there is none, in the place of every line that has had it.
 * @throws UsageError when something else is there.
 */
export function writeEnvSetting(file: string, name: string, value: string): void {
  const isThere = lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  const trouble = isThere ? troubleOf(file) : null;
  if (trouble !== null)
    throw new UsageError(`${file} cannot be written (${trouble}). Mend that, or set ${name} by hand.`);
  const old = isThere ? decodeEnv(readFileSync(file)) : "";
  const line = `${name}=${JSON.stringify(value)}`;
  const pattern = new RegExp(`^[^\\S\\n]*(?:export[^\\S\\n]+)?${name}[^\\S\\n]*=.*$`, "gm");
  const end = old === "" || old.endsWith("\n") ? "" : "\n";
  const written = old.search(pattern) < 0 ? `${old}${end}${line}\n` : old.replace(pattern, () => line);
  if (isThere) replaceContent(realpathSync(file), written);
  else writeFileSync(file, written);
}

/** Writes beside the file first: on a full disk the token in it would be lost. Its rights stay. */
function replaceContent(file: string, written: string): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, written, { mode: 0o600 });
    chmodSync(unfinished, statSync(file).mode);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
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
    if (value !== "") continue;
    let end = lines.length;
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at] ?? "";
      if (ASSIGNMENT.exec(line)?.[1] !== name) continue;
      // The value may go on in the lines below this one.
      if (parse(line)[name] !== "") {
        values[name] = parse(lines.slice(0, end).join("\n"))[name] ?? value;
        break;
      }
      end = at;
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
