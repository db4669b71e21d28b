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

/** A model hub on this machine: the built-in model's files in a hub's layout, with a hub's headers and redirects. */
export interface LocalHub {
  readonly url: string;
  /** The model that it has. */
  readonly modelId: string;
  readonly faults: Fault[];
  /** Requests so far: path and the range asked for. */
  readonly requests: { readonly path: string; readonly range: string | undefined }[];
  close(): Promise<void>;
}

export async function startLocalHub(): Promise<LocalHub> {
  const modelId = "tests/static-multilingual-zh-copy";
  const faults: Fault[] = [];
  const requests: { path: string; range: string | undefined }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    requests.push({ path, range: request.headers.range });
    const resolved = new RegExp(`^/${modelId}/resolve/main/(.+)$`).exec(path)?.[1];
    const stored = /^\/storage\/(.+)$/.exec(path)?.[1];
    const file = resolved ?? stored;
    const bytes = file === undefined ? null : bytesOf(file);
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
    send(request, response, bytes, isLarge ? null : gitObjectId(bytes), strike(faults, file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    modelId,
    faults,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(join(BUILT_IN, file));
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

function send(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  etag: string | null,
  fault: Fault["kind"] | null,
): void {
  if (typeof fault === "number") return void response.writeHead(fault).end();
  const asked = fault === "no-ranges" ? undefined : /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
  const first = Number(asked ?? 0);
  if (first >= bytes.length && first > 0) return void response.writeHead(416).end();
  const body = Buffer.from(bytes.subarray(first));
  if (fault === "wrong-bytes") body.fill(0, 0, 64);
  response.writeHead(asked === undefined ? 200 : 206, {
    "content-length": body.length,
    ...(etag === null ? {} : { etag: `"${etag}"` }),
  });
  if (fault === "stall") return void response.write(body.subarray(0, 10));
  if (fault !== "drop") return void response.end(body);
  response.write(body.subarray(0, body.length >> 1), () => setTimeout(() => response.destroy(), 50));
}
