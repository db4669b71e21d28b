import type { Embedding } from "../../../src/embed/embedding.ts";
import { ModelMismatchError, StoreError } from "../../../src/retrieve/errors.ts";
import { citationId } from "../../../src/retrieve/store/citation-id.ts";
import type { KnownFile } from "../../../src/retrieve/store/known-file.ts";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { PassageStore, StoreCounts } from "../../../src/retrieve/store/passage-store.ts";
import { lookedUpTerms, passageTerms } from "../../../src/retrieve/store/passage-terms.ts";
import { referenceFrom, type SentenceTokens } from "../../../src/retrieve/store/stored-passage.ts";
import type { FileDraft, IndexRun, PassageVectors, WritableStore } from "../../../src/retrieve/store/writable-store.ts";
import { MemorySnapshot } from "./memory-snapshot.ts";
import { countsOf, type MemoryArticle, type MemoryPassage, type MemoryState, passagesOf } from "./memory-state.ts";

/**
 * A second engine, to prove that the first can be exchanged: everything in this process's memory, every search exact. Unlike SQLite's, its snapshots lie side by side.
 */
export class MemoryStore implements WritableStore {
  readonly name = "memory";
  readonly baseFolder: string;
  readonly #keep: (embedding: Embedding) => Embedding;
  /** What readers see; null before the first run. */
  #state: MemoryState | null = null;
  /** A rebuild that has not finished. */
  #hidden: MemoryState | null = null;
  /** Settles when the run under way has ended. */
  #writing: Promise<void> | null = null;

  /** `keep` gives what is kept of an embedding; by default all of it. */
  constructor(baseFolder: string, keep = (embedding: Embedding) => embedding) {
    this.baseFolder = baseFolder;
    this.#keep = keep;
  }

  /** For questions whose embeddings are of this model. */
  openForReading(model: ModelStamp): PassageStore {
    const open = new Set<Promise<unknown>>();
    let isClosed = false;
    return {
      snapshot: (action) => {
        const taken = (async () => {
          if (isClosed) throw new StoreError("The store is closed.");
          const state = this.#state;
          if (state === null) throw new StoreError("memory holds no index yet.");
          requireSameModel(state, model);
          const memory = new MemorySnapshot(state);
          try {
            return await action(memory);
          } finally {
            memory.end();
          }
        })();
        open.add(taken);
        return taken.finally(() => open.delete(taken));
      },
      close: async () => {
        await Promise.allSettled(open);
        isClosed = true;
      },
    };
  }

  write: WritableStore["write"] = async ({ kind, model, whenLocked }, action) => {
    while (this.#writing !== null) {
      if (whenLocked === "leave") throw new StoreError("memory is being written by another run.");
      await this.#writing;
    }
    const empty = { model, files: [], generation: 0, updated: new Date().toISOString(), lastId: 0 };
    const isUpdate = kind === "update";
    if (isUpdate && this.#state !== null) requireSameModel(this.#state, model);
    const isNew = !isUpdate || this.#state === null;
    if (isUpdate) this.#state ??= empty;
    else if (this.#hidden?.model.revision !== model.revision) this.#hidden = empty;
    const written: WrittenState = {
      isNew,
      keep: this.#keep,
      get: () => (isUpdate ? this.#state : this.#hidden) ?? empty,
      set: (state) => {
        if (isUpdate) this.#state = state;
        else this.#hidden = state;
      },
      answering: () => this.#state,
      show: (state) => {
        this.#state = state;
        this.#hidden = null;
      },
      drop: () => {
        if (isUpdate) this.#state = null;
        else this.#hidden = null;
      },
    };
    // Before the action begins, which may want to write itself.
    let end = (): void => undefined;
    this.#writing = new Promise<void>((resolve) => {
      end = resolve;
    });
    try {
      return await action(new MemoryRun(written));
    } finally {
      this.#writing = null;
      end();
    }
  };
}

/** What a run changes. */
interface WrittenState {
  readonly isNew: boolean;
  readonly keep: (embedding: Embedding) => Embedding;
  readonly get: () => MemoryState;
  readonly set: (state: MemoryState) => void;
  readonly answering: () => MemoryState | null;
  readonly show: (state: MemoryState) => void;
  readonly drop: () => void;
}

class MemoryRun implements IndexRun {
  readonly isNew: boolean;
  readonly formerFormat = null;
  readonly #written: WrittenState;
  readonly #taken = new Map<string, PassageVectors>();

  constructor(written: WrittenState) {
    this.isNew = written.isNew;
    this.#written = written;
  }

  async files(): Promise<KnownFile[]> {
    return this.#written.get().files.map(({ known }) => known);
  }

  async answeringFiles(): Promise<KnownFile[]> {
    return (this.#written.answering()?.files ?? []).map(({ known }) => known);
  }

  async hasVectors(keys: readonly string[]): Promise<boolean[]> {
    return keys.map((key) => this.#stored(key) !== undefined);
  }

  async addVectors(vectors: ReadonlyMap<string, PassageVectors>): Promise<void> {
    for (const [key, { embedding, sentenceTokens }] of vectors) {
      this.#taken.set(key, { embedding: this.#written.keep(embedding), sentenceTokens });
    }
  }

  async putFile({ stamp, source, account, articles }: FileDraft): Promise<void> {
    const state = this.#written.get();
    const others = state.files.filter(({ known }) => known.path !== stamp.path);
    const taken = new Set(passagesOf(others).map(({ passage }) => passage.citation));
    const repetitions = new Map<string, number>();
    let { lastId } = state;
    const id = ++lastId;
    const citationOf = (text: string) => {
      let repetition = repetitions.get(text) ?? 0;
      repetitions.set(text, repetition + 1);
      while (taken.has(citationId(stamp.name, text, repetition))) repetition++;
      const citation = citationId(stamp.name, text, repetition);
      taken.add(citation);
      return citation;
    };
    const placed = articles.map((draft): MemoryArticle => {
      const articleId = ++lastId;
      const passages = draft.passages.map(({ key, ...fields }): MemoryPassage => {
        const article = referenceFrom(draft.reference, fields);
        const home = { articleId, fileId: id, source: stamp.name, article };
        const vectors = this.#vectorsOf(key);
        const terms = passageTerms({ ...home, ...fields });
        const derived = { sentenceTokens: storedTokens(vectors), termCount: terms.length };
        const passage = { ...home, ...fields, ...derived, id: ++lastId, citation: citationOf(fields.text) };
        return { passage, vectors, key, terms: lookedUpTerms(terms, article) };
      });
      return { draft, passages };
    });
    const file = { id, known: { ...stamp, account, missing: false }, text: source.text, articles: placed };
    const looks = new Map([...(state.looks ?? [])].filter(([path]) => path !== stamp.path));
    this.#change({ files: [...others, file], lastId, looks });
    this.#taken.clear();
  }

  async settle(): Promise<void> {}

  async moveFile(from: string, to: string): Promise<void> {
    this.#known((file) => (file.path === from ? { ...file, path: to } : file));
  }

  async removeFiles(paths: readonly string[]): Promise<void> {
    const { files, looks = new Map() } = this.#written.get();
    this.#change({
      files: files.filter(({ known }) => !paths.includes(known.path)),
      looks: new Map([...looks].filter(([path]) => !paths.includes(path))),
    });
  }

  async markMissing(paths: readonly string[]): Promise<void> {
    this.#known((file) => ({ ...file, missing: paths.includes(file.path) }));
  }

  async markVanished(since: ReadonlyMap<string, string>): Promise<void> {
    this.#known(({ vanished: _, ...file }) => {
      const vanished = since.get(file.path);
      return { ...file, ...(vanished === undefined ? {} : { vanished }) };
    });
  }

  async looks(): Promise<ReadonlyMap<string, string>> {
    return this.#written.get().looks ?? new Map();
  }

  async noteLooks(looks: ReadonlyMap<string, string>): Promise<void> {
    this.#written.set({ ...this.#written.get(), looks: new Map([...(await this.looks()), ...looks]) });
  }

  async folders(): Promise<ReadonlyMap<string, string>> {
    return this.#written.get().folders ?? new Map();
  }

  async noteFolders(folders: ReadonlyMap<string, string>): Promise<void> {
    this.#written.set({ ...this.#written.get(), folders });
  }

  async finish(): Promise<StoreCounts> {
    const state = { ...this.#written.get(), updated: new Date().toISOString() };
    this.#written.show(state);
    return countsOf(state);
  }

  async discard(): Promise<void> {
    this.#written.drop();
  }

  #vectorsOf(key: string): PassageVectors {
    const vectors = this.#taken.get(key) ?? this.#stored(key);
    if (vectors === undefined) throw new RangeError(`There are no vectors of the input ${key}.`);
    return vectors;
  }

  #stored(key: string): PassageVectors | undefined {
    return passagesOf(this.#written.get().files).find((each) => each.key === key)?.vectors;
  }

  #known(change: (file: KnownFile) => KnownFile): void {
    const state = this.#written.get();
    this.#written.set({ ...state, files: state.files.map((file) => ({ ...file, known: change(file.known) })) });
  }

  #change(change: Partial<MemoryState>): void {
    const state = this.#written.get();
    this.#written.set({ ...state, ...change, generation: state.generation + 1 });
  }
}

function storedTokens({ sentenceTokens }: PassageVectors): SentenceTokens[] {
  return sentenceTokens.map(({ ids, norm }) => ({ ids, norm: Math.fround(norm) }));
}

function requireSameModel({ model }: MemoryState, used: ModelStamp): void {
  if (model.revision !== used.revision) throw new ModelMismatchError(`memory was made with "${model.id}".`);
}
