/** Words whose results are kept: texts use the same ones again and again. Some 3 MB. */
const MOST_KEPT = 20_000;

/** The same function, which remembers what it made of the last keys, words as a rule; at most so many. */
export function remember<Result>(make: (word: string) => Result, most?: number): (word: string) => Result;
export function remember<Key, Result>(make: (key: Key) => Result, most?: number): (key: Key) => Result;
export function remember<Key, Result>(make: (key: Key) => Result, most = MOST_KEPT): (key: Key) => Result {
  const kept = new Map<Key, Result>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}
