/** Words whose results are kept: texts use the same ones again and again. Some 3 MB. */
const MOST_KEPT = 20_000;

/** The same function, which remembers what it made of the last words. */
export function remember<Result>(make: (word: string) => Result): (word: string) => Result {
  const kept = new Map<string, Result>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = make(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
}
