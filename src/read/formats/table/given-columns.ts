import { Unreadable } from "../../read-error.ts";
import type { ColumnsFile } from "../format.ts";
import { ROLES, type Role } from "./roles.ts";

/** So many names of columns are told of a file. */
const MOST_TOLD = 20;

/** Of a column the role that it is given, and how it is named. */
interface GivenColumn {
  readonly role: Role;
  readonly column: string | number;
}

/** By their names, folded, or by their numbers, which are counted from 1. */
type GivenColumns = ReadonlyMap<string | number, GivenColumn>;

/**
 * What an operator makes of columns: `title = "Question"`, `text = ["Answer", "Remarks"]`, `date = 4`. Only texts may stand in several.
 * @throws Unreadable when the file is no TOML, says something else than these, or gives a column twice.
 */
export async function givenRoles(columns: ColumnsFile | null): Promise<GivenRoles> {
  const given = new Map<string | number, GivenColumn>();
  if (columns === null) return new GivenRoles("", given);
  const { name: file } = columns;
  for (const [name, value] of Object.entries(await parsed(columns))) {
    const role = ROLES.find((each) => each === name);
    if (role === undefined) throw wrong(file, `gives "${name}", which is none of ${ROLES.join(", ")}`);
    if (Array.isArray(value) && value.length > 1 && role !== "text")
      throw wrong(file, `gives several columns as ${role}`);
    for (const column of [value].flat()) {
      if (typeof column !== "string" && !isNumber(column))
        throw wrong(file, `gives as ${role} what is neither the name nor the number of a column`);
      const key = typeof column === "string" ? folded(column) : column;
      if (given.has(key)) throw wrong(file, `gives ${told(column)} twice`);
      given.set(key, { role, column });
    }
  }
  return new GivenRoles(file, given);
}

async function parsed({ name: file, text }: ColumnsFile): Promise<Record<string, unknown>> {
  const { parse, TomlError } = await import("smol-toml");
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw wrong(file, `is no TOML: line ${error.line} cannot be read`);
  }
}

/** Which columns an operator gives roles, and whether all of these are there. */
export class GivenRoles {
  private readonly file: string;
  private readonly given: GivenColumns;
  private readonly met = new Set<string | number>();
  private readonly names = new Set<string>();

  constructor(file: string, given: GivenColumns) {
    this.file = file;
    this.given = given;
  }

  /** Whether columns are given by their names. */
  get areNamed(): boolean {
    return [...this.given.keys()].some((key) => typeof key === "string");
  }

  /**
   * The role given to each of the columns, or fields, of these names; null where none is.
   * @throws Unreadable when one of them is given by its name and by its number.
   */
  of(names: readonly string[]): (Role | null)[] {
    if (this.given.size === 0) return [];
    return names.map((name, at) => {
      if (this.names.size < MOST_TOLD) this.names.add(name);
      const [key, other] = [folded(name), at + 1].filter((each) => this.given.has(each));
      if (key === undefined) return null;
      if (other !== undefined) throw wrong(this.file, `gives "${name}" twice, by its name and as number ${other}`);
      this.met.add(key);
      return this.given.get(key)?.role ?? null;
    });
  }

  /** @throws Unreadable when a column is given that was not there. */
  requireMet(): void {
    const missing = [...this.given].find(([key]) => !this.met.has(key))?.[1];
    if (missing === undefined) return;
    const there = [...this.names].map(told).join(", ");
    throw new Unreadable({
      reason: `it has no column ${told(missing.column)}, which ${this.file} gives: its columns are ${there}`,
      nextStep: `Mend the name in ${this.file}, or take it out there.`,
    });
  }
}

function wrong(file: string, what: string): Unreadable {
  return new Unreadable({
    reason: `${file}, which says what its columns are, ${what}`,
    nextStep: `Mend ${file}, or take it away.`,
  });
}

function isNumber(column: unknown): column is number {
  return typeof column === "number" && Number.isInteger(column) && column >= 1;
}

function told(column: string | number): string {
  return typeof column === "number" ? `number ${column}` : `"${column}"`;
}

/** Names are the same whatever their case, their form in Unicode, and the white space around them. */
function folded(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
