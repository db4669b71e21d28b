import type { Client } from "discord.js";
import type { Log } from "../../log/log.ts";

/** A clock that goes back by more milliseconds than this at once was set; by fewer, it was only corrected. */
const NOTICED_MS = 2_000;

/**
 * discord.js counts Discord's rate limits by the machine's clock: where that is set back by a day, a limit that was over long
 * ago would hold up answers for a day. What it knows of limits is then forgotten; Discord tells them again with its next response.
 * @returns what looks at the clock, before anything may be sent
 */
export function watchClock({ rest }: Pick<Client, "rest">, log: Log): () => void {
  const ahead = () => Date.now() - performance.now();
  let before = ahead();
  return () => {
    const setBackMs = before - ahead();
    before = ahead();
    if (setBackMs < NOTICED_MS) return;
    rest.handlers.clear();
    rest.globalReset = -1;
    log.warn({ seconds: Math.round(setBackMs / 1000) }, "the machine's clock was set back");
  };
}
