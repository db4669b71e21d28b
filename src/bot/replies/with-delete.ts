import { deleteControls } from "./control-rows.ts";
import type { Reply } from "./reply.ts";

/** A reply that everybody sees: who asked for it can delete it, whatever it says. */
export function withDelete(reply: Reply, asker: string): Reply {
  const canBeDeleted = reply.rows.some((row) =>
    row.kind === "buttons"
      ? row.buttons.some(({ state }) => state.action === "delete")
      : row.state.action === "do" && row.choices.some(({ value }) => value === "delete"),
  );
  if (canBeDeleted) return reply;
  const state = { asker, at: 0, citations: [], isPrivate: false };
  return { ...reply, rows: [...reply.rows, ...deleteControls(reply.texts, state)] };
}
