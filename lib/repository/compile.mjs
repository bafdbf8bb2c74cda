import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, isBuiltin, SourceMap } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { buildSync } from "esbuild";

/**
 * @typedef {import("esbuild").BuildOptions} BuildOptions
 * @typedef {import("esbuild").Message} Message
 * @typedef {{ readonly path: string, readonly load: () => unknown }} SourceModule
 */

const bundleName = "k3s-gitops.bundle.cjs";

/** @type {BuildOptions} */
const common = { bundle: true, platform: "node", target: "node20.19", format: "cjs", logLevel: "silent", write: false };

/**
 * Compiles the command line and the source files to one script and runs it: esbuild needs hundredths of a second for what `tsx`
 * needs tenths.
 * @param {string} root the repository
 * @param {string} program the module that exports `main`, absolute
 * @param {readonly string[]} sources relative to the root
 * @returns {{ main: typeof import("../cli/main.ts").main, modules: SourceModule[], originalStack: (stack: string) => string }}
 *   nothing of the sources is run before `load`
 * @throws esbuild's BuildFailure with every syntax error and unresolved import
 */
export function compile(root, program, sources) {
  const entry = [
    `export { main } from ${JSON.stringify(program)};`,
    "export const modules = [",
    // A require inside a function runs the module when it is called, so that a module that throws can be told by its name.
    ...sources.map(
      (path) => `{ path: ${JSON.stringify(path)}, load: () => require(${JSON.stringify(`./${path}`)}).default },`,
    ),
    "];",
  ].join("\n");
  /** @type {BuildOptions} */
  const options = {
    ...common,
    stdin: { contents: entry, resolveDir: root, loader: "js" },
    absWorkingDir: root,
    packages: "external",
    metafile: true,
    outfile: bundleName,
  };
  const result = buildSync(options);
  const imports = Object.values(result.metafile?.outputs ?? {}).flatMap((output) => output.imports);
  const names = [...new Set(imports.map(({ path }) => path))].filter((name) => !isBuiltin(name)).sort();
  const nodeRequire = createRequire(join(root, "package.json"));
  const packages = loadPackages(root, names, nodeRequire);
  const exported = run(result.outputFiles?.[0]?.text ?? "", bundleName, (name) =>
    Object.hasOwn(packages, name) ? packages[name]() : nodeRequire(name),
  );
  return { main: exported.main, modules: exported.modules, originalStack: (stack) => originalStack(stack, options) };
}

/**
 * The npm packages as one script, made once for each state of `node_modules`: loading one file takes a fraction of resolving and
 * reading hundreds.
 * @param {string} root
 * @param {readonly string[]} names
 * @param {NodeJS.Require} nodeRequire
 * @returns {Record<string, () => unknown>}
 */
function loadPackages(root, names, nodeRequire) {
  const installed = readFileSync(join(root, "node_modules", ".package-lock.json"));
  const key = createHash("sha256").update(installed).update(names.join("\n")).digest("hex").slice(0, 16);
  const folder = join(root, "node_modules", ".cache", "k3s-gitops");
  const file = join(folder, `packages-${key}.cjs`);
  let code = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (code === undefined) {
    const lines = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)}),`);
    const contents = `module.exports = {\n${lines.join("\n")}\n};`;
    const result = buildSync({ ...common, stdin: { contents, resolveDir: root, loader: "js" } });
    code = result.outputFiles?.[0]?.text ?? "";
    keep(folder, file, code);
  }
  return run(code, file, nodeRequire);
}

/**
 * Where the folder cannot be written, the next run makes the script again.
 * @param {string} folder
 * @param {string} file
 * @param {string} code
 */
function keep(folder, file, code) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

/**
 * @param {string} code
 * @param {string} filename
 * @param {(name: string) => unknown} require
 */
function run(code, filename, require) {
  const module = { exports: /** @type {any} */ ({}) };
  const script = new Script(`(function (module, exports, require) {${code}\n})`, { filename });
  script.runInThisContext()(module, module.exports, require);
  return module.exports;
}

/**
 * A stack with places in the sources instead of the bundle. The map is made only now, when something went wrong.
 * @param {string} stack
 * @param {BuildOptions} options
 */
function originalStack(stack, options) {
  const result = buildSync({ ...options, sourcemap: "external" });
  const map = new SourceMap(JSON.parse(result.outputFiles?.find(({ path }) => path.endsWith(".map"))?.text ?? "{}"));
  return stack.replace(/k3s-gitops\.bundle\.cjs:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map.findEntry(Number(line) - 1, Number(column) - 1);
    return "originalSource" in origin
      ? `${origin.originalSource}:${origin.originalLine + 1}:${origin.originalColumn + 1}`
      : place;
  });
}
