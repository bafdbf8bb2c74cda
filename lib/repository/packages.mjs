import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { bundle } from "./bundle.mjs";

/**
 * @typedef {object} Packages
 * @property {(name: string) => unknown} require
 * @property {() => void} keepCode keeps the machine code of what ran, for the next start; to be called at the end
 */

/**
 * npm packages as one script, made once for each state of `node_modules`: loading one file takes a fraction of resolving and
 * reading hundreds.
 * @param {string} root the repository
 * @param {readonly string[]} names sorted
 * @returns {Packages}
 */
export function loadPackages(root, names) {
  const nodeRequire = createRequire(join(root, "package.json"));
  const installed = readFileSync(join(root, "node_modules", ".package-lock.json"));
  const key = createHash("sha256").update(installed).update(names.join("\n")).digest("hex").slice(0, 16);
  const folder = join(root, "node_modules", ".cache", "k3s-gitops");
  const file = join(folder, `packages-${key}.cjs`);
  const codeFile = `${file}.${process.version}-${process.arch}`;

  let source = readIfThere(file)?.toString("utf8");
  if (source === undefined) {
    const members = names.map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(name)}),`);
    source = bundle({ contents: `module.exports = {\n${members.join("\n")}\n};`, root, packages: true });
    keep(folder, file, source);
  }
  const cachedData = readIfThere(codeFile);
  const wrapped = `(function (module, require) {${source}\n})`;
  const script = new Script(wrapped, { filename: file, ...(cachedData && { cachedData }) });
  /** @type {{ exports: Record<string, () => unknown> }} */
  const module = { exports: {} };
  script.runInThisContext()(module, nodeRequire);
  return {
    require: (name) => (Object.hasOwn(module.exports, name) ? module.exports[name]?.() : nodeRequire(name)),
    keepCode: () => {
      if (cachedData === undefined || script.cachedDataRejected) keep(folder, codeFile, script.createCachedData());
    },
  };
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file) : undefined;
}

/**
 * Where the folder cannot be written, the next start makes the file again.
 * @param {string} folder
 * @param {string} file
 * @param {string | Buffer} content
 */
function keep(folder, file, content) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}
