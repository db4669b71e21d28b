import { textOf } from "./markdown-files.ts";

/** One instruction of a Dockerfile. */
interface Instruction {
  readonly name: string;
  /** What stands after the name, on one line. */
  readonly value: string;
}

/** One stage of a Dockerfile: what stands from one FROM to the next. */
export type Stage = readonly Instruction[];

/** Files and folders that are copied, and where to, both relative to their roots. */
export interface Copy {
  readonly sources: readonly string[];
  readonly target: string;
  readonly fromBuild: boolean;
}

/** The stages of our Dockerfile. */
export function dockerfileStages(): Stage[] {
  const lines = textOf("Dockerfile")
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n\s*/g, "")
    .split("\n");
  const instructions = lines
    .filter((line) => line.trim() !== "")
    .map((line) => ({ name: line.slice(0, line.indexOf(" ")), value: line.slice(line.indexOf(" ") + 1).trim() }));
  const begins = instructions.flatMap(({ name }, at) => (name === "FROM" ? [at] : []));
  return begins.map((begin, index) => instructions.slice(begin, begins[index + 1]));
}

/** The values of an instruction in a stage, in order. */
export function valuesOf(stage: Stage, name: string): string[] {
  return stage.filter((instruction) => instruction.name === name).map(({ value }) => value);
}

export function copiesOf(stage: Stage): Copy[] {
  return valuesOf(stage, "COPY").map((value) => {
    const words = value.split(" ");
    const fromBuild = words[0] === "--from=build";
    const paths = words.slice(fromBuild ? 1 : 0);
    const workdir = fromBuild ? /^\/verbatim\// : /^$/;
    return {
      sources: paths.slice(0, -1).map((path) => path.replace(workdir, "")),
      target: paths.at(-1) ?? ".",
      fromBuild,
    };
  });
}

/** Whether the build gets to see a path, by .dockerignore: the last pattern that takes it or a folder above it decides. */
export function reachesBuild(path: string): boolean {
  const patterns = textOf(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  let reaches = true;
  for (const pattern of patterns) {
    const isException = pattern.startsWith("!");
    const named = pattern.replace(/^!/, "");
    if (!/^[\w./*-]+$/.test(named) || (named !== "*" && named.includes("*"))) {
      throw new Error(`The pattern ${pattern} of .dockerignore is more than this test understands.`);
    }
    if (named === "*" || path === named || path.startsWith(`${named}/`)) reaches = isException;
  }
  return reaches;
}
