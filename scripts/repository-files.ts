import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What lies in the folder and is not ours to look at, where no git can tell. */
const NOT_OURS = /^(node_modules|dist|data|index|preview)\/|(^|\/)(node_modules|\.git)(\/|$)/;

/**
 * Files of the repository, as paths from its root with "/": those that git tracks or that are staged, so that an index or a
 * question file left in the folder is nobody's concern. In a copy without git (an unpacked archive) all that is there.
 */
export function repositoryFiles(): string[] {
  return (trackedFiles() ?? filesInFolder()).filter((file) => existsSync(join(ROOT, file)));
}

/** Null where this folder is not the root of a git work tree, or there is no git. */
function trackedFiles(): string[] | null {
  if (!existsSync(join(ROOT, ".git"))) return null;
  try {
    return execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" }).split("\0").filter(Boolean);
  } catch {
    return null;
  }
}

function filesInFolder(): string[] {
  const entries = readdirSync(ROOT, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(ROOT.length).replaceAll("\\", "/")).filter((file) => !NOT_OURS.test(file));
}
