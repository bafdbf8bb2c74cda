import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { defineConfig } from "vitest/config";
import { bundleProgram, programSuffix, yamlModule } from "./lib/repository/bundle.ts";

const root = import.meta.dirname;

export default defineConfig({
  plugins: [
    {
      // As the launcher does it.
      name: "imported-files",
      enforce: "pre",
      load: async (path) => {
        // Otherwise a picture is an asset, whose address is imported.
        if (path.endsWith(".svg")) return `export default ${JSON.stringify(readFileSync(path, "utf8"))};`;
        if (!path.endsWith(programSuffix)) return undefined;
        const { text } = await bundleProgram(root, path.slice(0, -programSuffix.length));
        return `export default ${JSON.stringify(text)};`;
      },
      transform: (text, path) => {
        if (/\.ya?ml$/.test(path)) return yamlModule(join(root, "lib"), relative(root, path), text);
        return path.endsWith(".lua") ? `export default ${JSON.stringify(text)};` : undefined;
      },
    },
  ],
  // The browser's programs have packages of their own, in which one of this name is a placeholder.
  resolve: { dedupe: ["fast-check"] },
  test: {
    include: ["{lib,argocd,infrastructure,applications,operators,bootstrap,programs,ci}/**/*.test.ts"],
    // They need a browser and packages of their own: programs/portal/vitest.config.ts.
    exclude: ["**/node_modules/**", "programs/portal/browser/**"],
    // Every test is pure or works in a folder of its own, so files can share one process: a third of the time.
    pool: "threads",
    isolate: false,
    // Many tests wait for programs that they started, so that one thread less than processors leaves these idle.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 20_000,
  },
});
