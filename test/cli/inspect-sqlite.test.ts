import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectSqlite } from "../../src/cli/inspect-sqlite.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ADDED = "_ZN4node25AddEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_";
const REMOVED = "_ZN4node28RemoveEnvironmentCleanupHookEPN2v87IsolateEPFvPvES3_";

/** A package of better-sqlite3 whose binary imports these names. */
function packageThatImports(...names: string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "build", "Release"), { recursive: true });
  writeFileSync(join(folder, "build", "Release", "better_sqlite3.node"), `\u007fELF\0${names.join("\0")}\0`);
  return folder;
}

// Which of them abort was tried with small add-ons, compiled with headers of one version and run on another.
test.each([
  { node: "24.21.0", remedy: /^Run "npm rebuild better-sqlite3 .*--target=24\.18\.1"\.$/ },
  { node: "24.18.1", remedy: /^Run "npm rebuild better-sqlite3 .*--target=24\.18\.1"\.$/ },
  { node: "26.3.1", remedy: /^Install Node\.js 26\.4 or later\.$/ },
])("a better-sqlite3 compiled with the new headers is a problem on Node.js $node", ({ node, remedy }) => {
  const findings = inspectSqlite(packageThatImports(ADDED, REMOVED), node);

  expect(findings).toEqual([
    { subject: "better-sqlite3", state: expect.stringContaining(node), remedy: expect.stringMatching(remedy) },
  ]);
});

test.each(["20.20.2", "22.23.2", "26.4.0", "26.10.0", "27.0.0"])("it is none on Node.js %s", (node) => {
  expect(inspectSqlite(packageThatImports(ADDED, REMOVED), node)).toEqual([]);
});

test("one that was published, or compiled with earlier headers, is a problem nowhere", () => {
  expect(inspectSqlite(packageThatImports(ADDED), "24.21.0")).toEqual([]);
});

test("a package without a binary is left to those who load it", () => {
  expect(inspectSqlite(temporaryFolder(), "24.21.0")).toEqual([]);
});
