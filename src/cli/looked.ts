import { messageOf } from "../errors/thrown.ts";
import type { Finding } from "../retrieve/upkeep/inspect-index.ts";

/** What an inspection found; where it cannot even look, that is what was found. */
export async function looked(subject: string, inspect: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await inspect();
  } catch (error) {
    const state = `cannot be looked at (${messageOf(error)})`;
    return [{ subject, state, remedy: "Mend what is named there, then look again." }];
  }
}
