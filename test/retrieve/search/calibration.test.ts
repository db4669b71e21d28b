import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EmbeddingError } from "../../../src/embed/embedding.ts";
import { calibrationOf, usualCalibration, writeCalibration } from "../../../src/retrieve/search/calibration.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

/** A folder that passes for a model's. */
function modelFolder(name: string): string {
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "tokenizer.json"), "{}");
  return folder;
}

const temporary = temporaryFolder();

describe("what was learned of an embedding model", () => {
  test("is kept in its folder, by the reranker beside it", () => {
    const folder = modelFolder("learned");
    const learned = { ...usualCalibration("off"), trust: 4, background: { centre: 0.8, spread: 0.02 } };
    const other = { ...learned, trust: 2 };
    expect(writeCalibration(folder, "off", learned)).toBe(join(folder, "calibration.json"));
    writeCalibration(folder, "some/reranker", other);
    expect(calibrationOf(folder, "off")).toEqual(learned);
    expect(calibrationOf(folder, "some/reranker")).toEqual(other);
  });

  test("is, before anything was learned, what is known of the built-in one, but for the background", () => {
    const folder = modelFolder("unknown");
    expect(calibrationOf(folder, "built-in")).toEqual({ ...calibrationOf("built-in", "built-in"), background: null });
    expect(calibrationOf(folder, "some/reranker")).toEqual({ ...calibrationOf("built-in", "off"), background: null });
  });

  test("is refused by file and place where the file is something else, and never overwritten then", () => {
    const folder = modelFolder("damaged");
    const file = join(folder, "calibration.json");
    const text = JSON.stringify({ off: { ...usualCalibration("off"), trust: "much" } });
    writeFileSync(file, text);
    expect(() => calibrationOf(folder, "off")).toThrow(EmbeddingError);
    expect(() => calibrationOf(folder, "off")).toThrow(`${file}: off.trust must be a number, but is "much".`);
    expect(() => writeCalibration(folder, "off", usualCalibration("off"))).toThrow(EmbeddingError);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

test.each(["off", "built-in"])("the calibration of the built-in model beside the reranker %s is sound", (reranker) => {
  const { background, trust, reranking, confidence, thresholds } = calibrationOf("built-in", reranker);
  expect(background).not.toBeNull();
  expect(trust).toBe(1);
  expect(thresholds.answers, "what an answer promises").toBeGreaterThanOrEqual(0.85);
  expect(thresholds.answers).toBeGreaterThan(thresholds.related);
  for (const pair of ["sameLanguage", "acrossLanguages"] as const) {
    expect(confidence[pair].weights.lead).toBeGreaterThan(0);
    expect(reranking[pair] > 0).toBe(reranker !== "off");
  }
});
