import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../../temporary-folder.ts";

export interface StandIn {
  readonly languages?: readonly string[];
  /** The table that it prints for whatever picture it is given. */
  readonly table?: string;
  /** What it says of a picture that it cannot read. */
  readonly complaint?: string;
  /** It never ends: with nothing to tell, or telling more and more. */
  readonly isStuck?: "silent" | "telling";
}

/** A program that answers as tesseract 5 does; a real one is on few machines. Returns where it lies. */
export function standInTesseract({ languages = ["eng", "osd"], table = "", complaint, isStuck }: StandIn): string {
  const folder = temporaryFolder();
  const program = join(folder, "tesseract");
  writeFileSync(join(folder, "table"), table);
  writeFileSync(join(folder, "languages"), ['List of available languages in "/data/":', ...languages, ""].join("\n"));
  writeFileSync(join(folder, "complaint"), complaint ?? "");
  const answer = complaint === undefined ? `cat "${folder}/table"` : `cat "${folder}/complaint" >&2\n    exit 1`;
  const source = `#!/bin/sh
case "$*" in
  --version) echo "tesseract 5.3.0"; echo " leptonica-1.82.0" ;;
  --list-langs) cat "${folder}/languages" ;;
  "stdin stdout -l "*" tsv")
    ${isStuck === "silent" ? "exec sleep 1000" : "cat > /dev/null"}
    ${isStuck === "telling" ? `while true; do ${answer}; sleep 0.02; done` : answer} ;;
  *) exit 2 ;;
esac
`;
  writeFileSync(program, source);
  chmodSync(program, 0o755);
  return program;
}

/** The environment's path with this program before all others. */
export function pathWith(program: string): string {
  return join(program, "..") + delimiter + process.env.PATH;
}

const HEADING = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

/** A table of words, by page and line: each a letter's width after the other, in lines of a height. */
export function tableOfWords(pages: readonly (readonly (readonly string[])[])[], confidence = 96): string {
  const row = (level: number, page: number, place: readonly number[], conf: number, words = "") =>
    `${[level, page, 1, 1, 1, 1, ...place, conf, words].join("\t")}\n`;
  const wordsOf = (line: readonly string[], page: number, top: number) => {
    let left = 100;
    return line.map((word) => {
      const width = word.length * 20;
      const place = [left, top, width, 30];
      left += width + 10;
      return row(5, page, place, confidence, word);
    });
  };
  const tables = pages.map((lines, at) =>
    [
      row(1, at + 1, [0, 0, 2000, 3000], -1),
      ...lines.flatMap((line, number) => [
        row(4, at + 1, [100, 100 + number * 40, 1800, 30], -1),
        ...wordsOf(line, at + 1, 100 + number * 40),
      ]),
    ].join(""),
  );
  return HEADING + tables.join("");
}
