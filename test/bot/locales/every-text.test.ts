import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/bot/commands/all-commands.ts";
import { registeredName } from "../../../src/bot/commands/command.ts";
import { en } from "../../../src/bot/locales/en.ts";
import { missingTexts } from "../../../src/bot/locales/fallback.ts";
import { TEXTS, TRANSLATIONS } from "../../../src/bot/locales/locale.ts";
import {
  BUTTON_LABEL_LENGTH,
  CONTENT_LENGTH,
  MODAL_TITLE_LENGTH,
  SELECT_TEXT_LENGTH,
} from "../../../src/bot/replies/limits.ts";
import { everyText, type SampleFacts } from "./every-text.ts";

const languages = Object.entries(TEXTS);

/** [interactions/application-commands, "Application Command Naming"] */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The most characters of each text, by where it stands: the first that fits counts. */
const LIMITS: readonly (readonly [path: RegExp, limit: number])[] = [
  [/^commands\..+\.name$/, 32],
  [/^commands\..+\.(description|choices\..+)$/, 100],
  [/^buttons\./, BUTTON_LABEL_LENGTH],
  [/^(unanswered\.(restore|export)|articles\.(discard|undo\..+))$/, BUTTON_LABEL_LENGTH],
  // The fact in it is a number, of six digits at most.
  [/^(unanswered\.lists\.|articles\.add$)/, BUTTON_LABEL_LENGTH + 60 - "123456".length],
  [/^(followUp|articles\.upload)(Title|Label)$/, MODAL_TITLE_LENGTH],
  [/^settings\.(groups|names)\.|^settings\.manner$/, MODAL_TITLE_LENGTH],
  [/^settings\.hints\./, SELECT_TEXT_LENGTH],
  [/^(lookUpHeadline|moreActions)$/, SELECT_TEXT_LENGTH],
  [/^catalogue\.(browse|newest|groupedBy\..+|choose\..+|undated)$/, SELECT_TEXT_LENGTH],
  [/^(reader\.parts|unanswered\.dismiss)$/, SELECT_TEXT_LENGTH],
  [/./, CONTENT_LENGTH],
];

/** Facts as long as they come: headlines, channels and file names. */
const LONG: SampleFacts = { number: () => 123_456, word: (fact) => fact.padEnd(60, "x") };

describe.each(languages)("every text of %s", (_, texts) => {
  const said = everyText(texts, LONG);

  test("fits its place", () => {
    const tooLong = said.filter(({ path, said: { length } }) => {
      const [, limit] = LIMITS.find(([pattern]) => pattern.test(path)) ?? [];
      return length === 0 || limit === undefined || length > limit;
    });

    expect(tooLong).toEqual([]);
  });

  test("is whole: nothing in it is undefined or an object, and it neither begins nor ends with white space", () => {
    const broken = said.filter(({ said }) => /undefined|NaN|\[object|=>|^\s|\s$/.test(said));

    expect(broken).toEqual([]);
  });

  test("has names that Discord takes, each once for a command's options", () => {
    const slash = new Set<string>(COMMANDS.filter(({ kind }) => kind === "slash").map(({ name }) => name));
    for (const { path, said: name } of said) {
      const [, command] = /^commands\.([^.]+)\.(?:options\.[^.]+\.)?name$/.exec(path) ?? [];
      if (command === undefined || !slash.has(command)) continue;
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
    }
    const commandNames = Object.values(texts.commands).map(({ name }) => name);
    expect(new Set(commandNames).size).toBe(commandNames.length);
    for (const command of Object.values(texts.commands)) {
      const names = "options" in command ? Object.values(command.options).map(({ name }) => name) : [];
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test("names only commands and subcommands that there are", () => {
    const named = said.flatMap(({ said }) => [...said.matchAll(/`(\/[^`]*)`/g)].map(([, name]) => name));
    const known = COMMANDS.flatMap((command) => [
      `/${registeredName(command)}`,
      ...("subcommands" in command ? (command.subcommands ?? []) : []).map(
        ({ name }) => `/${registeredName(command)} ${name}`,
      ),
    ]);

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  });

  test("tells in its help of every command that every bot registers, but of help itself", () => {
    const registered = COMMANDS.filter(({ isOffered }) => isOffered === undefined);
    const named = registered.map((command) =>
      command.kind === "slash" ? `\`/${registeredName(command)}\`` : `**${texts.commands[command.name].name}**`,
    );

    const untold = named.filter((name) => !texts.help.includes(name));

    expect(untold).toEqual(["`/help`"]);
  });

  test("names what is chosen on a message as Discord's menu does", () => {
    const { name } = texts.commands["find-sources"];

    expect(texts.help).toContain(`**${name}**`);
    expect(texts.statements.unreadable).toContain(`**${name}**`);
  });
});

/** Discord shows no names of commands in a language that it has no client in. */
const WITHOUT_COMMANDS = new Set(["ar"]);

describe.each(TRANSLATIONS)("%s", (code, translation) => {
  test("lacks no text", () => {
    const missing = missingTexts(translation, en).filter(
      (path) => !(WITHOUT_COMMANDS.has(code) && path.startsWith("commands")),
    );

    expect(missing).toEqual([]);
  });

  test("says in each text the same facts as English, and names the same commands", () => {
    const numbers = new Map<string, number>();
    // None that a language says without digits ("two files"), and none that is part of another.
    const numberOf = (fact: string) => {
      const number = numbers.get(fact) ?? 111 + 7 * numbers.size;
      numbers.set(fact, number);
      return number;
    };
    const facts: SampleFacts = { number: numberOf, word: (fact) => `⟦${numberOf(fact)}⟧` };
    const factsOf = (said: string) =>
      [...new Set(said.match(/\d{3}|`\/[a-z -]+`/g) ?? [])].filter((fact) => fact !== "100").sort();
    const english = new Map(everyText(en, facts).map(({ path, said }) => [path, factsOf(said)]));
    const texts = TEXTS[code] ?? en;
    const otherwise = everyText(texts, facts).flatMap(({ path, said }) => {
      const [own, expected] = [factsOf(said), english.get(path)];
      return JSON.stringify(own) === JSON.stringify(expected) ? [] : [{ path, own, expected }];
    });

    expect(otherwise).toEqual([]);
  });

  test("says each thing in words of its own", () => {
    const short: SampleFacts = { number: () => 7, word: () => "x" };
    const english = new Map(everyText(en, short).map(({ path, said }) => [path, said]));
    const same = everyText(TEXTS[code] ?? en, short).filter(
      ({ path, said }) => !path.startsWith("commands") && said.length > 20 && said === english.get(path),
    );

    expect(same).toEqual([]);
  });
});
