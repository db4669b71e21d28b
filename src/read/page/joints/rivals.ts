import type { Edge } from "./assignment.ts";

/**
 * Joints over what may be a headline or a caption, though it looks like text. They are never made for that, but where one
 * reads as well as a joint with what stands between, it is not known which of the two is the sentence.
 */
export class Rivals {
  private readonly byEnd = new Map<number, Edge[]>();
  private readonly byBeginning = new Map<number, Edge[]>();

  add(rival: Edge): void {
    put(this.byEnd, rival.from, rival);
    put(this.byBeginning, rival.to, rival);
  }

  /** Those that pass over the beginning of a joint. */
  overBeginning({ from, to }: Edge): Edge[] {
    return (this.byEnd.get(from) ?? []).filter((rival) => rival.to > to);
  }

  /** Those that pass over the end of a joint. */
  overEnd({ from, to }: Edge): Edge[] {
    return (this.byBeginning.get(to) ?? []).filter((rival) => rival.from < from);
  }
}

function put(edges: Map<number, Edge[]>, at: number, edge: Edge): void {
  const known = edges.get(at);
  if (known === undefined) edges.set(at, [edge]);
  else known.push(edge);
}
