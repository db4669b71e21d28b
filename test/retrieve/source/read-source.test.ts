import { describe, expect, test } from "vitest";
import { lineStarts } from "../../../src/read/source-map.ts";
import type { Engine } from "../../../src/retrieve/engine/engine.ts";
import { QuotationMismatchError } from "../../../src/retrieve/errors.ts";
import { dividedLines } from "../../../src/retrieve/source/line-parts.ts";
import type { LinePart, SourceLine, SourceLines } from "../../../src/retrieve/source-lines.ts";
import { openStoreExport } from "../../../src/retrieve/store/place/open-store.ts";
import { openEngine } from "../open-engine.ts";
import { sampleNames, sampleText } from "../sample-index.ts";
import { tamperSources } from "../tamper-sources.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

/** Indexes files, and does something with an engine over them. */
async function withEngine<T>(
  files: Readonly<Record<string, string>>,
  action: (engine: Engine, made: TemporaryIndex) => Promise<T>,
): Promise<T> {
  const made = await temporaryIndex(files);
  await made.update();
  const engine = openEngine(made.index, made.models);
  try {
    return await action(engine, made);
  } finally {
    await engine.close();
  }
}

/** The citation id of the first passage of a file. */
async function citationOf(engine: Engine, name: string): Promise<string> {
  const { groups } = await engine.groupArticles({ by: "file" }, 1_000, 0);
  return groups.find((group) => group.name === name)?.key ?? "";
}

/** All lines of a file, so many at a time. */
async function allLines(engine: Engine, name: string, count: number): Promise<SourceLine[]> {
  const citation = await citationOf(engine, name);
  const lines: SourceLine[] = [];
  for (let from: number | null = 1; from !== null; ) {
    const part: SourceLines | null = await engine.readSource(citation, from, count);
    lines.push(...(part?.lines ?? []));
    from = part?.next ?? null;
  }
  return lines;
}

const textOf = ({ parts }: SourceLine) => parts.map(({ text }) => text).join("");

describe("the lines of a source", () => {
  test("say of every part the same, however few are read at a time", async () => {
    const samples = Object.fromEntries(sampleNames.map((name) => [name, sampleText(name)]));
    await withEngine(samples, async (engine, { index }) => {
      const kept = await openStoreExport({ indexFolder: index });
      for (const known of await kept.files()) {
        const { source, articles } = (await kept.file(known)).draft;
        const starts = lineStarts(source.text);
        const divide = dividedLines(source.text, articles);
        const whole: LinePart[][] = starts.map((start, i) => {
          const text = source.text.slice(start, starts[i + 1]).replace(/\r?\n$/, "");
          return divide({ number: i + 1, start, text });
        });
        for (const count of [25, 1_000]) {
          const lines = await allLines(engine, known.name, count);
          expect(lines.map(({ number }) => number)).toEqual(whole.map((_, i) => i + 1));
          expect(lines.map(({ parts }) => parts)).toEqual(whole);
        }
      }
      await kept.close();
    });
  });

  test("tell what is shown above, what is left out, and which passage begins where", async () => {
    const page = [
      "<html><body><nav><a href='/'>Home</a> <a href='/tides'>Tides</a></nav>",
      "<h1>The harbour of Skell</h1>",
      "<p>The harbour freezes from January to March, and the ferry stays in the bay until the ice is gone.</p>",
      "</body></html>",
    ].join("\n");
    await withEngine({ "harbour.html": page }, async (engine) => {
      const citation = await citationOf(engine, "harbour.html");
      const read = await engine.readSource(citation, 1, 10);
      expect(read).toMatchObject({ source: "harbour.html", next: null, account: { lost: 0 } });
      const parts = read?.lines.map(({ parts: own, citation: opening }) => [
        opening,
        ...own.map(({ became, text }) => [became, text]),
      ]);
      expect(parts).toEqual([
        [null, ["left-out", "Home Tides"]],
        [null],
        [null, ["above", "The harbour of Skell"]],
        [null],
        [citation, ["quotable", expect.stringMatching(/^The harbour freezes .* gone\.$/)]],
      ]);
      expect(read?.account?.leftOut).toEqual([{ why: "menus, tables of contents and the like", letters: 9 }]);
    });
  });

  test.each([
    ["\n", "one"],
    ["\r\n", "two"],
    ["\r", "one"],
  ])("end where they do in the source (%j)", async (end) => {
    const text = ["The first line of the log.", "", "The second paragraph stands alone.", ""].join(end);
    await withEngine({ "log.txt": text }, async (engine) => {
      const lines = await allLines(engine, "log.txt", 1);
      expect(lines.map(textOf)).toEqual(["The first line of the log.", "", "The second paragraph stands alone.", ""]);
    });
  });

  test("are fewer at a time where they are long, and only the beginning of one that is longer still", async () => {
    const long = [75_000, 120_000, 300_000].map((length) => "=".repeat(length));
    const text = ["The buoys of the bay ring in the night.", ...long, "They are heard ashore.", ""].join("\n");
    await withEngine({ "buoys.txt": text }, async (engine) => {
      const lines = await allLines(engine, "buoys.txt", 50);
      expect(lines.map(({ number, isCut }) => [number, isCut === true])).toEqual([
        ...[1, 2, 3].map((number) => [number, false]),
        [4, true],
        ...[5, 6].map((number) => [number, false]),
      ]);
      const [, one, other, cut] = lines.map(textOf);
      expect([one, other, cut]).toEqual([long[0], long[1], "=".repeat(200_000)]);
      const first = await engine.readSource(await citationOf(engine, "buoys.txt"), 1, 50);
      expect(first?.next).toBe(4);
    });
  });

  test("are found from any passage of the file, far from it too", async () => {
    const far = Array.from({ length: 60_000 }, () => "- - -").join("\n");
    const text = `${longArticle("Ada", 4)}\n${far}\n\n${longArticle("Brigid", 4)}`;
    await withEngine({ "voyages.md": text }, async (engine) => {
      const source = text.split("\n");
      const { articles } = await engine.listArticles({ by: "all" }, 10, 0);
      expect(articles.length).toBeGreaterThan(0);
      for (const { citation } of articles) {
        for (const from of [1, 30_000, 60_005]) {
          const read = await engine.readSource(citation, from, 5);
          expect(read?.lines.map(textOf)).toEqual(source.slice(from - 1, from + 4));
        }
      }
    });
  });

  test("are none behind the file's end, or of a passage that is not known; a damaged copy is refused", async () => {
    await withEngine({ "ada.md": longArticle("Ada", 4) }, async (engine, { index }) => {
      const citation = await citationOf(engine, "ada.md");
      expect(await engine.readSource(citation, 500, 5)).toMatchObject({ lines: [], next: null });
      expect(await engine.readSource("0000000000", 1, 5)).toBeNull();
      expect((await engine.readSource(citation, -3, 0))?.lines.map(({ number }) => number)).toEqual([1]);
      tamperSources(index);
      await expect(engine.readSource(citation, 1, 5)).rejects.toThrow(QuotationMismatchError);
    });
  });
});
