import { browse } from "../reading/browse.ts";
import { shelfCode } from "../reading/shelf.ts";
import { asChosen, type PlainCommand, PRIVATE_OPTION } from "./command.ts";

/** Limited by the buttons' custom_id, which holds the search beside the asker and the offset. */
const LONGEST_SEARCH = 60;

export const sources: PlainCommand = {
  kind: "slash",
  name: "sources",
  audience: "everyone",
  showsArticles: true,
  options: [{ name: "search", type: "text", longest: LONGEST_SEARCH }, PRIVATE_OPTION],
  isPrivate: asChosen,
  run(interaction, call) {
    const typed = interaction.options.getString("search")?.trim() ?? "";
    return browse(call, typed === "" ? "" : shelfCode({ kind: "search", typed }), 0);
  },
};
