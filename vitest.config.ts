import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Programs in Lua are imported as text, as the launcher does it. */
const luaAsText = {
  name: "lua-as-text",
  load: (id: string) =>
    id.endsWith(".lua") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))};` : undefined,
};

export default defineConfig({
  plugins: [luaAsText],
  test: {
    include: ["{lib,argocd,infrastructure,applications,operators,bootstrap,programs,ci}/**/*.test.ts"],
    // Every test is pure or works in a folder of its own, so files can share one process: a third of the time.
    pool: "threads",
    isolate: false,
    testTimeout: 20_000,
  },
});
