import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { forkModule } from "../../../src/retrieve/engine/fork-module.ts";
import { ProcessError } from "../../../src/retrieve/errors.ts";
import {
  checkFilesInProcess,
  type ForkedUpdate,
  updateIndexInProcess,
} from "../../../src/retrieve/indexing/forked-index.ts";
import type { IndexProcessReply } from "../../../src/retrieve/indexing/index-message.ts";
import { readQuarantine, writeQuarantine } from "../../../src/retrieve/indexing/quarantine.ts";
import { OWN_BUDGET, type ReadingBudget } from "../../../src/retrieve/indexing/reading/reading-budget.ts";
import type { IndexProcessOptions } from "../../../src/retrieve/indexing/supervise.ts";
import type { IndexSummary } from "../../../src/retrieve/indexing/update-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const MIB = 2 ** 20;
/** Takes some seconds and more than 200 MiB of memory to be read. */
const LONG = longText(48 * MIB);
const GOOD =
  "# The ferry of Skarrow\n\nThe ferry of Skarrow sailed for the first time in 1901, with eleven sheep on board.\n";

/** Far less than `LONG` takes, far more than `GOOD` does. */
const BUDGETS: Readonly<Record<"time" | "memory", ReadingBudget>> = {
  time: { ...OWN_BUDGET, seconds: 1.5, secondsPerMib: 0 },
  memory: { ...OWN_BUDGET, mib: 110, mibPerMib: 0 },
};

function longText(length: number): string {
  const paragraph = (n: number) =>
    `## Part ${n}\n\nThe keeper of light ${n} wrote ${n * 7} letters, and the harbour of ${n % 97} read each of them twice. `.repeat(
      4,
    );
  const parts: string[] = [];
  for (let size = 0; size < length; size += (parts.at(-1) as string).length)
    parts.push(`${paragraph(parts.length)}\n\n`);
  return parts.join("");
}

let articles: string;
let index: string;
/** Names of the files that processes began to read. */
let read: string[];

beforeEach(() => {
  const root = temporaryFolder();
  articles = join(root, "articles");
  index = join(root, "index");
  mkdirSync(articles);
  read = [];
});

function write(name: string, text: string): void {
  writeFileSync(join(articles, name), text);
}

/** Starts real processes; `onReading` is called when one of them begins to read a file. */
function watched(onReading: (name: string, child: ReturnType<typeof forkModule>) => void = () => undefined) {
  return (...args: Parameters<typeof forkModule>) => {
    const child = forkModule(...args);
    child.on("message", (reply: IndexProcessReply) => {
      if (reply.kind !== "reading") return;
      read.push(reply.file.name);
      onReading(reply.file.name, child);
    });
    return child;
  };
}

function update(changes: Partial<ForkedUpdate> = {}, options: IndexProcessOptions = {}): Promise<IndexSummary> {
  const request = { indexFolder: index, model: "built-in", paths: [articles], ...changes };
  return updateIndexInProcess(request, { fork: watched(), ...options });
}

// On Windows a process that exceeds a limit ends as by a crash.
describe.skipIf(process.platform === "win32")("a file that takes more", () => {
  test.each(["time", "memory"] as const)(
    "%s than it may goes into quarantine; the others are indexed",
    async (reason) => {
      write("a.md", GOOD);
      write("long.md", LONG);
      write("z.md", GOOD.replaceAll("Skarrow", "Tolm"));
      const summary = await update({ budget: BUDGETS[reason] });
      expect(summary).toMatchObject({
        files: 2,
        unchanged: 0,
        embedded: 2,
        counts: { files: 2 },
        problems: [{ path: join(articles, "long.md"), missing: false, quarantined: { reason, isNew: true } }],
      });
      expect(summary.problems[0]?.message).toMatch(/^reading it takes too (long|much memory)\. It is in quarantine, /);
      expect(readQuarantine(index)).toMatchObject([{ name: "long.md", path: "../articles/long.md", reason }]);
    },
  );
});

describe("a file in quarantine", () => {
  /** As a run leaves it that could not read `long.md`. */
  async function quarantine(text: string): Promise<void> {
    write("long.md", text);
    write("good.md", GOOD);
    const hash = await hashOf("long.md");
    writeQuarantine(index, [
      { name: "long.md", path: "../articles/long.md", hash, reason: "time", since: "2026-01-02T03:04:05.000Z" },
    ]);
  }

  /** An index of `first.md`, made once. */
  let before: string | undefined;

  beforeEach(async () => {
    write("first.md", GOOD.replaceAll("Skarrow", "Quell"));
    if (before === undefined) {
      await update();
      before = `${index}-before`;
      cpSync(index, before, { recursive: true });
    } else cpSync(before, index, { recursive: true });
    read = [];
  });

  test("is not tried again, but named each time", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    for (const round of [1, 2]) {
      const { problems, counts } = await update();
      expect(problems).toMatchObject([
        { path: join(articles, "long.md"), quarantined: { reason: "time", isNew: false } },
      ]);
      expect(counts.files, `round ${round}`).toBe(2);
    }
    expect(read).toEqual(["good.md"]);
  });

  test("is tried again under another name of its format no more than under its own", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    write("twin.md", GOOD.replaceAll("Skarrow", "Ness"));
    write("other-format.txt", GOOD.replaceAll("Skarrow", "Ness"));
    await update();
    expect(read.sort()).toEqual(["good.md", "other-format.txt"]);
  });

  test("is read when it has changed, and leaves the quarantine", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    await update();
    write("long.md", GOOD.replaceAll("Skarrow", "Ness").replace("eleven", "twelve"));
    expect(await update()).toMatchObject({ problems: [], counts: { files: 3 } });
    expect(readQuarantine(index)).toEqual([]);
  });

  test("is read on the operator's word, and leaves the quarantine where that succeeds", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    await update();
    expect(await update({ retryQuarantined: true })).toMatchObject({ problems: [], counts: { files: 3 } });
    expect(readQuarantine(index)).toEqual([]);
  });

  test("is quoted no longer as it was before", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    write("first.md", GOOD.replaceAll("Skarrow", "Ness"));
    const { withdrawn, counts } = await update();
    expect({ withdrawn, files: counts.files }).toEqual({ withdrawn: ["first.md"], files: 1 });
  });

  test("outlives a rebuild that the program makes by itself", async () => {
    await quarantine(GOOD.replaceAll("Skarrow", "Ness"));
    expect(await update({ rebuild: true })).toMatchObject({ counts: { files: 2 } });
    expect(readQuarantine(index)).toHaveLength(1);
    expect(read).not.toContain("long.md");
  });
});

describe("a process that is killed while it reads a file", () => {
  beforeEach(() => {
    write("a.md", GOOD);
    write("long.md", LONG.slice(0, MIB / 2));
  });

  function killing(signal: NodeJS.Signals, times: number) {
    let left = times;
    return watched((name, child) => {
      if (name === "long.md" && left-- > 0) child.kill(signal);
    });
  }

  test("once, is started again, and the file is no worse than others", async () => {
    const plain = await update({ indexFolder: `${index}-plain` });
    const summary = await update({}, { fork: killing("SIGKILL", 1) });
    const counted = ({ files, unchanged, embedded, counts, problems }: IndexSummary) => {
      return { files, unchanged, embedded, counts, problems };
    };
    expect(counted(summary)).toEqual(counted(plain));
    expect(readQuarantine(index)).toEqual([]);
  });

  test.each(["SIGKILL", "SIGSEGV", "SIGABRT"] as const)("twice by %s, leaves it to the quarantine", async (signal) => {
    const { problems, counts } = await update({}, { fork: killing(signal, 2) });
    expect(problems).toMatchObject([
      { path: join(articles, "long.md"), quarantined: { reason: "crash", isNew: true } },
    ]);
    expect(counts.files).toBe(1);
    expect(read.filter((name) => name === "long.md")).toHaveLength(2);
  });

  test.each(["SIGTERM", "SIGHUP"] as const)(
    "by %s, was told to end: nothing is held against the file",
    async (signal) => {
      await expect(update({}, { fork: killing(signal, 1) })).rejects.toThrow(ProcessError);
      expect(readQuarantine(index)).toEqual([]);
      expect((await update()).counts.files).toBe(2);
    },
  );

  test("as the run is given up, is not started again", async () => {
    const ending = new AbortController();
    const fork = watched((name) => name === "long.md" && ending.abort());
    await expect(update({}, { fork, signal: ending.signal })).rejects.toThrow(ProcessError);
    expect(read.filter((name) => name === "long.md")).toHaveLength(1);
    expect(readQuarantine(index)).toEqual([]);
  });
});

describe("a process that is killed while it embeds a file that it has read", () => {
  /** Kills each process as one of these files has been read. */
  function killing(names: readonly string[]) {
    return (...args: Parameters<typeof forkModule>) => {
      const child = watched()(...args);
      child.on("message", ({ kind }: IndexProcessReply) => {
        if (kind === "read" && names.includes(read.at(-1) ?? "")) child.kill("SIGKILL");
      });
      return child;
    };
  }

  test("twice, leaves it to the quarantine", async () => {
    write("a.md", GOOD);
    write("long.md", LONG.slice(0, MIB / 2));
    const { problems, counts } = await update({}, { fork: killing(["long.md"]) });
    expect(problems).toMatchObject([
      { path: join(articles, "long.md"), quarantined: { reason: "crash", isNew: true } },
    ]);
    expect(counts.files).toBe(1);
  });

  test("whichever it is, ends the run, and no file is held to blame", async () => {
    for (const name of ["a.md", "b.md", "c.md"]) write(name, `# ${name}\n\n${LONG.slice(0, MIB / 8)}`);
    const run = update({}, { fork: killing(["a.md", "b.md", "c.md"]) });
    await expect(run).rejects.toThrow(/ends at whatever file it embeds \(a\.md, b\.md\)/);
    expect(readQuarantine(index)).toEqual([]);
    expect(read).toEqual(["a.md", "a.md", "b.md", "b.md"]);
  });
});

test("a check of files ends with the one that takes too much, and refuses it the next time unread", async () => {
  write("a.md", GOOD);
  write("b.md", "\0\u0001binary\0".repeat(50));
  write("long.md", LONG);
  mkdirSync(index);
  const request = { folder: articles, quarantineFolder: index, budget: BUDGETS.time };
  const first = await checkFilesInProcess(request, { fork: watched() });
  expect(first.problems).toMatchObject([
    { path: join(articles, "long.md"), quarantined: { reason: "time", isNew: true } },
  ]);
  read = [];
  const second = await checkFilesInProcess(request, { fork: watched() });
  expect(second.problems).toMatchObject([
    { path: join(articles, "b.md"), message: expect.stringContaining("binary") },
    { path: join(articles, "long.md"), quarantined: { reason: "time", isNew: false } },
  ]);
  expect(read).toEqual(["a.md", "b.md"]);
});

test("a quarantine that is damaged holds nothing, and is written anew", () => {
  mkdirSync(index);
  writeFileSync(join(index, "quarantine.json"), "[{");
  expect(readQuarantine(index)).toEqual([]);
  const entry = { name: "a.md", path: null, hash: "00", reason: "crash", since: "2026-01-02T03:04:05.000Z" } as const;
  writeQuarantine(index, [entry]);
  expect(JSON.parse(readFileSync(join(index, "quarantine.json"), "utf8"))).toEqual([entry]);
});

async function hashOf(name: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", readFileSync(join(articles, name)));
  return Buffer.from(digest).toString("hex");
}
