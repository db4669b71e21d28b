import type { Destination } from "./vocabulary.ts";

/** What holds in a group, and goes with it. */
export interface GroupState {
  destination: Destination;
  /** How many characters stand behind one of Unicode for readers that do not know it. */
  fallback: number;
  font: number;
  isHidden: boolean;
  isStruck: boolean;
  isBold: boolean;
  shift: "raised" | "lowered" | null;
  /** Of the paragraph: where its outline places it, its style, whether it stands in a table. */
  rank: number | null;
  style: number;
  isInTable: boolean;
}

/** As words look that nothing is told of. */
export const PLAIN: Pick<GroupState, "isHidden" | "isStruck" | "isBold" | "shift"> = {
  isHidden: false,
  isStruck: false,
  isBold: false,
  shift: null,
};
/** What holds before a document begins. */
export const AT_START: GroupState = {
  ...PLAIN,
  destination: "unseen",
  fallback: 1,
  font: 0,
  rank: null,
  style: 0,
  isInTable: false,
};
