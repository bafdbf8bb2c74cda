import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin, transform } from "esbuild";
import { bundlePlugin } from "./bundle-plugin.ts";

interface BundleOptions {
  /** The repository, which all paths are relative to. */
  readonly root: string;
  /** `lib/`, wherever it lies. */
  readonly library: string;
  /** Whether the library, and the packages whose classes it shares with the sources, are required instead of put in. */
  readonly isApart: boolean;
  /** JavaScript. */
  readonly entry: string;
  /** Where the bundle will lie. */
  readonly outfile: string;
}

/** The body of a CommonJS module. */
interface Bundle {
  readonly code: string;
  /** Its source map, as JSON. */
  readonly map: string;
  /** Absolute paths of what it requires. */
  readonly imports: readonly string[];
  /** The files that went into it. */
  readonly inputs: readonly string[];
}

/**
 * An entry and everything that it imports, npm packages included.
 * @throws esbuild's BuildFailure with every syntax error and every import that leads nowhere
 */
export async function bundle({ root, library, isApart, entry, outfile }: BundleOptions): Promise<Bundle> {
  const ofPrograms = new Set<string>();
  const { metafile, outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root },
    absWorkingDir: root,
    outfile,
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "cjs",
    // Node runs `import()` in a module, not in a script.
    supported: { "dynamic-import": false },
    loader: { ".lua": "text", ".svg": "text" },
    sourcemap: "external",
    sourcesContent: false,
    logLevel: "silent",
    // JavaScript takes the last one without a word, and so loses a node or a label.
    logOverride: { "duplicate-object-key": "error" },
    plugins: [
      ownPlaces,
      yamlFiles(root, library),
      programs(root, ofPrograms),
      ...(isApart ? [libraryApart(library)] : []),
    ],
  });
  const [map = "", code = ""] = outputFiles.map(({ text }) => text);
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return {
    code,
    map,
    imports: [...new Set(imports)].filter((path) => path.startsWith("/")).sort(),
    inputs: [
      ...new Set([
        ...Object.keys(metafile.inputs).filter((path) => path !== "<stdin>" && !path.endsWith(programSuffix)),
        ...ofPrograms,
      ]),
    ],
  };
}

/** A program that runs in a cluster. */
interface Program {
  /** One script that needs no package. */
  readonly text: string;
  /** The files that went into it, absolute. */
  readonly inputs: readonly string[];
}

/** What follows the path of a program's first file where its whole text is imported: `./main.ts?program`. */
export const programSuffix = "?program";

/**
 * A program and everything that it imports, npm packages included, for the Node.js of an image; or a plugin of Headlamp, for browsers,
 * where its first file is one of React's (`.tsx`).
 * @param entry absolute path of its first file
 * @throws esbuild's BuildFailure with every syntax error and every import that leads nowhere
 */
export async function bundleProgram(root: string, entry: string): Promise<Program> {
  if (entry.endsWith(".tsx")) return bundlePlugin(root, entry);
  const { metafile, outputFiles } = await build({
    entryPoints: [relative(root, entry)],
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    // People read it in the diff of a pull request.
    minify: false,
    legalComments: "none",
    logLevel: "silent",
  });
  return {
    text: outputFiles[0]?.text ?? "",
    inputs: Object.keys(metafile.inputs).map((path) => `${root}/${path}`),
  };
}

/** A file knows where it lies, not where the bundle does. */
const ownPlaces: Plugin = {
  name: "own-places",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!/\b(?:__dirname|__filename|import\.meta)\b/.test(text)) return undefined;
      const meta = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
      const { code } = await transform(text, {
        define: {
          "import.meta": JSON.stringify(meta),
          __dirname: JSON.stringify(meta.dirname),
          __filename: JSON.stringify(path),
        },
        loader: path.endsWith("ts") ? "ts" : "js",
        sourcefile: basename(path),
        sourcemap: "inline",
      });
      return { contents: code };
    });
  },
};

function yamlFiles(root: string, library: string): Plugin {
  return {
    name: "yaml-files",
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ya?ml$/ }, ({ path }) => ({
        contents: yamlModule(library, relative(root, path), readFileSync(path, "utf8")),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** @param inputs gets the files of all programs */
function programs(root: string, inputs: Set<string>): Plugin {
  return {
    name: "programs",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /\?program$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        namespace: "program",
      }));
      onLoad({ filter: /.*/, namespace: "program" }, async ({ path }) => {
        const { text, inputs: files } = await bundleProgram(root, path.slice(0, -programSuffix.length));
        for (const file of files) inputs.add(relative(root, file));
        return { contents: text, loader: "text" };
      });
    },
  };
}

/**
 * The JavaScript module that a YAML file is.
 * @param library `lib/`, wherever it lies
 * @param file its name for problems
 */
export function yamlModule(library: string, file: string, text: string): string {
  const reader = JSON.stringify(join(library, "yaml", "imported-yaml.ts"));
  const args = [file, text].map((each) => JSON.stringify(each));
  return `import { importedYaml } from ${reader};\nexport default importedYaml(${args.join(", ")});`;
}

/** Both scripts must mean the same classes. All of these packages are CommonJS, of which nothing could be left out. */
const sharedPackage = /\/node_modules\/(?:cdk8s|cdk8s-plus-\d+|constructs)\//;

function libraryApart(library: string): Plugin {
  return {
    name: "library-apart",
    setup: ({ onResolve, resolve }) => {
      onResolve({ filter: /\blib\b|cdk8s|constructs/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === library) return undefined;
        const found = await resolve(path, { importer, kind, resolveDir, pluginData: library });
        const isMeant =
          (found.path.startsWith(`${library}/`) && found.path.endsWith(".ts")) || sharedPackage.test(found.path);
        return found.errors.length === 0 && isMeant ? { path: found.path, external: true } : undefined;
      });
    },
  };
}
