import type { FileFormat } from "../format.ts";

export const feed: FileFormat = {
  name: "feed",
  label: "RSS and Atom",
  extensions: [".rss", ".atom", ".xml"],
  largest: 64 * 2 ** 20,
  isMeant: (start) => ROOT.test(start),
  content: {
    kind: "markup",
    declaredEncoding,
    extract: async (source, options) => (await import("./extract-feed.ts")).extractFeed(source, options),
  },
  summary:
    "The entries of a feed, an article each with title, address, author and day, and the text that the feed gives of it; in " +
    "folders, other XML is passed over.",
};

/** The outermost element of a feed; RSS 1.0 is RDF. */
const ROOT = /<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)[\s>]/;
/** Where the encoding stands that a file names, in bytes. */
const DECLARATION = 200;

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARATION)).toString("latin1");
  return /<\?xml[^<>]{1,80}encoding\s*=\s*["']([\w-]{2,20})/i.exec(start)?.[1]?.toLowerCase() ?? null;
}
