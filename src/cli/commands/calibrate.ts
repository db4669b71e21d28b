import { writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import type { Calibration } from "../../retrieve/search/confidence.ts";
import { fitLogistic } from "../eval/logistic.ts";
import { type AbstentionCase, abstentionMetrics } from "../eval/metrics.ts";
import { CALIBRATION_FILE, isCheckout } from "../installation.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { askSet, type SetOptions } from "./eval.ts";
import { USUAL_ARTICLES } from "./index-articles.ts";

/** So many answerable questions may be refused for the sake of unanswerable ones; others than these are refused more often. */
const MOST_REFUSED = 0.06;

/** What the tier "answers" promises: so many of its first quotations are right. */
const LEAST_RIGHT = 0.85;

export function calibrateCommand(settings: Settings): Command {
  return new Command("calibrate")
    .description(
      "Fits the confidence and the borders between answering, relating and nothing found, on questions with known answers.",
    )
    .argument("<set>", "questions (.jsonl), some of them unanswerable")
    .option("--articles <path>", "what the set asks about", USUAL_ARTICLES)
    .option("--split <name>", "only the questions of this split")
    .addOption(new Option("--model <id>", "embedding model").default(settings.model))
    .action(run);
}

async function run(set: string, options: SetOptions): Promise<void> {
  if (!isCheckout()) throw new UsageError("This changes the sources of Verbatim: run it in a checkout.");
  const { probability } = await import("../../retrieve/search/confidence.ts");
  const { records } = await askSet(set, options);
  const known = records.flatMap((record) =>
    record.features === null ? [] : [{ ...record, features: record.features }],
  );
  const names = Object.keys(known[0]?.features ?? {});
  const { weights, bias } = fitLogistic(
    known.map(({ features, correct }) => ({ features: names.map((name) => features[name] ?? 0), outcome: correct })),
  );
  const calibration = {
    weights: Object.fromEntries(names.map((name, j) => [name, round(weights[j] ?? 0)])),
    bias: round(bias),
  };
  const cases = known.map((record) => ({ ...record, confidence: probability(calibration, record.features) }));
  const related = bestThreshold(cases);
  const fitted: Calibration = { ...calibration, thresholds: { answers: surestThreshold(cases, related), related } };
  writeFileSync(CALIBRATION_FILE, `${JSON.stringify(fitted, null, 2)}\n`);
  const { f1, refused, calibrationError } = abstentionMetrics(cases, fitted.thresholds.related);
  console.log(`${JSON.stringify(fitted)}\nWritten to ${CALIBRATION_FILE}; "npm run build" takes it over.`);
  console.log(
    `On these ${cases.length} questions: F1 ${f1.toFixed(2)}, refused ${refused.toFixed(3)}, calibration error ${calibrationError.toFixed(3)}`,
  );
}

/** The highest threshold that refuses few enough answerable questions: rather silent than off the point. */
function bestThreshold(cases: readonly AbstentionCase[]): number {
  let threshold = 0;
  while (abstentionMetrics(cases, round(threshold + 0.01)).refused <= MOST_REFUSED) threshold = round(threshold + 0.01);
  return threshold;
}

/** The lowest threshold above which the first quotation is right often enough to be given as the answer. */
function surestThreshold(cases: readonly AbstentionCase[], lowest: number): number {
  const isRightEnough = (threshold: number) => {
    const answered = cases.filter(({ confidence }) => confidence >= threshold);
    return answered.filter(({ correct }) => correct).length >= LEAST_RIGHT * answered.length;
  };
  let threshold = lowest;
  while (!isRightEnough(threshold)) threshold = round(threshold + 0.01);
  return Math.min(1, threshold);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
