import { load, type Peer } from "./peer.ts";

interface Metadata {
  readonly position: number;
  readonly text: string;
}

interface LocalIndex {
  createIndex(): Promise<void>;
  batchInsertItems(items: readonly { vector: number[]; metadata: Metadata }[]): Promise<unknown>;
  queryItems(vector: number[], query: string, topK: number): Promise<{ item: { metadata: Metadata } }[]>;
}

interface Package {
  readonly LocalIndex: new (folder: string) => LocalIndex;
}

export const vectra: Peer = {
  name: "Vectra",
  searches: "embeddings",
  limit: { passages: 10_000, why: "it keeps all vectors in one JSON file, which outgrows JavaScript's longest string" },

  async build({ texts, dimensions, embeddings }, folder) {
    const { LocalIndex } = await load<Package>("vectra");
    const index = new LocalIndex(folder);
    await index.createIndex();
    await index.batchInsertItems(
      texts.map((text, position) => ({
        vector: [...embeddings.subarray(position * dimensions, (position + 1) * dimensions)],
        metadata: { position, text },
      })),
    );
  },

  async open(folder) {
    const { LocalIndex } = await load<Package>("vectra");
    const index = new LocalIndex(folder);
    return async ({ embedding }, count) =>
      (await index.queryItems([...embedding], "", count)).map(({ item }) => item.metadata.position);
  },
};
