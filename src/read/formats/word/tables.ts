import type { Place } from "../package/xml.ts";

interface Table {
  rows: number;
  isRowDeleted: boolean;
  /** The cell above reaches into this one, or it was deleted: its own text is not shown. */
  isCellCovered: boolean;
}

/** The tables that are open, one in the other: which of their rows and cells are not shown. */
export class Tables {
  private readonly tables: Table[] = [];

  begin(name: string): void {
    const table = this.tables.at(-1);
    if (name === "w:tbl") this.tables.push({ rows: 0, isRowDeleted: false, isCellCovered: false });
    else if (table === undefined) return;
    else if (name === "w:tr") {
      table.rows += 1;
      table.isRowDeleted = false;
    } else if (name === "w:tc") table.isCellCovered = false;
  }

  end(name: string): void {
    if (name === "w:tbl") this.tables.pop();
  }

  /** Takes in a property of the row or cell that is open. */
  readProperty(name: string, { parent, attributes }: Place): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (parent === "w:trPr" && name === "w:del") table.isRowDeleted = true;
    else if (parent === "w:tcPr" && name === "w:cellDel") table.isCellCovered = true;
    else if (parent === "w:tcPr" && name === "w:vMerge" && attributes["w:val"] !== "restart")
      table.isCellCovered = table.rows > 1;
  }

  /** Whether an element is a cell of a deleted row, or stands in a cell that is not shown. */
  isHidden(name: string, { parent }: Place): boolean {
    const table = this.tables.at(-1);
    if (table === undefined) return false;
    return name === "w:tc" ? table.isRowDeleted : parent === "w:tc" && name !== "w:tcPr" && table.isCellCovered;
  }
}
