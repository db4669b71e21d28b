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

describe("the repository", () => {
  test("names no registry in its lock file, so that it installs from any", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
  });

  test("holds no path of the machine that it was written on", () => {
    const text = files.filter((file) => !/\.(onnx|png|jpg|gif|pdf|docx|woff2?)$|tokenizer\.json$/.test(file));
    const paths = new RegExp(["(^|[\\s\"'`(=:])/(work|home|root|Users|tmp", ")/"].join(""), "m");
    expect(text.filter((file) => paths.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});
