const { readFileSync } = require("node:fs");
const { basename, dirname, join, relative } = require("node:path");
const { pathToFileURL } = require("node:url");

/**
 * The body of a CommonJS module with an entry and everything that it imports, npm packages included.
 * @param {string} root the folder that all paths are relative to
 * @param {string} contents the entry, JavaScript
 * @param {string} outfile where it will lie
 * @throws esbuild's BuildFailure with every syntax error and every import that leads nowhere
 */
async function bundle(root, contents, outfile) {
  const { metafile, outputFiles } = await require("esbuild").build({
    stdin: { contents, resolveDir: root },
    absWorkingDir: root,
    outfile,
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
    loader: { ".lua": "text" },
    plugins: [sourceFiles],
  });
  const [map = "", code = ""] = outputFiles.map(({ text }) => text);
  return { code, map, inputs: Object.keys(metafile.inputs).filter((path) => path !== "<stdin>") };
}

/** @type {import("esbuild").Plugin} */
const sourceFiles = {
  name: "source-files",
  setup: ({ onLoad, esbuild, initialOptions: { absWorkingDir = "" } }) => {
    // A file knows where it lies, not where the bundle does.
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!/\b(?:__dirname|__filename|import\.meta)\b/.test(text)) return undefined;
      const loader = path.endsWith("ts") ? "ts" : "js";
      const [file, folder] = [JSON.stringify(path), JSON.stringify(dirname(path))];
      const meta = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
      const define = { "import.meta": JSON.stringify(meta), __dirname: folder, __filename: file };
      const { code } = await esbuild.transform(text, {
        define,
        loader,
        sourcefile: basename(path),
        sourcemap: "inline",
      });
      return { contents: code };
    });
    onLoad({ filter: /\.ya?ml$/ }, ({ path }) => {
      const reader = join(dirname(__dirname), "yaml", "imported-yaml.ts");
      const args = [relative(absWorkingDir, path), readFileSync(path, "utf8")].map((each) => JSON.stringify(each));
      const contents = `import { importedYaml } from "${reader}";\nexport default importedYaml(${args.join(", ")});`;
      return { contents, resolveDir: dirname(path) };
    });
  },
};

module.exports = { bundle };
