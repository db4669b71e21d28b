import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { manualPageText } from "./manual-page.ts";
import type { Text } from "./texts.ts";

/** Where Debian and its kin, and most other systems, keep manual pages: a folder for each language but English. */
export const MANUALS = "/usr/share/man";

/** The manual pages of this machine, each as Markdown; none where there are none. */
export function manuals(): Text[] {
  if (!existsSync(MANUALS)) return [];
  return readdirSync(MANUALS, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)man[1-8]\/[^/]+\.gz$/.test(name))
    .flatMap((name) => {
      const text = manualPageText(pageOf(join(MANUALS, name)));
      return text === null ? [] : [{ name: name.replace(/\.gz$/, ".md"), group: languageOf(name), text }];
    });
}

/** Many names of a page are links, some to what is not installed. */
function pageOf(path: string): string {
  return existsSync(path) ? gunzipSync(readFileSync(realpathSync(path))).toString("utf8") : "";
}

function languageOf(name: string): string {
  const [first = ""] = name.split("/");
  return /^man\d/.test(first) ? "en" : first;
}
