import { describe, expect, test } from "vitest";
import { EmbeddingError } from "../../../src/embed/embedding.ts";
import { errorId } from "../../../src/log/error-id.ts";
import { RerankerError } from "../../../src/rerank/reranker.ts";
import { recordOf, reportError, revivedError } from "../../../src/retrieve/engine/error-record.ts";
import {
  EngineBusyError,
  IndexFolderError,
  ModelMismatchError,
  ProcessError,
  QuotationMismatchError,
  StoreError,
  UnexpectedError,
} from "../../../src/retrieve/errors.ts";
import { keptLog } from "../../bot/quiet-log.ts";

/** What arrives in another process, which gets structured clones. */
function crossed(error: Error): Error {
  return revivedError(structuredClone(recordOf(error)));
}

describe("an error that crosses to another process", () => {
  test.each([
    new StoreError("no store"),
    new IndexFolderError("no index"),
    new ModelMismatchError("another model"),
    new QuotationMismatchError("not the source's"),
    new EmbeddingError("no model"),
    new RerankerError("no network"),
    new EngineBusyError(7),
    new ProcessError("ended"),
    new UnexpectedError("TypeError", "of a third process"),
  ])("arrives as the same class with what it says: $name", (error) => {
    const arrived = crossed(error);
    expect(arrived.constructor).toBe(error.constructor);
    expect(arrived).toEqual(error);
    expect(arrived.stack).toBe(error.stack);
  });

  test("of a library's class or of the language is unexpected, and keeps the name that it had", () => {
    const arrived = crossed(new RangeError("Token 5 was not prepared."));
    expect(arrived).toBeInstanceOf(UnexpectedError);
    expect(arrived).toMatchObject({ originalName: "RangeError", message: "Token 5 was not prepared." });
    expect(arrived.stack).toMatch(/^RangeError: Token 5 was not prepared\.\n {4}at /);
  });

  test("brings its causes along, each as its class", () => {
    const cause = new EmbeddingError("no model", { cause: new TypeError("not a function") });
    const arrived = crossed(new IndexFolderError("no index", { cause }));
    expect(arrived.cause).toBeInstanceOf(EmbeddingError);
    expect((arrived.cause as Error).cause).toMatchObject({ originalName: "TypeError", message: "not a function" });
  });

  test("that is its own cause arrives with a bounded number of causes", () => {
    const circle = new Error("round and round");
    circle.cause = circle;
    let causes = 0;
    for (let error = crossed(circle); error.cause instanceof Error; error = error.cause) causes++;
    expect(causes).toBe(5);
  });
});

describe("an error that is reported", () => {
  const place = { message: "indexing has failed", facts: { file: "a.md" } };

  test("is logged with an id, which it has in the other process, too", () => {
    const log = keptLog();
    const error = new IndexFolderError("no index");
    const record = reportError(error, log, place);
    expect(log.lines).toEqual([
      { level: "error", message: "indexing has failed", facts: { file: "a.md", err: error } },
    ]);
    expect(record.id).toMatch(/^[0-9a-f]{8}$/);
    expect(errorId(error)).toBe(record.id);
    expect(errorId(revivedError(structuredClone(record)))).toBe(record.id);
  });

  test("a second time, because several calls met it, keeps its id and is not logged again", () => {
    const log = keptLog();
    const error = new IndexFolderError("no index");
    expect(reportError(error, log, place).id).toBe(reportError(error, log, place).id);
    expect(log.lines).toHaveLength(1);
  });

  test("need not be an Error", () => {
    const log = keptLog();
    expect(reportError("out of paper", log, place)).toMatchObject({ originalName: "string", message: "out of paper" });
    expect(log.lines).toHaveLength(1);
  });
});
