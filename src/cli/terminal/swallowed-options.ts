import type { Command } from "commander";
import type { Settings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Refuses to run a command without an option that was typed for it, but that npm took as a setting of its own: without "--"
 * before it, npm keeps an option, and hands on what was meant as its value as if it stood alone.
 * @throws UsageError with what to type instead
 */
export function refuseSwallowed(
  program: Command,
  args: readonly string[],
  { npmSettings }: Pick<Settings, "npmSettings">,
): void {
  const named = program.commands.find((command) => command.name() === args[0]);
  const below = named?.commands.find((command) => command.name() === args[1]);
  const command = below ?? named;
  const swallowed = command?.options.find(
    ({ long }) =>
      npmSettings.has(settingNameOf(long ?? "")) && !args.some((arg) => arg === long || arg.startsWith(`${long}=`)),
  );
  if (named === undefined || swallowed === undefined) return;
  const call = named.name() === "start" ? "npm start --" : `npm run ${named.name()} --`;
  const typed = [call, below?.name() ?? [], swallowed.flags.replace(/^-\w, /, "")].flat().join(" ");
  throw new UsageError(
    `npm took ${swallowed.long} for itself. Put -- before what is meant for Verbatim, as in: ${typed} ` +
      "(If you did not type it, npm has it from an .npmrc.)",
  );
}

/** As npm names a setting in the environment: "max_tokens" for "--max-tokens". */
function settingNameOf(option: string): string {
  return option.replace(/^--/, "").replaceAll("-", "_");
}
