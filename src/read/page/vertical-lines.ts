import type { Line } from "./lines.ts";

/** So many lines of one character each, right below each other, are printed from top to bottom. */
const FEWEST = 4;
/** A headline has fewer. */
const MOST = 200;
/** A number of so many digits is printed upright in a line that runs downwards. */
const ONE_CHARACTER = /^(?:\P{N}|\p{N}{1,4})$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/**
 * The lines of a page, of which those of one character each are text, whatever they are by themselves: in a headline that is
 * printed from top to bottom, "2" is no page number, "-" no rule, and a line that holds a space is no empty line.
 */
export function* withVerticalLines(text: string, lines: Iterable<Line>): Generator<Line> {
  let run: Line[] = [];
  for (const line of lines) {
    const isOfRun = isCharacter(text, line) || (run.length > 0 && isSpace(line));
    if (isOfRun && run.length < MOST) {
      run.push(line);
      continue;
    }
    yield* asText(text, run);
    run = [];
    if (isOfRun) run.push(line);
    else yield line;
  }
  yield* asText(text, run);
}

/** A run of lines as text, if it is printed downwards: without the spaces between its words. */
function asText(text: string, run: readonly Line[]): readonly Line[] {
  const characters = run.filter((line) => !isSpace(line));
  const unspaced = characters.filter(({ start, end }) => UNSPACED.test(text.slice(start, end)));
  if (characters.length < FEWEST || 2 * unspaced.length < characters.length) return run;
  const last = run.findLastIndex((line) => !isSpace(line));
  return [...characters.map((line): Line => ({ ...line, kind: "text", level: 0 })), ...run.slice(last + 1)];
}

function isCharacter(text: string, { kind, start, end }: Line): boolean {
  return kind !== "blank" && kind !== "code" && end - start <= 4 && ONE_CHARACTER.test(text.slice(start, end));
}

/** Whether nothing but white space stands in a line. */
function isSpace({ kind, from, start }: Line): boolean {
  return kind === "blank" && start > from;
}
