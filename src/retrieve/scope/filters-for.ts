/** What a form asks of articles; null for any. */
export interface ChosenFilters {
  /** Days as people write them: "2025-03", "last week". */
  readonly from: string | null;
  readonly to: string | null;
  /** A file's name. */
  readonly file: string | null;
  /** Citation id of one of the article's passages. */
  readonly article: string | null;
  /** A speaker's name. */
  readonly saidBy: string | null;
}

/** The same as filters that are typed in a question. */
export function filtersFor({ from, to, file, article, saidBy }: ChosenFilters): string[] {
  return [
    ...(from === null ? [] : [`dt>=${quoted(from)}`]),
    ...(to === null ? [] : [`dt<=${quoted(to)}`]),
    ...(file === null ? [] : [`file:${quoted(file)}`]),
    ...(saidBy === null ? [] : [`said_by:${quoted(saidBy)}`]),
    ...(article === null ? [] : [`article:${quoted(article)}`]),
  ];
}

/** What has nothing but letters, digits and signs of names stands without quotation marks. */
function quoted(value: string): string {
  return /^[\p{L}\p{M}\p{N}._/*-]+$/u.test(value) ? value : `"${value.replaceAll('"', " ")}"`;
}
