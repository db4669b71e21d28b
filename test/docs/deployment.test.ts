import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../temporary-folder.ts";
import { copiesOf, dockerfileStages, reachesBuild, valuesOf } from "./dockerfile.ts";
import { exists, textOf } from "./markdown-files.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [build = [], image = []] = dockerfileStages();
const { bin, scripts } = JSON.parse(textOf("package.json")) as { bin: string; scripts: Record<string, string> };
const settings = [...textOf(".env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name as string);

/** Where the bot writes, from the folder in which it runs. */
const WRITTEN = ["data", "index"];
/** Finishing what is under way, closing the engine, and some more. */
const LEAST_SECONDS_TO_STOP = 25;

function isThere(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

describe("the Dockerfile", () => {
  test("copies what is there, and what .dockerignore lets through", () => {
    const sources = [build, image].flatMap(copiesOf).flatMap((copy) => (copy.fromBuild ? [] : copy.sources));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !exists(source))).toEqual([]);
    expect(sources.filter((source) => !reachesBuild(source))).toEqual([]);
  });

  test("has the build see every file that package.json's prepare runs, and no articles, settings or tests", () => {
    const seen = copiesOf(build).flatMap(({ sources }) => sources);
    const run = [...(scripts.prepare ?? "").matchAll(/scripts\/[\w-]+\.ts/g)].map(([path]) => path);
    expect(run.length).toBeGreaterThan(1);
    for (const path of run)
      expect(
        seen.some((source) => path.startsWith(`${source}/`)),
        path,
      ).toBe(true);
    for (const path of [".env", "articles", "data", "index", "test", ".git", "node_modules"]) {
      expect(reachesBuild(path), path).toBe(false);
    }
  });

  test("brings every model that package.json's package has", () => {
    const { files } = JSON.parse(textOf("package.json")) as { files: string[] };
    const models = files.filter((path) => path.startsWith("models/"));
    const copied = copiesOf(image).flatMap(({ sources }) => sources);
    expect(copied).toEqual(expect.arrayContaining(models));
  });

  test("ends in an ordinary user, and starts node itself, so that it gets the signals", () => {
    expect(valuesOf(image, "USER")).toEqual(["node"]);
    expect(JSON.parse(valuesOf(image, "ENTRYPOINT")[0] ?? "")).toEqual(["node", bin]);
    expect(JSON.parse(valuesOf(image, "CMD")[0] ?? "")).toEqual(["start"]);
  });

  test("keeps in volumes what the bot writes, and asks for health where it listens", () => {
    const volumes = JSON.parse(valuesOf(image, "VOLUME")[0] ?? "") as string[];
    for (const folder of WRITTEN) expect(volumes).toContain(`/verbatim/${folder}`);
    const [environment = ""] = valuesOf(image, "ENV");
    expect(environment).toContain(`HEALTH_PORT=${valuesOf(image, "EXPOSE")[0]}`);
    expect(valuesOf(image, "HEALTHCHECK")[0]).toMatch(/process\.env\.HEALTH_PORT.+\/health/);
  });
});

describe("compose.yaml", () => {
  const { services, volumes } = parse(textOf("compose.yaml"));
  const { verbatim } = services;

  test("names settings, folders and commands that there are", () => {
    expect(Object.keys(verbatim.environment).filter((name) => !settings.includes(name))).toEqual([]);
    expect(verbatim.environment.HEALTH_PORT).toBe(valuesOf(image, "EXPOSE")[0]);
    expect([verbatim.build, verbatim.env_file]).toEqual([".", ".env"]);
    const [command, ...options] = verbatim.command as string[];
    const help = execFileSync(process.execPath, [join(root, bin), String(command), "--help"], { encoding: "utf8" });
    for (const option of options) expect(help).toContain(option);
  });

  test("keeps what the bot writes in volumes of its own, and lets it write nowhere else", () => {
    const mounts = (verbatim.volumes as string[]).map((mount) => mount.split(":"));
    const writable = mounts.filter(([, , mode]) => mode !== "ro");
    expect(writable.map(([, target]) => target).toSorted()).toEqual(WRITTEN.map((name) => `/verbatim/${name}`));
    expect(writable.map(([name]) => name).toSorted()).toEqual(Object.keys(volumes).toSorted());
    expect(mounts).toContainEqual(["./articles", "/verbatim/articles", "ro"]);
    expect(verbatim).toMatchObject({ read_only: true, tmpfs: ["/tmp"], cap_drop: ["ALL"] });
    expect(verbatim.security_opt).toEqual(["no-new-privileges:true"]);
    expect(verbatim.privileged).toBeUndefined();
    expect(verbatim.ports).toBeUndefined();
  });

  test("starts the bot again, gives it time to end, and bounds memory and log", () => {
    expect(verbatim.restart).toBe("unless-stopped");
    expect(Number(/^(\d+)s$/.exec(verbatim.stop_grace_period)?.[1])).toBeGreaterThanOrEqual(LEAST_SECONDS_TO_STOP);
    expect(verbatim.mem_limit).toMatch(/^\d+g$/);
    expect(verbatim.logging).toMatchObject({ driver: "json-file", options: { "max-size": expect.any(String) } });
  });

  test.skipIf(!isThere("docker", ["compose", "version"]))("is one that Docker understands", () => {
    const folder = temporaryFolder();
    for (const name of ["compose.yaml", "Dockerfile"]) writeFileSync(join(folder, name), textOf(name));
    writeFileSync(join(folder, ".env"), textOf(".env.example"));
    const told = spawnSync("docker", ["compose", "config", "--quiet"], { cwd: folder, encoding: "utf8" });
    expect(told).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("the unit of systemd", () => {
  const unit = textOf("deploy/verbatim.service");
  const settingOf = (key: string) => new RegExp(`^${key}=(.*)$`, "m").exec(unit)?.[1];
  const folder = settingOf("WorkingDirectory") ?? "";

  test("starts node itself with a command that there is, in the folder of which it may write two", () => {
    const [program, script, command, ...options] = settingOf("ExecStart")?.split(" ") ?? [];
    expect([program, script]).toEqual(["/usr/bin/node", bin]);
    const help = execFileSync(process.execPath, [join(root, bin), String(command), "--help"], { encoding: "utf8" });
    for (const option of options) expect(help).toContain(option);
    expect(settingOf("ProtectSystem")).toBe("strict");
    expect(settingOf("ReadWritePaths")?.split(" ").toSorted()).toEqual(WRITTEN.map((name) => `${folder}/${name}`));
    expect(settingOf("User")).not.toBe("root");
  });

  test("starts it again unless its settings are wrong, and gives it time to end", () => {
    expect(settingOf("Restart")).toBe("on-failure");
    const wrong = spawnSync(process.execPath, [join(root, bin), "start"], { env: { HEALTH_PORT: "wrong" } });
    expect(settingOf("RestartPreventExitStatus")).toBe(String(wrong.status));
    expect(settingOf("KillSignal")).toBe("SIGTERM");
    expect(Number(/^(\d+)s$/.exec(settingOf("TimeoutStopSec") ?? "")?.[1])).toBeGreaterThanOrEqual(
      LEAST_SECONDS_TO_STOP,
    );
  });

  test("is told of in the handbook by its own paths", () => {
    const handbook = textOf("docs/operating.md");
    expect(handbook).toContain("deploy/verbatim.service");
    expect(handbook).toContain(`cd ${folder}`);
  });

  test.skipIf(!isThere("systemd-analyze", ["--version"]))(
    "is one that systemd understands, and finds well protected",
    () => {
      const here = join(temporaryFolder(), "verbatim.service");
      writeFileSync(
        here,
        unit.replaceAll(folder, root.replace(/\/$/, "")).replaceAll("/usr/bin/node", process.execPath),
      );
      const verified = spawnSync("systemd-analyze", ["verify", here], { encoding: "utf8" });
      // Of other units on the machine it tells, too.
      expect(verified.stderr.split("\n").filter((line) => line.includes("verbatim"))).toEqual([]);
      expect(verified.status).toBe(0);
      // 20 of 100: what is left is network, its own files and V8's writable code.
      const security = spawnSync("systemd-analyze", ["security", "--offline=yes", "--threshold=20", here]);
      expect(security.status).toBe(0);
    },
  );
});
