import { Command } from "commander";
import type { PageNote, PagesSummary } from "../../pages/write-pages.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import { fromHere } from "../terminal/from-here.ts";
import { type PlaceOptions, placeOf, withIndexPlace } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { visible } from "../terminal/visible.ts";

interface PagesOptions extends PlaceOptions {
  readonly images: boolean;
}

export function pagesCommand(settings: Settings): Command {
  const command = new Command("pages")
    .description("Writes a web page for each source, with its text beside its own lines, for citations to link to.")
    .argument("<folder>", "where the pages are written: an empty folder, a new one, or one that this has written")
    .option("--no-images", "draw no pictures of the pages of PDFs");
  return withIndexPlace(command, settings).action(run);
}

async function run(folder: string, { images, ...options }: PagesOptions): Promise<void> {
  const [{ openStoreExport }, { OutputFolder }, { writePages }, { progressBar }] = await Promise.all([
    import("../../retrieve/store/place/open-store.ts"),
    import("../../pages/output-folder.ts"),
    import("../../pages/write-pages.ts"),
    import("../terminal/progress.ts"),
  ]);
  const from = await openStoreExport(placeOf(options));
  const progress = progressBar("Writing pages");
  try {
    const to = await OutputFolder.open(folder);
    try {
      const summary = await writePages({ from, to, images, onProgress: progress.show });
      progress.end();
      printSummary(folder, summary);
    } finally {
      to.close();
    }
  } finally {
    progress.end();
    await from.close();
  }
}

function printSummary(folder: string, summary: PagesSummary): void {
  const { sources, articles, written, deleted, problems, withoutImages } = summary;
  const changes = `${counted(written, "file")} written, ${deleted} deleted`;
  console.log(
    `${fromHere(folder)} has the pages of ${counted(sources, "source")} (${counted(articles, "article")}): ${changes}. ` +
      "Open index.html there, or put the folder on a web server and its address into PUBLIC_URL.",
  );
  const tell = ({ name, note }: PageNote) => console.error(`${visible(name)}: ${visible(note)}`);
  withoutImages.forEach(tell);
  problems.forEach(tell);
  if (problems.length > 0) process.exitCode = 1;
}
