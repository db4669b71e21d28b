import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { makePipe } from "../../make-pipe.ts";

function only(index: string, kind: RegExp): string {
  return join(index, readdirSync(index).find((name) => kind.test(name)) as string);
}

export const manifest = (index: string) => join(index, "manifest.json");
export const database = (index: string) => only(index, /\.sqlite$/);
export const hnsw = (index: string) => only(index, /^hnsw/);

export function becomeFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

export function becomePipe(file: string): void {
  rmSync(file);
  makePipe(file);
}

export function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

export function change(file: string, sql: string): void {
  const opened = new Database(file);
  opened.exec(sql);
  opened.close();
}

export const GARBAGE = Buffer.alloc(3_000, "no such thing");
