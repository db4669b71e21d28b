/** A page of two articles, a paragraph each. */
export const FERRY = [
  "HARBOUR HERALD   Saturday, 14 March 2025   Page 3",
  "# New ferry runs without a sound",
  "By Nora Whitlock",
  "ALDERPORT (AP) – The ferry to the island left the quay at six with forty people on board.",
  "The captain of the ferry says that the island hears nothing of the new batteries on board.",
  "# Bridge stays closed until June",
  "By Tom Hale",
  "ALDERPORT (AP) – The bridge at the mill stays closed until June, as the flood washed its middle pillar hollow.",
  "The miller lost his wheel in the same flood, and hopes that the bridge at the mill comes first.",
];
/** What stands below them without a headline. */
export const NOTICES = [
  "A grey cat with one white paw was found behind the bakery. It answers to no name so far.",
  "The library closes at noon on Friday, as its boiler is swept.",
  "Chess: Alderport lost 3 to 5 against Millbrook, though Old Brandt won in eleven moves.",
  "The swimming bath opens on the first of May, if the pump comes back from repair.",
  "Whoever lost a key with a blue ribbon may ask for it at the town hall, room four.",
  "The choir of St. Anne meets on Thursdays at eight. New voices are welcome, tenors most of all.",
  "Hail fell on the pears and plums of the Marsh family on Tuesday.",
  "Nets are dear this year, says the shop at the quay.",
];
