import { Command, Option } from "commander";
import type { ModelChoice } from "../../retrieve/search/search-models.ts";
import { isCheckout, SAMPLE_ARTICLES, SAMPLE_QUESTIONS } from "../installation.ts";
import { withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { limitOption } from "./eval.ts";

interface CalibrateOptions extends ModelChoice {
  readonly articles: string;
  readonly split?: string;
  readonly limit?: number;
}

export function calibrateCommand(settings: Settings): Command {
  const command = new Command("calibrate")
    .description("Learns what a model's numbers mean: how far to trust it, and from which confidence on to answer.")
    .argument("[sets...]", "questions whose answers are known, as for eval (default: those on the sample articles)")
    .option("--articles <path>", "what .jsonl sets ask about", SAMPLE_ARTICLES)
    .option("--split <name>", "of .jsonl sets: only the questions of this split")
    .addOption(limitOption())
    .addOption(new Option("--model <id>", "embedding model").default(settings.model));
  return withReranker(command, settings).action(run);
}

async function run(sets: string[], { model, reranker, ...options }: CalibrateOptions): Promise<void> {
  if (model === "built-in" && !isCheckout()) {
    throw new UsageError(
      "What is known of the built-in model comes with it. Name another one (--model), or use a checkout.",
    );
  }
  const [{ calibrateModel }, { PRECISION_OF_ANSWERS }] = await Promise.all([
    import("../calibrate-model.ts"),
    import("../eval/fit-calibration.ts"),
  ]);
  const asked = sets.length > 0 ? sets : [SAMPLE_QUESTIONS];
  const { calibration, file, questions } = await calibrateModel(asked, options, { model, reranker });
  const { trust, thresholds } = calibration;
  console.log(`${JSON.stringify(calibration)}\nLearned from ${questions} questions and kept in ${file}.`);
  console.log(
    `The model is trusted ${trust} times as far as usual. Nothing is quoted below a confidence of ${thresholds.related}; from ` +
      `${thresholds.answers} on, the first quotation answers in ${Math.round(100 * PRECISION_OF_ANSWERS)} of 100 of these cases.`,
  );
}
