import { readFileSync } from "node:fs";

/** Where the files of the page lie: the build copies them beside the module that this becomes part of. */
const FOLDER = new URL(import.meta.url.endsWith(".ts") ? "./assets/" : "./", import.meta.url);

const HTML = "text/html; charset=utf-8";

/** The page by which a person asks the server, by its paths: the name of a file and its media type. */
const FILES: ReadonlyMap<string, readonly [name: string, type: string]> = new Map([
  ["/", ["desk.html", HTML]],
  ["/desk.css", ["desk.css", "text/css; charset=utf-8"]],
  ["/desk.js", ["desk.js", "text/javascript; charset=utf-8"]],
]);

/** Nothing runs, shows or goes out but what is from this server. */
export const DESK_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

export interface DeskFile {
  readonly type: string;
  readonly text: string;
}

/** A file of the page; null for another path. */
export function deskFile(path: string): DeskFile | null {
  const file = FILES.get(path);
  return file === undefined ? null : { type: file[1], text: readFileSync(new URL(file[0], FOLDER), "utf8") };
}
