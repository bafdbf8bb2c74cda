const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");
const { Script } = require("node:vm");

/**
 * A script that is kept in a file, and beside it the machine code of what ran of it, for the next start.
 * @typedef {object} RunningScript
 * @property {any} exports
 * @property {() => void} keepCode to be called when everything that is likely to run has run
 */

/**
 * The body of a CommonJS module as an expression, which is what is kept: putting it together at each start would copy megabytes.
 * @param {string} body
 */
function wrap(body) {
  return `(function (module, exports, require) {${body}\n})`;
}

/**
 * Runs the body of a CommonJS module.
 * @param {string} file where it is kept; its name changes whenever its content does
 * @param {string} code wrapped
 * @param {string} purpose what is going to run of it, because loading machine code that does not run takes time, too
 * @param {(name: string) => unknown} require
 * @returns {RunningScript}
 */
function runScript(file, code, purpose, require) {
  const codeFile = `${file}.${purpose}-${process.version}-${process.arch}`;
  const cachedData = readIfThere(codeFile);
  const script = new Script(code, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, require);
  return {
    exports: module.exports,
    keepCode: () => {
      if (cachedData === undefined || script.cachedDataRejected) keep(codeFile, script.createCachedData());
    },
  };
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file) : undefined;
}

/**
 * Writes a file whole or not at all. Where the folder cannot be written, the next start makes the file again.
 * @param {string} file
 * @param {string | Buffer} content
 */
function keep(file, content) {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}

module.exports = { keep, readIfThere, runScript, wrap };
