import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { ConfigError } from "../errors.ts";
import { kubeconfigHeader } from "./kubeconfig.ts";

/**
 * Whether a kubeconfig may be written there.
 * @throws ConfigError when something lies there that this program has not written for this cluster
 */
export function refuseForeignFile(file: string, cluster: string): void {
  const refuse = (what: string) =>
    new ConfigError({ where: file, what, fix: "move it away, or name another file with --kubeconfig" });
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw refuse("is not a file");
  if (!readFileSync(file, "utf8").startsWith(`${kubeconfigHeader(cluster)}\n`)) {
    throw refuse("is not a kubeconfig that k3s-gitops wrote for this cluster");
  }
}

/**
 * Writes a kubeconfig, which only its owner may read. It is the old or the new one at any time.
 * @throws ConfigError when it cannot be written
 */
export function writeKubeconfig(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, "code") : undefined;
    if (typeof code !== "string") throw error;
    const fix = "give your user write access to it and to its folder, or name another file with --kubeconfig";
    throw new ConfigError({ where: file, what: "cannot be written", got: code, fix });
  }
}
