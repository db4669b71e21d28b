import { attach, type StandInFile } from "./filled-modal.ts";
import type { World } from "./world.ts";

export type OptionValues = Readonly<Record<string, string | number | boolean | StandInFile>>;

const OPTION_TYPES = { string: 3, number: 4, boolean: 5 } as const;

/** The options of a command as Discord tells them, and the files among them. */
export function optionData(
  world: World,
  apiUrl: string,
  options: OptionValues,
): { values: object[]; attachments: Record<string, object> } {
  const attachments: Record<string, object> = {};
  const values = Object.entries(options).map(([name, value]) => {
    if (typeof value !== "object")
      return { name, value, type: OPTION_TYPES[typeof value as keyof typeof OPTION_TYPES] };
    const attachment = attach(world, apiUrl, value);
    attachments[attachment.id] = attachment;
    return { name, value: attachment.id, type: 11 };
  });
  return { values, attachments };
}
