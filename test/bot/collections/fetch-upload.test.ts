import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { FILE_BYTES } from "../../../src/bot/collections/collections.ts";
import { fetchUpload } from "../../../src/bot/collections/fetch-upload.ts";

async function served(listener: RequestListener): Promise<{ name: string; url: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { name: "bees.md", url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test("an attachment is fetched as it is, up to the largest that a file may be", async () => {
  const bytes = Buffer.alloc(FILE_BYTES, "bee ");
  const fetched = await fetchUpload(await served((_, response) => response.end(bytes)));
  expect(Buffer.compare(fetched, bytes)).toBe(0);
});

test("an attachment that never ends is fetched no further than a file may be large", async () => {
  const piece = Buffer.alloc(64 * 1024, "bee ");
  let sent = 0;
  let hangUp: () => void;
  const hungUp = new Promise<void>((resolve) => {
    hangUp = resolve;
  });
  const attachment = await served((_, response) => {
    response.once("close", () => hangUp());
    const send = () => {
      while (!response.destroyed && response.write(piece)) sent += piece.length;
    };
    response.on("drain", send);
    send();
  });
  await expect(fetchUpload(attachment)).rejects.toThrow("The attachment bees.md is larger than Discord said.");
  await hungUp;
  expect(sent).toBeLessThan(3 * FILE_BYTES);
});

test.each<[string, RequestListener, string]>([
  ["is gone", (_, response) => response.writeHead(404).end(), "Discord answered 404 for the attachment bees.md."],
  [
    "breaks off",
    (_, response) => {
      response.writeHead(200, { "content-length": 100 }).write("Fourteen", () => response.destroy());
    },
    "terminated",
  ],
])("an attachment that %s is not taken for whole", async (_, listener, message) => {
  await expect(fetchUpload(await served(listener))).rejects.toThrow(message);
});
