import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { FileFormat } from "../../../src/read/formats/format.ts";
import { html } from "../../../src/read/formats/html.ts";
import { reason } from "../../../src/retrieve/indexing/file-trouble.ts";
import { asOrdinaryUser } from "../../ordinary-user.ts";
import { longArticle, temporaryIndex } from "../temporary-index.ts";

describe.skipIf(process.platform === "win32")("a folder that this user may not read", () => {
  test("is named, everything else is indexed, and what is known of its files stays", async () => {
    const { root, articles, index, write, update } = await temporaryIndex({
      "a.md": longArticle("Ada", 1),
      "lost+kept/b.md": longArticle("Beagle", 1),
      "lost+kept/c.md": longArticle("Calypso", 1),
    });
    await update();
    const closed = join(articles, "lost+kept");
    write({ "d.md": longArticle("Dora", 1) });
    for (const folder of [root, index]) chmodSync(folder, 0o777);
    rmSync(index, { recursive: true });
    await asOrdinaryUser(async () => void (await update()));
    chmodSync(closed, 0o700);
    await asOrdinaryUser(async () => {
      expect(await update()).toMatchObject({
        files: 2,
        removed: [],
        counts: { files: 4 },
        problems: [{ path: closed, message: expect.stringMatching(/^This user may not read it\./), missing: false }],
        vanished: [
          { isThere: true, names: ["lost+kept/b.md"] },
          { isThere: true, names: ["lost+kept/c.md"] },
        ],
      });
    });
  });

  test("is named also where it is the one that was given", async () => {
    const { root, articles, update } = await temporaryIndex({ "a.md": longArticle("Ada", 1) });
    chmodSync(root, 0o777);
    await asOrdinaryUser(async () => void (await update()));
    chmodSync(articles, 0o700);
    await asOrdinaryUser(async () => {
      expect(await update()).toMatchObject({
        files: 0,
        removed: [],
        counts: { files: 1 },
        problems: [{ path: articles, message: expect.stringContaining("may not read it") }],
      });
    });
  });

  test("or a file is named, whichever place the system says it of", async () => {
    const { root, articles, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 1) });
    write({ "b.md": longArticle("Beagle", 1) });
    chmodSync(root, 0o777);
    chmodSync(join(articles, "b.md"), 0o000);
    await asOrdinaryUser(async () => {
      const { files, problems } = await update();
      expect({ files, problems }).toMatchObject({ files: 1, problems: [{ path: join(articles, "b.md") }] });
    });
  });
});

test.skipIf(process.platform === "win32")(
  "a file that may not be opened any longer is quoted for a week more, and marked; then it leaves",
  async () => {
    const { root, articles, update } = await temporaryIndex({
      "a.md": longArticle("Ada", 1),
      "b.md": longArticle("Beagle", 1),
    });
    chmodSync(root, 0o777);
    await asOrdinaryUser(async () => void (await update()));
    chmodSync(join(articles, "b.md"), 0o000);
    await asOrdinaryUser(async () => {
      const first = await update({ now: "2026-03-01T00:00:00.000Z" });
      expect(first).toMatchObject({ withdrawn: [], removed: [], counts: { files: 2 } });
      expect(first.vanished).toEqual([
        { place: join(articles, "b.md"), isThere: true, names: ["b.md"], until: "2026-03-08T00:00:00.000Z" },
      ]);
      const last = await update({ now: "2026-03-08T00:00:00.000Z" });
      expect(last).toMatchObject({ removed: ["b.md"], vanished: [], counts: { files: 1 } });
    });
    chmodSync(join(articles, "b.md"), 0o644);
    expect((await update()).counts.files).toBe(2);
  },
);

test("a file that goes while the others are read is gone, and no trouble", async () => {
  const { articles, update } = await temporaryIndex({
    "a.md": longArticle("Ada", 1),
    "b.md": longArticle("Beagle", 1),
    "c.md": longArticle("Calypso", 1),
  });
  await update();
  writeFileSync(join(articles, "a.md"), longArticle("Ada", 2));
  const summary = await update({
    onProgress: ({ file }) => {
      if (file === "a.md") rmSync(join(articles, "b.md"));
    },
  });
  expect(summary).toMatchObject({ files: 2, removed: ["b.md"], problems: [], counts: { files: 2 } });
});

test.skipIf(process.platform === "win32")("what is neither a file nor a folder is refused by its path", async () => {
  const { update } = await temporaryIndex();
  const { problems } = await update({ paths: ["/dev/null"] });
  expect(problems).toMatchObject([
    { path: "/dev/null", message: expect.stringContaining("neither a file nor a folder") },
  ]);
});

test.each([
  ["EACCES", /may not read it/],
  ["EMFILE", /Too many files are open/],
  ["ELOOP", /round in a circle/],
  ["ENAMETOOLONG", /too long/],
  ["ESTALE", /disk or network does not answer/],
  ["EWHATEVER", /^It cannot be read \(something\)\.$/],
])("%s is told in a sentence", (code, sentence) => {
  expect(reason(Object.assign(new Error("something"), { code, syscall: "open" }))).toMatch(sentence);
});

test("where a package for a format is not installed, what was read of such files stays, and others are read", async () => {
  const { articles, write, update } = await temporaryIndex({
    "a.html": "<p>The ferry crossed the river every day.</p>",
  });
  await update();
  write({ "a.html": "<p>The ferry crosses the river no more.</p>", "b.txt": "The bridge is open.\n" });
  const missing = await import(`${"not"}-installed`).catch((error: unknown) => error);
  vi.spyOn(html.content as Extract<FileFormat["content"], { kind: "markup" }>, "extract").mockRejectedValue(missing);
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await update()).toMatchObject({
    files: 1,
    withdrawn: [],
    counts: { files: 2 },
    vanished: [{ isThere: true, names: ["a.html"] }],
    problems: [
      { path: join(articles, "a.html"), message: expect.stringMatching(/^not-installed is missing.* "npm ci"/) },
    ],
  });
});
