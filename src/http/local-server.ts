import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server's clients ask at once; who has not asked after so many milliseconds only holds a connection. */
const LONGEST_REQUEST = { headersTimeout: 10_000, requestTimeout: 10_000, connectionsCheckingInterval: 5_000 };

/** Methods that change nothing. */
export const READING_METHODS: readonly string[] = ["GET", "HEAD"];

export interface HttpServer {
  readonly port: number;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Where a server listens, and how. */
export interface Listening {
  /** 0 for any free port. */
  readonly port: number;
  /** IP address. */
  readonly host: string;
  /** Bytes of a request's first line and headers; Node.js's own limit if left out. */
  readonly maxHeaderSize?: number;
  /** Told what goes wrong with a connection later. */
  readonly onTrouble: (error: Error) => void;
}

/** Answers requests over HTTP. @throws the system's error when nothing can listen there */
export async function openServer(
  answer: RequestListener,
  { port, host, onTrouble, ...limits }: Listening,
): Promise<HttpServer> {
  const server = createServer({ ...LONGEST_REQUEST, ...limits }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve).once("error", reject).listen(port, host);
  });
  server.on("error", onTrouble);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
