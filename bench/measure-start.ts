/**
 * From nothing to the first answer in a fresh engine process, and what that process holds in memory after some
 * questions: `node measure-start.ts INDEX QUESTIONS-FILE`; prints JSON.
 */
import { readFileSync } from "node:fs";
import { ForkedEngine } from "../src/retrieve/engine/forked-engine.ts";
import type { MadeQuestion } from "./questions.ts";
import type { StartFigures } from "./report/figures.ts";
import { processorMillisecondsOf, residentBytes } from "./resources.ts";

/** Questions before an engine's memory is read. */
const BEFORE_MEMORY = 150;

const [indexFolder, file] = process.argv.slice(2) as [string, string];
const questions = JSON.parse(readFileSync(file, "utf8")) as [MadeQuestion, ...MadeQuestion[]];

const engine = await ForkedEngine.start({ indexFolder, model: "built-in" });
const ready = processorMillisecondsOf(engine.processId);
await engine.ask({ text: questions[0].text });
const answer = processorMillisecondsOf(engine.processId);
const memory = residentBytes(engine.processId);
for (const { text } of questions.slice(0, BEFORE_MEMORY)) await engine.ask({ text });
const memoryLater = residentBytes(engine.processId);
await engine.close();
const figures: StartFigures = { ready, answer, memory, memoryLater };
console.log(JSON.stringify(figures));
