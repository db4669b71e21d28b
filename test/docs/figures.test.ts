import { describe, expect, test } from "vitest";
import { DEFAULT_ADMISSION } from "../../src/bot/calls/admission.ts";
import { FILE_BYTES, FILES_A_SERVER } from "../../src/bot/collections/collections.ts";
import { TEXTS } from "../../src/bot/locales/locale.ts";
import { DEFAULT_RETENTION_DAYS } from "../../src/bot/store/store.ts";
import { calibrationOf } from "../../src/retrieve/search/calibration.ts";
import { SIGNALS } from "../../src/retrieve/search/signals.ts";
import { sections, tableRows, textOf } from "./markdown-files.ts";

const HANDBOOK = textOf("docs/operating.md").replace(/\s+/g, " ");
const MIB = 2 ** 20;

describe("the handbook", () => {
  test("tells how much a server may keep", () => {
    expect(HANDBOOK).toContain(`up to ${FILES_A_SERVER} files of ${FILE_BYTES / MIB} MiB each`);
  });

  test("tells how many questions are let in", () => {
    const { burst, refillSeconds, queueLength } = DEFAULT_ADMISSION;
    expect([burst, refillSeconds]).toEqual([10, 2]);
    expect(HANDBOOK).toContain("ten questions at once and one more every two seconds");
    expect(HANDBOOK).toContain(`Up to ${queueLength} questions wait`);
  });

  test("tells for how long questions and votes are kept", () => {
    const kept = tableRows(sections("docs/operating.md").get("What is kept of people") ?? "");
    const ofVotes = kept.filter(([what]) => /^(questions|votes)/.test(what ?? ""));
    expect(ofVotes.map(([, howLong]) => howLong)).toEqual(Array(2).fill(`${DEFAULT_RETENTION_DAYS} days`));
  });

  test("counts the languages that the bot speaks", () => {
    expect(Object.keys(TEXTS)).toHaveLength(20);
    expect(HANDBOOK).toContain("if it is one of twenty");
  });
});

test("the signals in docs/how-an-answer-is-found.md have the ranges and weights of their records", () => {
  const told = tableRows(sections("docs/how-an-answer-is-found.md").get("Signals") ?? "");
  const ofRecords = Object.entries(SIGNALS).map(([name, { range, weight }]) => [name, range, weight]);
  const number = (text: string) => Number(text.replace("−", "-"));
  expect(
    told.map(([name, range = "", , weight = ""]) => [name, range.split("..").map(number), Number.parseFloat(weight)]),
  ).toEqual(ofRecords);
});

describe("the confidence in docs/how-an-answer-is-found.md", () => {
  const page = sections("docs/how-an-answer-is-found.md").get("Confidence") ?? "";
  const { thresholds } = calibrationOf("built-in", "built-in");

  test("is compared with the fitted thresholds, here and where it is evaluated", () => {
    const { answers, related } = thresholds;
    const borders = tableRows(page).map(([tier, confidence]) => [tier?.replaceAll("`", ""), confidence]);
    expect(borders).toEqual([
      ["answers", `${answers} and above`],
      ["related", `from ${related} to that`],
      ["nothing-found", `below ${related}`],
    ]);
    expect(sections("docs/evaluation.md").get("When there is no answer")).toContain(`below ${related} it becomes`);
  });
});

describe("figures in docs/evaluation.md", () => {
  const withFigures = [...sections("docs/evaluation.md")].filter(([, text]) => /^\|.*\d/m.test(text));

  test.each(withFigures)("under %s name the command that makes them", (_, text) => {
    expect(text).toMatch(/^(npm|npx vitest) run \S+/m);
  });

  test("of costs are those that the benchmark wrote", () => {
    const written = tableRows(textOf("bench/results/bench.md")).flat();
    const told = tableRows(sections("docs/evaluation.md").get("What it costs") ?? "");
    expect(told.length).toBeGreaterThan(4);
    for (const [what, ...figures] of told) {
      if (what?.endsWith("among the candidates")) continue;
      // The benchmark's table has the 99th percentile behind the others.
      const unknown = figures.filter(
        (figure) => !written.some((cell) => cell === figure || cell.startsWith(`${figure} /`)),
      );
      expect(unknown, what).toEqual([]);
    }
  });
});

test("what the README tells of questions without an answer is what was measured", () => {
  const measured = tableRows(sections("docs/evaluation.md").get("When there is no answer") ?? "").filter(
    (row) => row.length > 2,
  );
  const told = tableRows(sections("README.md").get("A first answer") ?? "");
  const ofMeasured = measured.map((row) => [row[3], row[8], row[9], row.at(-1)]);
  expect(told.map(([, ...figures]) => figures)).toEqual(ofMeasured);
  expect(told).toHaveLength(6);
});
