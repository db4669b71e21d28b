import type { IndexedFigures, PipelineFigures } from "./figures.ts";
import { markdownTable, whole } from "./table.ts";

/** Indexing beside each other and one after the other, and small files beside a large one. */
export function pipelinePart(figures: PipelineFigures | null): string {
  if (figures === null) return "Not measured.";
  const { bytes, rounds, small } = figures;
  const ratios = rounds.map(({ inTurn, beside }) => inTurn.seconds / beside.seconds).sort((a, b) => a - b);
  const bound = rounds.map(({ inTurn, beside }) => (2 * inTurn.processor) / beside.processor).sort((a, b) => a - b);
  const middle = (numbers: readonly number[]) => (numbers[numbers.length >> 1] ?? 0).toFixed(2);
  const row = (name: string, { passages, seconds, processor, memory, load }: IndexedFigures) => [
    name,
    whole(Math.round(passages / seconds)),
    seconds.toFixed(1),
    processor.toFixed(1),
    (memory / 1e6).toFixed(0),
    load.toFixed(1),
  ];
  const aMegabyte = ({ seconds }: IndexedFigures) => (seconds / small.bytes) * 1e6;
  return `Real texts of ${(bytes / 1e6).toFixed(1)} MB, by turns.

${markdownTable(
  ["", "passages a second", "seconds", "of processor time", "MB at most", "load"],
  rounds.flatMap(({ inTurn, beside }, i) => [
    row(`one after the other, round ${i + 1}`, inTurn),
    row(`beside each other, round ${i + 1}`, beside),
  ]),
)}

Beside each other, ${middle(ratios)} times as fast (${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)}); by processor time it cannot be more than ${middle(bound)} times on two
cores, which what else runs (load) takes from. ${whole(small.files)} files of ${Math.round(small.bytes / small.files)} bytes took ${aMegabyte(small.many).toFixed(2)} s a megabyte, the same in one file
${aMegabyte(small.one).toFixed(2)} s: ${(small.many.seconds / small.one.seconds).toFixed(2)} times; in processor time ${(small.many.processor / small.one.processor).toFixed(2)} times.`;
}
