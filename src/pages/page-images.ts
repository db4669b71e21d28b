import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { readJson } from "../json/read-json.ts";
import { fileBytes } from "../read/file-bytes.ts";
import { forkModule } from "../retrieve/engine/fork-module.ts";
import { LIMIT_SIGNALS } from "../retrieve/engine/watch-order.ts";
import type { DrawOrder, DrawReply } from "./draw-message.ts";
import type { PageImage } from "./lines-html.ts";
import type { OutputFolder } from "./output-folder.ts";
import { pathInAddress } from "./page-path.ts";

/** A PDF whose pages are to be shown beside its text. */
export interface PdfOfPage {
  readonly name: string;
  /** Absolute path where it was when it was indexed. */
  readonly absolute: string;
  /** SHA-256 of what was indexed, hex. */
  readonly hash: string;
  /** Path of the page that shows it. */
  readonly pagePath: string;
}

export interface DrawnImages {
  /** In the order of the pages; none where none could be drawn. */
  readonly images: readonly PageImage[];
  /** Why some or all are missing, as a sentence; null where none is. */
  readonly missing: string | null;
}

/** Raised whenever pages are drawn otherwise than before. */
const DRAWING = 1;

const Sizes = v.array(v.object({ width: v.number(), height: v.number() }));

/**
 * Draws the pages of a PDF into pictures beside its page, in a process that is ended when it takes too much. What was drawn
 * whole of the same file stays.
 * @throws PagesError where pictures cannot be written.
 */
export async function drawnImages(pdf: PdfOfPage, folder: OutputFolder): Promise<DrawnImages> {
  const base = `${pdf.pagePath.slice(0, -".html".length)}.${pdf.hash.slice(0, 10)}`;
  const sizesPath = `${base}.sizes-${DRAWING}.json`;
  const pathOf = (number: number) => `${base}-${number}.webp`;
  const imageOf = (number: number, { width, height }: { width: number; height: number }) => {
    const address = pathInAddress(pathOf(number)).split("/").at(-1) ?? "";
    return { number, address, width, height };
  };
  const sizes = drawnBefore(folder, sizesPath, pathOf);
  if (sizes !== null) {
    const images = sizes.map((size, index) => imageOf(index + 1, size));
    for (const path of [sizesPath, ...images.map(({ number }) => pathOf(number))]) folder.keep(path);
    return { images, missing: null };
  }
  const changed = whyNotThere(pdf);
  if (changed !== null) return { images: [], missing: changed };
  const images: PageImage[] = [];
  const missing = await drawInProcess(pdf.absolute, (page) => {
    folder.write(pathOf(page.number), page.picture);
    images.push(imageOf(page.number, page));
  });
  if (missing === null) folder.write(sizesPath, JSON.stringify(images.map(({ width, height }) => ({ width, height }))));
  return { images, missing };
}

/** The sizes of pictures that were drawn of the same file before, all of them; null where they must be drawn. */
function drawnBefore(folder: OutputFolder, sizesPath: string, pathOf: (number: number) => string) {
  if (!folder.has(sizesPath)) return null;
  const read = readJson(readFileSync(join(folder.folder, sizesPath), "utf8"), Sizes);
  return read.kind === "value" && read.value.every((_, index) => folder.has(pathOf(index + 1))) ? read.value : null;
}

/** Why a PDF cannot be shown as it was indexed, as a sentence; null where it can. */
function whyNotThere({ name, absolute, hash }: PdfOfPage): string | null {
  if (!existsSync(absolute))
    return "The PDF is not where it was indexed any longer: there are no pictures of its pages.";
  try {
    if (createHash("sha256").update(fileBytes(name, absolute)).digest("hex") === hash) return null;
  } catch {
    return "The PDF cannot be opened any longer: there are no pictures of its pages.";
  }
  return "The PDF has changed since it was indexed: there are no pictures of its pages.";
}

type DrawnPage = Extract<DrawReply, { kind: "page" }>["page"];

/** Tells of each page when it is drawn. @returns why not all were, as a sentence; null where they were. */
function drawInProcess(path: string, onPage: (page: DrawnPage) => void): Promise<string | null> {
  const child = forkModule(new URL("./draw-process.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    let missing: string | null = "";
    child.on("message", (reply: DrawReply) => {
      try {
        if (reply.kind === "page") onPage(reply.page);
        else missing = reply.kind === "done" ? null : `It could not be drawn: ${reply.message}`;
      } catch (error) {
        child.kill("SIGKILL");
        reject(error);
      }
    });
    child.once("error", reject);
    child.once("close", (_, signal) => {
      if (missing === "") resolve(`Its pages could not all be drawn: ${why(signal)}.`);
      else resolve(missing);
    });
    child.send({ path } satisfies DrawOrder);
  });
}

function why(signal: NodeJS.Signals | null): string {
  if (signal === LIMIT_SIGNALS.time) return "that takes too long";
  return signal === LIMIT_SIGNALS.memory ? "that takes too much memory" : "the process that did so ended";
}
