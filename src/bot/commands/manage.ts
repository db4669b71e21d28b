import type { ModalSubmitInteraction } from "discord.js";
import { type Call, makeCall } from "../calls/call.ts";
import type { Submission } from "../modals/submission.ts";
import { type ControlState, type Reply, wordsReply } from "../replies/reply.ts";
import { tellServerLog } from "../settings/server-log.ts";
import { readSettings, SETTING_GROUP_NAMES, settingsModal } from "../settings/settings-modal.ts";
import { changedLines, settingsOverview } from "../settings/settings-overview.ts";
import { always, type PlainCommand } from "./command.ts";

/** Shows what is set, instead of a form to change it. */
const ALL = "all";

/** Opens a form with what is set; sending it off shows everything, with buttons for the other forms. */
export const manage: PlainCommand = {
  kind: "slash",
  name: "manage",
  audience: "managers",
  options: [{ name: "part", type: "choice", choices: [...SETTING_GROUP_NAMES, ALL] }],
  isPrivate: always,
  opens(interaction, call) {
    if (call.guildId === null) return null;
    const part = interaction.options.getString("part") ?? "answers";
    const group = SETTING_GROUP_NAMES.find((name) => name === part);
    return group === undefined ? null : settingsModal(call, group);
  },
  async run(_, call) {
    return call.guildId === null
      ? wordsReply(call.texts, call.texts.onlyInServers)
      : settingsOverview(call, call.settings);
  },
};

/** Keeps what a form of settings was filled in with. */
export async function changeSettings(
  call: Call,
  submission: Submission,
  { at }: ControlState<string>,
  { locale }: ModalSubmitInteraction,
): Promise<Reply> {
  const { bot, guildId, settings } = call;
  const group = SETTING_GROUP_NAMES[at];
  if (guildId === null || group === undefined) return wordsReply(call.texts, call.texts.onlyInServers);
  const { change, complaints } = readSettings(call, group, submission);
  const changed = await bot.store.changeSettings(guildId, change);
  const after = makeCall(bot, call.userId, guildId, true, locale);
  const lines = changedLines(after, settings, changed);
  if (lines.length > 0) {
    // Who turns the log off is noted in the channel where it was.
    const channels = [settings.logChannel, changed.logChannel];
    tellServerLog(after, after.texts.serverLog.settings(`<@${call.userId}>`), lines, channels);
  }
  const { saved, unchanged } = after.texts.settings;
  const outcome = lines.length > 0 ? [saved] : complaints.length > 0 ? [] : [unchanged];
  return settingsOverview(after, changed, [...complaints, ...outcome]);
}
