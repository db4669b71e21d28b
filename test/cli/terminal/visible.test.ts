import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { visible, visibleLines } from "../../../src/cli/terminal/visible.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

test("what a terminal would obey is shown, and all else stays as it is", () => {
  expect(visible("a\u001b[2J\u0007\u009bb\nc\u202egnp.md")).toBe("a\\u001b[2J\\u0007\\u009bb\\u000ac\\u202egnp.md");
  expect(visible("江边的灯塔 😀 שלום e\u0301")).toBe("江边的灯塔 😀 שלום e\u0301");
  expect(visibleLines("one\ntwo\u001b")).toBe("one\ntwo\\u001b");
});

/** Doctor's own colours. */
const MARKS = ["\u001b[32m", "\u001b[31m", "\u001b[39m"];

// Windows takes no such names.
test.skipIf(process.platform === "win32")("no name of a file gets to command a terminal", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "articles"));
  writeFileSync(join(cwd, "articles", "\u001b[2J\u202egulls.md"), "# Gulls\n\nThe gulls eat forty herrings a day.\n");
  writeFileSync(join(cwd, "articles", "\u001b]0;owned\u0007.md"), "");
  const calls = [["index"], ["ask", "--explain", "What do gulls eat?"], ["read", "articles/\u001b[2J\u202egulls.md"]];
  for (const args of [...calls, ["read", "articles/\u001b]0;owned\u0007.md"], ["doctor"]]) {
    const { stdout, stderr } = await callVerbatim(args, { cwd, env: { RERANK_MODEL: "off" } });
    const bare = MARKS.reduce((text, mark) => text.replaceAll(mark, ""), stdout + stderr);
    expect(bare.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});
