import type { FileFormat } from "../format.ts";

export const subtitles: FileFormat = {
  name: "subtitles",
  label: "subtitles",
  extensions: [".srt", ".vtt", ".ass", ".ssa"],
  largest: 16 * 2 ** 20,
  content: {
    kind: "markup",
    declaredEncoding: () => null,
    extract: async (source) => (await import("./extract-subtitles.ts")).extractSubtitles(source),
  },
  summary:
    "What is said in a film, in whole sentences, below the time at which each scene begins; lines that roll on count once.",
};
