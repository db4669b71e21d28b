import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Quotation } from "../../../retrieve/answer.ts";
import { answerQuestion } from "../../../retrieve/answering/answer-question.ts";
import { updateIndex } from "../../../retrieve/indexing/update-index.ts";
import { loadSearchModels, type ModelChoice, type SearchModels } from "../../../retrieve/search/search-models.ts";
import { modelStamp } from "../../../retrieve/store/model-stamp.ts";
import { openPassageStore } from "../../../retrieve/store/place/open-store.ts";
import { SqliteWritableStore } from "../../../retrieve/store/sqlite/sqlite-writable-store.ts";
import { type MarkedPassage, type MarkedQuestion, placeOf, readMarkedQuestions } from "./several-set.ts";
import { addShown, type ShownPart, type ShownTally, tallyShown } from "./shown-words.ts";

export interface SeveralOptions extends ModelChoice {
  /** The passages of all questions are one collection; else those of each are one of its own. */
  readonly together?: boolean;
  /** Ask the first so many questions. */
  readonly limit?: number;
}

/** Of each way to ask and to look at its answer, by name, what was shown beside what people marked. */
export type ShownFigures = ReadonlyMap<string, ShownTally>;

/** Ways to ask, by what is counted of their answers. */
const ASKED: Readonly<Record<string, { readonly count?: number; readonly isSurvey?: true }>> = {
  "the usual answer": {},
  "five quotations": { count: 5 },
  "of several articles": { isSurvey: true },
};

/** Asks a set whose passages have marked parts. @throws UsageError for a file that is none. */
export async function askSeveral(set: string, options: SeveralOptions): Promise<ShownFigures> {
  const models = await loadSearchModels(options);
  await models.reranker?.warmUp();
  const questions = readMarkedQuestions(set).slice(0, options.limit);
  const collections = options.together ? [questions] : questions.map((question) => [question]);
  const tallies = new Map<string, ShownTally[]>();
  for (const asked of collections) await askOf(asked, models, tallies);
  return new Map([...tallies].map(([name, each]) => [name, addShown(each)]));
}

/** Indexes the passages of some questions and asks these. */
async function askOf(questions: readonly MarkedQuestion[], models: SearchModels, tallies: Map<string, ShownTally[]>) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-eval-"));
  const note = (name: string, tally: ShownTally) => tallies.set(name, [...(tallies.get(name) ?? []), tally]);
  try {
    const articles = join(folder, "articles");
    mkdirSync(articles);
    questions.forEach(({ passages }, at) => {
      passages.forEach((passage, i) => {
        writeFileSync(join(articles, fileOf(at, i)), headOf(passage) + passage.text);
      });
    });
    const index = join(folder, "index");
    await updateIndex({ store: new SqliteWritableStore(index), paths: [articles], models });
    const store = await openPassageStore({ indexFolder: index }, modelStamp(models.embedder), "memory");
    try {
      for (const [at, question] of questions.entries()) {
        for (const [name, { isSurvey, ...asked }] of Object.entries(ASKED)) {
          const several = isSurvey ? ({ kind: "survey", subject: question.text } as const) : null;
          const shown = shownBy(
            await store.snapshot((snapshot) =>
              answerQuestion({ text: question.text, ...asked }, snapshot, models, { several }),
            ),
          );
          note(name, tallyShown(question, partsOf(shown, question, at)));
          note(`${name}, sentences in bold`, tallyShown(question, boldOf(shown, question, at)));
        }
      }
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shownBy(answer: Answer): readonly Quotation[] {
  return answer.kind === "quoted" ? answer.quotations : [];
}

/** The quotations from a question's own passages; what is from others cannot be right or wrong by its marks. */
function partsOf(quotations: readonly Quotation[], { passages }: MarkedQuestion, at: number): ShownPart[] {
  return passages.flatMap((passage, i) => {
    const head = headOf(passage).length;
    const own = quotations.filter(({ source }) => source === fileOf(at, i));
    return own.map(({ start, end }) => ({ passage: i, start: start - head, end: end - head }));
  });
}

/** The same of the sentences that answer. */
function boldOf(quotations: readonly Quotation[], { passages }: MarkedQuestion, at: number): ShownPart[] {
  return passages.flatMap(({ text }, i) =>
    quotations
      .filter(({ source, answering }) => source === fileOf(at, i) && answering !== null)
      .flatMap((quotation) => {
        const place = placeOf(quotation.text.slice(quotation.answering?.start, quotation.answering?.end), text);
        return place === null ? [] : [{ passage: i, ...place }];
      }),
  );
}

function fileOf(question: number, passage: number): string {
  return `${question}-${passage}.md`;
}

function headOf({ title, date }: MarkedPassage): string {
  const lines = [
    ...(title === null ? [] : [`title: ${JSON.stringify(title)}`]),
    ...(date === null ? [] : [`date: ${date}`]),
  ];
  return lines.length === 0 ? "" : `---\n${lines.join("\n")}\n---\n\n`;
}
