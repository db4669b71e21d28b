import { browse } from "../reading/browse.ts";
import { shelfCode } from "../reading/shelf.ts";
import { never, type PlainCommand } from "./command.ts";

/** Limited by the buttons' custom_id, which holds the search beside the asker and the offset. */
const LONGEST_SEARCH = 60;

export const sources: PlainCommand = {
  kind: "slash",
  name: "sources",
  audience: "everyone",
  options: [{ name: "search", type: "text", longest: LONGEST_SEARCH }],
  isPrivate: never,
  run(interaction, call) {
    const typed = interaction.options.getString("search")?.trim() ?? "";
    return browse(call, typed === "" ? "" : shelfCode({ kind: "search", typed }), 0);
  },
};
