import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

const folder = temporaryFolder();
const DATABASE = "postgres://user:secret@127.0.0.1:1/articles";

describe("an index in PostgreSQL", () => {
  test.each([
    [["backup", "copy.sqlite", "--store", DATABASE], "pg_dump --schema=verbatim"],
    [["restore", "copy.sqlite", "--store", DATABASE], "pg_restore"],
    [["ask", "Who?", "--store", DATABASE], "takes no connection"],
    [["index", folder, "--store", DATABASE], "takes no connection"],
    [["migrate", "--store", DATABASE], "takes no connection"],
    [["move", "--store", DATABASE, "--to", DATABASE], "Name another one"],
    [["move", "--index", folder, "--to", DATABASE], 'holds no index. Run "npm run index" first'],
    [["ask", "Who?", "--store", "mysql://user:secret@host"], "should be like postgres://"],
    [["move", "--index", folder, "--to", "mysql://user:secret@host"], "should be like postgres://"],
    [["migrate"], "Name the database with --store"],
  ])("%j says what to do, and does not repeat the password", async (args, sentence) => {
    const { code, stdout, stderr } = await callVerbatim(args, { cwd: folder });
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
    expect(stdout + stderr).not.toContain("secret");
  });

  test("is told of in help without its password", async () => {
    const { stdout } = await callVerbatim(["ask", "--help"], { cwd: folder, env: { VERBATIM_STORE: DATABASE } });
    expect(stdout).toContain("--store <url>");
    expect(stdout).not.toContain("secret");
  });
});
