import { Command } from "commander";
import type { Settings } from "../terminal/settings.ts";
import { UsageError } from "../terminal/usage-error.ts";

export function inviteCommand(settings: Settings): Command {
  return new Command("invite")
    .description("Prints the links that install the bot, with the least permissions that it needs.")
    .action(async () => {
      const { inviteLinks } = await import("../../bot/gateway/invite.ts");
      const links = settings.discordToken === null ? null : inviteLinks(settings.discordToken);
      if (links === null) {
        throw new UsageError(
          "Set DISCORD_TOKEN to your bot's token first (developer portal, Bot); the links come from it.",
        );
      }
      console.log(`For a server: ${links.server}`);
      console.log(`For yourself, to use everywhere: ${links.user}`);
    });
}
