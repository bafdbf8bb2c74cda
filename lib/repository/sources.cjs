const { readdirSync } = require("node:fs");
const { join } = require("node:path");

/** Folders that hold no sources of ours, beside those with a dot in front. */
const skipped = new Set(["node_modules", "dist", "coverage"]);

/**
 * Every file that a source may import. In the order of their paths, never of the disk.
 * @param {string} root the repository
 * @returns {string[]} relative paths with forward slashes
 */
function findImportable(root) {
  /** @param {string} folder @returns {string[]} */
  const below = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) return isSearched(entry.name) ? below(`${path}/`) : [];
      return /\.(?:[cm]?[jt]sx?|json|ya?ml)$/.test(path) ? [path] : [];
    });
  return below("").sort();
}

/**
 * Whether a file declares something: every `*.app.ts`, and the overlays.
 * @param {string} path
 */
function isSource(path) {
  return path.endsWith(".app.ts") || /^infrastructure\/overlays\/[^/]+(?<!\.test|\.d)\.ts$/.test(path);
}

/**
 * Whether sources are looked for in a folder of this name.
 * @param {string} name
 */
function isSearched(name) {
  return !name.startsWith(".") && !skipped.has(name);
}

module.exports = { findImportable, isSearched, isSource };
