import type { FileFormat } from "./format.ts";

export const text: FileFormat = {
  name: "text",
  label: "text",
  extensions: [".txt"],
  largest: 256 * 2 ** 20,
  content: { kind: "plain", marks: "unknown" },
  summary:
    "In UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-KR, EUC-JP or a one-byte encoding; wrapped lines are joined, verse, " +
    "messages and lists stay lines, and a newspaper page becomes its articles.",
};
