import { Parser } from "htmlparser2";

/** Elements are nested at most so deep: the libraries that read a page call themselves for each level. */
const DEEPEST = 512;
/** More elements and pieces of text than any page has: only damage and attacks do. */
const MOST_PIECES = 500_000;

/**
 * Looks through a page as it will be parsed, without building its tree: an end tag that closes nothing, an element that ends by
 * itself and what stands in a script count as they do there.
 * @throws RangeError when its elements are nested too deep, or when there are too many.
 */
export function checkHtml(html: string): void {
  let depth = 0;
  let pieces = 0;
  const count = (): void => {
    pieces += 1;
    if (pieces > MOST_PIECES) throw new RangeError(`it has over ${MOST_PIECES} elements and pieces of text`);
  };
  const parser = new Parser({
    onopentag: () => {
      count();
      depth += 1;
      if (depth > DEEPEST) throw new RangeError(`its elements are nested over ${DEEPEST} deep`);
    },
    onclosetag: () => {
      depth -= 1;
    },
    ontext: count,
  });
  parser.write(html);
  parser.end();
}
