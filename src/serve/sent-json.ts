import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error.ts";

/** What is sent may have so many bytes: a text that is checked, with room for escapes. */
const LONGEST_BODY = 2_000_000;

const JSON_TYPE = /^application\/json[ \t]{0,9}(?:;|$)/i;
const CHARSET = /;[ \t]{0,9}charset=[ \t]{0,9}"?([\w-]{1,40})/i;

/** What is not read of the body would be taken for the next request. */
const CLOSED = { connection: "close" };

/**
 * The JSON that a request sends, as text.
 * @throws RequestError where it is no JSON in UTF-8, which pages of others cannot send, is too long, or ends in the middle
 */
export async function sentJson(request: IncomingMessage): Promise<string> {
  const { "content-type": type = "", "content-encoding": encoding = "identity" } = request.headers;
  if (!JSON_TYPE.test(type)) throw new RequestError(415, "Send JSON: Content-Type: application/json.");
  const charset = CHARSET.exec(type)?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) throw new RequestError(415, `Send JSON in UTF-8, not in ${charset}.`);
  if (encoding !== "identity") throw new RequestError(415, `Send JSON as it is, not packed by ${encoding}.`);
  const bytes = await bodyOf(request);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RequestError(400, "What was sent is not in UTF-8, as JSON has to be.");
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > LONGEST_BODY) break;
      parts.push(part);
    }
  } catch {
    // Whoever has sent it is gone: nobody reads this, and nothing here has failed.
    throw new RequestError(400, "The request ended in the middle.", CLOSED);
  }
  if (length > LONGEST_BODY) throw new RequestError(413, `At most ${LONGEST_BODY} bytes may be sent.`, CLOSED);
  return Buffer.concat(parts);
}
