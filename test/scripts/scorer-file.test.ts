import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { scorerFile } from "../../scripts/scorer/scorer-file.ts";
import { writeOnnx } from "../../scripts/scorer/write-onnx.ts";

const SHIPPED = readFileSync(fileURLToPath(new URL("../../models/answer-presence/scorer.onnx", import.meta.url)));

test("the scorer that comes along is what scripts/scorer makes of its weights", () => {
  expect(scorerFile(SHIPPED).equals(SHIPPED)).toBe(true);
});

test("of a file that holds other weights no scorer is made", () => {
  const constants = { "row.bias": { shape: [1], data: Float32Array.of(1) } };
  const other = writeOnnx({ inputs: {}, outputs: {}, constants, nodes: [] });
  expect(() => scorerFile(other)).toThrow('The network has no weight "canon".');
});
