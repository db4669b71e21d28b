import { lanceDb } from "./lancedb.ts";
import { miniSearch } from "./minisearch.ts";
import { orama } from "./orama.ts";
import type { Peer } from "./peer.ts";
import { postgres } from "./postgres.ts";
import { sqlite } from "./sqlite.ts";
import { vectra } from "./vectra.ts";

export const ALL_PEERS: readonly Peer[] = [sqlite, lanceDb, postgres, orama, miniSearch, vectra];
