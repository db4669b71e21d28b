import { createHash } from "node:crypto";

/** UTF-8 bytes of a folder's or file's name that are kept: file systems take 255, and endings come behind it. */
const NAME_BYTES = 100;
/** Characters of a path in an address: a link on Discord must leave room for the answer. */
const PATH_LENGTH = 300;
/** 50 bits, so that a hundred thousand names do not collide. */
const MARK_LENGTH = 10;

/** Neither letters, marks, numbers, punctuation, symbols nor spaces; or of a meaning to file systems, shells or addresses. */
const UNSAFE = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["#%&'*/:;<>?\\`|~$]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * Where the page of a source stands in the folder of all pages: "news/2024/pier.md.html", "/" between folders. It depends on the
 * source's name alone, so that whoever quotes can link to it; different names have different paths, also where a file system
 * takes large letters for small ones. What could not stand in a path is replaced, and the name is marked then.
 */
export function pagePath(source: string): string {
  const name = source.normalize("NFC");
  const parts = name.split("/");
  const file = parts.pop() ?? "";
  const path = [...parts.map(folderName), fileName(file)].join("/");
  const isAsGiven = path === name && foldCase(name) === name;
  if (isAsGiven && pathInAddress(path).length <= PATH_LENGTH) return `${path}.html`;
  const mark = createHash("sha256").update(name).digest("base64url").replace(/[-_]/g, "0").toLowerCase();
  const marked = `${path}~${mark.slice(0, MARK_LENGTH)}.html`;
  if (pathInAddress(marked).length <= PATH_LENGTH) return marked;
  return `${clip(fileName(file), NAME_BYTES / 2)}~${mark.slice(0, 2 * MARK_LENGTH)}.html`;
}

/** A path as it stands in an address. */
export function pathInAddress(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

/** Nothing with a dot in it, so that it is never taken for a file that stands beside the pages. */
function folderName(name: string): string {
  return fileName(name).replaceAll(".", "-") || "-";
}

function fileName(name: string): string {
  const safe = name
    .replace(UNSAFE, "_")
    .replace(/^[._ ]/, "-")
    .replace(/[. ]$/, "-");
  return clip(DEVICE.test(safe.toLowerCase()) || safe === "" ? `-${safe}` : safe, NAME_BYTES);
}

/** As file systems compare names that do not tell large letters from small ones: character by character. */
function foldCase(name: string): string {
  return Array.from(name, (character) => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper.toLowerCase() : character;
  }).join("");
}

/** As many whole characters as so many bytes hold. */
function clip(name: string, bytes: number): string {
  let length = 0;
  let kept = "";
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept.length === name.length ? name : kept.trimEnd();
}
