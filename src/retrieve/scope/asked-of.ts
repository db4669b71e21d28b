import type { AskedSpeaker, TypedFilters } from "../asked-within.ts";
import { SpeakerIndex } from "../speakers/speaker-index.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { ANYTHING, onlyMeant } from "./articles-meant.ts";
import type { ReadFilters } from "./typed-filters.ts";

/** What a question's filters leave to be asked. */
export interface AskedOf {
  /** Only these passages are met and, where somebody shall say it, only their sentences. */
  readonly among: StoreSnapshot;
  /** What they are; null where there are none. */
  readonly filters: TypedFilters | null;
}

export async function askedOf(read: ReadFilters, snapshot: StoreSnapshot): Promise<AskedOf> {
  const { days, files, article, having, without } = read;
  const speakers = read.saidBy.length === 0 ? null : new SpeakerIndex(await snapshot.spoken());
  const saidBy = speakers === null ? [] : read.saidBy.map((asked) => speakerAsked(asked, speakers));
  const said = speakers?.saidBy(new Set(saidBy.flatMap(({ names }) => names))) ?? null;
  const meant = { ...ANYTHING, ...(days ?? {}), files, article, having, without, said };
  return { among: await onlyMeant(snapshot, meant), filters: await filtersOf(read, saidBy, snapshot) };
}

async function filtersOf(
  read: ReadFilters,
  saidBy: readonly AskedSpeaker[],
  snapshot: StoreSnapshot,
): Promise<TypedFilters | null> {
  const { days, files, having, without, misread } = read;
  const isAny = days === null && read.article === null;
  if (isAny && [files, saidBy, having, without, misread].every(({ length }) => length === 0)) return null;
  const [passage] = read.article === null ? [] : await snapshot.cited([read.article]);
  const article = read.article === null ? null : (passage?.article.title ?? "");
  return { days, files, article, saidBy, having, without, misread };
}

/** So many speakers are named whose names come near to one that nobody has. */
const NEAREST_SPEAKERS = 3;

function speakerAsked(asked: string, speakers: SpeakerIndex): AskedSpeaker {
  const names = speakers.named(asked);
  return { asked, names, nearest: names.length > 0 ? [] : speakers.nearest(asked, NEAREST_SPEAKERS) };
}
