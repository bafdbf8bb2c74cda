import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["browser/**/*.test.ts"],
    // A browser each is enough for what machines of tests have.
    fileParallelism: false,
    // A machine that is busy for half a minute is no fault of the page; what fails twice is.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
