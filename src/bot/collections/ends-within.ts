import { setTimeout as sleep } from "node:timers/promises";

/** Whether work ends within so many milliseconds; if not, it goes on. */
export async function endsWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const patience = new AbortController();
  const hasEnded = await Promise.race([
    work.then(() => true),
    sleep(milliseconds, false, { signal: patience.signal }).catch(() => false),
  ]);
  patience.abort();
  return hasEnded;
}
