import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { findModel, readModelJson } from "../../embed/model-files.ts";
import { NO_RERANKER } from "../../rerank/reranker.ts";

const Finite = v.pipe(v.number(), v.finite("a number"));

/** A logistic function: its value is 1 / (1 + exp(-(bias + sum of weight x feature))). */
const Logistic = v.object({ weights: v.record(v.string(), Finite), bias: Finite });

export type Logistic = v.InferOutput<typeof Logistic>;

/** One for questions in the passage's own language, one for questions in another. */
const ofBothPairs = <S extends v.GenericSchema>(schema: S) =>
  v.object({ sameLanguage: schema, acrossLanguages: schema });

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const Calibration = v.object({
  /** What similarities of questions to passages beside the point are like; null where that was not measured. */
  background: v.nullable(v.object({ centre: Finite, spread: v.pipe(Finite, v.gtValue(0)) })),
  /** What the usual weight of the model's similarity in the score is multiplied with, >= 0. */
  trust: v.pipe(Finite, v.minValue(0)),
  /** What a reranker's logit counts in the score, >= 0. */
  reranking: ofBothPairs(v.pipe(Finite, v.minValue(0))),
  confidence: ofBothPairs(Logistic),
  /** From `answers` on the first quotation answers the question; below `related` nothing is quoted. */
  thresholds: v.object({ answers: Share, related: Share }),
});

/** What was learned of an embedding model and a reranker together: what their numbers mean, and how far to trust them. */
export type Calibration = v.InferOutput<typeof Calibration>;

/** The borders between the tiers of answers. */
export type TierThresholds = Calibration["thresholds"];

/** By the reranker's name, "off" for none. */
const Calibrations = v.record(v.string(), Calibration);

/** In a model's folder. */
const CALIBRATION_FILE = "calibration.json";

const REMEDY = 'Delete the file and run "npm run calibrate".';

/**
 * What is known of an embedding model beside a reranker, both named as an operator chooses them ("off": no reranker). Of
 * two that were never calibrated together, what is known of the built-in model stands in: the same trust, and no background
 * but the index's own.
 * @throws EmbeddingError when the model is not on this machine, or the file in its folder is not a calibration.
 */
export function calibrationOf(model: string, reranker: string, modelsFolder?: string): Calibration {
  return readCalibrations(findModel(model, modelsFolder))[reranker] ?? usualCalibration(reranker);
}

/** What stands in for the calibration of models of which nothing is known. */
export function usualCalibration(reranker: string): Calibration {
  const builtIn = readCalibrations(findModel("built-in"));
  const usual = builtIn[reranker] ?? builtIn[NO_RERANKER];
  if (usual === undefined) throw new RangeError("The built-in model comes without its calibration.");
  return { ...usual, background: null };
}

/**
 * Keeps in an embedding model's folder what was learned of it beside a reranker.
 * @returns the file. @throws EmbeddingError when what is there is not a calibration; the system's error when it cannot be
 *   written.
 */
export function writeCalibration(model: string, reranker: string, calibration: Calibration): string {
  const folder = findModel(model);
  const file = join(folder, CALIBRATION_FILE);
  const all = { ...readCalibrations(folder), [reranker]: calibration };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return file;
}

/** Empty where there are none. */
function readCalibrations(folder: string): Readonly<Record<string, Calibration>> {
  return readModelJson(folder, CALIBRATION_FILE, { schema: Calibrations, remedy: REMEDY }) ?? {};
}
