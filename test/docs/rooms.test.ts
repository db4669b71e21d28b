import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { repositoryFiles } from "../../scripts/repository-files.ts";
import { sections, tableRows, textOf } from "./markdown-files.ts";

/** Rows of DESIGN.md's table of rooms, each with its folders, lowest first. */
const levels = tableRows(sections("DESIGN.md").get("Rooms") ?? "").map(([rooms]) =>
  [...(rooms ?? "").matchAll(/`(src\/[^`]*)\/`/g)].map(([, room]) => room as string),
);

const modules = repositoryFiles().filter((path) => path.startsWith("src/") && path.endsWith(".ts"));

function levelOf(module: string): number {
  return levels.findIndex((rooms) => rooms.includes(dirname(module)));
}

test("DESIGN.md lists every folder of the code", () => {
  expect(levels.flat().sort()).toEqual([...new Set(modules.map(dirname))].sort());
});

test("DESIGN.md lists rooms above those that import them", () => {
  const upwards = modules.flatMap((module) =>
    [...textOf(module).matchAll(/from "(\.[^"]+)"/g)]
      .map(([, path]) => normalize(join(dirname(module), path as string)))
      .filter((imported) => levelOf(imported) > levelOf(module))
      .map((imported) => `${module} -> ${imported}`),
  );
  expect(upwards).toEqual([]);
});
