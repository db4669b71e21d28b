import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../src/database/folders.ts";
import { pagePath, pathInAddress } from "../../src/pages/page-path.ts";

/** Names that file systems, addresses and our own files make difficult, some of which differ little. */
const NAMES = [
  ..."a.md A.md a.MD b/a.md B/a.md a.html a.html/b.txt pages.css/x.md index index.html index.html.md".split(" "),
  ..."../up.md ./here.md /rooted.md c//d.md .hidden _under CON con.txt nul.md %20.md what?.md #1.md a~b.md".split(" "),
  ...["ends. ", "ends.", "ends", " begins", "line\nfeed.md", "nul\0.md", "quote\"'.md", "back\\slash.md", "tab\t.md"],
  ...[
    "straße.md",
    "strasse.md",
    "ς.md",
    "σ.md",
    "Σ.md",
    "新闻/桥.md",
    "新聞/橋.md",
    "جسر.md",
    "📰.md",
    "\u200b.md",
    "",
  ],
  ...[`${"长".repeat(200)}.md`, `${"长".repeat(201)}.md`, `${"deep/".repeat(120)}x.md`, `${"deep/".repeat(121)}x.md`],
];

describe("the path of a source's page", () => {
  test.each([
    ["news/2024/pier.md", "news/2024/pier.md.html"],
    ["新闻/桥 (1).md", "新闻/桥 (1).md.html"],
    ["a.md", "a.md.html"],
  ])("of %j is %s, as its name is safe", (name, path) => {
    expect(pagePath(name)).toBe(path);
  });

  test("is a path below the folder, which every file system and server takes, and leaves room in a message", () => {
    const anyName = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: "binary", maxLength: 400 }));
    fc.assert(
      fc.property(anyName, (name) => {
        const path = pagePath(name);
        expect(path).toMatch(/^[^/]+(?:\/[^/]+)*\.html$/);
        for (const part of path.split("/")) {
          expect(part).not.toMatch(/^[._ ]|[. ]$|[\p{C}"#%&'*:;<>?\\|`$]/u);
          expect(Buffer.byteLength(part)).toBeLessThan(200);
        }
        expect(dirname(path)).not.toMatch(/^[^.].*\./);
        expect(pathInAddress(path).length).toBeLessThanOrEqual(310);
        expect(decodeURIComponent(pathInAddress(path))).toBe(path);
      }),
    );
  });

  test("is another one for each name, also where large letters count as small ones", () => {
    const paths = NAMES.map((name) => pagePath(name).toLowerCase().normalize("NFC"));
    expect(new Set(paths).size).toBe(NAMES.length);
  });

  test("is the same in whichever form Unicode writes the name, as a citation id is", () => {
    expect(pagePath("é.md".normalize("NFD"))).toBe(pagePath("é.md".normalize("NFC")));
  });

  test("can be written for all of these names into one folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    for (const name of NAMES) {
      const file = join(folder, pagePath(name));
      makeFolder(dirname(file));
      writeFileSync(file, name);
    }
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
    expect(files.map((path) => readFileSync(join(folder, path), "utf8")).sort()).toEqual([...NAMES].sort());
    expect(files.every((path) => basename(path).length < 256)).toBe(true);
  });
});
