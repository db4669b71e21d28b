import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../scripts/repository-files.ts";
import { ALL_MAY_IMPORT, FILES_MAY_IMPORT, MAY_IMPORT } from "./room-borders.ts";
import { below, holding, modules, roomOf, type SourceModule } from "./source-modules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = repositoryFiles();

describe("the rooms", () => {
  test("are all there is under src/", () => {
    expect(modules.length).toBeGreaterThan(40);
    expect([...new Set(modules.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test.each(modules.map(({ path }) => path))("%s imports from rooms that it may know", (path) => {
    const { room, ours } = modules.find((module) => module.path === path) as SourceModule;
    const known = [room, ...ALL_MAY_IMPORT, ...(MAY_IMPORT[room] ?? []), ...(FILES_MAY_IMPORT[below(path)] ?? [])];
    const strangers = ours.filter((imported) => !known.includes(roomOf(imported)) && !known.includes(below(imported)));
    expect(strangers).toEqual([]);
  });

  test("import files that exist, by their full names", () => {
    const known = new Set(modules.map(({ path }) => path));
    expect(modules.flatMap(({ ours }) => ours).filter((path) => !known.has(path))).toEqual([]);
  });

  test("hold no circle of imports at run time", () => {
    const imports = new Map(modules.map(({ path, oursAtRunTime }) => [path, oursAtRunTime]));
    const finished = new Set<string>();
    const visit = (path: string, way: readonly string[]): string[] => {
      if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(" -> ")];
      if (finished.has(path)) return [];
      const circles = (imports.get(path) ?? []).flatMap((next) => visit(next, [...way, path]));
      finished.add(path);
      return circles;
    };
    expect(modules.flatMap(({ path }) => visit(path, []))).toEqual([]);
  });
});

test("no command waits for packages that only others need: all but three are loaded when they are", () => {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    modules.find(({ path }) => path === name)?.loadedWithIt.forEach(visit);
  };
  visit("src/cli/main.ts");
  const packages = [...found].filter((name) => !name.startsWith("src/") && !name.startsWith("node:"));
  expect(packages.toSorted()).toEqual(["commander", "dotenv", "valibot"]);
});

describe("each vendor", () => {
  test.each(["@xenova/transformers", "onnxruntime-node", "hnswlib-node", "better-sqlite3", "pg"])(
    "%s is imported in one file only",
    (vendor) => {
      expect(modules.filter(({ vendors }) => vendors.includes(vendor)).map(({ path }) => path)).toHaveLength(1);
    },
  );

  test("discord.js is imported by the bot only", () => {
    const importers = modules.filter(({ vendors }) =>
      vendors.some((vendor) => /^(discord\.js|@discordjs\/)/.test(vendor)),
    );
    expect(importers.filter(({ room }) => !room.startsWith("bot/")).map(({ path }) => path)).toEqual([]);
  });

  test("discord.js is unknown to replies until they are rendered", () => {
    const importers = modules.filter(({ room, vendors }) => room === "bot/replies" && vendors.includes("discord.js"));
    expect(importers.map(({ path }) => path)).toEqual([
      "src/bot/replies/render-components.ts",
      "src/bot/replies/render-controls.ts",
      "src/bot/replies/render-reply.ts",
    ]);
  });

  test("is a dependency of package.json, Node's own, or part of the build", () => {
    const { dependencies, optionalDependencies } = manifest();
    const installed = { ...dependencies, ...optionalDependencies };
    const build = readFileSync(join(root, "scripts", "build.ts"), "utf8");
    const bundled = /^const BUNDLED = "(.+)";$/m.exec(build)?.[1];
    const names = modules
      .flatMap(({ vendors }) => vendors)
      .filter((vendor) => !vendor.startsWith("node:"))
      .map((vendor) => vendor.split("/", vendor.startsWith("@") ? 2 : 1).join("/"));
    expect([...new Set(names)].filter((name) => !(name in installed))).toEqual([bundled]);
  });
});

describe("what touches the process", () => {
  test("the environment is read in one file", () => {
    expect(holding(/process\.env\b/)).toEqual(["src/cli/terminal/settings.ts"]);
  });

  test("arguments, standard streams and the console belong to the commands", () => {
    const users = holding(/process\.(argv|stdin|stdout|stderr|exitCode)\b|\bconsole\./);
    expect(users.filter((path) => !path.startsWith("src/cli/"))).toEqual([]);
  });

  test("only commands and the processes that they start end a process", () => {
    const users = holding(/process\.exit\(/);
    expect(users.filter((path) => !/^src\/cli\/|-process\.ts$/.test(path))).toEqual([]);
  });
});

describe("the code", () => {
  test("has no default exports and hands nothing on from elsewhere (no barrels), but for what the package gives", () => {
    expect(holding(/^export\s+default\b/m)).toEqual([]);
    expect(holding(/^export\s+(type\s+)?(\*|\{[^}]*\}\s+from)/m)).toEqual(["src/library/library.ts"]);
  });

  test("does not silence the compiler or the linter", () => {
    // Put together here, so that this file does not find itself.
    const silencers = new RegExp(
      ["@ts-", "(ignore|nocheck|expect-error)|biome-", "ignore|eslint-", "disable"].join(""),
    );
    const code = files.filter((file) => /\.(ts|json)$/.test(file) && !file.startsWith("models/"));
    expect(code.filter((file) => silencers.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});

function manifest(): Record<"dependencies" | "optionalDependencies", Record<string, string>> {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}
