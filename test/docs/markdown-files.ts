import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repositoryFiles } from "../../scripts/repository-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Text of a file, by its path from the repository's root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Whether there is such a file or folder. */
export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

/** Our own pages in Markdown; the sample articles are not ours to check. */
export const markdownFiles = repositoryFiles().filter((path) => path.endsWith(".md") && !path.startsWith("articles/"));

/** What stands between the comments `<!-- name -->` and `<!-- /name -->` of a page. */
export function marked(path: string, name: string): string {
  const [, inside] = new RegExp(`<!-- ${name} -->([\\s\\S]*)<!-- /${name} -->`).exec(textOf(path)) ?? [];
  if (inside === undefined) throw new Error(`${path} has no part that is marked ${name}.`);
  return inside.trim();
}

/** The cells of the rows of the tables in some Markdown, without their headers. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split("\n");
  return lines.flatMap((line, at) => {
    const isBody = line.startsWith("|") && !/^\|[\s:|-]+$/.test(line) && !/^\|[\s:|-]+$/.test(lines[at + 1] ?? "");
    return isBody
      ? [
          line
            .slice(1, line.lastIndexOf("|"))
            .split("|")
            .map((cell) => cell.trim()),
        ]
      : [];
  });
}

/** Sections of a page by their headings of second rank. */
export function sections(path: string): Map<string, string> {
  const [, ...parts] = textOf(path).split(/^## /m);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("\n")), part]));
}
