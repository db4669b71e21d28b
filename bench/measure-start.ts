/**
 * From nothing to the first answer in a fresh engine process, and what that process holds in memory after some
 * questions: `node measure-start.ts INDEX QUESTIONS`; prints JSON.
 */
import { performance } from "node:perf_hooks";
import { ForkedEngine } from "../src/retrieve/engine/forked-engine.ts";
import { openBenchStore } from "./open-store.ts";
import { makeQuestions } from "./questions.ts";
import type { StartFigures } from "./report/figures.ts";
import { residentBytes } from "./resources.ts";

const [indexFolder, count] = process.argv.slice(2) as [string, string];
const store = openBenchStore(indexFolder);
const made = await store.snapshot((snapshot) => makeQuestions(snapshot, Number(count)));
const questions = made.map(({ text }) => text);
await store.close();

const started = performance.now();
const engine = await ForkedEngine.start({ indexFolder, model: "built-in" });
const ready = performance.now() - started;
await engine.ask({ text: questions[0] as string });
const answer = performance.now() - started;
const memory = residentBytes(engine.processId);
for (const text of questions) await engine.ask({ text });
const memoryLater = residentBytes(engine.processId);
await engine.close();
const figures: StartFigures = { ready, answer, memory, memoryLater };
console.log(JSON.stringify(figures));
