import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, isInstalled } from "./measure.ts";
import type { Peer } from "./peers.ts";

/** What `check` and `plan` are measured beside. */
export interface LaterPeer extends Peer {
  readonly beside: "check --dir" | "plan, 1 % changed";
}

/**
 * Other tools on the files that `check --dir` and `plan` read. kubectl only reads them: without a cluster it cannot check more.
 * kubeconform would fetch its schemas from the Internet; it gets empty ones, so that what it takes is the least that it can take.
 * @param missing is told what is not installed
 */
export function laterPeers(
  folder: string,
  old: string,
  now: string,
  missing: (peer: string, why: string) => void,
): LaterPeer[] {
  const command = (program: string, ...args: readonly string[]): Command => ({ program, args, cwd: folder });
  const streams = [join(folder, "old.yaml"), join(folder, "now.yaml")] as const;
  writeFileSync(streams[0], streamOf(join(old, "bench")));
  writeFileSync(streams[1], streamOf(join(now, "bench")));
  const folders = applicationFolders(join(now, "bench"));
  const read = folders.flatMap((path) => ["-f", path]);
  const schemas = ["-schema-location", join(emptySchemas(folder), "{{.ResourceKind}}.json")];
  const peers: LaterPeer[] = [
    {
      name: "kubeconform, empty schemas",
      beside: "check --dir",
      command: command("kubeconform", "-strict", "-n", "1", ...schemas, ...folders),
    },
    {
      name: "kubectl, reading only",
      beside: "check --dir",
      command: command("kubectl", "annotate", "--local", "--recursive", ...read, "read=yes", "-o", "name"),
    },
    {
      name: "dyff",
      beside: "plan, 1 % changed",
      command: command("dyff", "between", "--omit-header", ...streams),
    },
  ];
  return peers.filter(({ name, command: { program } }) => {
    if (isInstalled(program)) return true;
    missing(name, `${program} is not installed`);
    return false;
  });
}

function emptySchemas(folder: string): string {
  const schemas = join(folder, "schemas");
  mkdirSync(schemas, { recursive: true });
  for (const kind of ["configmap", "deployment", "ingress", "service"])
    writeFileSync(join(schemas, `${kind}.json`), "{}");
  return schemas;
}

/** Without `bootstrap` and `apps`, whose kinds not every tool knows. */
function applicationFolders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith("app-"))
    .sort()
    .map((name) => join(folder, name));
}

/** The manifests of every application as one text. */
function streamOf(folder: string): string {
  return applicationFolders(folder)
    .flatMap((path) =>
      readdirSync(path)
        .sort()
        .map((file) => readFileSync(join(path, file), "utf8")),
    )
    .join("---\n");
}
