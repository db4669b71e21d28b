import type { FileFormat } from "./format.ts";

export const text: FileFormat = {
  name: "text",
  label: "text",
  extensions: [".txt", ".text", ".log"],
  largest: 256 * 2 ** 20,
  // Most logs in a folder are a program's; one with something to quote is named.
  isMeant: { byName: (extension) => extension !== ".log" },
  content: { kind: "plain", marks: "unknown" },
  summary:
    "In Unicode or in what its language was written in before (GB18030, Shift_JIS, KOI8-R, windows-1252 and others); wrapped " +
    "lines are joined, verse, messages and lists stay lines, and a newspaper page becomes its articles.",
};
