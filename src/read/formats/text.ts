import type { FileFormat } from "./format.ts";

export const text: FileFormat = {
  name: "text",
  label: "text",
  extensions: [".txt"],
  largest: 256 * 2 ** 20,
  content: { kind: "plain" },
  summary:
    "In UTF-8, UTF-16, GB18030, Big5, Shift_JIS, EUC-KR, EUC-JP or a one-byte encoding; wrapped lines are joined, and a " +
    "newspaper page becomes its articles.",
};
