import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { usePressTable } from "../../../src/read/page/marks/press-table.ts";
import { type Files, temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

afterEach(() => usePressTable({}));

const PAGE = `Aus dem Tal

Die Fähre fährt wieder am Morgen

HALLBRÜCK (npa). Um sechs Uhr früh ertönte das Horn, und die Fähre legte mit vierzig Fahrgästen vom Westufer ab.

Ein neuer Turm auf dem Wolkenkamm

STEINFURT (npa). Die neue Radarstation hat eine Hagelwolke von ihrer Entstehung an verfolgt.
`;
const TABLE = '[de]\nsections = ["Aus dem Tal"]\n';

const folderWith = (files: Files) => temporaryFolder({ "articles/page.txt": PAGE, ...files });

test("press.toml in the folder where a command starts is used, and another where PRESS_FILE names it", async () => {
  const cwd = folderWith({ "press.toml": TABLE, "none.toml": "" });
  const { stdout } = await callVerbatim(["read", "articles/page.txt"], { cwd });
  expect(stdout).toMatch(/\nNot running text:\n(?:.*\n)*.*Aus dem Tal/);
  const other = await callVerbatim(["read", "articles/page.txt"], { cwd, env: { PRESS_FILE: "none.toml" } });
  expect(other.stdout).not.toContain("Not running text:");
});

test("what in it cannot be used ends a command that reads files, and is a problem that doctor finds", async () => {
  const cwd = folderWith({ "press.toml": '[de]\nsection = ["Aus dem Tal"]\n' });
  const { code, stderr } = await callVerbatim(["read", "articles/page.txt"], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringMatching(/^The table of newspapers' words press\.toml cannot be used: de\.section is unknown/),
  });
  const doctor = await callVerbatim(["doctor"], { cwd });
  expect(doctor.stdout).toMatch(/problem.* newspapers' words: .*de\.section is unknown/);
  writeFileSync(join(cwd, "press.toml"), TABLE);
  expect((await callVerbatim(["doctor"], { cwd })).stdout).toContain("newspapers' words: 1 word of press.toml");
});

test("its change has the files of an index read again, also by the process that indexes them", async () => {
  const cwd = folderWith({});
  const said = async () => (await callVerbatim(["index", "articles"], { cwd })).stdout.split("\n")[0];
  const READ = /^1 file read \(1 new or changed\), /;
  const UNCHANGED = /^1 file read \(nothing new\), /;
  expect(await said()).toMatch(READ);
  writeFileSync(join(cwd, "press.toml"), TABLE);
  expect(await said()).toMatch(READ);
  expect(await said()).toMatch(UNCHANGED);
  writeFileSync(join(cwd, "press.toml"), TABLE.replace("Tal", "Berg"));
  expect(await said()).toMatch(READ);
});
