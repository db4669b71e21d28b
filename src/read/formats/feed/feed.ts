import { type FileFormat, LOOKED_AT } from "../format.ts";
import { encodingInXml, encodingOfXml } from "../package/xml-encoding.ts";

export const feed: FileFormat = {
  name: "feed",
  label: "RSS, Atom and MediaWiki dumps",
  extensions: [".rss", ".atom", ".xml"],
  largest: 256 * 2 ** 20,
  isMeant: { byStart: (start) => ROOT.test(start) || DUMP.test(start) },
  content: {
    kind: "markup",
    declaredEncoding: encodingInXml,
    extract: async (source, options) => (await import("./extract-feed.ts")).extractFeed(source, options),
    extractPieces: (bytes) => {
      const encoding = encodingOfXml(bytes);
      const start = new TextDecoder(encoding).decode(bytes.subarray(0, LOOKED_AT));
      const extract = async () => (await import("../wiki/extract-dump.ts")).extractDump(bytes);
      return DUMP.test(start) ? { encoding, extract } : null;
    },
  },
  summary:
    "The entries of a feed, an article each with title, address, author and day, and the text that the feed gives of it; the " +
    "articles of a wiki's dump, without talk, redirects and templates. In folders, other XML is passed over.",
};

/** The outermost element of a feed; RSS 1.0 is RDF. */
const ROOT = /<(?:rss|(?:\w{1,20}:)?feed|rdf:RDF)[\s>]/;
/** The outermost element of what a wiki of MediaWiki exports. */
const DUMP = /^\uFEFF?(?:\s|<\?[^<>]*>|<!--[^<>]*-->)*<mediawiki[\s>]/;
