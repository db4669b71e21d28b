import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findModel, NETWORK_FILE } from "../../src/embed/model-files.ts";
import { type OnnxTensor, readOnnxTensors } from "../../src/embed/onnx-tensors.ts";
import { bytesOf, messageOf } from "../../src/embed/protocol-buffer.ts";

const file = readFileSync(join(findModel("built-in"), NETWORK_FILE));

test("a model file's tensors are found with their names, shapes and numbers", () => {
  const tensors = readOnnxTensors(messageOf(file));
  const held = (tensor?: OnnxTensor) => (tensor === undefined ? new Uint8Array(0) : bytesOf(tensor.content));
  const { table, scale, eps } = Object.fromEntries(tensors);
  expect(table?.shape).toEqual([67_291, 384]);
  expect(held(table)).toHaveLength(67_291 * 384);
  expect(scale?.shape).toEqual([67_291, 1]);
  expect(held(scale)).toHaveLength(67_291 * 4);
  expect(Buffer.from(held(eps)).readFloatLE()).toBeCloseTo(1e-12, 15);
});

test("a file that was cut short is refused, wherever it ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 25, max: file.length - 1_000 }), (end) => {
      expect(() => readOnnxTensors(messageOf(file.subarray(0, end)))).toThrow(RangeError);
    }),
  );
});

test("bytes that are no model are refused as such, or hold nothing", () => {
  const outcome = (bytes: Uint8Array) => {
    try {
      return readOnnxTensors(messageOf(bytes));
    } catch (error) {
      return error;
    }
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([Map, RangeError]).toContain((outcome(bytes) as object).constructor);
    }),
  );
});
