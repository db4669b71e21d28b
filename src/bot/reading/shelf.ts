import type { ArticleFilter } from "../../retrieve/answer.ts";

/**
 * A place in the list of articles, as a menu or button carries it: articles that a filter lets through or that match what was
 * typed, or the groups to choose from.
 */
export type Shelf =
  | { readonly kind: "articles"; readonly filter: ArticleFilter }
  | { readonly kind: "search"; readonly typed: string }
  | { readonly kind: "groups"; readonly by: GroupedBy };

/** By what people choose. */
export type GroupedBy = "year" | "file" | "language";

/** Begins what is no search. */
const MARK = "?";

/** A shelf in a few characters: beside the mark the citation id, date or language, and at most the text that was searched for. */
export function shelfCode(shelf: Shelf): string {
  switch (shelf.kind) {
    case "search":
      return shelf.typed.startsWith(MARK) ? `${MARK}s${shelf.typed}` : shelf.typed;
    case "groups":
      return `${MARK}g${shelf.by}`;
    case "articles":
      return MARK + filterCode(shelf.filter);
  }
}

/** Undoes `shelfCode`; all articles for what is no such code. */
export function shelfOf(code: string): Shelf {
  if (code !== "" && !code.startsWith(MARK)) return { kind: "search", typed: code };
  const [letter, rest] = [code.charAt(1), code.slice(2)];
  if (letter === "s") return { kind: "search", typed: rest };
  if (letter === "g" && (rest === "year" || rest === "file" || rest === "language"))
    return { kind: "groups", by: rest };
  if (letter === "d") return { kind: "articles", filter: { by: "date", begins: rest === "" ? null : rest } };
  if (letter === "l") return { kind: "articles", filter: { by: "language", language: rest } };
  if (letter === "f") return { kind: "articles", filter: { by: "file", citation: rest } };
  return { kind: "articles", filter: { by: "all" } };
}

function filterCode(filter: ArticleFilter): string {
  switch (filter.by) {
    case "all":
      return "";
    case "date":
      return `d${filter.begins ?? ""}`;
    case "language":
      return `l${filter.language}`;
    case "file":
      return `f${filter.citation}`;
  }
}
