import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilingAdvice, type Machine, missingTools } from "../../scripts/toolchain.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

const folder = temporaryFolder();

/** A machine on whose path programs of these names lie. */
function machineWith(programs: readonly string[], machine: Partial<Machine> = {}): Machine {
  const bin = join(folder, programs.join("-") || "empty");
  mkdirSync(bin, { recursive: true });
  for (const name of programs) {
    writeFileSync(join(bin, name), "");
    chmodSync(join(bin, name), 0o755);
  }
  return { platform: "linux", osRelease: DEBIAN, path: ["/nowhere", bin].join(delimiter), ...machine };
}

describe("what a machine lacks to compile", () => {
  test("is told by name, and is nothing where each tool is there under one of its names", () => {
    expect(missingTools(machineWith([]))).toEqual(["Python", "make", "a C++ compiler"]);
    expect(missingTools(machineWith(["python3", "g++"]))).toEqual(["make"]);
    expect(missingTools(machineWith(["python", "gmake", "clang++"]))).toEqual([]);
  });

  test("is not a file that cannot be run", () => {
    const machine = machineWith(["python3", "make", "c++"]);
    chmodSync(join(folder, "python3-make-c++", "make"), 0o644);
    expect(missingTools(machine)).toEqual(["make"]);
  });

  test("is left to node-gyp on Windows, which finds compilers that are not on the path", () => {
    expect(missingTools(machineWith([], { platform: "win32" }))).toEqual([]);
  });
});

describe("the advice on packages that could not be compiled", () => {
  test("is one sentence: what failed, what is missing, and the command that installs it", () => {
    expect(compilingAdvice(["better-sqlite3", "hnswlib-node"], machineWith(["python3"]))).toBe(
      "better-sqlite3 and hnswlib-node could not be compiled, as this machine lacks make, a C++ compiler: run " +
        '"sudo apt-get install build-essential python3", then "npm ci" again.',
    );
  });

  test.each([
    ["ID=ubuntu\nID_LIKE=debian\n", "apt-get install build-essential"],
    ['NAME="Fedora Linux"\nID=fedora\n', "dnf install gcc-c++"],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf install gcc-c++"],
    ['ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "zypper install gcc-c++"],
    ["ID=alpine\n", "apk add build-base"],
    ["ID=manjaro\nID_LIKE=arch\n", "pacman -S base-devel"],
    ["", "apt-get install build-essential"],
  ])("names the command of the distribution (%j)", (osRelease, command) => {
    expect(compilingAdvice(["hnswlib-node"], machineWith([], { osRelease }))).toContain(command);
  });

  test.each([
    ["darwin", "xcode-select --install"],
    ["win32", "Microsoft.VisualStudio.2022.BuildTools"],
  ])("names the command of %s", (platform, command) => {
    expect(compilingAdvice(["hnswlib-node"], machineWith([], { platform, osRelease: "" }))).toContain(command);
  });

  test("says how to see the compiler's own words where nothing is missing", () => {
    const machine = machineWith(["python3", "make", "c++"]);
    chmodSync(join(folder, "python3-make-c++", "make"), 0o755);
    const advice = compilingAdvice(["hnswlib-node"], machine);
    expect(advice).toContain("hnswlib-node could not be compiled");
    expect(advice).toContain("npm ci --foreground-scripts");
    expect(advice).not.toContain("lacks");
  });
});
