import { NOTHING_GIVEN } from "../../given-facts.ts";
import { Unreadable } from "../../read-error.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { Facts } from "./facts.ts";
import { type GivenRoles, givenRoles } from "./given-columns.ts";
import { type JsonObject, type JsonValue, readJson } from "./json-values.ts";
import { inOneLanguage } from "./language.ts";
import { addProse, proseParts } from "./prose.ts";
import { rolesOf } from "./roles.ts";

/** Between the names of fields that stand in one another. */
const BELOW = " › ";

/**
 * The objects of a JSON text, each a document: those of an array, or one a line. What stands beside them is a document, too.
 * @throws SyntaxError when it is no JSON, RangeError when it is nested too deep, Unreadable when it holds too much.
 */
export async function extractJson(
  source: string,
  { mostDocuments, columns }: ExtractionOptions = USUAL_OPTIONS,
): Promise<StructuredText> {
  const writer = new StructureWriter(mostDocuments);
  const to: Writing = { writer, given: await givenRoles(columns) };
  if (hasValueALine(source)) for (const line of linesOf(source)) addTop(lineValue(line), to);
  else addTop(readJson(source), to);
  to.given.requireMet();
  return inOneLanguage(writer.finish());
}

/** Objects of plain values, each a document. @throws Unreadable when there are too many. */
export async function extractRecords(
  records: Iterable<JsonObject>,
  { mostDocuments, columns }: ExtractionOptions,
): Promise<StructuredText> {
  const to: Writing = { writer: new StructureWriter(mostDocuments), given: await givenRoles(columns) };
  for (const record of records) addDocument(record, to);
  to.given.requireMet();
  return inOneLanguage(to.writer.finish());
}

/** What documents are added to, and what an operator says that their fields are. */
interface Writing {
  readonly writer: StructureWriter;
  readonly given: GivenRoles;
}

/** A line with anything in it. */
interface Line {
  readonly words: string;
  /** Counted from 1. */
  readonly number: number;
}

function* linesOf(source: string): Generator<Line> {
  let start = 0;
  for (let number = 1; start < source.length; number += 1) {
    const feed = source.indexOf("\n", start);
    const end = feed === -1 ? source.length : feed;
    const words = source.slice(start, end).trim();
    if (words !== "") yield { words, number };
    start = end + 1;
  }
}

/** Whether a text begins with a value in a line of its own, and another line follows. */
function hasValueALine(source: string): boolean {
  const lines = linesOf(source);
  const first: Line | undefined = lines.next().value;
  if (first === undefined || lines.next().done === true) return false;
  return /^\{.*\}$|^\[.*\]$/.test(first.words) && isJson(first.words);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function lineValue({ words, number }: Line): JsonValue {
  try {
    return readJson(words);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Unreadable({
      reason: `its line ${number} is no JSON (${error.message.slice(0, 100)})`,
      nextStep: "Mend the line, or take it out.",
    });
  }
}

function addTop(value: JsonValue, to: Writing): void {
  if (value.kind === "scalar") addDocument({ kind: "object", fields: [["", value]] }, to);
  else if (value.kind === "array") addItems(value.items, to);
  else if (value.fields.length > 1 && value.fields.every(([, { kind }]) => kind === "object")) {
    for (const [name, field] of value.fields) if (field.kind === "object") addDocument(field, to, name);
  } else {
    const beside = value.fields.filter(([, field]) => !holdsObjects(field));
    if (beside.length > 0) addDocument({ kind: "object", fields: beside }, to);
    for (const [, field] of value.fields) if (field.kind === "array" && holdsObjects(field)) addItems(field.items, to);
  }
}

/** Each object is a document, and so is each row of plain values; other values between them are one together. */
function addItems(items: readonly JsonValue[], to: Writing): void {
  let loose: JsonValue[] = [];
  const end = (): void => {
    if (loose.length > 0) addDocument({ kind: "object", fields: loose.map((item) => ["", item] as const) }, to);
    loose = [];
  };
  for (const item of items) {
    if (item.kind === "scalar") loose.push(item);
    else {
      end();
      if (item.kind === "object") addDocument(item, to);
      else addDocument({ kind: "object", fields: item.items.map((each) => ["", each] as const) }, to);
    }
  }
  end();
}

function addDocument({ fields }: JsonObject, { writer: to, given }: Writing, name: string | null = null): void {
  const names = fields.map(([field]) => field);
  const roles = rolesOf(names, given.of(names));
  const facts = new Facts();
  const known: string[] = [];
  const others: (readonly [string, JsonValue])[] = [];
  let title: string | null = null;
  const texts: string[] = [];
  for (const [at, [field, value]] of fields.entries()) {
    const role = roles[at] ?? null;
    const words = plainWords(value);
    if (words === "") continue;
    if (words === null || role === null) others.push([field, value]);
    else if (role === "title") title = words;
    else if (role === "text" && texts.length === 0) texts.push(words);
    else if (role !== "text" && facts.take(role, words)) known.push(`${field}: ${words}`);
    else others.push([field, value]);
  }
  to.beginDocument({ ...NOTHING_GIVEN, ...facts.given() });
  to.addHeading(1, title ?? name ?? "");
  for (const fact of known) to.drop("facts", fact);
  for (const words of texts) addProse(words, to);
  for (const [field, value] of others) addField(field, value, to);
}

/** The words of a value, or of a list of plain values; null for what has parts of its own. */
function plainWords(value: JsonValue): string | null {
  if (value.kind === "scalar") return value.words.trim();
  const isPlain = value.kind === "array" && value.items.every(({ kind }) => kind === "scalar");
  return isPlain ? value.items.map((item) => plainWords(item) ?? "").join(", ") : null;
}

/** A field below its name; what stands in it, below the names of both. */
function addField(name: string, value: JsonValue, to: StructureWriter): void {
  if (value.kind === "scalar") {
    if (value.words === "") return;
    to.beginTable();
    to.addRow("columns", [name]);
    for (const part of proseParts(value.words)) to.addRow("row", [part]);
  } else if (value.kind === "object") {
    for (const [field, inner] of value.fields) addField(name === "" ? field : name + BELOW + field, inner, to);
  } else for (const item of value.items) addField(name, item, to);
}

function holdsObjects(value: JsonValue): boolean {
  return value.kind === "array" && value.items.length > 0 && value.items.every(({ kind }) => kind === "object");
}
