import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { fileBytes } from "../../read/file-bytes.ts";
import { wholePassage } from "../answering/excerpt.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import { StoreError } from "../errors.ts";
import { counted } from "../indexing/counted.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { factsOfServer, openCollection, statusOfCollection } from "../store/postgres/open-collection.ts";
import { REBUILD } from "../store/remedies.ts";
import { shownAddress } from "../store/store-address.ts";
import type { StorePlace } from "../store/store-place.ts";
import type { Finding } from "./inspect-index.ts";

/** Passages whose quotations are compared with the copy of their source, spread over the index. */
const SAMPLE = 200;

/** Looks over an index in a database: the server, what it holds, quotations, and the articles that it was made of. */
export async function inspectDatabase({ store = "", collection, indexFolder }: StorePlace): Promise<Finding[]> {
  const subject = "database";
  try {
    const address = shownAddress(store);
    const { version, isRecentEnough, vector, hasGraph, bytes } = await factsOfServer(store);
    const size = `${Math.round(bytes / 1e6)} MB`;
    const search = vector === null ? "without pgvector" : `pgvector ${vector} ${hasGraph ? "with" : "without"} a graph`;
    const server: Finding = {
      subject,
      state: `${address}, PostgreSQL ${version}, ${search}, ${size}`,
      remedy: isRecentEnough ? null : "Use PostgreSQL 15 or later.",
    };
    const status = await statusOfCollection(store, collection);
    if (status === null) {
      return [
        server,
        { subject: "index", state: `none in ${address}`, remedy: 'Run "npm run index" with the same store.' },
      ];
    }
    const { files, passages, generation, model } = status;
    const state = `${counted(files, "file")}, ${counted(passages, "passage")}, model ${model.id}, change ${generation}`;
    const open = await openCollection(store, { collection }, model);
    try {
      const looked = await open.snapshot(async (snapshot) => [
        await inspectQuotations(snapshot, passages),
        await inspectFiles(snapshot, indexFolder),
      ]);
      return [server, { subject: "index", state, remedy: null }, ...looked];
    } finally {
      await open.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [{ subject, state: error.message, remedy: "Mend that, then look again." }];
  }
}

async function inspectQuotations(snapshot: StoreSnapshot, count: number): Promise<Finding> {
  const ids = await snapshot.passageIds();
  const step = Math.max(1, Math.floor(count / SAMPLE));
  const passages = await snapshot.passages(ids.filter((_, i) => i % step === 0));
  const sources = await snapshot.sourceTexts(passages.map(sourcePartOf));
  const wrong = passages.filter((passage, i) => {
    try {
      quote(passage, { excerpt: wholePassage(passage), answering: null, score: 0 }, sources[i] as string);
      return false;
    } catch {
      return true;
    }
  });
  const state = `${passages.length - wrong.length} of ${passages.length} passages are their source's words`;
  return { subject: "quotations", state, remedy: wrong.length > 0 ? REBUILD : null };
}

/** Files may be on another machine, or have changed since: what changed is told, though nothing is wrong with it. */
async function inspectFiles(snapshot: StoreSnapshot, indexFolder: string): Promise<Finding> {
  const files = await snapshot.files();
  const asIndexed = files.filter(({ path, name, hash }) => {
    try {
      return (
        createHash("sha256")
          .update(fileBytes(name, resolve(indexFolder, path)))
          .digest("hex") === hash
      );
    } catch {
      return false;
    }
  });
  const state = `${asIndexed.length} of ${counted(files.length, "file")} are on this machine as they were indexed`;
  return { subject: "articles", state, remedy: null };
}
