import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from "discord.js";
import { clip } from "../replies/clip.ts";
import { controlId } from "../replies/control-id.ts";
import { MODAL_TITLE_LENGTH } from "../replies/limits.ts";
import type { Field, FieldOption, Modal } from "./modal.ts";
import { DESCRIPTION_LENGTH, MOST_BOXES, MOST_CHOSEN, MOST_FIELDS, MOST_FILES, TEXT_LENGTH } from "./modal-limits.ts";

/** A modal as Discord's, within its limits. @throws RangeError where its state does not fit, or one has no field or over five */
export function renderModal({ title, state, fields }: Modal): APIModalInteractionResponseCallbackData {
  if (fields.length < 1 || fields.length > MOST_FIELDS) throw new RangeError(`A modal of ${fields.length} fields`);
  return { title: clip(title, MODAL_TITLE_LENGTH), custom_id: controlId(state), components: fields.map(labelOf) };
}

function labelOf(field: Field): APILabelComponent {
  const { label, description } = field;
  return {
    type: ComponentType.Label,
    label: clip(label, MODAL_TITLE_LENGTH),
    ...(description ? { description: clip(description, DESCRIPTION_LENGTH) } : {}),
    component: componentOf(field),
  };
}

function componentOf(field: Field): APIComponentInLabel {
  const required = field.required ?? false;
  const common = { custom_id: field.name, required };
  /** A select wants one by itself. */
  const between = (most: number, limit: number) => ({
    min_values: required ? 1 : 0,
    max_values: Math.max(1, Math.min(most, limit)),
  });
  switch (field.kind) {
    case "text": {
      const { lines, longest, value, placeholder } = field;
      return {
        ...common,
        type: ComponentType.TextInput,
        style: lines === "one" ? TextInputStyle.Short : TextInputStyle.Paragraph,
        min_length: required ? 1 : 0,
        max_length: Math.min(longest, TEXT_LENGTH),
        ...(value ? { value: value.slice(0, Math.min(longest, TEXT_LENGTH)) } : {}),
        ...(placeholder ? { placeholder: clip(placeholder, DESCRIPTION_LENGTH) } : {}),
      };
    }
    case "select": {
      const options = optionsOf(field.options, MOST_CHOSEN);
      return {
        ...common,
        type: ComponentType.StringSelect,
        options,
        ...between(Math.min(field.most ?? 1, options.length), MOST_CHOSEN),
      };
    }
    case "radio":
      return { ...common, type: ComponentType.RadioGroup, options: optionsOf(field.options, MOST_BOXES) };
    case "boxes": {
      const options = optionsOf(field.options, MOST_BOXES);
      return { ...common, type: ComponentType.CheckboxGroup, options, ...between(options.length, MOST_BOXES) };
    }
    case "box":
      return { type: ComponentType.Checkbox, custom_id: field.name, default: field.isTicked };
    case "channels":
      return {
        ...common,
        type: ComponentType.ChannelSelect,
        channel_types: [...field.types],
        default_values: chosenOf(SelectMenuDefaultValueType.Channel, field.chosen, field.most),
        ...between(field.most, MOST_CHOSEN),
      };
    case "roles":
      return {
        ...common,
        type: ComponentType.RoleSelect,
        default_values: chosenOf(SelectMenuDefaultValueType.Role, field.chosen, field.most),
        ...between(field.most, MOST_CHOSEN),
      };
    case "files":
      return { ...common, type: ComponentType.FileUpload, ...between(field.most, MOST_FILES) };
  }
}

function optionsOf(options: readonly FieldOption[], most: number) {
  return options.slice(0, most).map(({ label, value, description, isChosen }) => ({
    label: clip(label, DESCRIPTION_LENGTH),
    value,
    ...(description ? { description: clip(description, DESCRIPTION_LENGTH) } : {}),
    ...(isChosen ? { default: true } : {}),
  }));
}

function chosenOf<Type extends SelectMenuDefaultValueType>(type: Type, ids: readonly string[], most: number) {
  return ids.slice(0, Math.min(most, MOST_CHOSEN)).map((id) => ({ type, id }));
}
