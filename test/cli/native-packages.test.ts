import { describe, expect, test } from "vitest";
import { requireUsablePackages, unusablePackages } from "../../src/cli/native-packages.ts";

function failing(message: string, code?: string): () => void {
  return () => {
    throw Object.assign(new Error(message), { code });
  };
}

describe("packages with native code", () => {
  test("can be used as they are installed here", () => {
    expect(unusablePackages()).toEqual([]);
    expect(() => requireUsablePackages()).not.toThrow();
  });

  test("that are not there are to be installed", () => {
    const found = unusablePackages({
      "hnswlib-node": failing("Cannot find module 'hnswlib-node'", "MODULE_NOT_FOUND"),
    });
    expect(found).toEqual([{ subject: "hnswlib-node", state: "cannot be found", remedy: 'Run "npm ci".' }]);
  });

  test("that were compiled for another Node.js are to be compiled again", () => {
    const message =
      "The module '/verbatim/node_modules/x.node'\nwas compiled against a different Node.js version using\n" +
      "NODE_MODULE_VERSION 115. This version of Node.js requires\nNODE_MODULE_VERSION 127.";
    const [found] = unusablePackages({ "better-sqlite3": failing(message, "ERR_DLOPEN_FAILED"), other: () => {} });
    expect(found).toEqual({
      subject: "better-sqlite3",
      state: `compiled for another Node.js than this one (${process.versions.node})`,
      remedy: 'Run "npm rebuild".',
    });
  });

  test("that lack their compiled part are told in a line, without the places where it was looked for", () => {
    const message = "Could not locate the bindings file. Tried:\n → /a/build/x.node\n → /a/Release/x.node";
    const [found] = unusablePackages({ "better-sqlite3": failing(message) });
    expect(found?.state).toBe("cannot be loaded (Could not locate the bindings file)");
    expect(found?.remedy).toBe('Run "npm ci".');
  });

  test("end a command with what is the matter with each, and what to do", () => {
    const gone = failing("gone", "MODULE_NOT_FOUND");
    expect(() => requireUsablePackages(unusablePackages({ "better-sqlite3": gone, "hnswlib-node": gone }))).toThrow(
      /^better-sqlite3 cannot be found; hnswlib-node cannot be found\. Run "npm ci"\.$/,
    );
  });
});
