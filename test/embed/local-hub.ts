import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BUILT_IN = fileURLToPath(new URL("../../models/static-multilingual-zh", import.meta.url));

/** What goes wrong with a request; the first fault whose file fits is used up by it. */
interface Fault {
  readonly file: RegExp;
  readonly kind: "drop" | "stall" | "wrong-bytes" | "no-ranges" | number;
  /** How often it strikes, once unless told. */
  times?: number;
}

/** A model hub on this machine: one model's files in a hub's layout, with a hub's headers and redirects. */
export interface LocalHub {
  readonly url: string;
  /** The model that it has. */
  readonly modelId: string;
  readonly faults: Fault[];
  /** Requests so far: path and the range asked for. */
  readonly requests: { readonly path: string; readonly range: string | undefined }[];
  /** Called when it has sent all that it sends before a fault "stall". */
  onStall: () => void;
  /** To be told how many bytes of a file its client has: a connection drops when all that was sent before has come. */
  received(bytes: number): void;
  close(): Promise<void>;
}

/** What a client must have received before its connection drops, and how it drops. */
interface Drop {
  readonly bytes: number;
  readonly connection: ServerResponse;
}

/** Starts a hub that has the model of a folder, the built-in one unless told. */
export async function startLocalHub(
  folder = BUILT_IN,
  modelId = "tests/static-multilingual-zh-copy",
): Promise<LocalHub> {
  const faults: Fault[] = [];
  const requests: { path: string; range: string | undefined }[] = [];
  let drop: Drop | null = null;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    requests.push({ path, range: request.headers.range });
    const resolved = new RegExp(`^/${modelId}/resolve/main/(.+)$`).exec(path)?.[1];
    const stored = /^\/storage\/(.+)$/.exec(path)?.[1];
    const file = resolved ?? stored;
    const bytes = file === undefined ? null : bytesOf(join(folder, file));
    if (file === undefined || bytes === null) return void response.writeHead(404).end("Entry not found");
    const isLarge = file.endsWith(".onnx");
    if (isLarge && stored === undefined) {
      // Large files lie elsewhere; their checksum stands beside the redirect.
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      response.writeHead(302, {
        location: `/storage/${file}`,
        "x-linked-etag": `"${sha256}"`,
        etag: '"of-the-storage"',
      });
      return void response.end();
    }
    const fault = strike(faults, file);
    const sent = send(request, response, { bytes, etag: isLarge ? null : gitObjectId(bytes), fault });
    if (fault === "drop") drop = { bytes: sent, connection: response };
    if (fault === "stall") hub.onStall();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const hub: LocalHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    modelId,
    faults,
    requests,
    onStall: () => undefined,
    received(bytes) {
      if (drop === null || bytes < drop.bytes) return;
      drop.connection.destroy();
      drop = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hub;
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function gitObjectId(bytes: Buffer): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

function strike(faults: Fault[], file: string): Fault["kind"] | null {
  const fault = faults.find((each) => each.file.test(file) && (each.times ?? 1) > 0);
  if (fault === undefined) return null;
  fault.times = (fault.times ?? 1) - 1;
  return fault.kind;
}

interface Sending {
  readonly bytes: Buffer;
  readonly etag: string | null;
  readonly fault: Fault["kind"] | null;
}

/** Sends a file, or the range of it that was asked for. @returns the offset in the file up to which it was sent */
function send(request: IncomingMessage, response: ServerResponse, { bytes, etag, fault }: Sending): number {
  const asked = fault === "no-ranges" ? undefined : /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
  const first = Number(asked ?? 0);
  if (typeof fault === "number" || (first >= bytes.length && first > 0)) {
    response.writeHead(typeof fault === "number" ? fault : 416).end();
    return first;
  }
  const body = Buffer.from(bytes.subarray(first));
  if (fault === "wrong-bytes") body.fill(0, 0, 64);
  response.writeHead(asked === undefined ? 200 : 206, {
    "content-length": body.length,
    ...(etag === null ? {} : { etag: `"${etag}"` }),
  });
  const length = fault === "stall" ? 10 : fault === "drop" ? body.length >> 1 : body.length;
  if (length === body.length) response.end(body);
  else response.write(body.subarray(0, length));
  return first + length;
}
