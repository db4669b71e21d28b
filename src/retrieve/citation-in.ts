/** A citation id as people copy it: quotations show it between brackets, or behind "#". */
export function citationIn(text: string): string {
  return text
    .trim()
    .replace(/^\[?#?/, "")
    .replace(/\]$/, "");
}
