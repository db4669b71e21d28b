import type { CollectionSettings } from "../collection-settings.ts";
import type { Added, NewFile, NotAdded, Offer } from "../collections.ts";
import { nameKey } from "../file-name.ts";
import { namesIn, type ServerFolders } from "../server-files.ts";
import { hasRoomFor } from "../server-space.ts";
import { uploadProblem } from "../upload-problem.ts";
import { dropOffer, dropOldOffers, isOffered, newOfferId, noteOffer, offerFolders, offerReadings } from "./offers.ts";
import type { TakingIn } from "./taking-in.ts";
import { isTooMany, keptNames, type TakeOptions, type Uploads } from "./uploads.ts";

/** Reads uploads for somebody to see, and adds them later. */
export class Offering {
  readonly #settings: CollectionSettings;
  readonly #uploads: Uploads;
  readonly #takingIn: TakingIn;

  constructor(settings: CollectionSettings, uploads: Uploads, takingIn: TakingIn) {
    this.#settings = settings;
    this.#uploads = uploads;
    this.#takingIn = takingIn;
  }

  async offer(folders: ServerFolders, files: readonly NewFile[]): Promise<Offer | NotAdded> {
    const id = newOfferId();
    const read = await this.#uploads.read(offerFolders(folders, id), files);
    if (typeof read === "string") return read;
    const { kept, refused, readings, clashing, unfetched } = read;
    if (readings.length > 0) await noteOffer(folders, id, readings);
    else await dropOffer(folders, id);
    await dropOldOffers(folders);
    await this.#takingIn.dropIfEmpty(folders);
    const replacing = readings.map(({ name }) => name).filter((name) => kept.includes(nameKey(name)));
    return { id, readings, replacing, clashing, unfetched, problems: refused.map(uploadProblem) };
  }

  async accept(folders: ServerFolders, id: string, options: TakeOptions): Promise<Added | NotAdded | "gone"> {
    const offered = offerFolders(folders, id);
    if (!(await isOffered(folders, id))) return "gone";
    const kept = await keptNames(folders);
    if (isTooMany(kept, await namesIn(offered.staged))) return "too-many";
    const read = { kept, readings: await offerReadings(folders, id), refused: [], clashing: [], unfetched: [] };
    const isRoom = await hasRoomFor(offered, this.#settings);
    const added = isRoom ? await this.#uploads.take(offered, read, options) : "no-room";
    await this.discard(folders, id);
    return added;
  }

  async discard(folders: ServerFolders, id: string): Promise<void> {
    await dropOffer(folders, id);
    await this.#takingIn.dropIfEmpty(folders);
  }
}
