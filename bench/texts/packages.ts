import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "./texts.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const PACKAGES = join(ROOT, "node_modules");

interface LockedPackage {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/**
 * What the packages of package-lock.json tell of themselves: their Markdown and web pages, the same wherever `npm ci` ran.
 * Packages for some systems only are left out.
 */
export function packages(): Text[] {
  const { packages: locked } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const folders = Object.keys(locked).filter((folder) => folder !== "" && !locked[folder]?.os && !locked[folder]?.cpu);
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:md|markdown|html)$/i.test(name) && !name.includes("node_modules"))
        .map((name) => {
          const path = `${folder.replace("node_modules/", "")}/${name}`;
          return { name: path, group: folder, text: readFileSync(join(ROOT, folder, name), "utf8") };
        }),
    );
}
