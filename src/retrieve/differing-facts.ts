import type { ComparedTelling, FactKind } from "./comparison.ts";

/** What articles tell otherwise, as each of them words it. */
export interface DifferingFact {
  readonly kind: FactKind;
  /** By the places of the tellings, at least two. */
  readonly told: readonly ToldFact[];
}

interface ToldFact {
  /** Place among the tellings, from 0. */
  readonly at: number;
  /** As they stand in its text, each once; empty where it says nothing in the place of what others say, as where they deny. */
  readonly words: readonly string[];
}

/** Those that are marked in some tellings, in the order in which they come there. */
export function differingFacts(tellings: readonly ComparedTelling[]): DifferingFact[] {
  const marked = tellings.flatMap(({ quotation, marks }, at) =>
    marks.map(({ start, end, kind, against }) => ({ at, kind, against, words: quotation.text.slice(start, end) })),
  );
  type Marked = (typeof marked)[number];
  const isSame = (one: Marked, other: Marked) =>
    one.kind === other.kind && one.against.includes(other.at) && other.against.includes(one.at);
  const groups: Marked[][] = [];
  for (const each of marked) {
    const joined = groups.filter((group) => group.some((other) => isSame(each, other)));
    const [first, ...others] = joined;
    if (first === undefined) groups.push([each]);
    else {
      first.push(...others.flat(), each);
      for (const other of others) groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups.map((group) => ({ kind: (group[0] as Marked).kind, told: toldBy(group) }));
}

function toldBy(group: readonly { at: number; against: readonly number[]; words: string }[]): ToldFact[] {
  const places = new Set(group.flatMap(({ at, against }) => [at, ...against]));
  return [...places]
    .sort((a, b) => a - b)
    .map((at) => ({ at, words: [...new Set(group.filter((each) => each.at === at).map(({ words }) => words))] }));
}
