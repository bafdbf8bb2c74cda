import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { bootstrap } from "./bootstrap.ts";
import { forgetNode, type NodeRemoval, removeNode } from "./remove-node.ts";
import { Ssh } from "./ssh.ts";
import { whyNoHosts, withHosts } from "./testing/ssh-host.ts";
import { StandInCluster } from "./testing/stand-in-cluster.ts";

const again = "npm run node -- remove home home-2";
const quiet = () => {};

/** A cluster that runs. */
async function running(nodes: Parameters<typeof StandInCluster.start>[0]) {
  const cluster = await StandInCluster.start(nodes);
  const patience = { connect: 2, alive: 1, ready: 5, look: 0.1 };
  const ssh = new Ssh(cluster.machine.environment, new AbortController().signal, patience);
  await bootstrap(ssh, cluster.target, { only: [], until: "agents", again }, quiet);
  cluster.forgetCalls();
  const problemsOf = (error: unknown) => {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  };
  const remove = (node: string, changes: Partial<NodeRemoval> = {}) =>
    removeNode(ssh, cluster.target, { node, force: false, destroy: false, again, ...changes }, quiet).catch(problemsOf);
  const forget = (node: string) => forgetNode(ssh, cluster.target, { node, again }, quiet).catch(problemsOf);
  return { cluster, ssh, remove, forget };
}

const etcd = { role: "server", status: "True True" } as const;
const drained = (name: string) => `kubectl drain ${name} --ignore-daemonsets --delete-emptydir-data --timeout=10m`;
const deleted = (name: string) => [
  `kubectl delete node ${name} --ignore-not-found --wait --timeout=5m`,
  `kubectl --request-timeout=20s delete secret ${name}.node-password.k3s --namespace=kube-system --ignore-not-found`,
];

describe.skipIf(whyNoHosts !== undefined)(`a node leaves its cluster${withHosts}`, { timeout: 90_000 }, () => {
  test("its pods first, then it, then K3s from its host", async () => {
    const { cluster, remove } = await running({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
    expect(await remove("home-2")).toBeUndefined();
    expect(cluster.calls()).toEqual([drained("home-2"), ...deleted("home-2"), "uninstall home-2"]);

    // Again, after it broke off.
    cluster.forgetCalls();
    expect(await remove("home-2", { destroy: true, force: true })).toBeUndefined();
    expect(cluster.calls()).toEqual([...deleted("home-2"), "uninstall home-2 --destroy home"]);
  });

  test("pods that nothing makes again only when a person says so", async () => {
    const { cluster, remove } = await running({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
    await remove("home-2", { force: true });
    expect(cluster.calls()[0]).toBe(`${drained("home-2")} --force`);
  });

  test("a host that cannot be reached is not cleaned, and a person is told so", async () => {
    const { cluster, remove } = await running({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
    cluster.machine.write("shared/nodes/home-2", "False none\n");
    cluster.host("home-2").vanish();
    expect(await remove("home-2")).toMatchObject({ what: "cannot be reached" });
    expect(cluster.calls()).toEqual(deleted("home-2"));
  });

  test("not while etcd would lose its majority, and not the first server", async () => {
    const { cluster, remove } = await running({ "home-1": etcd, "home-2": etcd, "home-3": etcd });
    cluster.machine.write("shared/nodes/home-3", "False True\n");
    expect(await remove("home-2")).toEqual([
      {
        where: "home-2",
        what: "leaves etcd with 1 of 2 members that work, and it needs 2",
        fix: "bring the other members back first, or add one",
      },
    ]);
    expect(await remove("home-1")).toEqual([
      {
        where: "home-1",
        what: "is the first server, by which the others join",
        fix: "name another server first in the overlay, run npm run synth and npm run bootstrap, then run this again",
      },
    ]);
    expect(cluster.calls()).toEqual([]);
    // The dead one can go, whoever tells of it.
    cluster.host("home-1").vanish();
    expect(await remove("home-3")).toBeUndefined();
    expect(cluster.calls()).toEqual([...deleted("home-3"), "uninstall home-3"]);
  });

  test("a dead host is forgotten, so that a new one can take its name; one that runs is not", async () => {
    const { cluster, ssh, forget } = await running({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
    expect(await forget("home-2")).toEqual([
      {
        where: "home-2",
        what: "is Ready, so its host is not dead",
        fix: "remove it first with npm run node -- remove home home-2",
      },
    ]);
    expect(await forget("home-1")).toMatchObject([{ what: "is the only server" }]);
    cluster.machine.write("shared/nodes/home-2", "False none\n");
    expect(await forget("home-2")).toBeUndefined();
    expect(cluster.calls()).toEqual(deleted("home-2"));
    cluster.forgetCalls();
    await bootstrap(ssh, cluster.target, { only: ["home-2"], again }, quiet);
    expect(cluster.calls()).toEqual(["install home-2 begins", "install home-2 ends"]);
  });

  test("no member of etcd is touched while another one is down", async () => {
    const { cluster, ssh } = await running({ "home-1": etcd, "home-2": etcd, "home-3": etcd });
    cluster.machine.write("shared/nodes/home-3", "False True\n");
    await expect(bootstrap(ssh, cluster.target, { only: ["home-2"], again }, quiet)).rejects.toThrow(
      `home-2: is not touched while home-3 of etcd is not in order; bring back what is down, perhaps with --only, or remove it from the cluster, then run again: ${again}`,
    );
    expect(cluster.calls()).toEqual([]);
  });
});
