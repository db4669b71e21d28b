import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { byline } from "../../../../src/read/page/marks/bylines.ts";
import { isFurniture, isPageHead } from "../../../../src/read/page/marks/furniture.ts";
import { jumpKind, trailingJump } from "../../../../src/read/page/marks/jumps.ts";
import { isBoxLabel, isBriefsLabel } from "../../../../src/read/page/marks/labels.ts";
import { PressFileError, readPressFile } from "../../../../src/read/page/marks/press-file.ts";
import { usePressTable } from "../../../../src/read/page/marks/press-table.ts";
import { readingVersion } from "../../../../src/read/reading-version.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";

const folder = temporaryFolder();
afterEach(() => usePressTable({}));

function written(toml: string): string {
  const file = join(folder, "press.toml");
  writeFileSync(file, toml);
  return file;
}

const TABLE = `
[de]
papers = ["Bote (am Abend)"]
sections = ["Aus dem Tal"]
jumpsTo = ["Mehr auf Blatt #"]
boxes = ["Zahlen*"]

[hu]
sections = ["Belföld"]
briefs = ["Röviden"]
updates = ["Frissítve"]
ranks = ["helyi tudósító"]
documents = ["Jegyzőkönyv"]
`;

describe("an operator's table of newspapers' words", () => {
  test("adds its words to those that are built in, each as it is printed", async () => {
    expect(isFurniture("Aus dem Tal")).toBe(false);
    const file = await readPressFile(written(TABLE));
    expect(file?.words).toBe(9);
    usePressTable(file?.table ?? {});
    expect(["Aus dem Tal", "Belföld", "AUS DEM TAL", "Sport"].map(isFurniture)).toEqual([true, true, true, true]);
    expect(isPageHead("Bote (am Abend) · Sonnabend, 23. November 2024")).toBe(true);
    expect([jumpKind("Mehr auf Blatt 7"), jumpKind("Fortsetzung auf Seite 7")]).toEqual(["to", "to"]);
    expect(trailingJump("kam er an. (Mehr auf Blatt 7)")).toMatchObject({ kind: "to" });
    expect([isBriefsLabel("RÖVIDEN"), isFurniture("Frissítve: 2025. április 8.")]).toEqual([true, true]);
    expect(byline("Kiss Anna, helyi tudósító")).toBe("Kiss Anna, helyi tudósító");
    expect(isPageHead("Jegyzőkönyv · Sonnabend, 23. November 2024 · 3")).toBe(false);
    // Words are no patterns.
    expect([isBoxLabel("Zahlen*"), isBoxLabel("Zahlennnn")]).toEqual([true, false]);
  });

  test("holds no longer where there is none any more", async () => {
    usePressTable((await readPressFile(written(TABLE)))?.table ?? {});
    usePressTable({});
    expect(isFurniture("Aus dem Tal")).toBe(false);
  });

  test("has files read again when it changes, and only then", async () => {
    const none = readingVersion();
    usePressTable({ sections: ["Aus dem Tal"] });
    const one = readingVersion();
    usePressTable({ sections: ["Aus dem Berg"] });
    const other = readingVersion();
    expect(new Set([none, one, other]).size).toBe(3);
    expect([none, one, other].every(Number.isSafeInteger)).toBe(true);
    usePressTable({ sections: ["Aus dem Tal"] });
    expect(readingVersion()).toBe(one);
    usePressTable({ sections: [] });
    expect(readingVersion()).toBe(none);
  });

  test.each<[what: string, toml: string, message: RegExp]>([
    [
      "is no TOML",
      '[de]\nsections = ["Tal"\npapers = 1',
      /press\.toml cannot be used: it is no TOML in line \d+, column \d+ \(.+\)/,
    ],
    ["has a word without a language", 'papers = ["Bote"]', /papers must be a table such as \[de\], but is a list/],
    [
      "has an unknown kind",
      '[de]\npaper = ["Bote"]',
      /de\.paper is unknown; what a language may have is papers, sections,/,
    ],
    ["has one word in place of a list", '[de]\npapers = "Bote"', /de\.papers must be a list of texts, but is "Bote"/],
    ["has a number", "[de]\npapers = [7]", /de\.papers\[0\] must be a text, but is 7/],
    [
      "has an empty word",
      '[de]\npapers = ["Bote", " "]',
      /de\.papers\[1\] must be a text of two letters or more.*, but is " "/,
    ],
    ["has a sentence", `[de]\npapers = ["${"lang ".repeat(20)}"]`, /up to 60 characters, but is "lang /],
    [
      "has several numbers in a word",
      '[de]\njumpsTo = ["Blatt ###"]',
      /de\.jumpsTo\[0\] may have one #, but is "Blatt ###"/,
    ],
    ["has what is no number", "[de]\npapers = [nan]", /de\.papers\[0\] must be a text, but is NaN/],
    ["has too many words", `[de]\npapers = [${'"Bote",'.repeat(501)}]`, /it has 501 words, and may have 500/],
  ])("that %s is refused with its place, what is expected, what is found, and what to do", async (_, toml, message) => {
    const refused = readPressFile(written(toml));
    await expect(refused).rejects.toThrow(PressFileError);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(/Change it, or move it away\.$/);
  });

  test("is read in UTF-8 alone: of another encoding no word would be found", async () => {
    const file = written("");
    writeFileSync(file, Buffer.from('[de]\nsections = ["Täler"]', "latin1"));
    await expect(readPressFile(file)).rejects.toThrow(/press\.toml cannot be used: it is not in UTF-8\. Change it/);
  });

  test("is no folder", async () => {
    mkdirSync(join(folder, "folder.toml"));
    await expect(readPressFile(join(folder, "folder.toml"))).rejects.toThrow(
      /folder\.toml cannot be read: it is a folder\. Give PRESS_FILE another path/,
    );
  });

  test("that is named has to be there; the usual one has not", async () => {
    await expect(readPressFile(join(folder, "none.toml"))).rejects.toThrow(
      /none\.toml cannot be read: there is no such file\. Give PRESS_FILE another path/,
    );
    expect(await readPressFile(null)).toBeNull();
  });
});
