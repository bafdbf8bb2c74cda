const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { basename, dirname, join, resolve } = require("node:path");
const vm = require("node:vm");

/** TypeScript, because only who compiles needs it. */
const bundler = join(__dirname, "bundle.ts");

/** The other file that it is made of. */
const pluginBundler = join(__dirname, "bundle-plugin.ts");

/**
 * @typedef {{ file: string, code: string, digest: string, imports: readonly string[], map: () => string }} Script
 *
 * Makes one script, which is used again for as long as each file that went into it is as it was.
 * @param {string} root the repository
 * @param {"library" | "sources"} part
 * @param {string} entry JavaScript
 * @param {readonly string[]} importable all that an import may lead to: a new file can hide another
 * @returns {Promise<Script>}
 * @throws esbuild's BuildFailure
 */
async function compile(root, part, entry, importable) {
  const file = join(root, "node_modules", ".cache", "k3s-gitops", `${part}-${digestOf(root)}.cjs`);
  const [mapFile, stateFile] = [`${file}.map`, `${file}.json`];
  const key = digestOf([entry, ...importable].join("\n"));
  const stampOf = (/** @type {string} */ path) => {
    const found = statSync(resolve(root, path), { throwIfNoEntry: false });
    // Nobody can set the first of these times.
    return found === undefined ? "" : `${found.ctimeMs} ${found.mtimeMs} ${found.size} ${found.ino}`;
  };
  const kept = unlessBroken(() => {
    const { stamps, ...state } = JSON.parse(readFileSync(stateFile, "utf8"));
    const code = readFileSync(file, "latin1");
    const isFresh = ([path = "", stamp = ""]) => stampOf(path) === stamp;
    return state.key === key && stamps.every(isFresh) ? { ...state, code } : undefined;
  });
  if (kept !== undefined) return { ...kept, file, map: () => readFileSync(mapFile, "utf8") };

  const before = Date.now();
  const { bundle } = await loadBundler();
  const options = { root, library: dirname(__dirname), isApart: part === "sources", entry, outfile: file };
  const { code: body, map, imports, inputs } = await bundle(options);
  // Reading ASCII takes least time; esbuild escapes all but comments and regular expressions.
  const ascii = body.replace(/[^\0-\x7f]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const code = `(function (module, exports, require) {${ascii}\n})\n//# sourceMappingURL=${basename(mapFile)}`;
  const settings = importable.filter((path) => /^(?:package|tsconfig)\.json$/.test(basename(path)));
  const others = [__filename, bundler, pluginBundler, ...surroundingsOf(root, inputs, importable)];
  const stamps = [...inputs, ...settings, ...others].map((path) => [path, stampOf(path)]);
  // A file that is saved while it is being read may be read in its old state, and clocks of file systems lag a little.
  const wereAtRest = stamps.every(([, stamp]) => Number.parseFloat(stamp || "0") < before - 50);
  keep(file, code);
  keep(mapFile, map);
  stamps.push(...[file, mapFile].map((path) => [path, stampOf(path)]));
  const digest = digestOf(code);
  if (wereAtRest) keep(stateFile, JSON.stringify({ key, digest, imports, stamps }));
  return { file, code, digest, imports, map: () => map };
}

/**
 * What decides where imports of packages lead: links and folders of packages, in which a new file can hide another, and what their
 * package.json says.
 * @param {string} root
 * @param {readonly string[]} inputs
 * @param {readonly string[]} importable
 */
function surroundingsOf(root, inputs, importable) {
  const searched = new Set(importable);
  const packages = join(root, "node_modules");
  const found = new Set([join(packages, ".package-lock.json"), ...linksIn(packages)]);
  for (const input of inputs) {
    let folder = searched.has(input) ? root : dirname(resolve(root, input));
    while (folder !== root && basename(folder) !== "node_modules" && !found.has(folder)) {
      found.add(folder);
      const settings = join(folder, "package.json");
      found.add(settings);
      if (existsSync(settings) || dirname(folder) === folder) break;
      folder = dirname(folder);
    }
  }
  return [...found];
}

/**
 * The packages of a folder that are links.
 * @param {string} folder
 * @returns {string[]}
 */
function linksIn(folder) {
  const entries = unlessBroken(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith("@")) return linksIn(path);
    return entry.isSymbolicLink() ? [path] : [];
  });
}

/** @returns {Promise<typeof import("./bundle.ts")>} */
async function loadBundler() {
  const { build } = require("esbuild");
  const { outputFiles } = await build({
    entryPoints: [bundler],
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    logLevel: "silent",
  });
  const code = outputFiles.map(({ text }) => text).join("");
  return evaluate(new vm.Script(`(function (module, exports, require) {${code}\n})`, { filename: bundler }), require);
}

/**
 * @param {Script} script
 * @param {string} purpose what is going to run of it, because loading machine code that does not run takes time, too
 * @param {(path: string) => unknown} require
 * @returns {any} what it exports
 */
function run({ file, code, digest }, purpose, require) {
  const codeFile = `${file}.${purpose}-${process.version}-${process.arch}`;
  // V8 crashes on data that is damaged or of another script.
  const headOf = (/** @type {Buffer} */ data) => Buffer.from(digest + digestOf(data));
  const cachedData = unlessBroken(() => {
    const kept = readFileSync(codeFile);
    const data = kept.subarray(headOf(kept).length);
    return kept.indexOf(headOf(data)) === 0 ? data : undefined;
  });
  const script = new vm.Script(code, { filename: file, ...(cachedData && { cachedData }) });
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  process.once("exit", () => {
    const data = isKept ? undefined : script.createCachedData();
    if (data !== undefined) keep(codeFile, Buffer.concat([headOf(data), data]));
  });
  return evaluate(script, require);
}

/**
 * @param {vm.Script} script
 * @param {(path: string) => unknown} require
 * @returns {any} what it exports
 */
function evaluate(script, require) {
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, require);
  return module.exports;
}

/**
 * Writes a file whole or not at all. Where the folder cannot be written, the next start makes the file again.
 * @param {string} file
 * @param {string | Buffer} content
 */
function keep(file, content) {
  const draft = `${file}.${process.pid}`;
  unlessBroken(() => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  });
}

/**
 * What is not there, not whole or not ours is made again.
 * @template T
 * @param {() => T} task
 */
function unlessBroken(task) {
  try {
    return task();
  } catch {
    return undefined;
  }
}

/** @param {string | Buffer} content */
function digestOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

module.exports = { compile, run };
