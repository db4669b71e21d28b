import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OutputFolder } from "../../src/pages/output-folder.ts";
import { drawnImages } from "../../src/pages/page-images.ts";
import { column, pdf } from "../read/helpers/pdf.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
let out: OutputFolder;
beforeAll(async () => {
  out = await OutputFolder.open(join(folder, "out"));
});
afterAll(() => out.close());

const ordinary = Buffer.from(pdf([column(["The ferry sails at seven in the morning."], { top: 60, width: 60 })]));

/** Draws a PDF as one that is as it was indexed. */
function draw(name: string, bytes: Uint8Array) {
  const absolute = join(folder, name);
  writeFileSync(absolute, bytes);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return drawnImages({ name, absolute, hash, pagePath: `papers/${name}.html` }, out);
}

test("a page is drawn once, with its size, into the folder of its source's page", async () => {
  const drawn = await draw("ferry.pdf", ordinary);
  expect(drawn.missing).toBeNull();
  const [image] = drawn.images;
  expect(image?.address).toMatch(/^ferry\.pdf\.[0-9a-f]{10}-1\.webp$/);
  expect([image?.width, image?.height].every((dots) => (dots ?? 0) > 500)).toBe(true);
  expect(existsSync(join(out.folder, "papers", image?.address ?? ""))).toBe(true);
  const before = out.written;
  expect(await draw("ferry.pdf", ordinary)).toEqual(drawn);
  expect(out.written).toBe(before);
});

test("what is no PDF any library can draw costs its pictures only, and it is said why", async () => {
  const { images, missing } = await draw("broken.pdf", Buffer.from("%PDF-1.4\nnothing of a PDF"));
  expect(images).toEqual([]);
  expect(missing).toMatch(/^It could not be drawn: /);
});

test("a page as large as a PDF may call it is drawn with no more dots than any", async () => {
  const huge = Buffer.from(
    ordinary.toString("latin1").replace(/\/MediaBox \[[^\]]*\]/, "/MediaBox [0 0 1e7 1e7]"),
    "latin1",
  );
  expect(huge.equals(ordinary)).toBe(false);
  const { images } = await draw("huge.pdf", huge);
  for (const { width, height } of images) expect(width * height).toBeLessThan(7e6);
});
