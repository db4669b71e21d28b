import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { clip } from "./clip.ts";
import { controlId } from "./control-id.ts";
import { BUTTON_LABEL_LENGTH, SELECT_OPTIONS, SELECT_TEXT_LENGTH } from "./limits.ts";
import type { Button, ControlRow, Menu } from "./reply.ts";

/** Rows of controls as Discord's components, within its limits. */
export function renderControls(rows: readonly ControlRow[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return rows.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.kind === "menu" ? [selectOf(row)] : row.buttons.map(buttonOf),
  }));
}

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger, plain: ButtonStyle.Secondary } as const;

export function buttonOf({ label, emoji, isDisabled, state, look }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: STYLES[look ?? "plain"],
    label: clip(label, BUTTON_LABEL_LENGTH),
    custom_id: controlId(state),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(isDisabled ? { disabled: true } : {}),
  };
}

function selectOf({ placeholder, choices, state }: Menu): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: controlId(state),
    placeholder: clip(placeholder, SELECT_TEXT_LENGTH),
    options: choices.slice(0, SELECT_OPTIONS).map(({ label, emoji, description, value }) => ({
      label: clip(label, SELECT_TEXT_LENGTH),
      ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
      ...(description === "" ? {} : { description: clip(description, SELECT_TEXT_LENGTH) }),
      value,
    })),
  };
}
