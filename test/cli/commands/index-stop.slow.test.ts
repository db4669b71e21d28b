import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type Finished, runVerbatim, startVerbatim } from "../run-verbatim.ts";

const FILES = 1_200;

/** A folder with many articles, and arguments that index it. */
function manyArticles() {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "articles"));
  for (let n = 0; n < FILES; n++) {
    const text = `# The ferry ${n}\n\nThe ferry number ${n} sailed for the first time in 1901, with ${n} sheep on board.\n`;
    writeFileSync(join(cwd, "articles", `${String(n).padStart(4, "0")}.md`), text);
  }
  return { cwd, args: ["index", "articles", "--index", "index"] };
}

/** Runs the command, and sends it a signal as soon as it says that it is indexing. */
function interrupted({ cwd, args }: ReturnType<typeof manyArticles>): Promise<Finished> {
  const child = startVerbatim(args, { cwd });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (stderr === "") child.kill("SIGINT");
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

// On Windows a signal ends a process at once.
test.skipIf(process.platform === "win32")(
  "Ctrl+C stops indexing, which says what it has and what is left, and the same command goes on from there",
  async () => {
    const folder = manyArticles();
    const stopped = await interrupted(folder);
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toMatch(/^Indexing: 0 %, 0 of 1,200 files: 0000\.md\n\nStopping behind the file at hand\./);
    const said =
      /^Stopped: (\d+) files? taken in, (\d+) passages? embedded, (\d+) files left\. What was taken in is kept/;
    const [, taken, embedded, left] = (said.exec(stopped.stdout) ?? []).map(Number) as [number, number, number, number];
    expect({ sum: taken + left, embedded }).toEqual({ sum: FILES, embedded: taken });
    const rest = await runVerbatim(folder.args, folder);
    expect(rest.code).toBe(0);
    expect(rest.stdout).toContain(`${FILES} files read (${left} new or changed), ${left} passages embedded`);
  },
);
