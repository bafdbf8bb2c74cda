import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigError } from "../errors.ts";
import type { BundleFile } from "../hosts/bundle-archive.ts";
import { bundleFolder, inRepository } from "../layout/paths.ts";
import { Folder } from "../repository/folder.ts";
import { outputOf } from "../synth/output.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";

/**
 * What lies in `dist/<cluster>/bootstrap/`, with paths below it.
 * @throws ConfigError when that is not what `synth` makes now: nobody would have reviewed it
 */
export function bundleOnDisk(root: string, synthesized: SynthesizedCluster): BundleFile[] {
  const bundle = bundleFolder(synthesized.cluster.name);
  const where = inRepository(bundle);
  const stale = (path: string) =>
    new ConfigError({ where: path, what: "is not what the sources make", fix: "run npm run synth, commit and push" });
  if (!existsSync(join(root, where))) throw stale(where);
  const made = new Map(
    outputOf(synthesized).flatMap(({ path, text }) =>
      path.startsWith(`${bundle}/`) ? [[path.slice(bundle.length + 1), text] as const] : [],
    ),
  );
  const folder = new Folder(join(root, where));
  const files = folder.list().map((path) => ({ path, bytes: Buffer.from(folder.read(path)) }));
  const found = new Set(files.map(({ path }) => path));
  const wrong = [
    ...files.filter(({ path, bytes }) => made.get(path) !== bytes.toString("utf8")),
    ...[...made.keys()].filter((path) => !found.has(path)).map((path) => ({ path })),
  ];
  const [first] = wrong;
  if (first !== undefined) throw stale(`${where}/${first.path}`);
  return files;
}
