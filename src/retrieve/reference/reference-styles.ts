/** How works refer to a source: in words, in Markdown, and by the rules of reference lists. */
export const REFERENCE_STYLES = ["text", "markdown", "bibtex", "gb7714", "chicago", "apa"] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];
