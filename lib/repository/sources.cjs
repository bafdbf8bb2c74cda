const { readdirSync } = require("node:fs");
const { join } = require("node:path");

/** Folders that hold no sources of ours, beside those with a dot in front. */
const skipped = new Set(["node_modules", "dist", "coverage"]);

/**
 * The source files that declare something: every `*.app.ts`, and the overlays. In the order of their paths, never of the disk.
 * @param {string} root the repository
 * @returns {string[]} relative paths with forward slashes
 */
function findSources(root) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} folder */
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isSearched(entry.name)) walk(path);
      } else if (path.endsWith(".app.ts") || isOverlay(path)) found.push(path);
    }
  };
  walk("");
  return found.sort();
}

/**
 * Whether sources are looked for in a folder of this name.
 * @param {string} name
 */
function isSearched(name) {
  return !name.startsWith(".") && !skipped.has(name);
}

/** @param {string} path */
function isOverlay(path) {
  return /^infrastructure\/overlays\/[^/]+(?<!\.test|\.d)\.ts$/.test(path);
}

module.exports = { findSources, isOverlay, isSearched };
