import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exists, textOf } from "./markdown-files.ts";

const PAGE = textOf("docs/how-a-page-is-read.md");
const READ = fileURLToPath(new URL("../../src/read", import.meta.url));
const files = readdirSync(READ, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const code = files.map((file) => readFileSync(`${READ}/${file}`, "utf8")).join("\n");

describe("docs/how-a-page-is-read.md", () => {
  const named = [...PAGE.matchAll(/`([A-Z][A-Z_]+) = ([^`]+)`/g)].map(([, name, value]) => [name, value] as const);

  test("names the thresholds of reading", () => {
    expect(named.length).toBeGreaterThan(50);
  });

  test.each(named)("%s is %s, as in the code", (name, value) => {
    expect(code).toContain(`const ${name} = ${value};`);
  });

  test.each([...new Set([...PAGE.matchAll(/`([a-z-]+(?:\/[a-z-]+)?\.ts)`/g)].map(([, file]) => file as string))])(
    "speaks of %s, which is there",
    (file) => {
      expect(["", "page/", "page/marks/"].some((folder) => exists(`src/read/${folder}${file}`))).toBe(true);
    },
  );

  test("describes every file of src/read/page but those that others use for everything", () => {
    const everywhere = ["elements.ts", "punctuation.ts"];
    const rooms = ["page", "page/stories"];
    const own = rooms.flatMap((room) => readdirSync(`${READ}/${room}`)).filter((file) => file.endsWith(".ts"));
    expect(own.filter((file) => !everywhere.includes(file) && !PAGE.includes(file))).toEqual([]);
  });
});
