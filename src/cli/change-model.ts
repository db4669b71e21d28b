import type { Answer } from "../retrieve/answer.ts";
import type { ModelChoice } from "../retrieve/search/search-models.ts";
import { modelOfIndex } from "../retrieve/store/place/open-store.ts";
import { readBatch } from "./batch.ts";
import { calibrateModel } from "./calibrate-model.ts";
import { compareAnswers, describeChanges } from "./compare-answers.ts";
import { embedAnew } from "./embed-anew.ts";
import { SAMPLE_ARTICLES, SAMPLE_QUESTIONS } from "./installation.ts";
import { openEngine } from "./open-engine.ts";
import { type PlaceOptions, placeOf } from "./terminal/options.ts";
import { progressBar } from "./terminal/progress.ts";

/** An index whose embedding model changes. */
export interface ModelChange extends ModelChoice, PlaceOptions {
  /** A file of the operator's questions, as for `ask --batch`; null for none. */
  readonly questions: string | null;
}

/**
 * Learns what the new model's numbers mean, embeds with it what is indexed, and tells what that changes. Until it is done the
 * old index answers.
 * @throws UsageError for a file that holds no questions; what indexing throws.
 */
export async function changeModel({ index, store, questions, ...choice }: ModelChange): Promise<void> {
  const asked = questions === null ? [] : await readBatch(questions);
  const options: PlaceOptions = { index, ...(store === undefined ? {} : { store }) };
  const place = placeOf(options);
  const old = await modelOfIndex(place);
  const before = old === null ? [] : await askAll(asked, { ...options, model: old, reranker: choice.reranker });
  if (choice.model !== "built-in") await learn(choice);
  if (old === null) return;
  const progress = progressBar();
  try {
    const done = await embedAnew({ ...place, model: choice.model }, { onProgress: progress.show });
    progress.end();
    console.log(done);
  } finally {
    progress.end();
  }
  if (before.length === 0) return;
  const after = await askAll(asked, { ...options, ...choice });
  const answers = asked.map(({ question }, i) => {
    return { question, before: before[i] as Answer, after: after[i] as Answer };
  });
  console.log(describeChanges(compareAnswers(answers)));
}

/** What is known of the built-in model comes with it. */
async function learn(choice: ModelChoice): Promise<void> {
  console.log(`Learning from the sample articles how far ${choice.model} is to be trusted.`);
  const { calibration } = await calibrateModel([SAMPLE_QUESTIONS], { articles: SAMPLE_ARTICLES }, choice);
  console.log(`It is trusted ${calibration.trust} times as far as the built-in model.`);
}

async function askAll(
  questions: Awaited<ReturnType<typeof readBatch>>,
  options: ModelChoice & PlaceOptions,
): Promise<Answer[]> {
  if (questions.length === 0) return [];
  const engine = await openEngine(options);
  try {
    return await Promise.all(
      questions.map(({ question, previous }) => engine.ask({ text: question, ...(previous ? { previous } : {}) })),
    );
  } finally {
    await engine.close();
  }
}
