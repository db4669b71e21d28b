/** One thing to fill in, as the bot sends it within a label. */
export interface ModalPart extends Readonly<Record<string, unknown>> {
  readonly type: number;
  readonly custom_id: string;
}

/** What the bot sends to open a modal. */
export interface ModalData {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly { readonly type: number; readonly component: ModalPart }[];
}

export const PART = {
  stringSelect: 3,
  text: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Parts whose values a person picks, and the most of them. */
const PICKED: Readonly<Record<number, number>> = {
  [PART.stringSelect]: 25,
  [PART.userSelect]: 25,
  [PART.roleSelect]: 25,
  [PART.mentionableSelect]: 25,
  [PART.channelSelect]: 25,
  [PART.fileUpload]: 10,
  [PART.checkboxGroup]: 10,
};
/** Parts with options: the fewest and the most of them. */
const WITH_OPTIONS: Readonly<Record<number, readonly [least: number, most: number]>> = {
  [PART.stringSelect]: [1, 25],
  [PART.radioGroup]: [2, 10],
  [PART.checkboxGroup]: [1, 10],
};

/** What Discord refuses in a modal [components/reference], in words for a test's report. */
export function modalFaults(data: Readonly<Record<string, unknown>>): string[] {
  const labels = listOf(data.components);
  const faults = [
    ...lengthFaults("modal title", data.title, 1, 45),
    ...lengthFaults("modal custom_id", data.custom_id, 1, 100),
    ...(labels.length < 1 || labels.length > 5 ? [`modal of ${labels.length} components`] : []),
    ...labels.flatMap(labelFaults),
  ];
  const ids = labels.map(({ component }) => (component as ModalPart | undefined)?.custom_id);
  if (new Set(ids).size !== ids.length) faults.push("custom_id used twice in a modal");
  return faults;
}

function labelFaults({ type, label, description, component }: Readonly<Record<string, unknown>>): string[] {
  if (type !== PART.label) return [`component ${type} at the top of a modal`];
  if (typeof component !== "object" || component === null) return ["label without a component"];
  return [
    ...lengthFaults("label", label, 1, 45),
    ...(description === undefined ? [] : lengthFaults("label description", description, 1, 100)),
    ...partFaults(component as ModalPart),
  ];
}

function partFaults(part: ModalPart): string[] {
  const { type } = part;
  const faults = lengthFaults("custom_id", part.custom_id, 1, 100);
  if (!Object.values<number>(PART).includes(type) || type === PART.label) faults.push(`component ${type} in a label`);
  if (part.placeholder !== undefined) {
    faults.push(...lengthFaults("placeholder", part.placeholder, 0, type === PART.text ? 100 : 150));
  }
  if (type === PART.text) faults.push(...textFaults(part));
  if (type === PART.checkbox && part.required !== undefined) faults.push("checkbox with required");
  if (part.disabled === true) faults.push("disabled component in a modal");
  faults.push(...optionFaults(part), ...countFaults(part));
  return faults;
}

function textFaults({ label, style, value = "", min_length: least = 0, max_length: most = 4000 }: ModalPart): string[] {
  const faults = lengthFaults("value", value, 0, Number(most));
  if (label !== undefined) faults.push("text input with a label within a label");
  if (style !== 1 && style !== 2) faults.push(`text input of style ${style}`);
  if (Number(most) < 1 || Number(most) > 4000) faults.push(`max_length ${most}`);
  if (Number(least) < 0 || Number(least) > Number(most)) faults.push(`min_length ${least}`);
  return faults;
}

function optionFaults(part: ModalPart): string[] {
  const range = WITH_OPTIONS[part.type];
  if (range === undefined) return part.options === undefined ? [] : [`component ${part.type} with options`];
  const options = listOf(part.options);
  const faults = options.flatMap(({ label, value, description }) => [
    ...lengthFaults("option label", label, 1, 100),
    ...lengthFaults("option value", value, 1, 100),
    ...(description === undefined ? [] : lengthFaults("option description", description, 1, 100)),
  ]);
  const [least, most] = range;
  if (options.length < least || options.length > most) faults.push(`${options.length} options`);
  if (new Set(options.map(({ value }) => value)).size !== options.length) faults.push("option value used twice");
  const chosen = options.filter((option) => option.default === true).length;
  if (chosen > bounds(part).most) faults.push(`${chosen} options chosen at first`);
  return faults;
}

function countFaults(part: ModalPart): string[] {
  const limit = PICKED[part.type];
  if (limit === undefined) return [];
  const { least, most } = bounds(part);
  const faults: string[] = [];
  if (least < 0 || least > limit || most < 1 || most > limit || least > most) {
    faults.push(`component ${part.type} with ${least} to ${most} values`);
  }
  if (least === 0 && part.required !== false) faults.push("min_values 0 of a required component");
  const defaults = listOf(part.default_values);
  if (defaults.length > most || (defaults.length > 0 && defaults.length < least)) {
    faults.push(`${defaults.length} default values`);
  }
  return faults;
}

/** How many values a part takes. */
export function bounds(part: ModalPart): { readonly least: number; readonly most: number } {
  const whole = part.type === PART.checkboxGroup ? listOf(part.options).length : 1;
  return { least: Number(part.min_values ?? 1), most: Number(part.max_values ?? whole) };
}

function lengthFaults(name: string, value: unknown, least: number, most: number): string[] {
  if (typeof value !== "string") return [`${name} is ${typeof value}`];
  // Discord counts code points.
  const { length } = [...value];
  return length < least || length > most ? [`${name} of ${length} characters`] : [];
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
