import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OnnxGraph, writeOnnx } from "../../scripts/scorer/write-onnx.ts";
import { NETWORK_FILE } from "../../src/embed/model-files.ts";
import { readNetworkOutline } from "../../src/rerank/network-outline.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

const folder = temporaryFolder();

function outlineOf(network: OnnxGraph | Uint8Array) {
  const file = join(folder, "network.onnx");
  writeFileSync(file, network instanceof Uint8Array ? network : writeOnnx(network));
  return readNetworkOutline(file);
}

const NOTHING: OnnxGraph = { inputs: {}, outputs: {}, constants: {}, nodes: [] };
const floats = (...shape: number[]) => ({ shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) });

describe("the outline of a network's file", () => {
  test("has its outputs with the sizes that are declared", () => {
    const outputs = {
      logits: { kind: "float", rank: 2, last: 2 },
      hidden: { kind: "float", rank: 3 },
      number: { kind: "float", rank: 0 },
    } as const;
    expect([...outlineOf({ ...NOTHING, outputs }).outputs]).toEqual([
      ["logits", [null, 2]],
      ["hidden", [null, null, null]],
      ["number", []],
    ]);
  });

  test.each([
    ["wide", floats(0, 3)],
    ["deep", floats(3, 0)],
    ["without a number", floats(0)],
  ])("tells of weights that are %s, beside the nodes and in them", (_, value) => {
    const node = { type: "Constant", inputs: [], output: "nothing", attributes: { value } };
    expect(outlineOf({ ...NOTHING, constants: { whole: floats(2, 3), value } }).hasEmptyWeights).toBe(true);
    expect(outlineOf({ ...NOTHING, constants: { whole: floats(2, 3) }, nodes: [node] }).hasEmptyWeights).toBe(true);
  });

  test("finds nothing in whole weights, single numbers, and lists of sizes, which may be empty", () => {
    const constants = { whole: floats(2, 3), single: floats(), sizes: { shape: [0], data: new BigInt64Array(0) } };
    expect(outlineOf({ ...NOTHING, constants }).hasEmptyWeights).toBe(false);
  });

  test("is refused of a file that was cut short, wherever it ends, and of one that holds something else", () => {
    const whole = readFileSync(join(writeTinyCrossEncoder(join(folder, "tiny")).folder, NETWORK_FILE));
    expect([...outlineOf(whole).outputs.keys()]).toEqual(["logits"]);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: whole.length - 10 }), (end) => {
        expect(() => outlineOf(whole.subarray(0, end))).toThrow(RangeError);
      }),
    );
    expect(() => outlineOf(Buffer.from("<!doctype html>"))).toThrow(RangeError);
  });
});
