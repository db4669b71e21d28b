import { containerFaults, rowFaults } from "./component-rules.ts";
import { length, listOf } from "./values.ts";
import { CONTAINERS } from "./world.ts";

/** Whether a message is sent as one with containers (Components V2). */
export function hasContainers(body: Record<string, unknown>): boolean {
  return (Number(body.flags ?? 0) & CONTAINERS) !== 0;
}

/**
 * What Discord refuses in a message, in words for a test's report. Figures from resources/message and
 * components/reference.
 */
export function messageFaults(body: Record<string, unknown>): string[] {
  const faults: string[] = [];
  const content = typeof body.content === "string" ? body.content : "";
  const embeds = listOf(body.embeds);
  const rows = listOf(body.components);
  const containers = hasContainers(body);
  if (containers && (content !== "" || embeds.length > 0)) faults.push("content or embeds beside containers");
  if (length(content) > 2000) faults.push(`content of ${length(content)} characters`);
  if (content === "" && embeds.length === 0 && rows.length === 0) faults.push("empty message");
  faults.push(...embedFaults(embeds), ...(containers ? containerFaults(rows) : rowFaults(rows)));
  const mentions = body.allowed_mentions as { parse?: unknown[]; users?: unknown[]; roles?: unknown[] } | undefined;
  // Those may be pinged who have asked for that, and are named where it says so.
  const pinged = mentions?.users ?? [];
  const [told = ""] = /🔔 [^"\\]*/u.exec(JSON.stringify(body)) ?? [];
  const areNamed = pinged.every((id) => told.includes(`<@${id}>`));
  if (mentions?.parse?.length !== 0 || mentions.roles || !areNamed) faults.push("may ping");
  if (pinged.length > 100) faults.push(`${pinged.length} people are mentioned`);
  return faults;
}

function embedFaults(embeds: readonly Record<string, unknown>[]): string[] {
  const faults: string[] = [];
  let total = 0;
  const measure = (name: string, value: unknown, most: number) => {
    if (value === undefined || value === null) return;
    if (typeof value !== "string" || value === "") {
      faults.push(`empty ${name}`);
      return;
    }
    total += length(value);
    if (length(value) > most) faults.push(`${name} of ${length(value)} characters`);
  };
  if (embeds.length > 10) faults.push(`${embeds.length} embeds`);
  for (const embed of embeds) {
    measure("embed title", embed.title, 256);
    measure("embed description", embed.description, 4096);
    measure("embed footer", (embed.footer as { text?: unknown } | undefined)?.text, 2048);
    measure("embed author", (embed.author as { name?: unknown } | undefined)?.name, 256);
    const fields = listOf(embed.fields);
    if (fields.length > 25) faults.push(`${fields.length} fields`);
    for (const field of fields) {
      measure("field name", field.name, 256);
      measure("field value", field.value, 1024);
    }
    if (embed.url !== undefined && !/^https?:\/\//.test(String(embed.url))) faults.push(`embed url ${embed.url}`);
  }
  if (total > 6000) faults.push(`${total} characters over all embeds`);
  return faults;
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;

/** What Discord refuses in command definitions [interactions/application-commands]. */
export function commandFaults(commands: readonly Record<string, unknown>[]): string[] {
  const faults: string[] = [];
  const check = (item: Record<string, unknown>, slash: boolean) => {
    const named = { "": item.name, ...(item.name_localizations as object | null) };
    const described = { "": item.description, ...(item.description_localizations as object | null) };
    for (const [locale, name] of Object.entries(named)) {
      const text = String(name);
      if (slash ? !NAME.test(text) || text !== text.toLowerCase() : text.length < 1 || text.length > 32) {
        faults.push(`name ${JSON.stringify(name)} (${locale})`);
      }
    }
    for (const [locale, text] of Object.entries(described)) {
      if (slash ? length(String(text)) < 1 || length(String(text)) > 100 : text)
        faults.push(`description ${text} (${locale})`);
    }
    const options = listOf(item.options);
    if (options.length > 25) faults.push(`${options.length} options`);
    for (const key of ["name", ...Object.keys((item.name_localizations as object | null) ?? {})]) {
      const names = options.map((option) =>
        key === "name"
          ? option.name
          : ((option.name_localizations as Record<string, string> | null)?.[key] ?? option.name),
      );
      if (new Set(names).size !== names.length) faults.push(`option names alike (${key})`);
    }
    for (const option of options) check(option, true);
  };
  for (const command of commands) {
    check(command, (command.type ?? CHAT_INPUT) === CHAT_INPUT);
    const size = JSON.stringify(command).length;
    if (size > 100_000) faults.push(`command of ${size} characters`);
  }
  return faults;
}
