import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import { testFolder } from "../repository/testing.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

test("a folder is one's own while its task runs, and gone when that fails", async () => {
  const before = process.listenerCount("SIGTERM");
  let found = "";
  const failing = inTemporaryFolder("k3s-gitops-test-", async (folder) => {
    found = folder;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    throw new Error("failed");
  });
  await expect(failing).rejects.toThrow("failed");
  expect(existsSync(found)).toBe(false);
  expect(process.listenerCount("SIGTERM")).toBe(before);
});

test("a folder is gone when a signal ends the process", async () => {
  const folder = testFolder();
  const outfile = join(folder, "module.mjs");
  const entryPoints = [join(import.meta.dirname, "temporary-folder.ts")];
  buildSync({ entryPoints, outfile, bundle: true, platform: "node", format: "esm" });
  const script = `import { inTemporaryFolder } from ${JSON.stringify(pathToFileURL(outfile).href)};
    await inTemporaryFolder("k3s-gitops-test-", async (folder) => { console.log(folder); await new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  const made = await new Promise<string>((resolve) => {
    child.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
  });
  expect(existsSync(made)).toBe(true);
  child.kill("SIGTERM");
  const signal = await new Promise((resolve) => child.once("exit", (_, by) => resolve(by)));
  expect([signal, existsSync(made)]).toEqual(["SIGTERM", false]);
});
