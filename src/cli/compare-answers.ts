import type { Answer } from "../retrieve/answer.ts";

/** A question with its answers before and after something has changed. */
export interface AnsweredTwice {
  readonly question: string;
  readonly before: Answer;
  readonly after: Answer;
}

/** How answers have changed: each question stands in one of the lists. */
export interface AnswerChanges {
  /** The same first passage, or nothing found both times. */
  readonly same: readonly AnsweredTwice[];
  /** Another passage is quoted first. */
  readonly different: readonly AnsweredTwice[];
  /** Nothing was found before. */
  readonly gained: readonly AnsweredTwice[];
  /** Nothing is found any more. */
  readonly lost: readonly AnsweredTwice[];
}

export function compareAnswers(answers: readonly AnsweredTwice[]): AnswerChanges {
  const kindOf = ({ before, after }: AnsweredTwice): keyof AnswerChanges => {
    const [first, then] = [firstCitation(before), firstCitation(after)];
    if (first === then) return "same";
    if (first === null) return "gained";
    return then === null ? "lost" : "different";
  };
  const ofKind = (kind: keyof AnswerChanges) => answers.filter((each) => kindOf(each) === kind);
  return { same: ofKind("same"), different: ofKind("different"), gained: ofKind("gained"), lost: ofKind("lost") };
}

/** Null where nothing is quoted. */
function firstCitation(answer: Answer): string | null {
  return answer.kind === "quoted" ? (answer.quotations[0]?.citation ?? null) : null;
}

/** So many questions of a kind are named. */
const NAMED = 5;

/** What has changed, for people: a line for the numbers, and some questions of each kind that is not "same". */
export function describeChanges({ same, different, gained, lost }: AnswerChanges): string {
  const total = same.length + different.length + gained.length + lost.length;
  const kinds = [
    ["answered now, and not before", gained],
    ["not answered any more", lost],
    ["answered by another passage", different],
  ] as const;
  return [
    `Of ${total} questions, ${same.length} are answered as before.`,
    ...kinds.flatMap(([what, answers]) => [
      ...(answers.length === 0 ? [] : [`${answers.length} ${answers.length === 1 ? "is" : "are"} ${what}:`]),
      ...answers.slice(0, NAMED).map(({ question }) => `  ${question}`),
      ...(answers.length > NAMED ? [`  and ${answers.length - NAMED} more`] : []),
    ]),
  ].join("\n");
}
