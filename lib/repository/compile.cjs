const { createHash } = require("node:crypto");
const { readdirSync, rmSync, statSync } = require("node:fs");
const { SourceMap } = require("node:module");
const { join, relative } = require("node:path");
const { bundle } = require("./bundle.cjs");
const { loadPackages } = require("./packages.cjs");
const { keep, readIfThere, runScript, wrap } = require("./script.cjs");

/**
 * @typedef {object} Compiled
 * @property {typeof import("../cli/main.ts").main} main
 * @property {import("./load.ts").SourceModule[]} modules nothing of the sources is run before their `load`
 * @property {(stack: string) => string} originalStack a stack with places in the sources instead of the script
 * @property {() => void} keepCode to be called at the end of a run
 */

/**
 * What is remembered of a compilation. It holds for as long as each file that went into it is as it was.
 * @typedef {object} State
 * @property {string} contents of the entry module, which names all sources
 * @property {[path: string, stamp: string][]} inputs
 * @property {string[]} imports
 * @property {string} script file name
 */

/**
 * Compiles the command line and the source files to one script and runs it: esbuild needs hundredths of a second for what other
 * ways to run TypeScript need tenths for. A script is used again until one of its files changes.
 * @param {string} root the repository
 * @param {string} program the module that exports `main`, absolute
 * @param {readonly string[]} sources relative to the root
 * @param {string} purpose see `runScript`
 * @returns {Compiled}
 * @throws BundleError
 */
function compile(root, program, sources, purpose) {
  const contents = [
    `export { main } from ${JSON.stringify(program)};`,
    "export const modules = [",
    // A require inside a function runs the module when it is called, so that a module that throws can be told by its name.
    ...sources.map(
      (path) => `{ path: ${JSON.stringify(path)}, load: () => require(${JSON.stringify(`./${path}`)}).default },`,
    ),
    "];",
  ].join("\n");
  const cache = join(root, "node_modules", ".cache", "k3s-gitops");
  // Several repositories may share one folder of packages.
  const stateFile = join(cache, `sources-${digest(root).slice(0, 8)}.json`);
  const { file, code, imports } =
    rememberedScript(root, cache, stateFile, contents) ?? makeScript(root, cache, stateFile, contents);
  const packages = loadPackages(root, cache, imports, purpose);
  const script = runScript(file, code, purpose, packages.require);
  return {
    ...script.exports,
    keepCode: () => {
      packages.keepCode();
      script.keepCode();
    },
    originalStack: (stack) => {
      const { code: mapped, folder } = bundle({ contents, root, packages: false, sourceMap: true });
      return originalStack(stack, file, mapped, (source) => relative(root, join(folder, source)));
    },
  };
}

/**
 * @typedef {{ file: string, code: string, imports: readonly string[] }} CompiledScript
 *
 * @param {string} root
 * @param {string} cache
 * @param {string} stateFile
 * @param {string} contents
 * @returns {CompiledScript | undefined}
 */
function rememberedScript(root, cache, stateFile, contents) {
  const state = readState(stateFile);
  if (state === undefined || state.contents !== contents) return undefined;
  if (state.inputs.some(([path, stamp]) => stampOf(`${root}/${path}`) !== stamp)) return undefined;
  const file = join(cache, state.script);
  const code = readIfThere(file)?.toString("latin1");
  return code === undefined ? undefined : { file, code, imports: state.imports };
}

/**
 * @param {string} root
 * @param {string} cache
 * @param {string} stateFile
 * @param {string} contents
 * @returns {CompiledScript}
 */
function makeScript(root, cache, stateFile, contents) {
  const before = Date.now();
  const { code: body, inputs, imports } = bundle({ contents, root, packages: false });
  const code = wrap(body);
  const script = `sources-${digest(code).slice(0, 16)}.cjs`;
  // esbuild follows these, too, and a new one changes what it makes; so do changes of the compiler itself.
  const compiler = ["bundle.cjs", "compile.cjs", "script.cjs"].map((name) => relative(root, join(__dirname, name)));
  const watched = [...inputs, "package.json", "tsconfig.json", ...compiler];
  /** @type {[string, string][]} */
  const stamps = watched.map((path) => [path, stampOf(`${root}/${path}`)]);
  const old = readState(stateFile);
  keep(join(cache, script), code);
  // A file that is saved while it is being read may be read in its old state, and clocks of file systems lag a little.
  if (stamps.every(([, stamp]) => Number(stamp.split(" ")[1] ?? 0) < before - 50)) {
    keep(stateFile, JSON.stringify({ contents, inputs: stamps, imports, script }));
  }
  if (old !== undefined && old.script !== script) {
    for (const name of readdirSync(cache)) if (name.startsWith(old.script)) rmSync(join(cache, name), { force: true });
  }
  return { file: join(cache, script), code, imports };
}

/**
 * @param {string} file
 * @returns {State | undefined}
 */
function readState(file) {
  try {
    return JSON.parse(readIfThere(file)?.toString("utf8") ?? "");
  } catch {
    // Not there, or not whole: it will be made again.
    return undefined;
  }
}

/**
 * Size and time of the last change; empty when there is no such file.
 * @param {string} file
 */
function stampOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.size} ${found.mtimeMs}`;
}

/** @param {string} text */
function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * @param {string} stack
 * @param {string} file the script
 * @param {string} mapped the same script with its source map
 * @param {(source: string) => string} pathOf a source of the map, as a person knows it
 */
function originalStack(stack, file, mapped, pathOf) {
  const encoded = mapped.slice(mapped.lastIndexOf("base64,") + "base64,".length);
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")));
  return stack.replaceAll(
    new RegExp(`${file.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}:(\\d+):(\\d+)`, "g"),
    (place, line, column) => {
      const origin = map.findEntry(Number(line) - 1, Number(column) - 1);
      return "originalSource" in origin
        ? `${pathOf(origin.originalSource)}:${origin.originalLine + 1}:${origin.originalColumn + 1}`
        : place;
    },
  );
}

module.exports = { compile };
