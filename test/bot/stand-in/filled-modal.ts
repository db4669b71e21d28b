import { bounds, type ModalData, type ModalPart, PART } from "./modal-rules.ts";
import type { StandInAttachment, World } from "./world.ts";

/** A file that a person attaches. */
export interface StandInFile {
  readonly filename: string;
  readonly content: string;
}

/** What a person fills in, by the fields' custom_ids: a text; options, channels or roles; files; whether a box is ticked. */
export type Filled = Readonly<Record<string, string | boolean | readonly string[] | readonly StandInFile[]>>;

type Data = Record<string, unknown>;

/** What Discord resolves for the bot beside the ids. */
interface Resolved {
  readonly channels: Data;
  readonly roles: Data;
  readonly attachments: Data;
}

/**
 * What Discord tells the bot of a modal that was sent: what stood there at first stays where a person left it.
 * @throws Error where Discord's clients would not let the person send it so
 */
export function filledModal(world: World, apiUrl: string, modal: ModalData, filled: Filled): object {
  const parts = modal.components.map(({ component }) => component);
  const strange = Object.keys(filled).filter((name) => !parts.some(({ custom_id }) => custom_id === name));
  if (strange.length > 0) throw new Error(`The modal has no field ${strange.join(", ")}.`);
  const resolved: Resolved = { channels: {}, roles: {}, attachments: {} };
  return {
    custom_id: modal.custom_id,
    components: parts.map((part, index) => ({
      type: PART.label,
      id: 2 * index + 1,
      component: {
        type: part.type,
        id: 2 * index + 2,
        custom_id: part.custom_id,
        ...filledPart(world, apiUrl, part, filled[part.custom_id], resolved),
      },
    })),
    resolved,
  };
}

/** An attachment as Discord resolves it; its content can be fetched. */
export function attach(world: World, apiUrl: string, { filename, content }: StandInFile): StandInAttachment {
  const id = world.newId();
  world.files.set(id, content);
  const url = `${apiUrl}/attachments/${id}`;
  return { id, filename, size: Buffer.byteLength(content), url, proxy_url: url };
}

function filledPart(
  world: World,
  apiUrl: string,
  part: ModalPart,
  given: Filled[string] | undefined,
  to: Resolved,
): Data {
  const required = part.required !== false;
  const complain = (what: string) => new Error(`Discord would not send the field ${part.custom_id}: ${what}.`);
  if (part.type === PART.checkbox) return { value: given ?? part.default ?? false };
  if (part.type === PART.text) {
    const value = String(given ?? part.value ?? "");
    const { length } = [...value];
    const isTooShort = length < Number(part.min_length ?? 0) && (required || length > 0);
    if (isTooShort || length > Number(part.max_length ?? 4000)) throw complain(`${length} characters`);
    if (required && length === 0) throw complain("it is empty");
    return { value };
  }
  const values = given === undefined ? defaultsOf(part) : pick(world, apiUrl, [given].flat(), to);
  if (part.type === PART.radioGroup) {
    if (required && values.length === 0) throw complain("nothing is chosen");
    if (values.length > 1 || values.some((value) => !optionsOf(part).includes(value)))
      throw complain(values.join(", "));
    return { value: values[0] ?? null };
  }
  const { least, most } = bounds(part);
  if (values.length > most || (values.length < least && (required || values.length > 0))) {
    throw complain(`${values.length} values`);
  }
  resolve(world, part, values, to);
  const isWithOptions = part.type === PART.stringSelect || part.type === PART.checkboxGroup;
  if (isWithOptions && values.some((value) => !optionsOf(part).includes(value))) throw complain(values.join(", "));
  return { values };
}

/** Ids of what was picked; files are uploaded. */
function pick(world: World, apiUrl: string, given: readonly unknown[], { attachments }: Resolved): string[] {
  return given.map((item) => {
    if (typeof item !== "object") return String(item);
    const attachment = attach(world, apiUrl, item as StandInFile);
    attachments[attachment.id] = attachment;
    return attachment.id;
  });
}

function resolve(world: World, { type, channel_types: types }: ModalPart, ids: readonly string[], to: Resolved): void {
  for (const id of ids) {
    if (type === PART.channelSelect) {
      const channel = world.channels.get(id);
      if (!channel || channel.thread) throw new Error(`There is no channel ${id} to choose.`);
      // The stand-in's channels are text channels.
      if (Array.isArray(types) && !types.includes(0)) throw new Error("No text channel can be chosen here.");
      to.channels[id] = { id, type: 0, name: "questions", permissions: "0" };
    } else if (type === PART.roleSelect) {
      to.roles[id] = { id, name: "readers", permissions: "0", position: 1, color: 0, hoist: false, managed: false };
    }
  }
}

/** What is chosen if a person changes nothing. */
function defaultsOf(part: ModalPart): string[] {
  const defaults = (part.default_values ?? []) as { readonly id: string }[];
  const options = (part.options ?? []) as { readonly value: string; readonly default?: boolean }[];
  return [...defaults.map(({ id }) => id), ...options.filter((option) => option.default).map(({ value }) => value)];
}

function optionsOf({ options }: ModalPart): string[] {
  return ((options ?? []) as { readonly value: string }[]).map(({ value }) => value);
}
