import { scorerGraph } from "./scorer-graph.ts";
import { constantsIn, weightsOf } from "./scorer-weights.ts";
import { writeOnnx } from "./write-onnx.ts";

/** The scorer's file, of the one that the training wrote or of itself. @throws RangeError for another file. */
export function scorerFile(file: Uint8Array): Buffer {
  const constants = constantsIn(file);
  return writeOnnx(scorerGraph(constants.has("net.canon") ? weightsOf(constants) : constants));
}
