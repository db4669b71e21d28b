/** What LIKE compares file names with, backslash as its escape, for a name as `ArticleScope.files` has it. */
export function namePattern(name: string): string {
  const escaped = name.normalize("NFC").replace(/[\\%_]/g, "\\$&");
  return name.includes("*") ? escaped.replaceAll("*", "%") : `%${escaped}%`;
}
