import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What node-gyp needs besides Windows, by what it is called on the path. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  Python: ["python3", "python"],
  make: ["make", "gmake"],
  "a C++ compiler": ["c++", "g++", "clang++"],
};

/** How systems install all three, by the names that /etc/os-release gives them or those they come from. */
const INSTALLED_BY: Readonly<Record<string, string>> = {
  debian: "sudo apt-get install build-essential python3",
  fedora: "sudo dnf install gcc-c++ make python3",
  rhel: "sudo dnf install gcc-c++ make python3",
  suse: "sudo zypper install gcc-c++ make python3",
  arch: "sudo pacman -S base-devel python",
  alpine: "apk add build-base python3",
  darwin: "xcode-select --install",
  win32:
    "winget install Microsoft.VisualStudio.2022.BuildTools (with the workload for C++ on the desktop) and Python.Python.3.12",
};

/** A machine, as far as it says how a toolchain is installed on it. */
export interface Machine {
  /** As Node.js names it. */
  readonly platform: string;
  /** The text of /etc/os-release; "" where there is none. */
  readonly osRelease: string;
  /** The PATH. */
  readonly path: string;
}

/** Tools for C++ that are not on the path; on Windows node-gyp finds them elsewhere, and none is missed. */
export function missingTools({ platform, path }: Machine): string[] {
  if (platform === "win32") return [];
  return Object.entries(TOOLS).flatMap(([tool, names]) => (names.some((name) => isOnPath(name, path)) ? [] : [tool]));
}

/** What to do where these packages could not be compiled, in one sentence. */
export function compilingAdvice(packages: readonly string[], machine: Machine): string {
  const missing = missingTools(machine);
  const failed = `${packages.join(" and ")} could not be compiled`;
  const toolchain = toolchainCommand(machine);
  if (missing.length === 0) {
    return `${failed}: "npm ci --foreground-scripts" shows why; the toolchain for C++ is installed by "${toolchain}".`;
  }
  return `${failed}, as this machine lacks ${missing.join(", ")}: run "${toolchain}", then "npm ci" again.`;
}

function toolchainCommand({ platform, osRelease }: Machine): string {
  const names = platform === "linux" ? distributions(osRelease) : [platform];
  const known = names.find((name) => name in INSTALLED_BY) ?? "debian";
  return INSTALLED_BY[known] as string;
}

/** The distribution, then those that it comes from. */
function distributions(osRelease: string): string[] {
  const fieldOf = (key: string) => new RegExp(`^${key}="?([^"\n]*)`, "m").exec(osRelease)?.[1] ?? "";
  return `${fieldOf("ID")} ${fieldOf("ID_LIKE")}`
    .split(" ")
    .map((name) => name.replace(/^(open)?suse.*|^sles$/, "suse"));
}

function isOnPath(name: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
