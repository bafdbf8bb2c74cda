import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { build, type Plugin, transform } from "esbuild";

/** What Headlamp gives its plugins, by the names that they import. */
const shared: Readonly<Record<string, string>> = {
  react: "pluginLib.React",
  "react/jsx-runtime": "pluginLib.ReactJSX",
  "react-router-dom": "pluginLib.ReactRouter",
  "@mui/material": "pluginLib.MuiMaterial",
  "@iconify/react": "pluginLib.Iconify",
  "@kinvolk/headlamp-plugin/lib": "pluginLib",
  "@kinvolk/headlamp-plugin/lib/ApiProxy": "pluginLib.ApiProxy",
  "@kinvolk/headlamp-plugin/lib/Router": "pluginLib.Router",
};

/**
 * A plugin of Headlamp and everything that it imports, but for what Headlamp itself has.
 * @param entry absolute path of its first file
 * @throws esbuild's BuildFailure with every syntax error and every import that leads nowhere
 * @see https://headlamp.dev/docs/latest/development/plugins/building
 */
export async function bundlePlugin(root: string, entry: string): Promise<{ text: string; inputs: string[] }> {
  const { metafile, outputFiles } = await build({
    entryPoints: [relative(root, entry)],
    absWorkingDir: root,
    write: false,
    metafile: true,
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    jsx: "automatic",
    // Browsers load it with every visit; who reviews reads the sources.
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [sharedModules, styleSheets],
  });
  return {
    text: outputFiles[0]?.text ?? "",
    inputs: Object.keys(metafile.inputs)
      .filter((path) => !path.startsWith("of-headlamp:"))
      .map((path) => `${root}/${path}`),
  };
}

const sharedModules: Plugin = {
  name: "shared-modules",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      if (Object.hasOwn(shared, path)) return { path, namespace: "of-headlamp" };
      // Which packages lie beside a plugin must not change what it is.
      const all = Object.keys(shared).join(", ");
      return { errors: [{ text: `Headlamp shares no ${JSON.stringify(path)} with plugins; import one of ${all}` }] };
    });
    onLoad({ filter: /.*/, namespace: "of-headlamp" }, ({ path }) => ({
      contents: `module.exports = ${shared[path]};`,
      loader: "js",
    }));
  },
};

/** A plugin is one file of scripts, which puts its style sheets on the page as text. */
const styleSheets: Plugin = {
  name: "style-sheets",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};
