/** The first of some names, and how many others there are. */
export function nameSome([first, ...others]: readonly string[]): string {
  if (others.length === 0) return first ?? "";
  return `${first} and ${others.length} other file${others.length > 1 ? "s" : ""}`;
}
