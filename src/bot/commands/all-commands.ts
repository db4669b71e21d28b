import { about } from "./about.ts";
import { articles } from "./articles.ts";
import { ask } from "./ask.ts";
import { cite } from "./cite.ts";
import type { MessageCommand, SlashCommand } from "./command.ts";
import { findSources } from "./find-sources.ts";
import { gaps } from "./gaps.ts";
import { help } from "./help.ts";
import { lookup } from "./lookup.ts";
import { manage } from "./manage.ts";
import { privacy } from "./privacy.ts";
import { sources } from "./sources.ts";

export const SLASH_COMMANDS: readonly SlashCommand[] = [
  ask,
  lookup,
  cite,
  sources,
  about,
  help,
  manage,
  articles,
  gaps,
  privacy,
];

export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findSources];
