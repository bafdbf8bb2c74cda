import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { type BootstrapRun, bootstrap } from "./bootstrap.ts";
import type { Progress } from "./progress.ts";
import { Interrupted, Ssh } from "./ssh.ts";
import { whyNoHosts, withHosts } from "./testing/ssh-host.ts";
import { StandInCluster, watchCommandLines } from "./testing/stand-in-cluster.ts";

const patience = { connect: 2, alive: 1, ready: 3, look: 0.1 };
const again = "npm run bootstrap -- home";

const three = {
  "home-1": { role: "server", status: "Late True" },
  "home-2": { role: "server", status: "True Late" },
  "home-3": { role: "agent" },
} as const;

const order = [
  "install home-1 begins",
  "install home-1 ends",
  "install home-2 begins",
  "install home-2 ends",
  "install home-3 begins",
  "install home-3 ends",
  "post-install",
];

/** What a run does and says. */
async function runOf(cluster: StandInCluster, changes: Partial<BootstrapRun> = {}, controller = new AbortController()) {
  const said: Progress[] = [];
  const ssh = new Ssh(cluster.machine.environment, controller.signal, patience);
  const run = { only: [], again, ...changes };
  const outcome = await bootstrap(ssh, cluster.target, run, (each) => {
    said.push(each);
    if (each.text.includes("downloading")) controller.abort();
  }).catch((error: unknown) => {
    if (error instanceof ConfigError || error instanceof Interrupted) return error;
    throw error;
  });
  return { outcome, said };
}

describe.skipIf(whyNoHosts !== undefined)(`a cluster is made of hosts${withHosts}`, { timeout: 90_000 }, () => {
  test("in order, with the token of the first server, which shows nowhere", async () => {
    const cluster = await StandInCluster.start(three);
    const lines = watchCommandLines("made-by-the-first-server");
    const { outcome, said } = await runOf(cluster);
    expect(outcome).toMatchObject({ waits: false, postInstall: "https://argocd.home.example.com\n" });
    expect(outcome).toHaveProperty("kubeconfig", expect.stringContaining("server: https://192.168.1.10:6443"));
    const calls = cluster.calls();
    expect(calls.slice(0, 3).sort()).toEqual(["preflight home-1", "preflight home-2", "preflight home-3"]);
    expect(calls.slice(3)).toEqual(order);
    for (const host of cluster.hosts.values())
      expect(host.read("/etc/rancher/k3s/token")).toBe("made-by-the-first-server\n");
    // The stand-in says it.
    expect(said.filter(({ text }) => text.includes("the token is ***")).map(({ node }) => node)).toEqual([
      "home-2",
      "home-3",
    ]);
    expect(lines()).toEqual([]);

    // Each has its own files alone.
    const bundle = "/var/lib/k3s-gitops/bundle";
    const held = ["home-1", "home-2"].map((name) =>
      ["steps", "nodes/home-1/node.env", "nodes/home-2/node.env"].map(
        (path) => cluster.host(name).read(`${bundle}/${path}`) !== "",
      ),
    );
    expect(held).toEqual([
      [true, true, false],
      [false, false, true],
    ]);

    // And again: the scripts find that nothing is to be done.
    cluster.forgetCalls();
    expect((await runOf(cluster)).outcome).toMatchObject({ waits: false });
    expect(cluster.calls()).toEqual(order);
  });

  test("a server waits until the one before it serves, is ready and votes in etcd", async () => {
    const cluster = await StandInCluster.start(three);
    const { said } = await runOf(cluster, { until: "servers" });
    const waited = said.filter(({ task }) => task === "ready").map(({ node, text }) => `${node} ${text}`);
    expect(waited).toEqual([
      "home-1 waiting: home-1 is not Ready",
      "home-1 ready",
      "home-2 waiting: home-2 does not vote in etcd yet",
      "home-2 ready",
    ]);
    expect(cluster.calls()).not.toContain("install home-3 begins");
  });

  test("one that does not become ready is the last", async () => {
    const cluster = await StandInCluster.start({ ...three, "home-2": { role: "server", status: "False True" } });
    const { outcome } = await runOf(cluster);
    expect(outcome).toHaveProperty(
      "message",
      `home-2: does not become ready, got "home-2 is not Ready"; see journalctl -u k3s there, then run again: ${again}`,
    );
    expect(cluster.calls().at(-1)).toBe("install home-2 ends");
  });

  test("a person's token reaches every host through stdin, and so does the address of a datastore", async () => {
    const cluster = await StandInCluster.start(three);
    const [token, datastoreEndpoint] = ["given-by-a-person-0123", "postgres://user:pass-of-datastore@db/k3s"];
    const lines = [watchCommandLines(token), watchCommandLines("pass-of-datastore")];
    const { outcome, said } = await runOf(cluster, { token, datastoreEndpoint, until: "agents" });
    expect(outcome).toEqual({ waits: false });
    const kept = [...cluster.hosts.values()].map((host) => [
      host.read("/etc/rancher/k3s/token"),
      host.read("/etc/rancher/k3s/endpoint"),
    ]);
    expect(kept).toEqual([
      [`${token}\n`, datastoreEndpoint],
      [`${token}\n`, datastoreEndpoint],
      [`${token}\n`, ""],
    ]);
    expect(JSON.stringify(said)).not.toMatch(/given-by-a-person|pass-of-datastore/);
    expect(lines.flatMap((each) => each())).toEqual([]);
  });

  test("a host that fails stops what comes after it, and the next run goes on", async () => {
    const cluster = await StandInCluster.start(three);
    cluster.tell("fail-home-2");
    const { outcome, said } = await runOf(cluster);
    expect(outcome).toHaveProperty(
      "message",
      `home-2: install failed with exit code 1, got "kernel     failed   no module br_netfilter"; correct what its last lines say, then run again: ${again}`,
    );
    expect(said.at(-1)).toMatchObject({
      node: "home-2",
      task: "install",
      state: "failed",
      lines: ["secrets    ok       the token is ***", "kernel     failed   no module br_netfilter"],
    });
    expect(cluster.calls().slice(3)).toEqual(order.slice(0, 3));

    cluster.machine.remove("shared/fail-home-2");
    cluster.forgetCalls();
    expect((await runOf(cluster)).outcome).toMatchObject({ waits: false });
    // K3s runs on the first: nothing else would find its ports free.
    expect(cluster.calls().slice(0, 2).sort()).toEqual(["preflight home-2", "preflight home-3"]);
    expect(cluster.calls().slice(2)).toEqual(order);
  });

  test("the other agents come to their end when one fails", async () => {
    const cluster = await StandInCluster.start({
      "home-1": { role: "server" },
      "home-2": { role: "agent" },
      "home-3": { role: "agent" },
    });
    cluster.tell("fail-home-2");
    const { outcome } = await runOf(cluster);
    expect(outcome).toHaveProperty("problems", [expect.objectContaining({ where: "home-2" })]);
    expect(cluster.calls()).toContain("install home-3 ends");
    expect(cluster.calls()).not.toContain("post-install");
  });

  test("nothing is installed while a host is unfit or cannot be reached", async () => {
    const cluster = await StandInCluster.start(three);
    cluster.tell("unfit-home-3");
    expect((await runOf(cluster)).outcome).toHaveProperty("problems", [
      expect.objectContaining({ where: "home-3", what: "preflight failed with exit code 1" }),
    ]);
    expect(cluster.calls().filter((call) => call.startsWith("install"))).toEqual([]);

    cluster.forgetCalls();
    cluster.host("home-2").vanish();
    expect((await runOf(cluster)).outcome).toHaveProperty("problems", [
      expect.objectContaining({ where: expect.stringMatching(/^home-2 \(root@/), what: "cannot be reached" }),
    ]);
    expect(cluster.calls()).toEqual([]);
  });

  test("a host that vanishes in the middle is told, and the next run goes on", async () => {
    const cluster = await StandInCluster.start({ "home-1": { role: "server" }, "home-2": { role: "agent" } });
    cluster.tell("hang-home-2");
    setTimeout(function wait() {
      if (cluster.calls().includes("install home-2 begins")) cluster.host("home-2").unplug();
      else setTimeout(wait, 20);
    }, 20);
    const controller = new AbortController();
    const ssh = new Ssh(cluster.machine.environment, controller.signal, patience);
    await expect(bootstrap(ssh, cluster.target, { only: [], again }, () => {})).rejects.toThrow(
      /^home-2 \(root@[\d.]+\): install: vanished in the middle; see whether it runs and ssh root@[\d.]+ reaches it, then run this again$/,
    );

    cluster.machine.remove("shared/hang-home-2");
    cluster.host("home-2").plugIn();
    cluster.forgetCalls();
    expect((await runOf(cluster)).outcome).toMatchObject({ waits: false });
    expect(cluster.calls().slice(-3)).toEqual(["install home-2 begins", "install home-2 ends", "post-install"]);
  });

  test("a person can end it in the middle", async () => {
    const cluster = await StandInCluster.start({ "home-1": { role: "server" } });
    cluster.tell("hang-home-1");
    const { outcome } = await runOf(cluster);
    expect(outcome).toBeInstanceOf(Interrupted);
  });

  test("only some nodes, which get the token of the first server all the same", async () => {
    const cluster = await StandInCluster.start(three);
    await runOf(cluster, { until: "first-server" });
    cluster.forgetCalls();
    expect((await runOf(cluster, { only: ["home-3"] })).outcome).toEqual({ waits: false });
    expect(cluster.calls()).toEqual(["preflight home-3", "install home-3 begins", "install home-3 ends"]);
    expect(cluster.host("home-3").read("/etc/rancher/k3s/token")).toBe("made-by-the-first-server\n");
  });

  test("no second cluster begins beside one that is there", async () => {
    const cluster = await StandInCluster.start(three);
    await runOf(cluster, { until: "servers" });
    cluster.forgetCalls();
    cluster.host("home-1").remove("/var/lib/rancher");
    expect((await runOf(cluster)).outcome).toHaveProperty(
      "message",
      "home-1: is the first server and knows of no cluster, and home-2 of one: it would begin a second one; name a server of the cluster first in the overlay, as its RECOVERY.md says, or run uninstall.sh on the others",
    );
    expect(cluster.calls()).toEqual([]);
  });

  test("what a person has to do before the end is no failure", async () => {
    const cluster = await StandInCluster.start({ "home-1": { role: "server" } });
    cluster.tell("waits");
    const { outcome } = await runOf(cluster);
    expect(outcome).toMatchObject({ waits: true, postInstall: "create the Secret repository\n" });
  });

  test("a user who is not root needs sudo", async () => {
    const cluster = await StandInCluster.start({ "home-1": { role: "server", sudo: true } });
    cluster.host("home-1").write("/usr/local/bin/sudo", '#!/bin/sh\nshift\nexec "$@"\n', 0o755);
    expect((await runOf(cluster, { until: "first-server" })).outcome).toEqual({ waits: false });

    cluster.host("home-1").write("/usr/local/bin/sudo", "#!/bin/sh\ncat >&2\nexec true\n", 0o755);
    expect((await runOf(cluster)).outcome).toHaveProperty("problems", [
      expect.objectContaining({
        what: "is not entered as root",
        fix: "say ssh.sudo: true in the overlay, or another ssh.user",
      }),
    ]);
  });
});
