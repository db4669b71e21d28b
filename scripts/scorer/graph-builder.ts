import type { OnnxAttribute, OnnxConstant, OnnxGraph, OnnxNode, OnnxNumbers } from "./write-onnx.ts";

/** Puts a network together, operator by operator. A value is known by its name; a constant, by what it holds. */
export class GraphBuilder {
  readonly #weights: ReadonlyMap<string, OnnxConstant>;
  readonly #nodes: OnnxNode[] = [];
  readonly #constants: Record<string, OnnxConstant> = {};

  /** @param weights What `weight` finds, by name. */
  constructor(weights: ReadonlyMap<string, OnnxConstant>) {
    this.#weights = weights;
  }

  /** The value that an operator makes of others; `name` where it is to have one that is known elsewhere. */
  op(type: string, inputs: readonly string[], attributes: Record<string, OnnxAttribute> = {}, name?: string): string {
    const output = name ?? `${type.slice(type.lastIndexOf(".") + 1)} ${this.#nodes.length}`;
    this.#nodes.push({ type, inputs, output, attributes });
    return output;
  }

  /** @throws RangeError where there is none of that name. */
  weight(name: string): string {
    const weight = this.#weights.get(name);
    if (weight === undefined) throw new RangeError(`The network has no weight "${name}".`);
    return this.#constant(name, weight);
  }

  /** A number that float32 has. */
  float(value: number): string {
    return this.#constant(`float ${value}`, { shape: [], data: Float32Array.of(value) });
  }

  /** A whole number of 32 bits, as ids are. */
  id(value: number): string {
    return this.#constant(`id ${value}`, { shape: [], data: Int32Array.of(value) });
  }

  /** A whole number of 64 bits. */
  whole(value: number): string {
    return this.#constant(`whole ${value}`, { shape: [], data: BigInt64Array.of(BigInt(value)) });
  }

  /** Sizes, axes or places in a row. */
  list(...values: readonly number[]): string {
    const data: OnnxNumbers = BigInt64Array.from(values, BigInt);
    return this.#constant(`list ${values.join(" ")}`, { shape: [values.length], data });
  }

  graph(given: Omit<OnnxGraph, "constants" | "nodes">): OnnxGraph {
    return { ...given, constants: this.#constants, nodes: this.#nodes };
  }

  #constant(name: string, constant: OnnxConstant): string {
    this.#constants[name] = constant;
    return name;
  }
}
