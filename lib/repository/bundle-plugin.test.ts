import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";
import { bundlePlugin } from "./bundle-plugin.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

function bundled(text: string): Promise<{ text: string; inputs: string[] }> {
  const folder = temporaryFolder();
  // Found by whoever looks for packages as Node does.
  mkdirSync(join(folder, "node_modules", "other"), { recursive: true });
  writeFileSync(join(folder, "node_modules", "other", "index.js"), "export const a = 1;");
  writeFileSync(join(folder, "main.ts"), text);
  return bundlePlugin(folder, join(folder, "main.ts"));
}

test("takes from Headlamp what Headlamp shares", async () => {
  const { text, inputs } = await bundled('import { useState } from "react";\nconsole.log(useState);');
  expect(text).toContain("pluginLib.React");
  expect(inputs.map((path) => path.replace(/.*\//, ""))).toEqual(["main.ts"]);
});

test("fails for a part of it that is not among those that plugins take", async () => {
  const failing = bundled('import { useLater } from "react";\nconsole.log(useLater);');
  await expect(failing).rejects.toThrow('No matching export in "of-headlamp:react" for import "useLater"');
});

test("fails for a package that Headlamp does not share, even where it is installed", async () => {
  const failing = bundled('import { a } from "other";\nconsole.log(a);');
  await expect(failing).rejects.toThrow('Headlamp shares no "other" with plugins; import one of react, ');
});

test("has style sheets as text", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "style.css"), ".portal {\n  color: #ff0000;\n}\n");
  writeFileSync(join(folder, "main.ts"), 'import style from "./style.css";\nconsole.log(style);');
  const { text, inputs } = await bundlePlugin(folder, join(folder, "main.ts"));
  expect(text).toContain('".portal{color:red}"');
  expect(inputs).toHaveLength(2);
});

test("the portal, which browsers load with every visit, does not grow", async () => {
  const { text } = await bundlePlugin(root, join(root, "programs/portal/main.tsx"));
  expect(Buffer.byteLength(text)).toBeLessThan(102_000);
  expect(gzipSync(text).length).toBeLessThan(37_000);
});
