import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { exists, markdownFiles, textOf } from "./markdown-files.ts";

/** Where a page's links lead, other pages of ours only. */
function linksOf(page: string): string[] {
  const targets = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target as string);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** A page without its blocks of code. */
function prose(page: string): string {
  return textOf(page).replace(/^```[\s\S]*?^```$/gm, "");
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...prose(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Files and folders of the repository that a page names as code; with "*" or capitals a name stands for others. */
function pathsIn(page: string): string[] {
  const named = [...prose(page).matchAll(/`((?:src|test|bench|docs|articles|models)\/[^`\s]*|\.ci\/[^`\s]*)`/g)];
  return named.map(([, path]) => path as string).filter((path) => !/[*<{]|[A-Z]{3}/.test(path));
}

describe.each(markdownFiles)("%s", (page) => {
  test("links to files and headings that exist", () => {
    const broken = linksOf(page).filter((target) => {
      const [path = "", anchor] = target.split("#");
      const file = path === "" ? page : normalize(join(dirname(page), path));
      return !exists(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test("names files and folders that exist", () => {
    expect(pathsIn(page).filter((path) => !exists(path))).toEqual([]);
  });
});

test("the pages hold links and paths to check", () => {
  expect(markdownFiles.flatMap(linksOf).length).toBeGreaterThan(20);
  expect(markdownFiles.flatMap(pathsIn).length).toBeGreaterThan(20);
});
