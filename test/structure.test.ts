import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { repositoryFiles } from "../scripts/repository-files.ts";
import { below, holding, modules, roomOf, type SourceModule } from "./source-modules.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = repositoryFiles();

/** What reading a file is made of. */
const READING_ROOMS = "encodings formats lines markdown mode page plain structure"
  .split(" ")
  .map((room) => `read/${room}`);
/** Rooms of single formats, and what the readers of archives and of XML may know. */
const FORMAT_ROOMS = "book feed mail marked office package pdf table web word"
  .split(" ")
  .map((room) => `read/formats/${room}`);
const PDF_PARTS = ["read/formats/pdf/layout", "read/formats/pdf/print"];
const DOCUMENT_ROOMS = ["read", "read/formats", "read/formats/package", "read/structure"];

/**
 * Which folders and files a room may import from, types included, beside itself; a folder stands for the files in it, not
 * for the folders below. Every arrow runs from the top of the house (cli) downwards.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: ["text/written"],
  "text/written": [],
  "text/sounds": ["text"],
  database: [],
  json: [],
  log: [],
  embed: ["json"],
  rerank: ["embed"],
  read: [...READING_ROOMS, "text", "text/written"],
  "read/encodings": [],
  "read/formats": ["read", ...FORMAT_ROOMS, "read/structure", "text"],
  "read/formats/package": ["read", "read/formats"],
  "read/formats/book": DOCUMENT_ROOMS,
  "read/formats/feed": [...DOCUMENT_ROOMS, "read/formats/table"],
  "read/formats/office": [...DOCUMENT_ROOMS, "read/formats/word/column.ts"],
  "read/formats/mail": ["read", "read/formats", "read/structure"],
  "read/formats/marked": ["read", "read/formats", "read/formats/table", "read/structure"],
  "read/formats/table": ["read", "read/formats", "read/structure", "text"],
  "read/formats/word": DOCUMENT_ROOMS,
  "read/formats/web": ["read", "read/formats/raised.ts", "read/formats/roman.ts", "read/structure"],
  "read/lines": ["read", "read/page", "read/page/joints", "read/page/marks", "text"],
  "read/markdown": ["read", "read/lines", "read/plain", "read/structure"],
  "read/mode": ["read", "read/lines", "read/page/marks", "text"],
  "read/plain": ["read", "read/lines", "read/page/marks", "read/structure", "text"],
  // Ends of sentences are known by their punctuation, symbols of fonts as in Word documents.
  "read/formats/pdf": ["read", ...PDF_PARTS, "read/page/punctuation.ts", "read/structure", "text/written"],
  "read/formats/pdf/layout": [...PDF_PARTS, "read/page/punctuation.ts", "read/structure", "text", "text/written"],
  "read/formats/pdf/print": ["read", "read/formats", "read/formats/word/symbols.ts", "text/written"],
  // Bylines and datelines are known by what newspapers print.
  "read/structure": ["read", "read/page/marks", "text"],
  "read/page": ["read", "read/lines", "read/structure/line-hyphens.ts", "read/page/joints", "read/page/marks", "text"],
  "read/page/marks": [],
  "read/page/joints": ["read", "read/page", "read/page/marks", "text"],
  retrieve: ["read"],
  // The interface of a store: whoever reads or writes passages imports this, and no engine behind it.
  "retrieve/store": ["retrieve", "read", "embed", "text", "text/written"],
  "retrieve/store/vectors": ["retrieve/store", "embed"],
  "retrieve/store/sqlite": [
    "retrieve",
    "retrieve/store",
    "retrieve/store/vectors",
    "read",
    "embed",
    "text",
    "database",
  ],
  "retrieve/late": ["retrieve", "retrieve/store", "embed", "text"],
  "retrieve/names": ["retrieve", "retrieve/store", "text", "text/sounds"],
  "retrieve/compounds": ["retrieve/store", "text"],
  "retrieve/search": [
    "retrieve",
    "retrieve/compounds",
    "retrieve/late",
    "retrieve/names",
    "retrieve/store",
    "read",
    "embed",
    "rerank",
    "text",
    "text/written",
  ],
  "retrieve/answering": ["retrieve", "retrieve/late", "retrieve/search", "retrieve/store", "read", "embed", "text"],
  "retrieve/engine": ["retrieve", "retrieve/answering", "retrieve/search", "retrieve/store", "embed", "rerank", "log"],
  "retrieve/indexing": [
    "retrieve",
    "retrieve/engine",
    "retrieve/store",
    "read",
    "embed",
    "json",
    "log",
    "text/written",
  ],
  "retrieve/upkeep": [
    "read",
    "retrieve",
    "retrieve/answering",
    "retrieve/engine/parent-process.ts",
    "retrieve/indexing",
    "retrieve/store",
    "retrieve/store/sqlite",
    "database",
  ],
  "bot/locales": [],
  "bot/store": ["database", "log"],
  "bot/replies": ["bot/locales", "retrieve", "text/segments.ts"],
  "bot/collections": ["bot/store", "log", "retrieve", "retrieve/engine", "retrieve/indexing/quarantine.ts"],
  "bot/calls": ["bot/collections", "bot/locales", "bot/replies", "bot/store", "log", "retrieve", "retrieve/engine"],
  "bot/commands": ["bot/calls", "bot/collections", "bot/locales", "bot/replies", "bot/store"],
  "bot/controls": ["bot/calls", "bot/commands", "bot/locales", "bot/replies", "retrieve"],
  "bot/messages": ["bot/calls", "bot/replies", "retrieve"],
  "bot/gateway": [
    "bot/calls",
    "bot/collections",
    "bot/commands",
    "bot/controls",
    "bot/locales",
    "bot/messages",
    "bot/replies",
    "bot/store",
    "log",
    "retrieve/engine",
  ],
  "cli/terminal": ["json", "log", "embed", "read", "retrieve", "retrieve/engine", "retrieve/indexing", "text"],
  "cli/eval": [
    "json",
    "cli/terminal",
    "embed",
    "read",
    "retrieve",
    "retrieve/answering",
    "retrieve/search",
    "retrieve/store",
    "text",
  ],
  "cli/commands": [
    "bot/store",
    "cli",
    "cli/eval",
    "cli/terminal",
    "bot/gateway",
    "embed",
    "rerank",
    "read",
    "read/formats/formats.ts",
    "retrieve/engine",
    "retrieve/indexing",
    "retrieve/search",
    "retrieve/store",
    "retrieve/store/sqlite",
    "retrieve/upkeep",
  ],
  cli: [
    "cli/commands",
    "cli/eval",
    "cli/terminal",
    "bot/collections",
    "bot/gateway",
    "bot/store",
    "log",
    "embed",
    "read/formats/formats.ts",
    "retrieve",
    "retrieve/engine",
    "retrieve/indexing",
    "retrieve/search",
    "retrieve/store",
    "retrieve/store/sqlite",
    "retrieve/upkeep",
  ],
};

/**
 * What single files may import beyond their rooms: a process of ours is an edge of the program, where the store is opened
 * that the rooms are handed.
 */
const FILES_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "retrieve/engine/engine-process.ts": ["retrieve/store/sqlite"],
  "retrieve/indexing/index-process.ts": ["retrieve/store/sqlite"],
};

describe("the rooms", () => {
  test("are all there is under src/", () => {
    expect(modules.length).toBeGreaterThan(40);
    expect([...new Set(modules.map(({ room }) => room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test.each(modules.map(({ path }) => path))("%s imports from rooms that it may know", (path) => {
    const { room, ours } = modules.find((module) => module.path === path) as SourceModule;
    const known = [room, ...(MAY_IMPORT[room] ?? []), ...(FILES_MAY_IMPORT[below(path)] ?? [])];
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
  test.each(["@xenova/transformers", "onnxruntime-node", "hnswlib-node", "better-sqlite3"])(
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
  test("has no default exports and hands nothing on from elsewhere (no barrels)", () => {
    expect(holding(/^export\s+default\b/m)).toEqual([]);
    expect(holding(/^export\s+(type\s+)?(\*|\{[^}]*\}\s+from)/m)).toEqual([]);
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
