import timers from "node:timers/promises";
import { onTestFinished, vi } from "vitest";

/** Lets the pauses of discord.js (between attempts to connect, between log-ins) pass at once until the test has ended. */
export function skipPauses(): void {
  const pauses = vi.spyOn(timers, "setTimeout").mockImplementation((_, value) => timers.setImmediate(value as never));
  onTestFinished(() => pauses.mockRestore());
}
