import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileReading } from "../../../retrieve/indexing/file-reading.ts";
import { namesIn, type ServerFolders } from "../server-files.ts";
import { readReadings, writeReadings } from "./readings.ts";

/** Files that were read for somebody to see, and not added yet, are kept so long, in milliseconds. */
const OFFER_MS = 3_600_000;
/** So many uploads of one server; the oldest goes for a further one. */
const MOST_OFFERS = 3;
const ID = /^[0-9a-f]{12}$/;

export function newOfferId(): string {
  return randomBytes(6).toString("hex");
}

/** The folders of a server with those of an offer in the place of staged files. */
export function offerFolders(folders: ServerFolders, id: string): ServerFolders {
  return { ...folders, staged: join(folders.offers, id) };
}

/** Whether an offer is there and not too old. */
export async function isOffered(folders: ServerFolders, id: string): Promise<boolean> {
  return ID.test(id) && existsSync(join(folders.offers, id)) && !(await isOld(join(folders.offers, id)));
}

/** Keeps what the files of an offer were understood as. */
export function noteOffer({ offers }: ServerFolders, id: string, readings: readonly FileReading[]): Promise<void> {
  return writeReadings(offers, readings, readingsOf(id));
}

export function offerReadings({ offers }: ServerFolders, id: string): Promise<readonly FileReading[]> {
  return readReadings(offers, readingsOf(id));
}

export async function dropOffer({ offers }: ServerFolders, id: string): Promise<void> {
  if (!ID.test(id)) return;
  for (const name of [id, readingsOf(id)]) await rm(join(offers, name), { recursive: true, force: true });
  if ((await offered(offers)).length === 0) await rm(offers, { recursive: true, force: true });
}

/** Deletes offers that are too old, and those beyond a number. @returns whether some were deleted */
export async function dropOldOffers(folders: ServerFolders): Promise<boolean> {
  const there: { readonly id: string; readonly at: number }[] = [];
  for (const id of await offered(folders.offers)) {
    there.push({ id, at: (await stat(join(folders.offers, id))).mtimeMs });
  }
  const newest = there.sort((a, b) => b.at - a.at);
  let isSomeGone = false;
  for (const [i, { id }] of newest.entries()) {
    if (i < MOST_OFFERS && !(await isOld(join(folders.offers, id)))) continue;
    await dropOffer(folders, id);
    isSomeGone = true;
  }
  return isSomeGone;
}

async function offered(offers: string): Promise<string[]> {
  return (await namesIn(offers)).filter((name) => ID.test(name));
}

function readingsOf(id: string): string {
  return `${id}.json`;
}

async function isOld(path: string): Promise<boolean> {
  return Date.now() - (await stat(path)).mtimeMs > OFFER_MS;
}
