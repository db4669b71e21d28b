import { describe, expect, test } from "vitest";
import type { Cost, SearchFigures, SizeFigures } from "../../bench/report/figures.ts";
import { costPlot, decadesAround, svgPlot } from "../../bench/report/plot.ts";
import { markdownReport } from "../../bench/report/report.ts";
import type { Results } from "../../bench/report/results.ts";

const times: Cost = { p50: 1.23, p95: 4.5, p99: 60, mean: 2.5 };

const found = { first: 0.5, firstFive: 0.75 };

function searchFigures(name: string, more: Partial<SearchFigures> = {}): SearchFigures {
  const base = { buildSeconds: 2, open: 30, query: times, recall: 0.987, ...found, bytes: 5_000_000, memory: 2e8 };
  return { name, ...base, ...more };
}

const stages = {
  ...{
    preparing: 6,
    nearest: 0.5,
    late: 2,
    reading: 1.5,
    coverage: 5.25,
    signals: 7,
    closeReading: 33,
    quoting: 4.125,
  },
};

function sizeFigures(passages: number): SizeFigures {
  return {
    kind: "shuffled",
    name: `shuffled ${passages}`,
    index: {
      passages,
      corpus: { files: 10, characters: passages * 400, bytes: passages * 600, checksum: "0123456789abcdef0123" },
      bytes: passages * 4000,
      seconds: passages / 500,
      stages: { reading: 1, embedding: 2, storing: 3, graph: 4 },
      nothingNew: times,
      changedFile: times,
      changedInFolder: { ...times, p50: 70 },
      memory: 3e8,
    },
    questions: { total: times, stages },
    start: { ready: 500, answer: 600, memory: 300e6 + passages * 2000, memoryLater: 4e8 },
    nearest: [
      searchFigures("exact search", { buildSeconds: null, open: null, bytes: null, memory: null, recall: 1 }),
      searchFigures("Verbatim, the whole answer", { recall: null }),
    ],
    peers: [searchFigures("Vectra"), { name: "Orama", missing: "it takes too long" }],
  };
}

const course = { start: 100e6, median: 110e6, most: 130e6, last: 111e6, growth: 1.5 };

const results: Results = {
  surroundings: { node: "20.0.0", cores: 2, command: "npm run bench" },
  dates: { sizes: "2026-01-02, a processor", sets: "2026-01-03" },
  empty: { ready: 400, answer: 500, memory: 300e6, memoryLater: 4e8 },
  sizes: [sizeFigures(1000), sizeFigures(10_000), { ...sizeFigures(5000), kind: "texts", name: "manuals" }],
  sets: [
    {
      name: "xquad.en",
      passages: 240,
      questions: 300,
      ways: [searchFigures("Vectra"), { name: "Orama", missing: "no" }],
    },
  ],
  gateway: { indexedBeside: 5000, questions: 90, failed: 0, delay: times, worstDelay: 70, answer: times },
  askers: {
    askers: 8,
    passages: 10_000,
    workers: 2,
    one: { perSecond: 20, processor: 40 },
    several: { perSecond: 36, processor: 44.26 },
    ratios: [1.7, 1.9, 1.8],
    workerMemory: 123_400_000,
    load: 2.5,
  },
  memory: {
    passages: 1000,
    questions: 5000,
    engine: course,
    engineKept: null,
    gateway: course,
    gatewayKept: course,
    samples: { engine: [], gateway: [] },
  },
  updates: {
    updates: 300,
    passages: 1000,
    firstRuns: times,
    lastRuns: times,
    bytes: 1200,
    freshBytes: 1000,
    answer: times,
    freshAnswer: times,
  },
};

describe("the report", () => {
  const report = markdownReport(results, "bench.svg");

  test("has well-formed tables: each row has as many cells as its head", () => {
    const blocks = report.split("\n\n").filter((block) => block.startsWith("|"));
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) {
      const cells = block.split("\n").map((line) => line.split("|").length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test("tells passages a second, and the stages' shares of the time", () => {
    expect(report).toContain("| passages a second | 500 | 500 | 500 |");
    expect(report).toContain("| of it: SQLite | 30 % | 30 % | 30 % |");
  });

  test("tells memory a passage above that of an engine with hardly any", () => {
    expect(report).toMatch(/of it: bytes a passage.*\| 2,000 \| 2,000 \| 2,000 \|/);
  });

  test("names a peer that was not measured, and says why below the table", () => {
    expect(report).toContain("| Orama [1] | – | – | – | – | – | – | – | – | – |");
    expect(report).toContain("[1] Orama: it takes too long.");
  });

  test("names the texts that each figure is of, so that they can be had again", () => {
    expect(report).toContain("| manuals | 10 | 2,000,000 | 5,000 | `0123456789abcdef` |");
    expect(report).toContain("| passages | 1,000 | 10,000 | 5,000, manuals |");
  });

  test("tells the stages of a question, late interaction, coverage and quoting among them", () => {
    expect(report).toMatch(/of it: late .*\| 2\.0 \|/);
    expect(report).toMatch(/of it: coverage .*\| 5\.3 \|/);
    expect(report).toMatch(/of it: quote .*\| 4\.1 \|/);
  });

  test("tells recall on public questions beside what one costs", () => {
    expect(report).toContain("| Vectra | 50.0 % / 75.0 % | 2.5 |");
    expect(report).toContain("| Orama [1] | – | – |");
  });

  test("dates each part by the day when it was measured, and none that was not", () => {
    expect(report).toContain("Measured on 2026-01-02, a processor.");
    expect(report.match(/Measured on/g)).toHaveLength(2);
  });

  test("tells how many bytes a question adds", () => {
    expect(report).toContain("| engine process, resident | 100.0 | 110.0 | 130.0 | 111.0 | 1.5 |");
  });

  test("compares the folder after many updates with a fresh one", () => {
    expect(report).toContain("| bytes of the folder | 1,200 | 1,000 | 1.20 |");
  });

  test("compares several workers with one, in answers and in processor time", () => {
    expect(report).toContain("| 2 workers | 36.0 | 44.3 |");
    expect(report).toContain("2 workers gave 1.80 times the answers of one (1.70 to 1.90 in 3 rounds; load 2.5).");
    expect(report).toContain("has 123 MB for itself");
  });

  test("stands though parts are missing", () => {
    const bare = {
      ...results,
      empty: null,
      sizes: [],
      sets: [],
      gateway: null,
      memory: null,
      askers: null,
      updates: null,
    };
    expect(markdownReport(bare, "bench.svg").match(/Not measured\./g)).toHaveLength(7);
    const failed = { ...sizeFigures(1000), questions: null, start: null, nearest: [], peers: [] };
    expect(markdownReport({ ...results, sizes: [failed] }, "bench.svg")).toContain(
      "| question to answer (p50 / p95 / p99) | – |",
    );
  });

  test("holds no figure that is none", () => {
    expect(report).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

describe("the plot", () => {
  test("names every contender that was measured once, and no other", () => {
    const plot = costPlot(results.sizes);
    for (const name of ["Verbatim, the whole answer", "exact search", "Vectra"]) {
      expect(plot.split(`>${name}<`)).toHaveLength(2);
    }
    expect(plot).not.toContain(">Orama<");
  });

  test.each([[[]], [results.sizes.slice(0, 1)], [results.sizes]])("has numbers only for coordinates", (sizes) => {
    expect(costPlot(sizes)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("puts ten times as much one decade higher", () => {
    const points = [
      [10, 1],
      [100, 10],
      [1000, 100],
    ] as const;
    const plot = svgPlot([{ title: "a", lines: [{ name: "b", points }] }], new Set());
    const heights = /points="([^"]+)"/
      .exec(plot)?.[1]
      ?.split(" ")
      .map((point) => Number(point.split(",")[1])) as [number, number, number];
    expect(heights[0] - heights[1]).toBeCloseTo(heights[1] - heights[2]);
    expect(heights[0]).toBeGreaterThan(heights[1]);
  });

  test("reaches from the power of ten below all values to the one above", () => {
    expect(decadesAround([0.3, 20])).toEqual([0.1, 1, 10, 100]);
    expect(decadesAround([1])).toEqual([1, 10]);
    expect(decadesAround([0])).toEqual([1, 10]);
  });
});
