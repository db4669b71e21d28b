/**
 * `node --import tsx scripts/scorer/write-scorer.ts FILE` makes models/answer-presence/scorer.onnx of the network that the training
 * wrote (SHA-256 64a4aeb1ec0efe335b92cc0e950dd402d79524feb01b5591ff7878cb99258b22), or of itself: the same weights in fewer
 * operators. Its SHA-256 belongs into src/rerank/answer-scorer.ts.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { scorerFile } from "./scorer-file.ts";

const TARGET = fileURLToPath(new URL("../../models/answer-presence/scorer.onnx", import.meta.url));

const given = argv[2];
if (given === undefined) {
  stdout.write("Name the file of the network that the training wrote.\n");
  exit(2);
}
const written = scorerFile(readFileSync(given));
writeFileSync(TARGET, written);
stdout.write(`${createHash("sha256").update(written).digest("hex")}\n`);
