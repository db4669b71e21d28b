/** Letters that are compared, as many as a whole number has bits for; further ones are taken for right. */
const MOST_LETTERS = 31;

/** By UTF-16 unit: where in the text that was typed it stands, a bit for each place. All zero between two calls. */
const PLACES = new Int32Array(0x10000);

/**
 * For each of some texts the fewest letters to insert, leave out, replace or swap with a neighbour that make what was typed the
 * beginning of the text ("start"), or any part of it ("anywhere"), looked at column by column with a bit for each letter
 * (Myers, 1999; swaps after Hyyrö, 2003).
 */
export function distancesWithin(typed: string, texts: readonly string[], where: "start" | "anywhere"): Uint8Array {
  const pattern = typed.slice(0, MOST_LETTERS);
  for (let i = 0; i < pattern.length; i++) PLACES[pattern.charCodeAt(i)] = placesOf(pattern, i) | (1 << i);
  const last = 1 << (pattern.length - 1);
  const carried = where === "start" ? 1 : 0;
  const distances = new Uint8Array(texts.length);
  for (let i = 0; i < texts.length; i++)
    distances[i] = distanceWithin(texts[i] as string, pattern.length, last, carried);
  for (let i = 0; i < pattern.length; i++) PLACES[pattern.charCodeAt(i)] = 0;
  return distances;
}

function placesOf(pattern: string, at: number): number {
  return PLACES[pattern.charCodeAt(at)] as number;
}

function distanceWithin(text: string, length: number, last: number, carried: number): number {
  let [more, less, diagonal, before] = [-1, 0, 0, 0];
  let distance = length;
  let least = length;
  for (let i = 0; i < text.length; i++) {
    const here = PLACES[text.charCodeAt(i)] as number;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & more) + more) ^ more) | here | less | swapped;
    const plus = less | ~(diagonal | more);
    const minus = more & diagonal;
    if ((plus & last) !== 0) distance++;
    else if ((minus & last) !== 0) distance--;
    const shifted = (plus << 1) | carried;
    more = (minus << 1) | ~(diagonal | shifted);
    less = diagonal & shifted;
    before = here;
    if (distance < least) least = distance;
  }
  return least;
}
