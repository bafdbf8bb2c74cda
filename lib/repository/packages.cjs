const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createRequire, isBuiltin } = require("node:module");
const { join } = require("node:path");
const { bundle } = require("./bundle.cjs");
const { keep, readIfThere, runScript, wrap } = require("./script.cjs");

/**
 * @typedef {object} Packages
 * @property {(name: string) => unknown} require
 * @property {() => void} keepCode
 */

/**
 * npm packages as one script, made once for each state of `node_modules`: loading one file takes a fraction of resolving and
 * reading hundreds.
 * @param {string} root the repository
 * @param {string} cache the folder to keep it in
 * @param {readonly string[]} imports sorted; modules of Node itself are left to Node
 * @param {string} purpose see `runScript`
 * @returns {Packages}
 */
function loadPackages(root, cache, imports, purpose) {
  const nodeRequire = createRequire(join(root, "package.json"));
  const names = imports.filter((name) => !isBuiltin(name));
  const installed = readFileSync(join(root, "node_modules", ".package-lock.json"));
  const key = createHash("sha256")
    .update(installed)
    .update(wrap(names.join("\n")))
    .digest("hex")
    .slice(0, 16);
  const file = join(cache, `packages-${key}.cjs`);
  let code = readIfThere(file)?.toString("latin1");
  if (code === undefined) {
    const members = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)}),`);
    code = wrap(bundle({ contents: `module.exports = {\n${members.join("\n")}\n};`, root, packages: true }).code);
    keep(file, code);
  }
  const script = runScript(file, code, purpose, nodeRequire);
  return {
    require: (name) => (Object.hasOwn(script.exports, name) ? script.exports[name]() : nodeRequire(name)),
    keepCode: script.keepCode,
  };
}

module.exports = { loadPackages };
