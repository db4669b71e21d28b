import type { FileFormat } from "../../../src/read/formats/format.ts";

/** The table of formats that README.md shows between `<!-- formats -->` and `<!-- /formats -->`, made from their records. */
export function formatsTable(formats: readonly FileFormat[]): string {
  const rows = formats.map(({ label, extensions, largest, summary }) => [
    label,
    extensions.map((extension) => `\`${extension}\``).join(", "),
    `${largest / 2 ** 20} MB`,
    summary,
  ]);
  const lines = [["format", "files", "up to", "what is read"], ["---", "---", "---:", "---"], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
