import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, isInstalled } from "./measure.ts";
import type { Peer } from "./peers.ts";

/** What `check` and `plan` are measured beside. */
export interface LaterPeer extends Peer {
  readonly beside: "check --dir" | "plan, 1 % changed";
}

/**
 * Other tools on the files that `check --dir` and `plan` read. kubectl only reads them: without a cluster it cannot check more.
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
  const peers: LaterPeer[] = [
    {
      name: "kubeconform",
      beside: "check --dir",
      command: command("kubeconform", "-strict", "-n", "1", join(now, "bench")),
    },
    {
      name: "kubectl, reading only",
      beside: "check --dir",
      command: command(
        "kubectl",
        "annotate",
        "--local",
        "--recursive",
        "-f",
        join(now, "bench"),
        "read=yes",
        "-o",
        "name",
      ),
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

/** The manifests of every application as one text, without what `bootstrap` and README hold. */
function streamOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.startsWith("app-"))
    .sort()
    .flatMap((name) =>
      readdirSync(join(folder, name))
        .sort()
        .map((file) => readFileSync(join(folder, name, file), "utf8")),
    )
    .join("---\n");
}
