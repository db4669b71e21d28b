/** Draws the pages of one PDF, which may be made to do harm: short-lived, and ended when it takes too much. */

import { readFileSync } from "node:fs";
import { drawForScreens } from "../read/formats/pdf/print/draw-pages.ts";
import { watchProcess } from "../retrieve/engine/process-watch.ts";
import type { DrawOrder, DrawReply } from "./draw-message.ts";

/** Processor time for one page, and for all of them, in seconds: a page of a magazine takes one. */
const PAGE_SECONDS = 30;
const ALL_SECONDS = 600;
/** Beside what the process has before, in bytes. */
const MEMORY = 1.5 * 2 ** 30;
/** Of a longer document only the first ones are drawn. */
const MOST_PAGES = 2000;

const watch = watchProcess();
process.once("disconnect", () => process.exit(1));
// Whoever started this process decides when it ends; a Ctrl+C in the terminal reaches all.
process.on("SIGINT", () => undefined);
process.once("message", (order: DrawOrder) => {
  draw(order)
    .catch((error: unknown) =>
      reply({ kind: "failed", message: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => process.exit());
});

async function draw({ path }: DrawOrder): Promise<void> {
  const began = process.cpuUsage();
  let pages = 0;
  const allow = () => {
    const { user, system } = process.cpuUsage(began);
    watch.limit({ seconds: Math.max(1, Math.min(PAGE_SECONDS, ALL_SECONDS - (user + system) / 1e6)), bytes: MEMORY });
  };
  allow();
  for await (const page of drawForScreens(readFileSync(path), MOST_PAGES)) {
    await reply({ kind: "page", page });
    pages++;
    allow();
  }
  await reply({ kind: "done", pages });
}

function reply(message: DrawReply): Promise<void> {
  return new Promise((sent) => process.send?.(message, () => sent()));
}
