import type { ChannelType } from "discord.js";
import type { ControlState } from "../replies/reply.ts";

/**
 * A form as data, before a platform's limits and looks: `renderModal` makes Discord's of it. What comes back is read by the
 * fields' names, see `Submission`.
 */
export interface Modal {
  /** 1-45 characters. */
  readonly title: string;
  /** What is done with it, and for whom, as a button carries it. */
  readonly state: ControlState<string>;
  /** 1-5, from top to bottom. */
  readonly fields: readonly Field[];
}

/** What a person fills in. */
export type Field = FieldBase &
  (TextField | SelectField | RadioField | BoxesField | BoxField | ChannelsField | RolesField | FilesField);

interface FieldBase {
  /** By which its value is read; its own within the modal. */
  readonly name: string;
  /** Above the field, 1-45 characters. */
  readonly label: string;
  /** In small print, 1-100 characters. */
  readonly description?: string;
  /** Must be filled in before the modal can be sent; a box never must. */
  readonly required?: true;
}

interface TextField {
  readonly kind: "text";
  readonly lines: "one" | "many";
  /** Characters, up to 4,000. */
  readonly longest: number;
  /** What stands there at first. */
  readonly value?: string;
  /** What stands in the empty field, up to 100 characters. */
  readonly placeholder?: string;
}

/** A menu. */
interface SelectField {
  readonly kind: "select";
  /** 1-25. */
  readonly options: readonly FieldOption[];
  /** How many may be chosen; 1 if left out. */
  readonly most?: number;
}

/** Options of which one is chosen. */
interface RadioField {
  readonly kind: "radio";
  /** 2-10. */
  readonly options: readonly FieldOption[];
}

/** Options that are ticked or not. */
interface BoxesField {
  readonly kind: "boxes";
  /** 1-10. */
  readonly options: readonly FieldOption[];
}

interface BoxField {
  readonly kind: "box";
  readonly isTicked: boolean;
}

interface ChannelsField {
  readonly kind: "channels";
  readonly types: readonly ChannelType[];
  /** Ids of the channels chosen at first, which must exist. */
  readonly chosen: readonly string[];
  /** How many may be chosen, 1-25. */
  readonly most: number;
}

interface RolesField {
  readonly kind: "roles";
  /** As above. */
  readonly chosen: readonly string[];
  readonly most: number;
}

interface FilesField {
  readonly kind: "files";
  /** 1-10. */
  readonly most: number;
}

export interface FieldOption {
  /** 1-100 characters each. */
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  /** Chosen at first. */
  readonly isChosen?: boolean;
}
