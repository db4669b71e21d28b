/** What a promise gives within so many milliseconds; null after them. */
export async function within<T>(milliseconds: number, given: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, milliseconds));
  });
  return Promise.race([given, late]).finally(() => clearTimeout(timer));
}

/** How it is found out that a server hangs. */
export interface Watch {
  /** Milliseconds after which it is looked what keeps a statement so long. */
  readonly quiet: number;
  /** What is wrong; null where the server lives. */
  readonly findTrouble: () => Promise<Error | null>;
}

/**
 * What a statement gives, however long it takes, as long as the server lives, at which it is looked again and again. What is
 * wrong with it is thrown; the statement may still be under way then.
 */
export async function whileAlive<T>(given: Promise<T>, { quiet, findTrouble }: Watch): Promise<T> {
  const settled = given.then(
    () => "settled" as const,
    () => "settled" as const,
  );
  while ((await within(quiet, settled)) === null) {
    const found = await Promise.race([settled, findTrouble()]);
    if (found instanceof Error) throw found;
  }
  return given;
}
