import { everyComponent } from "./components.ts";
import { length, listOf } from "./values.ts";

/** Types of components [components/reference, "Component Object"]. */
const ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const SECTION = 9;
const TEXT = 10;
const FILE = 13;
const SEPARATOR = 14;
const CONTAINER = 17;
const IN_CONTAINER = [ROW, SECTION, TEXT, FILE, SEPARATOR];
const LINK_STYLE = 5;

/** What Discord refuses in the rows below a message's text. */
export function rowFaults(rows: readonly Component[]): string[] {
  const faults = rows.length > 5 ? [`${rows.length} rows`] : [];
  return [...faults, ...rows.flatMap((row) => nestedFaults(row, [ROW])), ...idFaults(rows)];
}

/** What Discord refuses in the components of a message that consists of them. */
export function containerFaults(components: readonly Component[]): string[] {
  const every = everyComponent(components);
  const texts = every.flatMap(({ type, content }) => (type === TEXT ? [length(String(content ?? ""))] : []));
  const total = texts.reduce((sum, size) => sum + size, 0);
  return [
    ...(every.length > 40 ? [`${every.length} components`] : []),
    ...(total > 4000 ? [`${total} characters over all text displays`] : []),
    ...components.flatMap((component) => nestedFaults(component, [...IN_CONTAINER, CONTAINER])),
    ...idFaults(components),
  ];
}

type Component = Record<string, unknown>;

/** What is wrong with a component in a place for these types, and with all that it holds. */
function nestedFaults(component: Component, allowed: readonly number[]): string[] {
  const type = Number(component.type);
  if (!allowed.includes(type)) return [`component ${component.type} where ${allowed.join(", ")} may be`];
  const parts = listOf(component.components);
  switch (type) {
    case ROW: {
      const wrong = parts.length === 0 || parts.length > 5 ? [`row of ${parts.length}`] : [];
      const selects = parts.filter((part) => part.type === STRING_SELECT);
      const beside = selects.length > 0 && parts.length !== 1 ? ["select beside others"] : [];
      return [...wrong, ...beside, ...parts.flatMap((part) => nestedFaults(part, [BUTTON, STRING_SELECT]))];
    }
    case BUTTON:
      return buttonFaults(component);
    case STRING_SELECT:
      return selectFaults(listOf(component.options), component.placeholder);
    case TEXT:
      return typeof component.content === "string" && component.content !== "" ? [] : ["empty text display"];
    case SECTION: {
      const wrong = parts.length === 0 || parts.length > 3 ? [`section of ${parts.length}`] : [];
      const accessory = (component.accessory ?? { type: 0 }) as Component;
      return [...wrong, ...parts.flatMap((part) => nestedFaults(part, [TEXT])), ...nestedFaults(accessory, [BUTTON])];
    }
    case CONTAINER: {
      const empty = parts.length === 0 ? ["empty container"] : [];
      return [...empty, ...parts.flatMap((part) => nestedFaults(part, IN_CONTAINER))];
    }
    case FILE:
      return /^attachment:\/\/\S+$/.test(String((component.file as Component | undefined)?.url))
        ? []
        : ["file without a name"];
    default:
      return [];
  }
}

function buttonFaults({ label, emoji }: Component): string[] {
  const size = length(String(label ?? ""));
  return [
    ...(size === 0 && !emoji ? ["button without a label"] : []),
    ...(size > 80 ? [`label of ${size} characters`] : []),
  ];
}

function idFaults(components: readonly Component[]): string[] {
  const ids = everyComponent(components)
    .filter((part) => part.type === STRING_SELECT || (part.type === BUTTON && !isLink(part)))
    .map(({ custom_id }) => custom_id);
  const wrong = ids.filter((id) => typeof id !== "string" || id.length < 1 || id.length > 100);
  return [
    ...wrong.map((id) => `custom_id ${JSON.stringify(id)}`),
    ...(new Set(ids).size === ids.length ? [] : ["custom_id used twice"]),
  ];
}

function isLink(part: object): boolean {
  return "style" in part && part.style === LINK_STYLE;
}

function selectFaults(options: readonly Record<string, unknown>[], placeholder: unknown): string[] {
  const faults: string[] = [];
  if (options.length < 1 || options.length > 25) faults.push(`select of ${options.length} options`);
  if (length(String(placeholder ?? "")) > 150) faults.push("placeholder too long");
  for (const { label, value, description } of options) {
    for (const [name, text] of Object.entries({ label, value, description })) {
      if (name === "description" && text === undefined) continue;
      const size = length(String(text ?? ""));
      if (size < 1 || size > 100) faults.push(`option ${name} of ${size} characters`);
    }
  }
  if (new Set(options.map(({ value }) => value)).size !== options.length) faults.push("option value used twice");
  return faults;
}
