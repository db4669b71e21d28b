import { expect, test } from "vitest";
import { JoinedEngine, joinAnswers } from "../../../src/bot/collections/joined-engine.ts";
import type { Answer, QuotedAnswer } from "../../../src/retrieve/answer.ts";
import { EngineBusyError, ProcessError } from "../../../src/retrieve/errors.ts";
import { quotationOf } from "../sample-quotations.ts";
import { TinyEngine } from "../tiny-engine.ts";

function joined(failure: Error) {
  const own = new TinyEngine();
  own.before = async () => {
    throw failure;
  };
  own.status = async () => {
    throw failure;
  };
  const lost: unknown[] = [];
  return { engine: new JoinedEngine(own, new TinyEngine(), (error) => lost.push(error)), lost };
}

test("where the engine of a server's own articles fails, the operator's are answered from, and the failure is told", async () => {
  const failure = new ProcessError("The engine stopped while it worked on this.");
  const { engine, lost } = joined(failure);
  expect(await engine.ask({ text: "When was the lighthouse of Skerry lit?" })).toMatchObject({ kind: "quoted" });
  expect(await engine.lookUp("ferry", 5)).toHaveLength(1);
  expect((await engine.status()).articles).toBe((await new TinyEngine().status()).articles);
  expect(lost).toEqual([failure, failure, failure]);
});

test("where that engine is busy, its server is told to ask again, as half an answer would be", async () => {
  const { engine, lost } = joined(new EngineBusyError(3));
  await expect(engine.ask({ text: "When was the lighthouse of Skerry lit?" })).rejects.toThrow(EngineBusyError);
  expect(lost).toEqual([]);
});

test("lists and counts of a server's articles and the operator's are one, each article once", async () => {
  const dated = (dates: readonly (string | null)[], source: string) =>
    new TinyEngine(dates.map((date, i) => ({ title: `${source} ${i}`, text: "A text.", date, source })));
  const own = dated(["2024-11-23", "2023-01-01", null], "own.txt");
  const common = dated(["2024-12-01", "2023-06-01"], "common.txt");
  const engine = new JoinedEngine(own, common, () => undefined);
  const titles = async (limit: number, offset: number) =>
    (await engine.listArticles({ by: "all" }, limit, offset)).articles.map(({ title }) => title);

  const all = ["common.txt 0", "own.txt 0", "common.txt 1", "own.txt 1", "own.txt 2"];
  expect(await titles(10, 0)).toEqual(all);
  expect([...(await titles(2, 0)), ...(await titles(2, 2)), ...(await titles(2, 4))]).toEqual(all);
  expect((await engine.listArticles({ by: "all" }, 1, 0)).total).toBe(5);
  const counts = async (by: "year" | "file") =>
    (await engine.groupArticles({ by }, 10, 0)).groups.map(({ name, articles }) => [name, articles]);
  expect(await counts("year")).toEqual([
    ["2024", 2],
    ["2023", 2],
    ["", 1],
  ]);
  expect(await counts("file")).toEqual([
    ["common.txt", 2],
    ["own.txt", 3],
  ]);
  expect((await engine.groupArticles({ by: "file" }, 1, 1)).groups).toMatchObject([{ name: "own.txt" }]);
});

test("of what is looked up, the closest comes first, whoever's article it is", async () => {
  const [own, common] = [new TinyEngine(), new TinyEngine()];
  const [entry] = await own.lookUp("ferry", 1);
  if (entry === undefined) throw new Error("There is a ferry.");
  own.lookUp = async () => [{ ...entry, source: "own.txt", closeness: 0.7 }];
  common.lookUp = async () => [{ ...entry, source: "common.txt", closeness: 1 }];
  const found = await new JoinedEngine(own, common, () => undefined).lookUp("fery", 5);
  expect(found.map(({ source }) => source)).toEqual(["common.txt", "own.txt"]);
});

test("an answer of two says of each which of its parts were out of reach", () => {
  const found = { kind: "nothing-found", confidence: 0, nearest: [] } as const;
  expect(joinAnswers([found, { ...found, partsAway: ["second"] }])).toEqual({ ...found, partsAway: ["second"] });
  expect(joinAnswers([found, found])).toEqual(found);
});

test("where one of them has articles of the days that were asked for, what the other has of other days is left out", async () => {
  const found = await new TinyEngine().ask({ text: "When was the lighthouse of Skerry lit?" });
  const of = (kind: "only" | "elsewhere", confidence: number): Answer => {
    const time = { kind, days: { from: "2025-03-01", to: "2025-03-31" }, event: null };
    return { ...found, confidence, within: { question: "When was it lit?", filters: null, time } };
  };
  expect(joinAnswers([of("elsewhere", 0.9), of("only", 0.8)])).toEqual(of("only", 0.8));
  expect(joinAnswers([of("elsewhere", 0.9), of("elsewhere", 0.8)])).toMatchObject({
    within: { time: { kind: "elsewhere" } },
  });
  const nothing = { ...of("only", 0.1), kind: "nothing-found", nearest: [] } as const;
  expect(joinAnswers([nothing, nothing]).within).toEqual(nothing.within);
});

test("who speaks in both is one speaker, suggested by how often both quote them", async () => {
  const [own, common] = [new TinyEngine(), new TinyEngine()];
  own.speakers = [{ name: "Ida Brandt", sentences: 2, closeness: 1 }];
  common.speakers = [
    { name: "Jonas Weil", sentences: 3, closeness: 1 },
    { name: "Ida Brandt", sentences: 2, closeness: 1 },
  ];
  expect(await new JoinedEngine(own, common, () => undefined).findSpeakers("", 5)).toEqual([
    { name: "Ida Brandt", sentences: 4, closeness: 1 },
    { name: "Jonas Weil", sentences: 3, closeness: 1 },
  ]);
});

test("a speaker who is asked for is unknown only where neither of them knows who it is", async () => {
  const answerOf = (names: readonly string[], nearest: readonly string[], confidence: number): Answer => {
    const filters = { days: null, files: [], article: null, having: [], without: [], misread: [] };
    const within = {
      question: "When?",
      time: null,
      filters: { ...filters, saidBy: [{ asked: "Brandt", names, nearest }] },
    };
    return { kind: "nothing-found", confidence, nearest: [], within };
  };
  const saidBy = (...answers: readonly Answer[]) => joinAnswers(answers).within?.filters?.saidBy;
  const known = { asked: "Brandt", names: ["Ida Brandt"], nearest: [] };
  expect(saidBy(answerOf([], ["Brand"], 0.2), answerOf(["Ida Brandt"], [], 0.1))).toEqual([known]);
  expect(saidBy(answerOf([], ["Brand"], 0.2), answerOf([], ["Brant"], 0.1))).toEqual([
    { asked: "Brandt", names: [], nearest: ["Brand", "Brant"] },
  ]);
});

const { article: ARTICLE } = quotationOf("x");
const quotedOn = (dates: readonly (string | null)[], source: string, more: Partial<QuotedAnswer>): QuotedAnswer => ({
  kind: "quoted",
  tier: "answers",
  confidence: 0.9,
  quotations: dates.map((date, i) =>
    quotationOf(`Said in ${source} on ${date}.`, { citation: `${source}${i}`, article: { ...ARTICLE, date } }),
  ),
  ...more,
});
const citationsOf = (answer: Answer) =>
  answer.kind === "quoted" ? answer.quotations.map(({ citation }) => citation) : [];

test("what two collections say of a subject is one answer, by date", () => {
  const own = quotedOn(["2024-11-23"], "own", { confidence: 0.8 });
  const common = quotedOn(["2023-01-01", "2025-03-02", null], "common", { composed: { by: "date", of: 2 } });
  const joined = joinAnswers([own, common]);
  expect(citationsOf(joined)).toEqual(["common0", "own0", "common1"]);
  expect(joined).toMatchObject({ confidence: 0.9, composed: { by: "date", of: 3 } });
  expect(citationsOf(joinAnswers([own, common], 4))).toEqual(["common0", "own0", "common1", "common2"]);
  expect(citationsOf(joinAnswers([own, common], 2))).toEqual(["common0", "own0"]);
  expect(joinAnswers([own, common], 1)).not.toHaveProperty("composed");
});

test("parts of a question are answered by the collection that is surer of them", () => {
  const own = quotedOn(["2024-11-23"], "own", { confidence: 0.8 });
  const common = quotedOn(["2025-01-01", "2023-03-02"], "common", { composed: { by: "part", of: 2 } });
  const joined = joinAnswers([own, common]);
  expect(citationsOf(joined)).toEqual(["common0", "common1"]);
  expect(joined).toMatchObject({ composed: { by: "part", of: 2 } });
  const surer = joinAnswers([{ ...own, confidence: 0.95 }, common]);
  expect(citationsOf(surer)).toEqual(["own0"]);
  expect(surer).not.toHaveProperty("composed");
});
