import { PermissionFlagsBits } from "discord.js";

/**
 * The minimum for answers: to see questions and to reply to them, also in threads, with embeds; to open threads for answers; and
 * to react, which tells people without a message that a question is not taken now.
 */
const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions;

interface InviteLinks {
  /** Adds the bot to a server. */
  readonly server: string;
  /** Adds its commands to a person's account, for use everywhere. */
  readonly user: string;
}

/** The links that install the bot; null for a token whose first part is not the application's id in base64. */
export function inviteLinks(token: string): InviteLinks | null {
  const id = Buffer.from(token.trim().split(".")[0] ?? "", "base64").toString("latin1");
  if (!/^\d{17,20}$/.test(id)) return null;
  const link = (parameters: Record<string, string>) =>
    `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: id, ...parameters })}`;
  return {
    server: link({ scope: "bot applications.commands", permissions: String(PERMISSIONS), integration_type: "0" }),
    user: link({ scope: "applications.commands", integration_type: "1" }),
  };
}
