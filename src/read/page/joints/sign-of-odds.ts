/** Signs by the log odds from which on, or down to which, they are shown: the surest first. */
export interface OddsSigns<Sign extends string> {
  readonly atLeast: readonly (readonly [sign: Sign, odds: number])[];
  readonly atMost: readonly (readonly [sign: Sign, odds: number])[];
}

/** The surest sign that log odds show; null where they show none. */
export function signOfOdds<Sign extends string>(odds: number, { atLeast, atMost }: OddsSigns<Sign>): Sign | null {
  const shown = atLeast.find(([, least]) => odds >= least) ?? atMost.find(([, most]) => odds <= most);
  return shown?.[0] ?? null;
}
