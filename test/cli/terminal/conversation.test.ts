import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { converse } from "../../../src/cli/terminal/conversation.ts";
import { EngineBusyError } from "../../../src/retrieve/errors.ts";
import { TinyEngine } from "../../bot/tiny-engine.ts";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { tamperSources } from "../../retrieve/tamper-sources.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { type Finished, runVerbatim } from "../run-verbatim.ts";

const cwd = temporaryFolder();

describe("start without a token, for the first time", () => {
  let first: Finished;
  beforeAll(async () => {
    cpSync(SAMPLES, join(cwd, "articles"), { recursive: true });
    const input = [
      "Who was the last keeper at Harrow Ness?",
      "",
      "  听雨廊桥是什么时候始建的？  ",
      "?!",
      "/help",
      "/dance",
      "/sources kintsugi",
      "/cite 0000000000",
      "/cite",
      "/quit",
      "What is a tun?",
    ].join("\n");
    first = await runVerbatim(["start"], { cwd, input });
  });

  test("builds the index of articles/, says what it holds, and ends with code 0", () => {
    const { code, stdout } = first;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^There is no index yet: reading articles\/\.\n12 files read/);
    expect(stdout).toMatch(/Verbatim answers from \d+ articles \(\d+ passages\)\. Ask, or type \/help or \/quit\.\n/);
    expect(existsSync(join(cwd, "index", "manifest.json"))).toBe(true);
  });

  test("answers each line with quotations and where they stand, until /quit", () => {
    const [, english = "", chinese = ""] = first.stdout.split(/^> /m);
    expect(english).toMatch(
      /^Who was the last keeper.*\n1\. [\s\S]*Dorothy Pell[\s\S]*lighthouse-lens\.md, lines? \d+/,
    );
    expect(chinese).toMatch(/^听雨廊桥是什么时候始建的？\n1\. [\s\S]*清乾隆三十一年[\s\S]*yunting-daily-page-1\.md/);
    expect(first.stdout).not.toContain("What is a tun?");
  });

  test("says kindly what it cannot do", () => {
    expect(first.stdout).toMatch(/^> \?!\nNothing found that answers this\.$/m);
    expect(first.stdout).toContain("There is no /dance.");
    expect(first.stdout).toContain("No passage has the citation id 0000000000 (any longer).");
    expect(first.stdout).toContain("Name a citation id");
  });

  test("explains itself and lists sources", () => {
    for (const command of ["/cite ID", "/sources", "/help", "/quit"]) expect(first.stdout).toContain(`  ${command} `);
    expect(first.stdout).toMatch(/^割れた器は.* · ja · kintsugi\.md, lines \d+-\d+$/m);
  });

  test("uses the index that is there the next time, and ends with its input", async () => {
    const { code, stdout, stderr } = await runVerbatim(["start"], { cwd, input: "What is a tun?" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toContain("There is no index yet");
    expect(stdout).toMatch(/tardigrades\.txt/);
  });

  test("tells of a question that fails in one sentence, and logs only where LOG_LEVEL says so", async () => {
    tamperSources(join(cwd, "index"));
    const input = "What is a tun?";
    const { code, stderr } = await runVerbatim(["start"], { cwd, input });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Passage \S+ of \S+ no longer matches the index's copy of its source\. Run .+\n$/);
    const logged = await runVerbatim(["start"], { cwd, input, env: { LOG_LEVEL: "error" } });
    expect(logged.stderr).toMatch(/^\{.+"name":"engine".+"type":"QuotationMismatchError".+\}\nPassage .+\n$/);
  });
});

describe("start", () => {
  test("without articles says what is missing, and fails", async () => {
    const empty = temporaryFolder();
    const { code, stderr } = await callVerbatim(["start"], { cwd: empty });
    expect(code).toBe(1);
    expect(stderr).toMatch(/articles: There is no such file or folder/);
    expect(stderr).toMatch(/npm run index/);
  });

  test("with a damaged index names the file and the next step, and fails", async () => {
    const damaged = temporaryFolder({ "index/manifest.json": "no JSON" });
    const { code, stderr } = await callVerbatim(["start"], { cwd: damaged });
    expect(code).toBe(1);
    expect(stderr).toMatch(/manifest\.json is damaged\..*npm run index -- --rebuild/);
  });
});

describe("start without a token and without a terminal", () => {
  const articles = { "articles/kintsugi.md": readFileSync(join(SAMPLES, "kintsugi.md"), "utf8") };

  test("fails where no question comes, so that no service manager takes it for a bot that runs", async () => {
    const { code, stderr } = await callVerbatim(["start"], { cwd: temporaryFolder(articles) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The bot was not started: DISCORD_TOKEN is not set/m);
  });

  test("fails at once where a token is given that is not taken, and names it; doctor does, too", async () => {
    const folder = temporaryFolder({ ...articles, ".env": "TOKEN=abc\n" });
    const named = ".env, line 1: TOKEN is no setting of Verbatim. Did you mean DISCORD_TOKEN?";
    const started = await callVerbatim(["start"], { cwd: folder, input: "What is a tun?" });
    expect(started).toMatchObject({ code: 2, stdout: "" });
    expect(started.stderr).toMatch(/^\.env, line 1: .+\nThe bot was not started: DISCORD_TOKEN is not set/);
    expect(started.stderr).toContain(named);
    const doctor = await callVerbatim(["doctor"], { cwd: folder });
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toContain(`settings: ${named}`);
  });

  test("takes a token from a file in UTF-16, and says of a proxy that it makes no use of it", async () => {
    // The index is there: that nobody can be reached is what this is about.
    const place = `INDEX_DIR=${join(cwd, "index")}\r\n`;
    const settings = `DISCORD_TOKEN=abc\r\nDISCORD_API_URL=http://127.0.0.1:9/api\r\n${place}`;
    const folder = temporaryFolder();
    writeFileSync(join(folder, ".env"), Buffer.from(`\uFEFF${settings}`, "utf16le"));
    const { code, stderr } = await runVerbatim(["start"], { cwd: folder, env: { HTTPS_PROXY: "http://127.0.0.1:1" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be reached .+ HTTPS_PROXY is set, but Verbatim makes no use of a proxy/);
  });
});

test("a conversation goes on when the engine is busy, and says when to try again", async () => {
  const engine = new TinyEngine();
  let calls = 0;
  engine.before = async () => {
    if (calls++ < 2) throw new EngineBusyError(7);
  };
  const lines = ["When was the lighthouse of Skerry lit?", "/sources", "Which ferry carries mail on Mondays?"];
  vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([lines.join("\n")]) as never);
  const said = vi.spyOn(console, "log").mockReturnValue();
  const complained = vi.spyOn(console, "error").mockReturnValue();
  onTestFinished(() => void vi.restoreAllMocks());

  await converse(engine);

  const busy = ["Too many questions are waiting. Try again in 7 s."];
  expect(complained.mock.calls).toEqual([busy, busy]);
  expect(said.mock.calls.flat().join("\n")).toContain("It carries the mail.");
});
