#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { BundleError } = require("../repository/bundle.cjs");
const { compile } = require("../repository/compile.cjs");
const { findSources } = require("../repository/sources.cjs");

// Most runs are over before optimized code pays for its compilation, so it begins later than V8 would by itself. Only the V8 of Node
// 20 knows this flag.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

const library = dirname(__dirname);
const program = join(library, "cli", "main.ts");
const root = repositoryAbove(process.cwd()) ?? dirname(library);

/**
 * The repository that a folder lies in, so that the command works from each of its folders.
 * @param {string} folder
 * @returns {string | undefined}
 */
function repositoryAbove(folder) {
  if (existsSync(join(folder, "infrastructure", "overlays")) && existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : repositoryAbove(dirname(folder));
}

const [command = ""] = process.argv.slice(2);
const purpose = ["synth", "check", "plan", "new"].includes(command) ? command : "help";
const sources = findSources(root);
const { main, modules, originalStack, keepCode, errors } = compileWhatCompiles(sources, []);
main(process.argv.slice(2), { root, sources, modules, errors }, library).then(
  (exitCode) => {
    process.exitCode = exitCode;
    keepCode();
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? originalStack(describe(error)) : String(error)}\n`);
    process.exitCode = 1;
  },
);

/**
 * A mistake in one source must not keep the others' from being reported, nor `new` from working: the sources that the compiler
 * names are left out, and all of them when it names only what they import.
 * @param {readonly string[]} candidates
 * @param {readonly import("esbuild").Message[]} errors what the compiler said of all sources
 * @returns {import("../repository/compile.cjs").Compiled & { errors: readonly import("esbuild").Message[] }}
 */
function compileWhatCompiles(candidates, errors) {
  try {
    return { ...compile(root, program, candidates, purpose), errors };
  } catch (error) {
    if (!(error instanceof BundleError) || candidates.length === 0) throw error;
    const broken = new Set(error.messages.map(({ location }) => location?.file));
    const rest = candidates.filter((path) => !broken.has(path));
    return compileWhatCompiles(
      rest.length < candidates.length ? rest : [],
      errors.length > 0 ? errors : error.messages,
    );
  }
}

/**
 * @param {Error} error
 * @returns {string}
 */
function describe(error) {
  const cause = error.cause instanceof Error ? `\ncaused by ${describe(error.cause)}` : "";
  return `${error.stack ?? error.message}${cause}`;
}
