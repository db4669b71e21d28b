import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error.ts";

/** Names of this machine for itself: a page in a browser that calls it otherwise is somebody else's. */
const OWN_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;
/** A question of 6,000 characters of any script, percent-encoded, is no longer. */
export const LONGEST_URL = 80_000;

/**
 * The address that a request asks for: a path, or a whole address, as it is sent to a proxy. A path may begin with "//" and is
 * no name of a machine then.
 * @throws RequestError where it is none, or too long
 */
export function addressOf({ url = "" }: Pick<IncomingMessage, "url">): URL {
  if (url.length > LONGEST_URL) {
    throw new RequestError(414, `An address may have ${LONGEST_URL} characters, not ${url.length}.`);
  }
  const whole = url.startsWith("/") ? `http://localhost${url}` : url;
  if (URL.canParse(whole)) return new URL(whole);
  throw new RequestError(400, `${url} is no address. /openapi.json says what there is.`);
}

/** @throws RequestError where the token is not sent; where there is none, for what does not come from this machine. */
export function admit({ headers }: IncomingMessage, { host }: URL, token: string | null): void {
  if (token !== null) {
    const sent = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
    if (areEqual(sent, token)) return;
    throw new RequestError(401, "Send the server's token: Authorization: Bearer <token>.", {
      "www-authenticate": "Bearer",
    });
  }
  const stranger = [headers.host ?? "", host].find((name) => !OWN_NAMES.test(name));
  if (stranger === undefined) return;
  const called = stranger === "" ? "without one" : `by ${stranger}`;
  throw new RequestError(403, `This server answers its own machine alone, by the name localhost, not ${called}.`);
}

/** How long it takes does not tell where two texts differ. */
function areEqual(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
