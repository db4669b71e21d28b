import type { LogSettings } from "../../log/log.ts";
import type { Settings } from "./settings.ts";

/** How the processes of `npm start` log. A conversation in the terminal is disturbed only by whoever sets LOG_LEVEL. */
export function logSettings({ logLevel, discordToken }: Pick<Settings, "logLevel" | "discordToken">): LogSettings {
  return { level: logLevel ?? (discordToken === null ? "silent" : "info"), pretty: process.stderr.isTTY === true };
}
