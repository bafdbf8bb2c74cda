import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, type Plugin, version } from "esbuild";
import { headlampIcons } from "./headlamp-icons.ts";

const here = import.meta.dirname;
const portal = join(here, "../..");
const root = join(portal, "../..");
const library = join(portal, "node_modules/@kinvolk/headlamp-plugin/lib");

/**
 * The frontend as files: `headlamp.js` begins it. Made once, and again when its packages or its sources change.
 * @returns folder
 */
export async function bundleFrontend(): Promise<string> {
  const cache = join(root, "node_modules/.cache/portal-frontend");
  const folder = join(cache, keyOfInputs());
  if (existsSync(folder)) return folder;
  rmSync(cache, { recursive: true, force: true });
  const { outputFiles } = await build({
    entryPoints: [join(here, "headlamp.tsx")],
    absWorkingDir: portal,
    outdir: folder,
    write: false,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    jsx: "automatic",
    minify: true,
    logLevel: "error",
    loader: { ".svg": "dataurl" },
    define: { "import.meta.env": "importMetaEnv", "process.env.NODE_ENV": '"production"', global: "globalThis" },
    banner: { js: "const importMetaEnv = {};" },
    plugins: [whatViteAdds, withoutWeight],
  });
  // Whole or not at all, whoever else makes it at the same time.
  const begun = `${folder}.${process.pid}`;
  mkdirSync(begun, { recursive: true });
  for (const { path, contents } of outputFiles) writeFileSync(join(begun, path.slice(folder.length)), contents);
  const font = join(library, "assets/fonts/overpass/latin.woff2");
  if (existsSync(font)) writeFileSync(join(begun, "latin.woff2"), readFileSync(font));
  writeFileSync(join(begun, "icons.js"), `IconifyPreload = ${JSON.stringify(icons())};`);
  try {
    renameSync(begun, folder);
  } catch (error) {
    rmSync(begun, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function keyOfInputs(): string {
  const sources = readdirSync(here).sort();
  const texts = [join(portal, "package-lock.json"), ...sources.map((name) => join(here, name))].map((file) =>
    readFileSync(file, "utf8"),
  );
  const hash = createHash("sha256").update(JSON.stringify([version, ...texts]));
  return hash.digest("hex").slice(0, 16);
}

/** The icons that Headlamp itself has, as iconify takes them. */
function icons(): unknown {
  const all: { icons: Record<string, unknown>; width: number; height: number } = JSON.parse(
    readFileSync(join(portal, "node_modules/@iconify-json/mdi/icons.json"), "utf8"),
  );
  const known = Object.entries(all.icons).filter(([name]) => headlampIcons.has(name));
  return { prefix: "mdi", width: all.width, height: all.height, icons: Object.fromEntries(known) };
}

/** Imports that Headlamp is built with, and esbuild alone does not know. */
const whatViteAdds: Plugin = {
  name: "what-vite-adds",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\.svg\?react$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace("?react", "")),
      namespace: "svg",
    }));
    onLoad({ filter: /.*/, namespace: "svg" }, ({ path }) => ({
      contents: `import { createElement } from "react";
        const src = ${JSON.stringify(`data:image/svg+xml,${encodeURIComponent(readFileSync(path, "utf8"))}`)};
        export default ({ style }) => createElement("img", { src, style, alt: "" });`,
      loader: "js",
      resolveDir: dirname(path),
    }));
    // Of the map of resources, whose layout is computed elsewhere.
    onResolve({ filter: /\?url$/ }, ({ path }) => ({ path, namespace: "url" }));
    onLoad({ filter: /.*/, namespace: "url" }, () => ({ contents: 'export default "";', loader: "js" }));
    onLoad({ filter: /lib\/i18n\/config\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("?import=default", ""),
      loader: "js",
    }));
  },
};

/** Of the packages that package.json leaves out, icons are imported one by one. */
const withoutWeight: Plugin = {
  name: "without-weight",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@mui\/icons-material\// }, ({ path }) => ({ path, namespace: "left-out" }));
    onLoad({ filter: /.*/, namespace: "left-out" }, () => ({
      contents: "export default () => null;",
      loader: "js",
    }));
  },
};
