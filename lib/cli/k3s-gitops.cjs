#!/usr/bin/env node
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { compile, run } = require("../repository/compile.cjs");
const { findImportable, isSource } = require("../repository/sources.cjs");

const library = dirname(__dirname);
const argv = process.argv.slice(2);
const command = ["synth", "check", "plan", "charts", "new", "import"].find((each) => each === argv[0]) ?? "help";
// With other options other code runs: of `synth --explain` alone, V8 would keep too little for `synth`.
const options = argv.flatMap((arg) => /^--[a-z-]+/.exec(arg) ?? []);
const purpose = [command, ...new Set(options)].join("");

prepare().then(
  async ({ root, sources, scripts, errors }) => {
    const [ofLibrary, ofSources] = scripts;
    const { main, members } = run(ofLibrary, purpose, require);
    const { modules } = run(ofSources, purpose, (path) => (members[path] ?? require)(path));
    process.exitCode = await main(argv, { root, sources, modules, errors }, library, scripts);
  },
  ({ message }) => {
    const [what] = message.replace(/^Build failed .*\n/, "").split("\n");
    const fix = what.includes("uv_cwd")
      ? "this folder is gone: go to another one"
      : "if a package is missing, run npm ci";
    process.stderr.write(`k3s-gitops cannot start: ${what}; ${fix}\n`);
    process.exitCode = 1;
  },
);

/** Finds the repository and compiles what is in it. */
async function prepare() {
  const root = repositoryAbove(process.cwd()) ?? dirname(library);
  const importable = findImportable(root);
  const sources = importable.filter(isSource);
  return { root, sources, ...(await compileWhatCompiles(root, sources, importable)) };
}

/**
 * The repository that a folder lies in, so that the command works from each of its folders.
 * @param {string} folder
 * @returns {string | undefined}
 */
function repositoryAbove(folder) {
  if (existsSync(join(folder, "infrastructure", "overlays")) && existsSync(join(folder, "package.json"))) return folder;
  return dirname(folder) === folder ? undefined : repositoryAbove(dirname(folder));
}

/**
 * A mistake in one source must not keep the others' from being reported, nor `new` from working: the sources that the compiler
 * names are left out, and all of them when it names only what they import.
 * @param {string} root
 * @param {readonly string[]} candidates
 * @param {readonly string[]} importable
 * @typedef {import("../repository/compile.cjs").Script} Script
 * @returns {Promise<{ scripts: [Script, Script], errors: readonly import("esbuild").Message[] }>}
 */
async function compileWhatCompiles(root, candidates, importable) {
  // A require inside a function runs the module when it is called, so that a module that throws can be told by its name.
  const modules = candidates.map((path) => `{ path: "${path}", load: () => require("./${path}").default },`);
  try {
    const entry = `export const modules = [\n${modules.join("\n")}\n];`;
    const ofSources = await compile(root, "sources", entry, importable);
    return { scripts: [await compileLibrary(root, ofSources.imports, importable), ofSources], errors: [] };
  } catch (error) {
    const errors = error instanceof Error && "errors" in error && Array.isArray(error.errors) ? error.errors : [];
    if (errors.length === 0 || candidates.length === 0) throw error;
    const broken = new Set(errors.map(({ location }) => location?.file));
    const rest = candidates.filter((path) => !broken.has(path));
    return { ...(await compileWhatCompiles(root, rest.length < candidates.length ? rest : [], importable)), errors };
  }
}

/**
 * A script of its own, because it is large and seldom changes.
 * @param {string} root
 * @param {readonly string[]} imports what the sources import of it
 * @param {readonly string[]} importable
 */
function compileLibrary(root, imports, importable) {
  const members = imports.map((path) => JSON.stringify(path)).map((path) => `${path}: () => require(${path}),`);
  const main = JSON.stringify(join(library, "cli", "main.ts"));
  const entry = `export { main } from ${main};\nexport const members = {\n${members.join("\n")}\n};`;
  // A new application hides nothing of it.
  const candidates = importable.filter((path) => /^(?:lib\/|[^/]+$)/.test(path));
  return compile(root, "library", entry, candidates);
}
