import { accessSync, constants, existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { bytesIn, DEFAULT_DISK_MB, wholeMegabytes } from "../bot/collections/disk-room.ts";
import { isWholeStore } from "../bot/store/is-whole-store.ts";
import { counted } from "../retrieve/indexing/counted.ts";
import { type Finding, inspectIndex } from "../retrieve/upkeep/inspect-index.ts";
import { inspectQuarantine } from "../retrieve/upkeep/inspect-quarantine.ts";
import { looked } from "./looked.ts";

/** From this part of the space for servers' articles on, the operator is warned. */
const NEARLY_FULL = 0.9;

/**
 * What the bot writes beside the index: its database, and servers' own articles with their indexes, unless bots share them: then
 * they are a working copy here.
 */
export async function inspectData(folder: string, { isShared = false } = {}): Promise<Finding[]> {
  if (!isThere(folder)) return [];
  const own = await looked("data folder", () => inspectFolder(folder));
  if (own.some(({ remedy }) => remedy !== null)) return own;
  return [
    ...own,
    ...(await looked("bot database", () => inspectBotDatabase(join(folder, "bot.sqlite")))),
    ...(isShared ? [] : await looked("servers' articles", () => inspectServers(join(folder, "servers")))),
  ];
}

/** Whether something has a name, be it a link to nothing. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What servers' articles take on the disk, of what they may. */
export async function inspectServersDisk(folder: string, most = DEFAULT_DISK_MB): Promise<Finding[]> {
  const servers = join(folder, "servers");
  if (!existsSync(servers)) return [];
  const megabytes = wholeMegabytes(await bytesIn(servers));
  const remedy =
    megabytes < most * NEARLY_FULL
      ? null
      : "Soon uploads are refused, or are already: raise SERVERS_DISK_MB, or ask servers to remove articles.";
  return [{ subject: "servers' disk space", state: `${megabytes} of ${most} MB are taken`, remedy }];
}

function inspectFolder(folder: string): Finding[] {
  const subject = "data folder";
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const remedy = "Move it away, or set DATA_DIR to a folder: the bot makes it where there is none.";
    return [{ subject, state: `${folder} is not a folder`, remedy }];
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const remedy = "Give it to the user that the bot runs as, or set DATA_DIR to another folder.";
    return [{ subject, state: `${folder} cannot be written to`, remedy }];
  }
  return [{ subject, state: folder, remedy: null }];
}

function inspectBotDatabase(file: string): Finding[] {
  if (!existsSync(file)) return [];
  const subject = "bot database";
  if (isWholeStore(file)) return [{ subject, state: `${file} is whole`, remedy: null }];
  const remedy =
    "Put a copy of it back, or move it away while the bot is stopped: the bot makes a new one, without servers' " +
    "settings and people's choices.";
  return [{ subject, state: `${file} is damaged`, remedy }];
}

async function inspectServers(folder: string): Promise<Finding[]> {
  if (!isThere(folder)) return [];
  const servers = readdirSync(folder, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? [each.name] : [],
  );
  const findings: Finding[] = [];
  for (const server of servers) findings.push(...(await inspectServer(server, join(folder, server))));
  const troubled = findings.filter(({ remedy }) => remedy !== null);
  if (troubled.length > 0) return troubled;
  if (servers.length === 0) return [];
  return [{ subject: "servers' articles", state: counted(servers.length, "server"), remedy: null }];
}

const RELEASE = "Nothing need be done: it is not tried again. /articles remove in that server takes it off this list.";

async function inspectServer(server: string, folder: string): Promise<Finding[]> {
  const subject = `articles of server ${server}`;
  const ofServer = (found: Finding): Finding =>
    found.subject === subject ? found : { ...found, subject, state: `${found.subject}: ${found.state}` };
  const articles = join(folder, "articles");
  const index = join(folder, "index");
  // A server of whose uploads none could be read has no articles.
  const indexed = existsSync(articles) || existsSync(index) ? await looked(subject, () => inspectIndex(index)) : [];
  return [
    // A server's index is one as any other, of the files that lie beside it.
    ...indexed.flatMap((found) =>
      found.remedy === null
        ? []
        : [{ ...ofServer(found), remedy: `Run "npm run index -- ${articles} --index ${index} --rebuild".` }],
    ),
    ...(await looked(subject, () => inspectQuarantine(folder, RELEASE))).map(ofServer),
  ];
}
