import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { hasOpenssl, withOpenssl } from "../../lib/helm/testing/certificate.ts";

// Of 1,000 nodes and 10,000 events: node --expose-gc <the bundle> 1000 10000
test.skipIf(!hasOpenssl)(`nothing grows with what happens${withOpenssl}`, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  try {
    const outfile = join(folder, "scale.mjs");
    const entry = join(import.meta.dirname, "testing", "scale.ts");
    await build({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm", logLevel: "silent" });
    const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", outfile, "200", "3000"]);
    const result: { growthMebibytes: number } = JSON.parse(stdout);
    // Of all events only the last two, a node more and a node less, are something to do.
    expect(result).toMatchObject({ peers: 199, trusted: 40, events: 3_000, triggers: 2 });
    expect(result.growthMebibytes).toBeLessThan(4);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
