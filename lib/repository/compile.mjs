import { isBuiltin, SourceMap } from "node:module";
import { Script } from "node:vm";
import { bundle } from "./bundle.mjs";
import { loadPackages } from "./packages.mjs";

/**
 * @typedef {object} Compiled
 * @property {typeof import("../cli/main.ts").main} main
 * @property {import("./load.ts").SourceModule[]} modules nothing of the sources is run before their `load`
 * @property {(stack: string) => string} originalStack a stack with places in the sources instead of the bundle
 * @property {() => void} keepCode to be called at the end of a run
 */

const bundleName = "k3s-gitops.bundle.cjs";

/**
 * Compiles the command line and the source files to one script and runs it: esbuild needs hundredths of a second for what other
 * ways to run TypeScript need tenths for.
 * @param {string} root the repository
 * @param {string} program the module that exports `main`, absolute
 * @param {readonly string[]} sources relative to the root
 * @returns {Compiled}
 * @throws BundleError
 */
export function compile(root, program, sources) {
  const contents = [
    `export { main } from ${JSON.stringify(program)};`,
    "export const modules = [",
    // A require inside a function runs the module when it is called, so that a module that throws can be told by its name.
    ...sources.map(
      (path) => `{ path: ${JSON.stringify(path)}, load: () => require(${JSON.stringify(`./${path}`)}).default },`,
    ),
    "];",
  ].join("\n");
  const code = bundle({ contents, root, packages: false });
  const packages = loadPackages(root, packagesIn(code));
  /** @type {{ exports: Pick<Compiled, "main" | "modules"> }} */
  const module = { exports: { main: () => 1, modules: [] } };
  const script = new Script(`(function (module, exports, require) {${code}\n})`, { filename: bundleName });
  script.runInThisContext()(module, module.exports, packages.require);
  return {
    ...module.exports,
    keepCode: packages.keepCode,
    originalStack: (stack) => originalStack(stack, bundle({ contents, root, packages: false, sourceMap: true })),
  };
}

/**
 * The packages that a bundle imports, sorted.
 * @param {string} code
 */
function packagesIn(code) {
  const imports = code.matchAll(/^\s*(?:var )?[\w$]+ = (?:__toESM\()?require\("([^"]+)"\)/gm);
  return [...new Set([...imports].map(([, name = ""]) => name))].filter((name) => !isBuiltin(name)).sort();
}

/**
 * @param {string} stack
 * @param {string} mapped the same bundle with its source map
 */
function originalStack(stack, mapped) {
  const encoded = mapped.slice(mapped.lastIndexOf("base64,") + "base64,".length);
  const map = new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString("utf8")));
  return stack.replace(/k3s-gitops\.bundle\.cjs:(\d+):(\d+)/g, (place, line, column) => {
    const origin = map.findEntry(Number(line) - 1, Number(column) - 1);
    return "originalSource" in origin
      ? `${origin.originalSource}:${origin.originalLine + 1}:${origin.originalColumn + 1}`
      : place;
  });
}
