import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { countPassedOver, type PassedOver } from "../../src/read/passed-over.ts";
import { findFiles } from "../../src/read/walk.ts";
import { makePipe } from "../make-pipe.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function walked(root: string, exclude: readonly string[] = []) {
  const names: string[] = [];
  const passedOver: PassedOver[] = [];
  for await (const { name } of findFiles(root, { exclude, onPassedOver: (passed) => passedOver.push(passed) })) {
    names.push(name);
  }
  const reasons = Object.fromEntries(passedOver.map(({ path, reason }) => [relative(root, path), reason]));
  return { names, reasons, counted: countPassedOver(passedOver) };
}

test.each<readonly [string, string, string]>([
  ["#recycle/draft.md", "#recycle", "trash"],
  ["2024/@eaDir/page.md@SynoEAStream/a.md", "2024/@eaDir", "trash"],
  ["$RECYCLE.BIN/S-1/a.md", "$RECYCLE.BIN", "trash"],
  ["$Recycle.Bin/a.md", "$Recycle.Bin", "trash"],
  ["System Volume Information/a.txt", "System Volume Information", "trash"],
  ["lost+found/a.md", "lost+found", "trash"],
  ["__MACOSX/._a.md", "__MACOSX", "trash"],
  ["~$report.docx", "~$report.docx", "temporary"],
  ["~WRL0003.docx", "~WRL0003.docx", "temporary"],
  [".~lock.report.docx#", ".~lock.report.docx#", "hidden"],
  [".Trash-1000/files/a.md", ".Trash-1000", "hidden"],
  ["._a.md", "._a.md", "hidden"],
  ["data.xlsx", "data.xlsx", "format"],
  ["README", "README", "format"],
])("%s is passed over, at %s, as %s", async (file, at, reason) => {
  const { names, reasons } = await walked(temporaryFolder({ "kept.md": "x", [file]: "x" }));
  expect(names).toEqual(["kept.md"]);
  expect(reasons).toEqual({ [at]: reason });
});

test("the folder beside a saved page is passed over, and one of such a name without a page is not", async () => {
  const files = {
    "Page.html": "x",
    "Page_files/ad.html": "x",
    "old.htm": "x",
    "old.files/b.txt": "x",
    "a.xhtml": "x",
    "a_files/b.txt": "x",
    "court_files/c.md": "x",
  };
  const { names, reasons } = await walked(temporaryFolder(files));
  expect(names).toEqual(["Page.html", "a.xhtml", "court_files/c.md", "old.htm"]);
  expect(reasons).toEqual({ Page_files: "saved-page", a_files: "saved-page", "old.files": "saved-page" });
});

describe("a file of JSON in a folder", () => {
  test.each([
    ['[{"question":"What?","answer":"This."}]'],
    ['{"items": [ {"id": 1, "Titel": "One"} ]}'],
    ['[{"编号": "7", "问题": "什么？", "回答": "这个。"}]'],
    ['{"q":"What?","a":"This."}\n{"q":"Why?","a":"Because."}'],
  ])("is read where objects have a title or a text: %s", async (json) => {
    expect((await walked(temporaryFolder({ "faq.json": json }))).names).toEqual(["faq.json"]);
  });

  test.each([
    ['{"name":"verbatim","version":"1.0.0","description":"A bot","scripts":{"title":"x"}}'],
    ['{"compilerOptions":{"strict":true},"references":[{"path":"a"}]}'],
    ['{"name":"x","contributors":[{"name":"Ann","email":"a@example.org"}]}'],
    ["[1, 2, 3]"],
    [""],
  ])("is passed over where it is a program's own: %s", async (json) => {
    const { names, reasons } = await walked(temporaryFolder({ "kept.md": "x", "data.json": json }));
    expect(names).toEqual(["kept.md"]);
    expect(reasons).toEqual({ "data.json": "no-articles" });
  });
});

test("names that only begin like those are articles", async () => {
  const files = { "~draft.md": "x", "recycle/a.md": "x", "lost+found.md": "x", "trash/b.md": "x", "#recycle.md": "x" };
  expect((await walked(temporaryFolder(files))).names).toHaveLength(5);
});

test("links out of the folder or to nothing are passed over as such", async () => {
  const folder = temporaryFolder({ "outside.md": "x", "articles/kept.md": "x" });
  const root = join(folder, "articles");
  symlinkSync(join(folder, "outside.md"), join(root, "out.md"));
  symlinkSync(join(root, "nowhere.md"), join(root, "broken.md"));
  const { names, reasons } = await walked(root);
  expect(names).toEqual(["kept.md"]);
  expect(reasons).toEqual({ "out.md": "link", "broken.md": "link" });
});

test.skipIf(process.platform === "win32")(
  "a pipe is passed over as no file, not as a file of another format",
  async () => {
    const root = temporaryFolder({ "kept.md": "x" });
    makePipe(join(root, "pipe.md"));
    expect(await walked(root)).toMatchObject({ names: ["kept.md"], reasons: { "pipe.md": "no-file" } });
  },
);

describe("operators leave out", () => {
  const files = { "a.md": "x", "drafts/b.md": "x", "2024/drafts/c.md": "x", "2024/d.md": "x", "2024/notes.txt": "x" };

  test.each<readonly [readonly string[], readonly string[]]>([
    [["drafts/"], ["2024/d.md", "2024/notes.txt", "a.md"]],
    [["/drafts"], ["2024/d.md", "2024/drafts/c.md", "2024/notes.txt", "a.md"]],
    [
      ["*.txt", "a.*"],
      ["2024/d.md", "2024/drafts/c.md", "drafts/b.md"],
    ],
    [["**/c.md"], ["2024/d.md", "2024/notes.txt", "a.md", "drafts/b.md"]],
    [
      ["2024/*", "!2024/d.md"],
      ["2024/d.md", "a.md", "drafts/b.md"],
    ],
  ])("%j by patterns", async (exclude, left) => {
    expect((await walked(temporaryFolder(files), exclude)).names).toEqual(left);
  });

  test("by a file in a folder, for that folder and below", async () => {
    const root = temporaryFolder({
      ...files,
      "2024/.verbatimignore": "# not yet\n/drafts\nnotes.*\n",
      ".verbatimignore": "a.md\n",
    });
    const { names, counted } = await walked(root);
    expect(names).toEqual(["2024/d.md", "drafts/b.md"]);
    expect(counted).toEqual({ counts: { excluded: 3, hidden: 2 }, extensions: [] });
  });
});

test("what was passed over is counted by reason, the formats with their extensions", async () => {
  const root = temporaryFolder({ "a.mobi": "x", "b.XLS": "x", "c.xls": "x", README: "x", ".hidden": "x", "k.md": "x" });
  expect((await walked(root)).counted).toEqual({ counts: { format: 4, hidden: 1 }, extensions: [".mobi", ".xls"] });
});
