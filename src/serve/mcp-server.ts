import type { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from "@modelcontextprotocol/sdk/types.js";
import type { Log } from "../log/log.ts";
import type { Engine } from "../retrieve/engine/engine.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { readValues } from "./read-values.ts";
import { RequestError } from "./request-error.ts";
import { inputSchemaOf, outputSchemaOf } from "./tool-schemas.ts";

const INSTRUCTIONS =
  "Exact quotations from the operator's articles. Every text here is the source's own: repeat it word for word, with its " +
  'citation id, and add nothing to it. The tier "answers" means that the first quotation answers; "related" promises ' +
  'nothing; "nothing-found" means that the articles do not answer: say so.';

/** The operations that a language model is offered, by the names of their tools. */
const TOOLS: ReadonlyMap<string, Operation> = new Map(
  OPERATIONS.filter(({ tool }) => tool !== undefined).map((operation) => [operation.tool as string, operation]),
);

/** The two directions of a conversation with a client; nothing else may be written to its output. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Answers an MCP client on two streams from an engine, until it closes its side; what it has asked before is answered still, as
 * questions may come from a file.
 */
export async function serveMcp(engine: Engine, log: Log, version: string, { input, output }: Streams): Promise<void> {
  const server = new Server(
    { name: "verbatim", title: "Verbatim", version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.onerror = (error) => log.warn({ reason: clipped(error.message) }, "a line of the client was not understood");
  const open = new Set<Promise<CallToolResult>>();
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...TOOLS].map(toolOf) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params: { name, arguments: given = {} } }) => {
    const operation = TOOLS.get(name);
    if (operation === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool ${name}.`);
    const result = call(operation, given, engine).catch((error: unknown) => {
      if (error instanceof RequestError) return refusal(error.message);
      log.error({ err: error, tool: name }, "no answer");
      return refusal(error instanceof Error ? error.message : String(error));
    });
    open.add(result);
    return result.finally(() => open.delete(result));
  });
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    // The transport does not tell that its client has gone.
    input.once("end", resolve).once("close", resolve);
  });
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await Promise.all(open);
  // What was answered last is written by what waits for it, too.
  await setImmediate();
  await server.close();
}

function toolOf([name, operation]: readonly [string, Operation]): Tool {
  return {
    name,
    description: operation.summary,
    inputSchema: inputSchemaOf(operation),
    outputSchema: outputSchemaOf(operation),
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}

/** The same as an object, and as text for clients that know no objects. */
async function call(
  operation: Operation,
  given: Readonly<Record<string, unknown>>,
  engine: Engine,
): Promise<CallToolResult> {
  const values = readValues(operation, given, operation.tool ?? operation.id);
  const found = await operation.run(engine, values);
  if (found === null) return refusal(`No passage has the citation id ${values.citation} (any longer).`);
  return {
    content: [{ type: "text", text: JSON.stringify(found, null, 2) }],
    structuredContent: found as Record<string, unknown>,
  };
}

/** So much of what was not understood is told. */
const TOLD = 200;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > TOLD ? `${line.slice(0, TOLD)}…` : line;
}

function refusal(message: string): CallToolResult {
  return { content: [{ type: "text", text: message }], isError: true };
}
