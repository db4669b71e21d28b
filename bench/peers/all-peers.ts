import { lanceDb, lanceDbHnsw } from "./lancedb.ts";
import { miniSearch } from "./minisearch.ts";
import { orama } from "./orama.ts";
import type { Peer } from "./peer.ts";
import { vectra } from "./vectra.ts";

export const ALL_PEERS: readonly Peer[] = [lanceDb, lanceDbHnsw, vectra, miniSearch, orama];
