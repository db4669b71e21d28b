import type { AskedSpeaker } from "../asked-within.ts";
import { SpeakerIndex } from "../speakers/speaker-index.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { ANYTHING, onlyMeant } from "./articles-meant.ts";
import type { ReadFilters } from "./typed-filters.ts";

/** What a question's filters leave to be asked. */
export interface AskedOf {
  /** Only these passages are met and, where somebody shall say it, only their sentences. */
  readonly among: StoreSnapshot;
  readonly saidBy: readonly AskedSpeaker[];
}

export async function askedOf(read: ReadFilters, snapshot: StoreSnapshot): Promise<AskedOf> {
  const { days, files, article, having, without } = read;
  const speakers = read.saidBy.length === 0 ? null : new SpeakerIndex(await snapshot.spoken());
  const saidBy = speakers === null ? [] : read.saidBy.map((asked) => speakerAsked(asked, speakers));
  const said = speakers?.saidBy(new Set(saidBy.flatMap(({ names }) => names))) ?? null;
  const meant = { ...ANYTHING, ...(days ?? {}), files, article, having, without, said };
  return { among: await onlyMeant(snapshot, meant), saidBy };
}

/** So many speakers are named whose names come near to one that nobody has. */
const NEAREST_SPEAKERS = 3;

function speakerAsked(asked: string, speakers: SpeakerIndex): AskedSpeaker {
  const names = speakers.named(asked);
  return { asked, names, nearest: names.length > 0 ? [] : speakers.nearest(asked, NEAREST_SPEAKERS) };
}
