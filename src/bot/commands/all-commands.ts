import { about } from "./about.ts";
import { articles } from "./articles/articles.ts";
import { ask } from "./ask.ts";
import { cite } from "./cite.ts";
import { type Command, registeredName } from "./command.ts";
import { compare, timeline } from "./compare.ts";
import { digest } from "./digest.ts";
import { findSources } from "./find-sources.ts";
import { follow } from "./follow.ts";
import { gaps } from "./gaps.ts";
import { help } from "./help.ts";
import { lookup } from "./lookup.ts";
import { manage } from "./manage.ts";
import { privacy } from "./privacy.ts";
import { sources } from "./sources.ts";
import { checkQuotations, verify } from "./verify.ts";

/**
 * All commands. To add one: write its record in a file of its own, name it in this list, and write its English texts in
 * `locales/commands/en.ts`, by its name. Other languages show the English texts until they have their own.
 */
export const COMMANDS: readonly Command[] = [
  ask,
  lookup,
  cite,
  verify,
  compare,
  timeline,
  sources,
  follow,
  about,
  help,
  manage,
  articles,
  gaps,
  digest,
  privacy,
  findSources,
  checkQuotations,
];

/** The command of this kind that Discord calls so; undefined for one of another version of the bot. */
export function commandOf<Kind extends Command["kind"]>(
  kind: Kind,
  name: string,
): Extract<Command, { kind: Kind }> | undefined {
  return COMMANDS.find(
    (command): command is Extract<Command, { kind: Kind }> => command.kind === kind && registeredName(command) === name,
  );
}
