const { spawnSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/**
 * @typedef {object} BundleOptions
 * @property {string} contents the entry module, JavaScript
 * @property {string} root the folder that its imports are relative to
 * @property {boolean} packages whether npm packages are put in, too
 * @property {boolean} [sourceMap] whether the script ends with its source map
 */

/**
 * @typedef {object} Bundle
 * @property {string} code one script in ASCII, the body of a CommonJS module
 * @property {string} folder what the paths of its source map are relative to
 * @property {string[]} inputs the files that it was made of, relative to the root
 * @property {string[]} imports the modules that it leaves to `require`, sorted
 */

/**
 * One script of an entry module and everything that it imports. It calls esbuild's own program: loading esbuild's JavaScript API
 * takes longer than the work.
 * @param {BundleOptions} options
 * @returns {Bundle}
 * @throws BundleError with every syntax error and every import that leads nowhere
 */
function bundle(options) {
  const program = require.resolve(
    `@esbuild/${process.platform}-${process.arch}/${process.platform === "win32" ? "esbuild.exe" : "bin/esbuild"}`,
  );
  const { contents, root, packages, sourceMap = false } = options;
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-"));
  const outfile = join(folder, "script.cjs");
  const metafile = join(folder, "meta.json");
  try {
    const { status, error } = spawnSync(
      program,
      [
        "--bundle",
        "--platform=node",
        "--target=node20.19",
        "--format=cjs",
        "--log-level=silent",
        `--outfile=${outfile}`,
        `--metafile=${metafile}`,
        ...(packages ? [] : ["--packages=external"]),
        ...(sourceMap ? ["--sourcemap=inline", "--sources-content=false"] : []),
      ],
      { cwd: root, input: contents },
    );
    if (error !== undefined) throw error;
    if (status !== 0) throw new BundleError(messagesOf(options));
    /** @type {import("esbuild").Metafile} */
    const { inputs, outputs } = JSON.parse(readFileSync(metafile, "utf8"));
    const imports = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path));
    return {
      code: readFileSync(outfile, "latin1"),
      folder,
      inputs: Object.keys(inputs).filter((path) => path !== "<stdin>"),
      imports: [...new Set(imports)].sort(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Why sources cannot be bundled. */
class BundleError extends Error {
  /** @param {readonly import("esbuild").Message[]} messages */
  constructor(messages) {
    super(`the sources cannot be compiled\n${messages.map(({ text }) => text).join("\n")}`);
    this.messages = messages;
  }
}

/**
 * The mistakes with their places, which only the JavaScript API tells as data.
 * @param {BundleOptions} options
 * @returns {readonly import("esbuild").Message[]}
 */
function messagesOf({ contents, root, packages }) {
  const esbuild = require("esbuild");
  try {
    esbuild.buildSync({
      stdin: { contents, resolveDir: root },
      absWorkingDir: root,
      bundle: true,
      platform: "node",
      target: "node20.19",
      format: "cjs",
      logLevel: "silent",
      write: false,
      ...(packages ? {} : { packages: "external" }),
    });
  } catch (error) {
    if (error instanceof Error && "errors" in error && Array.isArray(error.errors)) return error.errors;
    throw error;
  }
  return [];
}

module.exports = { BundleError, bundle };
