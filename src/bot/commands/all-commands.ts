import { ask } from "./ask.ts";
import type { SlashCommand } from "./command.ts";

export const SLASH_COMMANDS: readonly SlashCommand[] = [ask];
