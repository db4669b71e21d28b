import { spawn, spawnSync } from "node:child_process";
import { type Refusal, Unreadable } from "../../read-error.ts";

/** The program that reads words in pictures, and how it is asked to. */
export interface TextRecognition {
  /** As it is found on the path, or where it lies. */
  readonly program: string;
  /** "eng+chi_sim", as the program names languages; null for those that are installed. */
  readonly languages: string | null;
  /** How long it may take for one page, in milliseconds: five minutes by default. */
  readonly longestPage?: number;
  /** And for a file, of however many pages: half an hour by default. Others wait. */
  readonly longestFile?: number;
}

/** As it is found on the path. */
export const TESSERACT = "tesseract";

/** What is installed of it. */
export interface InstalledRecognition {
  readonly version: string;
  readonly languages: readonly string[];
}

/** Each language takes as long again, so that not all are asked that are there: those of the bot first. */
const MOST_LANGUAGES = 4;
const PREFERRED = "eng chi_sim chi_tra jpn kor deu fra spa rus por".split(" ");
/** What is installed beside languages: the way a page is turned, formulas, numbers, vertical lines, whole scripts. */
const NO_LANGUAGE = /^(?:osd|equ|snum)$|_vert$|\//u;

/** Pages come out one after the other; one that takes longer is none, or the machine stands still. In milliseconds. */
const LONGEST_PAGE = 300_000;
export const LONGEST_FILE = 1_800_000;
/** To say which version it is, and which languages it knows, in milliseconds. */
const LONGEST_WORD = 30_000;
/** What is said of the words of a page, in bytes; a newspaper's page has some hundred thousand. */
const MOST_OUTPUT = 64 * 2 ** 20;
const LONGEST_MESSAGE = 200;

const NOT_INSTALLED: Refusal = {
  reason: "it is a picture, and no program is installed that reads words in pictures",
  nextStep: 'Install tesseract and its data for your languages ("npm run doctor" says what there is), or leave it out.',
};
const NO_LANGUAGES: Refusal = {
  reason: "tesseract has no data for any language",
  nextStep: "Install some, such as tesseract-ocr-eng, or leave it out.",
};
const TOO_SLOW: Refusal = {
  reason: "tesseract takes too long for one of its pages, or for all of them",
  nextStep: "Scan it again with fewer dots an inch (300 are enough), or divide it into several files.",
};

let isOnPath: boolean | undefined;

/** Whether pictures can be read at all; looked at once, as a folder may hold thousands. */
export function canRecognizeText(): boolean {
  isOnPath ??= spawnSync(TESSERACT, ["--version"], { stdio: "ignore", timeout: LONGEST_WORD }).status === 0;
  return isOnPath;
}

/** @returns null where it is not installed. */
export function installedRecognition(program = TESSERACT): InstalledRecognition | null {
  const told = (option: string) =>
    spawnSync(program, [option], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: LONGEST_WORD });
  const version = told("--version");
  if (version.error !== undefined || version.status !== 0) return null;
  const listed = told("--list-langs");
  // Some versions print both to the stream of errors.
  const [heading = ""] = `${version.stdout}${version.stderr}`.split("\n");
  const languages = `${listed.stdout}${listed.stderr}`.split("\n").slice(1);
  return {
    version: /\d[\w.-]{0,40}/u.exec(heading)?.[0] ?? "of an unknown version",
    languages: languages.map((name) => name.trim()).filter((name) => /^[\w/-]{2,40}$/u.test(name)),
  };
}

/**
 * The languages that are asked.
 * @throws Unreadable when one of those that were wished, or all, are missing.
 */
export function languagesFor(
  { languages }: Pick<TextRecognition, "languages">,
  installed: InstalledRecognition,
): readonly string[] {
  if (languages !== null) {
    const wished = languages.split("+");
    const missing = wished.filter((name) => !installed.languages.includes(name));
    if (missing.length > 0) throw new Unreadable(lacking(missing));
    return wished;
  }
  const known = installed.languages.filter((name) => !NO_LANGUAGE.test(name));
  if (known.length === 0) throw new Unreadable(NO_LANGUAGES);
  return [
    ...PREFERRED.filter((name) => known.includes(name)),
    ...known.filter((name) => !PREFERRED.includes(name)),
  ].slice(0, MOST_LANGUAGES);
}

function lacking(languages: readonly string[]): Refusal {
  return {
    reason: `tesseract has no data for ${languages.join(", ")}`,
    nextStep: "Install it, or change OCR_LANGUAGES in .env.",
  };
}

/**
 * The languages that are asked of the program that is installed.
 * @throws Unreadable when there is none, or one of those that were wished is missing.
 */
export function usableLanguages(recognition: TextRecognition): readonly string[] {
  const installed = installedRecognition(recognition.program);
  if (installed === null) throw new Unreadable(NOT_INSTALLED);
  return languagesFor(recognition, installed);
}

/**
 * Has a picture read, in a process of its own: its bytes go in, and nothing of them or of its name is part of a command. Gives the
 * program's table of words, with tabulators.
 * @param languages as `usableLanguages` gives them.
 * @throws Unreadable when it takes too long, RangeError when the picture is damaged.
 */
export function tableOf(
  picture: Uint8Array,
  { program, longestPage = LONGEST_PAGE, longestFile = LONGEST_FILE }: TextRecognition,
  languages: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["stdin", "stdout", "-l", languages.join("+"), "tsv"]);
    const output: Buffer[] = [];
    let length = 0;
    let said = "";
    let refusal: Error | null = null;
    const end = (error: Error): void => {
      refusal ??= error;
      child.kill("SIGKILL");
    };
    const tooSlow = (): void => end(new Unreadable(TOO_SLOW));
    const page = setTimeout(tooSlow, longestPage);
    const file = setTimeout(tooSlow, longestFile);
    const settle = (): void => {
      clearTimeout(page);
      clearTimeout(file);
    };
    child.stdout.on("data", (piece: Buffer) => {
      page.refresh();
      length += piece.length;
      if (length > MOST_OUTPUT) end(new RangeError(`tesseract tells over ${MOST_OUTPUT / 2 ** 20} MiB of it`));
      else output.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
      said = (said + piece.toString("utf8")).slice(-LONGEST_MESSAGE);
    });
    // Whoever does not read a picture to its end is asked for its exit code.
    child.stdin.on("error", () => undefined);
    child.once("error", (error) => {
      settle();
      reject(refusal ?? error);
    });
    child.once("close", (code) => {
      settle();
      if (refusal !== null) reject(refusal);
      else if (code === 0) resolve(Buffer.concat(output).toString("utf8"));
      else reject(new RangeError(`tesseract: ${said.trim().split("\n").at(-1) || `it ended with ${code}`}`));
    });
    child.stdin.end(picture);
  });
}
