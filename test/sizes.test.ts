import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../scripts/repository-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = repositoryFiles();

describe("the size of things", () => {
  const code = files.filter((file) => /^(src|test|bench|scripts)\/.+\.ts$/.test(file));

  test("no folder holds more than 20 files", () => {
    const perFolder = new Map<string, number>();
    for (const file of code) perFolder.set(dirname(file), (perFolder.get(dirname(file)) ?? 0) + 1);
    expect([...perFolder].filter(([, count]) => count > 20)).toEqual([]);
  });

  test("no file holds more than 300 lines", () => {
    const lines = (file: string) => readFileSync(join(root, file), "utf8").trimEnd().split("\n").length;
    expect(code.filter((file) => lines(file) > 300)).toEqual([]);
  });
});
