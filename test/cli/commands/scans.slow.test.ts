import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pdf } from "../../read/helpers/pdf.ts";
import { pathWith, standInTesseract, tableOfWords } from "../../read/helpers/stand-in-tesseract.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { runVerbatim } from "../run-verbatim.ts";

const TABLE = tableOfWords([[["The", "ferry", "crosses", "the", "river", "at", "noon."]]]);
const words = /The ferry crosses the river at noon\./;

function folderWithPicture(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "notice.png"), "\u0089PNG\r\n\u001a\n", "latin1");
  writeFileSync(join(folder, "note.txt"), "The bridge opens on Monday.");
  return folder;
}

describe("where tesseract is installed", () => {
  const env = { PATH: pathWith(standInTesseract({ languages: ["eng", "lat", "osd"], table: TABLE })) };

  test("a picture is read, which says that text recognition read it", async () => {
    const { code, stdout } = await callVerbatim(["read", "notice.png"], { cwd: folderWithPicture(), env });
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
    expect(stdout).toMatch(/text recognition read it from a picture \(tesseract, eng\+lat\)/);
  });

  test("it is asked for the operator's languages", async () => {
    const options = { cwd: folderWithPicture(), env: { ...env, OCR_LANGUAGES: "lat" } };
    expect((await callVerbatim(["read", "notice.png"], options)).stdout).toMatch(/\(tesseract, lat\)/);
  });

  test("a folder's pictures are indexed and quoted", async () => {
    const cwd = folderWithPicture();
    const index = join(temporaryFolder(), "index");
    expect((await runVerbatim(["index", ".", "--index", index], { cwd, env })).stdout).toMatch(/2 files/);
    const { stdout } = await runVerbatim(["ask", "When does the ferry cross?", "--index", index], {
      cwd,
      env,
    });
    expect(stdout).toMatch(words);
    expect(stdout).toMatch(/notice\.png, page 1 · read by OCR/);
  });

  test("scanned pages of a PDF are quoted as such, and its other pages as they are", async () => {
    const cwd = temporaryFolder();
    const index = join(temporaryFolder(), "index");
    const page = [
      {
        text: "The bridge opens on Monday, and cars pay two crowns for crossing it.",
        size: 10,
        top: 20,
        font: "plain",
      },
    ] as const;
    writeFileSync(join(cwd, "minutes.pdf"), pdf([page, []], { pictures: { 1: [600, 840] } }));
    expect((await runVerbatim(["index", ".", "--index", index], { cwd, env })).code).toBe(0);
    const asked = async (question: string) =>
      (await runVerbatim(["ask", question, "--index", index], { cwd, env })).stdout;
    const scanned = await asked("When does the ferry cross the river?");
    expect(scanned).toMatch(words);
    expect(scanned).toMatch(/minutes\.pdf, page 2 · read by OCR/);
    expect(await asked("When does the bridge open?")).toMatch(/minutes\.pdf, page 1 · (?!read by OCR)/);
  });

  test("doctor tells its version and languages", async () => {
    const options = { cwd: folderWithPicture(), env: { ...env, RERANK_MODEL: "off" } };
    expect((await callVerbatim(["doctor"], options)).stdout).toMatch(
      /ok {5} text recognition: tesseract 5\.3\.0, data for eng, lat, osd; pictures are read in eng\+lat/,
    );
  });

  test("doctor says what the operator's languages lack", async () => {
    const options = { cwd: folderWithPicture(), env: { ...env, RERANK_MODEL: "off", OCR_LANGUAGES: "jpn" } };
    expect((await callVerbatim(["doctor"], options)).stdout).toMatch(
      /problem text recognition: tesseract 5\.3\.0.*\n {8}tesseract has no data for jpn/,
    );
  });
});

describe("where tesseract is not installed", () => {
  const env = { PATH: temporaryFolder() };

  test("a picture that is named is refused, with what to install", async () => {
    const { code, stderr } = await callVerbatim(["read", "notice.png"], { cwd: folderWithPicture(), env });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/notice\.png cannot be read: .*Install tesseract/);
  });

  test("a folder's pictures are passed over, and the summary says so", async () => {
    const cwd = folderWithPicture();
    const index = join(temporaryFolder(), "index");
    const { code, stdout } = await runVerbatim(["index", ".", "--index", index], { cwd, env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/1 that (?:is a picture|are pictures), for which tesseract would have to be installed/);
  });

  test("doctor finds nothing wrong with that", async () => {
    const options = { cwd: folderWithPicture(), env: { ...env, RERANK_MODEL: "off" } };
    expect((await callVerbatim(["doctor"], options)).stdout).toMatch(
      /ok {5} text recognition: tesseract is not installed/,
    );
  });
});

test("OCR_LANGUAGES is a list of languages", async () => {
  const options = { cwd: folderWithPicture(), env: { OCR_LANGUAGES: "eng; rm" } };
  expect((await callVerbatim(["read", "note.txt"], options)).stderr).toMatch(/OCR_LANGUAGES.*such as eng\+chi_sim/);
});
