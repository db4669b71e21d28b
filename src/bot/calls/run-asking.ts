import type { RepliableInteraction } from "discord.js";
import type { Reply } from "../replies/reply.ts";
import { type AdmittedCall, type CallDecision, noteReply, untilDone } from "./refusal.ts";
import { deferAndFillIn, replyPrivately } from "./respond.ts";

/** Answers who asks the engine by a command or a form, where that is admitted; says in private why not, where it is refused. */
export async function runAsking(
  interaction: RepliableInteraction,
  decision: CallDecision,
  make: (call: AdmittedCall) => Promise<Reply | null>,
): Promise<void> {
  if (decision.kind === "refused") return replyPrivately(interaction, decision.refusal.reply);
  const admitted = decision.call;
  await untilDone(admitted, () => deferAndFillIn(interaction, admitted, () => make(admitted)));
  noteReply(admitted);
}
