import type { EvalRecord } from "./evaluate.ts";
import { decimal, markdownTable, percent } from "./markdown-table.ts";
import { type AbstentionCase, abstentionMetrics, answeredAt, auroc } from "./metrics.ts";

/** What is reported of one question. */
export type AbsenceRecord = AbstentionCase & { readonly question: Pick<EvalRecord["question"], "gpt4"> };

/** One set of questions after it was asked. */
export interface AskedSet {
  readonly name: string;
  readonly records: readonly AbsenceRecord[];
}

/** Shares of the answerable questions whose refusal is the price at which sets are compared. */
const PRICES = [0.02, 0.044, 0.08] as const;

/**
 * How well sets of questions are told apart, those that are answered in the passages and those that are not, as a Markdown
 * table: a row a set, a column for each threshold by its name.
 */
export function absenceReport(sets: readonly AskedSet[], thresholds: Readonly<Record<string, number>>): string {
  const hasVerdicts = sets.some(({ records }) => records.some(({ question }) => question.gpt4 !== null));
  const promising = Math.max(...Object.values(thresholds));
  const header = [
    "set",
    "answerable / not",
    "right",
    "AUROC",
    "ECE",
    ...PRICES.map((price) => `at ${decimal(100 * price, 1)} %`),
    ...Object.entries(thresholds).map(([name, threshold]) => `${name} (${threshold})`),
    `right from ${promising} on`,
    ...(hasVerdicts ? ["GPT-4"] : []),
  ];
  const rows = sets.map(({ name, records }) => {
    const answerable = records.filter((record) => record.answerable);
    const { calibrationError } = abstentionMetrics(records, 0);
    return [
      name,
      `${answerable.length} / ${records.length - answerable.length}`,
      percent(answerable.filter(({ correct }) => correct).length / Math.max(1, answerable.length)),
      areBothKinds(records) ? decimal(auroc(records), 3) : "-",
      decimal(calibrationError, 3),
      ...PRICES.map((price) => percent(answeredAt(records, price).answered)),
      ...Object.values(thresholds).map((threshold) => refusedAndAnswered(records, threshold)),
      rightFrom(promising, records),
      ...(hasVerdicts ? [verdicts(records)] : []),
    ];
  });
  return [
    ...markdownTable(header, rows),
    "",
    "right: the first passage answers the answerable question (where the set does not say which one does: is among those",
    "that people judged for it). AUROC, ECE: of the confidence.",
    `at ${PRICES.map((price) => decimal(100 * price, 1)).join(", ")} %: share of the unanswerable that is answered where so many of the answerable are refused.`,
    `right from ${promising} on: of all questions, answerable or not, whose confidence is so high, those that the first passage answers.`,
    "Other columns: share of the answerable that is refused / share of the unanswerable that is answered.",
  ].join("\n");
}

function rightFrom(threshold: number, records: readonly AbsenceRecord[]): string {
  const sure = records.filter(({ confidence }) => confidence >= threshold);
  const right = sure.filter(({ answerable, correct }) => answerable && correct);
  return sure.length === 0 ? "-" : `${percent(right.length / sure.length)} of ${sure.length}`;
}

/** What GPT-4 published, told as a confidence: 0 where it refuses. */
function verdicts(records: readonly AbsenceRecord[]): string {
  const judged = records.filter(({ question }) => question.gpt4 === "answers" || question.gpt4 === "refuses");
  if (judged.length === 0) return "-";
  return refusedAndAnswered(
    judged.map((record) => ({ ...record, confidence: record.question.gpt4 === "answers" ? 1 : 0 })),
    1,
  );
}

function areBothKinds(cases: readonly AbstentionCase[]): boolean {
  return cases.some(({ answerable }) => answerable) && cases.some(({ answerable }) => !answerable);
}

function refusedAndAnswered(cases: readonly AbstentionCase[], threshold: number): string {
  const { refused, answered } = abstentionMetrics(cases, threshold);
  return `${percent(refused)} / ${percent(answered)}`;
}
