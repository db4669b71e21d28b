import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { findModel, readModelJson } from "../../embed/model-files.ts";

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

/** By the reranker's name, "off" for none. */
const Calibrations = v.record(v.string(), Calibration);

/** Stands for no reranker. */
const OFF = "off";

/** In a model's folder. */
const CALIBRATION_FILE = "calibration.json";

const REMEDY = 'Delete the file and run "npm run calibrate".';

/**
 * What is known of an embedding model beside a reranker (null for none). Of a pair that was never calibrated, what is known
 * of the built-in model stands in: the same trust, and no background but the index's own.
 * @throws EmbeddingError when the model is not on this machine, or the file in its folder is not a calibration.
 */
export function calibrationOf(modelId: string, reranker: string | null): Calibration {
  const name = reranker ?? OFF;
  return readCalibrations(modelId)[name] ?? usualCalibration(reranker);
}

/** What stands in for the calibration of a model of which nothing is known, beside a reranker (null for none). */
export function usualCalibration(reranker: string | null): Calibration {
  const builtIn = readCalibrations("built-in");
  const usual = builtIn[reranker ?? OFF] ?? builtIn[OFF];
  if (usual === undefined) throw new RangeError("The built-in model comes without its calibration.");
  return { ...usual, background: null };
}

/**
 * Keeps what was learned of a model beside a reranker (null for none) in the model's folder.
 * @returns the file. @throws EmbeddingError as above; the system's error when the folder cannot be written.
 */
export function writeCalibration(modelId: string, reranker: string | null, calibration: Calibration): string {
  const all = { ...readCalibrations(modelId), [reranker ?? OFF]: calibration };
  const file = join(findModel(modelId), CALIBRATION_FILE);
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  return file;
}

/** All calibrations of a model, by the reranker's name; empty where there are none. @throws EmbeddingError as above. */
export function readCalibrations(modelId: string): Readonly<Record<string, Calibration>> {
  return readModelJson(findModel(modelId), CALIBRATION_FILE, { schema: Calibrations, remedy: REMEDY }) ?? {};
}
