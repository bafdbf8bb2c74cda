import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { must } from "../must.ts";

interface SharedModule {
  /** Where Headlamp has it. */
  readonly at: string;
  /** What is taken of it. */
  readonly names: readonly string[];
}

/** What Headlamp gives its plugins, by the names that they import. */
const shared: Readonly<Record<string, SharedModule>> = {
  react: {
    at: "pluginLib.React",
    names: [
      "Component",
      "createContext",
      "memo",
      "useCallback",
      "useContext",
      "useDeferredValue",
      "useEffect",
      "useId",
      "useMemo",
      "useRef",
      "useState",
      "useSyncExternalStore",
    ],
  },
  "react/jsx-runtime": { at: "pluginLib.ReactJSX", names: ["Fragment", "jsx", "jsxs"] },
  "react-router-dom": {
    at: "pluginLib.ReactRouter",
    names: ["Link", "Redirect", "useHistory", "useLocation", "useParams"],
  },
  "@mui/material": {
    at: "pluginLib.MuiMaterial",
    names: [
      "Alert",
      "Button",
      "Dialog",
      "DialogActions",
      "DialogContent",
      "DialogTitle",
      "Menu",
      "MenuItem",
      "Portal",
      "TextField",
      "getContrastRatio",
      "useTheme",
    ],
  },
  notistack: { at: "pluginLib.Notistack", names: ["useSnackbar"] },
  "@iconify/react": { at: "pluginLib.Iconify", names: ["Icon", "iconExists"] },
  "@kinvolk/headlamp-plugin/lib": {
    at: "pluginLib",
    names: [
      "registerAppLogo",
      "registerAppTheme",
      "registerRoute",
      "registerSidebarEntry",
      "registerSidebarEntryFilter",
    ],
  },
  "@kinvolk/headlamp-plugin/lib/ApiProxy": { at: "pluginLib.ApiProxy", names: ["clusterRequest"] },
  "@kinvolk/headlamp-plugin/lib/Router": { at: "pluginLib.Router", names: ["getRoute"] },
};

/**
 * A plugin of Headlamp and everything that it imports, but for what Headlamp itself has.
 * @param entry absolute path of its first file
 * @throws esbuild's BuildFailure with every syntax error and every import that leads nowhere, or to what is not taken of Headlamp yet
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
    // Not as one object: each use of a part of it would name both.
    onLoad({ filter: /.*/, namespace: "of-headlamp" }, ({ path }) => {
      const { at, names } = must(shared[path], path);
      return { contents: `export const { ${names.join(", ")} } = ${at};`, loader: "js" };
    });
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
