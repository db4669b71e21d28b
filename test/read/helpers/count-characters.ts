type Method = (this: unknown, ...given: unknown[]) => unknown;
/** What a call looked at, in characters or items. */
type Cost = (self: unknown, given: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown) => (typeof value === "string" || Array.isArray(value) ? value.length : 1);
const ofSelf: Cost = (self) => lengthOf(self);
const ofResult: Cost = (_self, _given, result) => lengthOf(result);
/** As far as the search went from where it began. */
const ofSearch: Cost = (self, [, from = 0], result) => {
  const end = typeof result === "number" && result >= 0 ? result : lengthOf(self);
  return Math.max(1, end - Number(from));
};

const OF_STRINGS: Readonly<Record<string, Cost>> = {
  ...{ indexOf: ofSearch, includes: ofSearch, slice: ofResult, substring: ofResult, trim: ofResult },
  ...{ normalize: ofSelf, toLowerCase: ofSelf, split: ofSelf, replace: ofSelf, replaceAll: ofSelf, repeat: ofResult },
};
const OF_LISTS: Readonly<Record<string, Cost>> = {
  ...{ indexOf: ofSearch, includes: ofSearch, slice: ofResult, concat: ofResult, splice: ofSelf, join: ofSelf },
  ...{ reverse: ofSelf, toReversed: ofSelf, sort: ofSelf, toSorted: ofSelf, at: () => 1 },
};
/** These look at an item whenever they call what they are given. */
const CALLING = "find findIndex findLast findLastIndex filter map flatMap some every reduce forEach".split(" ");

/**
 * How many characters and items are looked at while something is done: what methods of strings and lists search, copy or
 * change, the items that they call a function with, and what patterns find. The same on every machine, unlike time.
 */
export async function countLookedAt(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const replaced: (() => void)[] = [];
  const replace = (prototype: object, name: string | symbol, make: (method: Method) => Method): void => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
    Object.defineProperty(prototype, name, { ...descriptor, value: make(descriptor.value as Method) });
    replaced.push(() => Object.defineProperty(prototype, name, descriptor));
  };
  const watch = (prototype: object, name: string | symbol, cost: Cost) =>
    replace(
      prototype,
      name,
      (method) =>
        function (this: unknown, ...given: unknown[]) {
          const result = Reflect.apply(method, this, given);
          count += cost(this, given, result);
          return result;
        },
    );
  const watchCalls = (name: string) =>
    replace(
      Array.prototype,
      name,
      (method) =>
        function (this: unknown, given: unknown, ...rest: unknown[]) {
          const counting: Method = function (this: unknown, ...items) {
            count += 1;
            return Reflect.apply(given as Method, this, items);
          };
          return Reflect.apply(method, this, [counting, ...rest]);
        },
    );
  for (const [name, cost] of Object.entries(OF_STRINGS)) watch(String.prototype, name, cost);
  for (const [name, cost] of Object.entries(OF_LISTS)) watch(Array.prototype, name, cost);
  // Spreading a list and going through it.
  watch(Array.prototype, Symbol.iterator, ofSelf);
  watch(RegExp.prototype, "exec", (_self, _given, result) => lengthOf((result as string[] | null)?.[0]));
  for (const name of CALLING) watchCalls(name);
  try {
    await work();
  } finally {
    for (const undo of replaced) undo();
  }
  return count;
}
