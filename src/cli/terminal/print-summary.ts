import type { PassedOverCounts, PassedOverReason } from "../../read/passed-over.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import { nameSome } from "../../retrieve/indexing/name-some.ts";
import type { IndexSummary } from "../../retrieve/indexing/update-index.ts";
import type { VanishedFiles } from "../../retrieve/indexing/vanished.ts";
import { fromHere } from "./from-here.ts";
import { tellAccount, tellThinlyRead } from "./tell-account.ts";
import { visible } from "./visible.ts";

/** What was passed over, after a number; the formats' extensions follow. */
const PASSED_OVER: Readonly<Record<PassedOverReason, string>> = {
  format: "of other formats",
  columns: "that say what columns are, beside no table or JSON of their name",
  "no-articles": "of data or settings without articles",
  picture: "that are pictures, for which tesseract would have to be installed",
  hidden: "hidden",
  trash: "of trash or of the system",
  temporary: "temporary",
  "saved-page": "with parts of saved web pages",
  excluded: "left out by --exclude or .verbatimignore",
  "no-file": "that are neither files nor folders",
  link: "that are links out of the folder or to nothing",
};

/** Prints what an indexing run has done: news to standard output, troubles to standard error. */
export function printSummary(summary: IndexSummary, extensions: readonly string[]): void {
  const { files, unchanged, removed, missing, counts, embedded, problems, seconds, passedOver } = summary;
  if (summary.formerFormat !== null) console.log(tellFormat(summary.formerFormat));
  const news = files === unchanged ? "nothing new" : `${files - unchanged} new or changed`;
  console.log(
    files === 0
      ? `No file was read${problems.length === 0 ? `: there is none whose name ends in ${extensions.join(", ")}` : ""}.`
      : `${counted(files, "file")} read (${news}), ${counted(embedded, "passage")} embedded, ${seconds.toFixed(1)} s.`,
  );
  if (Object.keys(passedOver.counts).length > 0) console.log(tellPassedOver(passedOver));
  for (const name of removed) console.log(`Taken out, because it is gone or passed over now: ${visible(name)}`);
  if (missing.length > 0) console.log(tellMissing(missing));
  console.log(
    `The index holds ${counted(counts.files, "file")}, ${counted(counts.articles, "article")}, ${counted(counts.passages, "passage")}.`,
  );
  const account = tellAccount(summary.read);
  if (account !== null) console.log(account);
  for (const line of tellThinlyRead(summary.read)) console.log(line);
  for (const line of troublesOf(summary)) console.error(line);
}

/** Prints what a run that was stopped has done, and how to go on. */
export function printStopped({ files, left, embedded, problems }: IndexSummary, isRebuild: boolean): void {
  const kept = isRebuild
    ? "The index answers as before until the rebuild is complete"
    : "What was taken in is kept, and questions are answered from it";
  console.log(
    `Stopped: ${counted(files, "file")} taken in, ${counted(embedded, "passage")} embedded, ${counted(left, "file")} left. ${kept}; the ` +
      "same command goes on from here.",
  );
  for (const { path, message } of problems) console.error(`${fromHere(path)}: ${message}`);
}

/** An index was made by an earlier version. */
export function tellFormat(former: number): string {
  return `The index had format ${former}, that of an earlier Verbatim: it is brought up to date, and nothing of it is lost.`;
}

/** A line for each file or folder that could not be read or has vanished. */
export function troublesOf({ problems, vanished }: IndexSummary): string[] {
  return [...problems.map(({ path, message }) => `${fromHere(path)}: ${message}`), ...vanished.map(tellVanished)];
}

/** Some of the files that came with a restored copy are not on this machine. */
export function tellMissing(names: readonly string[]): string {
  return `Kept, though not found here: ${visible(nameSome(names))}. "npm run index" on the folder where they are now follows them again.`;
}

function tellVanished({ place, isThere, names, until }: VanishedFiles): string {
  const stays = `stays until ${until.slice(0, 10)}`;
  const forget = `if ${names.length === 1 ? "it is" : "they are"} gone for good, run "npm run index -- --forget-vanished" with your folders.`;
  if (isThere) return `${fromHere(place)}: what was read of it before ${stays}; ${forget}`;
  return (
    `${fromHere(place)}: all its files are away at once (${visible(nameSome(names))}), as if a disk or a share were not mounted. What was ` +
    `read of them ${stays}. Bring the folder back; or, ${forget}`
  );
}

function tellPassedOver({ counts, extensions }: PassedOverCounts): string {
  const parts = Object.entries(PASSED_OVER).flatMap(([reason, label]) => {
    const number = counts[reason as PassedOverReason];
    if (number === undefined) return [];
    const which = reason === "format" && extensions.length > 0 ? ` (${visible(extensions.join(", "))})` : "";
    return [`${number} ${label}${which}`];
  });
  return `Passed over: ${parts.join(", ")}.`;
}
