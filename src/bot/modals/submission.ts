import type { Attachment, ModalSubmitInteraction } from "discord.js";

/**
 * What a person filled into a modal, by the fields' names. Null stands for a field that the modal did not have: it may have been
 * opened by another version of the bot.
 */
export interface Submission {
  /** A text without white space around it, "" for none. */
  text(name: string): string | null;
  /** Values of options, or ids of channels and roles. A radio group has one at most. */
  chosen(name: string): readonly string[] | null;
  /** Whether a box is ticked. */
  isTicked(name: string): boolean | null;
  /** Files, in the order in which they were given. */
  files(name: string): readonly Attachment[];
}

export function submissionOf({ fields: { fields } }: ModalSubmitInteraction): Submission {
  const fieldValue = (name: string): unknown => {
    const field = fields.get(name);
    return field && "value" in field ? field.value : undefined;
  };
  return {
    text(name) {
      const value = fieldValue(name);
      return typeof value === "string" ? value.trim() : null;
    },
    chosen(name) {
      const field = fields.get(name);
      if (!field) return null;
      if ("values" in field && field.values) return field.values;
      const value = fieldValue(name);
      return typeof value === "string" ? [value] : [];
    },
    isTicked(name) {
      const value = fieldValue(name);
      return typeof value === "boolean" ? value : null;
    },
    files(name) {
      const field = fields.get(name);
      const attachments = field && "attachments" in field ? field.attachments : undefined;
      const ids = field && "values" in field ? (field.values ?? []) : [];
      return ids.flatMap((id) => attachments?.get(id) ?? []);
    },
  };
}
