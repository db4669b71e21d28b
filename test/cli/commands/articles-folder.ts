import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../../temporary-folder.ts";

/** A folder in which a command may be run, with these files in its articles folder. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, "articles", name)), { recursive: true });
    writeFileSync(join(cwd, "articles", name), text);
  }
  return cwd;
}

export const article = (subject: string) => `# The ${subject}\n\nThe ${subject} of Skerry was opened in 1854.\n`;
