/** `npm run build`: JavaScript for Node.js from src/, which `npm start`, the other commands and `npx verbatim` run. */
import { execFile } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, type Plugin } from "esbuild";
import { findModel } from "../src/embed/model-files.ts";
import { compileTokenizer } from "../src/embed/tokens/unigram-tokenizer.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** As deep as the modules of src/ are: their relative URLs to the package's other files (models/) hold in both places. */
const OUTPUT = join(ROOT, "dist", "node");
const LICENCES = join(ROOT, "dist", "licences");

/** What Node.js starts: the commands, what programs import, and the processes beside, and the thread that looks after these. */
const ENTRY_POINTS = {
  verbatim: "src/cli/main.ts",
  library: "src/library/library.ts",
  "engine-process": "src/retrieve/engine/engine-process.ts",
  "team-process": "src/retrieve/engine/team/team-process.ts",
  "index-process": "src/retrieve/indexing/index-process.ts",
  "ahead-process": "src/retrieve/indexing/reading/ahead-process.ts",
  "graph-process": "src/retrieve/store/sqlite/graph/graph-process.ts",
  "shard-process": "src/bot/shards/shard-process.ts",
  "draw-process": "src/pages/draw-process.ts",
  "watch-thread": "src/retrieve/engine/watch-thread.ts",
};

/**
 * The one package that goes into the build, as it could not be installed from a registry alone: its images' library sharp
 * downloads binaries. We embed texts in Node.js, so neither that nor the browser's ONNX runtime comes with it.
 */
const BUNDLED = "@xenova/transformers";
const LEFT_OUT = /^(sharp|onnxruntime-web)$/;

const packages: Plugin = {
  name: "packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "export default {};" }));
    // All else that is named like a package is one, and stays in node_modules.
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      const bundled = path === BUNDLED || importer.includes(join("node_modules", BUNDLED));
      return kind === "entry-point" || (bundled && path !== "onnxruntime-node") ? null : { path, external: true };
    });
  },
};

/** What programs see of the library, written meanwhile. */
const declaring = promisify(execFile)(process.execPath, [
  join(ROOT, "scripts", "declarations.mjs"),
  join(ROOT, "dist", "types"),
  "library/library.ts",
]);

const { metafile } = await build({
  absWorkingDir: ROOT,
  entryPoints: ENTRY_POINTS,
  outdir: OUTPUT,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  sourcesContent: false,
  plugins: [packages],
  metafile: true,
  logLevel: "warning",
});

// Only what is not part of this build goes, so that a process that runs from an equal one keeps its files.
const written = new Set(Object.keys(metafile.outputs).map((file) => join(ROOT, file)));
const tokenizer = join(OUTPUT, "tokenizer.bin");
written.add(tokenizer);
writeFileSync(tokenizer, compileTokenizer(readFileSync(join(findModel("built-in"), "tokenizer.json"))));
// What pages share (src/pages/assets.ts), and the page of the server (src/serve/desk.ts).
for (const assets of ["pages", "serve"].map((room) => join(ROOT, "src", room, "assets"))) {
  for (const name of readdirSync(assets)) {
    copyFileSync(join(assets, name), join(OUTPUT, name));
    written.add(join(OUTPUT, name));
  }
}
for (const name of readdirSync(OUTPUT)) if (!written.has(join(OUTPUT, name))) rmSync(join(OUTPUT, name));
chmodSync(join(OUTPUT, "verbatim.js"), 0o755);

/** Names of the packages whose code went into the build. */
const names = Object.keys(metafile.inputs).flatMap(
  (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
);
mkdirSync(LICENCES, { recursive: true });
for (const name of new Set(names)) {
  copyFileSync(join(ROOT, "node_modules", name, "LICENSE"), join(LICENCES, `${name.replace("/", "-")}.txt`));
}
await declaring;
