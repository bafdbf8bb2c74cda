import { join } from "node:path";
import { expect } from "vitest";
import { StandInCluster } from "../hosts/testing/stand-in-cluster.ts";
import { overlaySource, repository, run, smallRepository, writeSources } from "./testing.ts";

/** A server and an agent. */
export const twoNodes = {
  "home-1": { role: "server", address: "192.168.1.10" },
  "home-2": { role: "agent", address: "192.168.1.11", ssh: { user: "admin", sudo: true, jump: "door" } },
} as const;

/** An environment without SSH. */
export const withoutSsh = { SSH: "no-such-ssh", PATH: process.env.PATH ?? "" };

/** A repository with a cluster `home` of these nodes, and its `dist/`. */
export function repositoryWith(nodes: object, scripts: ReadonlyMap<string, string> = new Map()): string {
  const root = repository({ ...smallRepository, "infrastructure/overlays/home.ts": overlaySource("home", { nodes }) });
  writeSources(root, Object.fromEntries([...scripts].map(([name, text]) => [`bootstrap/scripts/${name}`, text])));
  expect(run(root, ["synth", "--no-check"]).status).toBe(0);
  return root;
}

/** A server and an agent that are there, and a repository whose overlay leads to them. */
export async function repositoryWithHosts() {
  const cluster = await StandInCluster.start({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
  const nodes = Object.fromEntries(
    cluster.target.hosts.map(({ name, role, host }, i) => [
      name,
      { role, address: `192.168.1.${10 + i}`, ssh: { host } },
    ]),
  );
  const root = repositoryWith(nodes, cluster.scripts);
  const { PATH = "", SSH = "", HOME = "" } = cluster.machine.environment;
  return { cluster, root, env: { PATH, SSH, HOME }, kubeconfig: join(HOME, ".kube/home.yaml") };
}
