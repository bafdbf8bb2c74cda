import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,argocd,infrastructure,applications,operators,bootstrap,ci}/**/*.test.ts"],
    // Every test is pure or works in a folder of its own, so files can share one process: a third of the time.
    pool: "threads",
    isolate: false,
    testTimeout: 20_000,
  },
});
