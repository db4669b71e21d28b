import type { Collection } from "../../retrieve/search/collection.ts";

/** Four articles that tell of one fair, and not the same of it; others stand by as in any collection. */
export const FAIR: Collection = {
  "town.md": {
    title: "The harvest fair drew a crowd",
    texts: [
      "The harvest fair in Marlow drew 340 visitors on Saturday, said the steward of its meadow. It was opened on 14 September 2024 by Otto Brandt, the mayor.",
    ],
    date: "2024-09-15",
  },
  "shire.md": {
    title: "Record crowd at the Marlow fair",
    texts: [
      "The harvest fair in Marlow drew 560 visitors on Saturday, said the steward of its meadow. It was opened on 13 September 2024 by Lena Holm, the mayor.",
    ],
    date: "2024-09-17",
  },
  "letters.md": {
    title: "Letters about the fair",
    texts: [
      "The harvest fair in Marlow was not opened by the mayor, writes the steward of its meadow. The harvest fair in Marlow was first held in 1874.",
    ],
    date: null,
  },
  ...Object.fromEntries(
    [
      "The old pier at Skerry was painted green in spring",
      "Nobody on the island keeps a second boat of that size",
      "A ticket for the ferry costs four crowns from Monday on",
      "The lighthouse keeper counts gulls in the evening",
      "Bread is baked twice a day in the lower street",
      "The library lends umbrellas when it rains",
      "Two foxes were seen behind the railway station",
      "The choir sings on the steps of the town hall",
      "Snow closed the pass for eleven days last winter",
      "The chess club meets above the bakery on Tuesdays",
      "A new bridge over the brook was tested with sandbags",
      "The school planted forty apple trees along the road",
      "The post office sells stamps with pictures of owls",
      "The miller grinds rye for three villages",
      "A clock in the tower runs nine minutes late",
      "The cinema shows silent films with a live pianist",
      "Beekeepers report a good year for lime honey",
      "The pond behind the church was dredged in June",
      "A violin maker has moved into the old smithy",
      "The fire brigade bought a second-hand ladder",
    ].map((text, at) => [`other-${at}.md`, { title: text, texts: [`${text}.`], date: null }]),
  ),
};
