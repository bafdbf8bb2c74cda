import { expect, test } from "vitest";
import { testServers } from "../cluster/testing.ts";
import { testCluster } from "../testing.ts";
import { recoveryGuide } from "./recovery.ts";

const agent = { role: "agent", address: "192.168.1.20" } as const;
const scripts = "/var/lib/k3s-gitops/bundle/scripts";
const headings = (text: string) => text.split("\n").filter((line) => line.startsWith("## "));

test("of one server it tells what there can be to tell", () => {
  const text = recoveryGuide(testCluster());
  expect(headings(text)).toEqual([
    "## What to keep outside of the cluster",
    "## The server is lost, or its state is",
    "## Everything is lost, but Git and an archive are there",
    "## Only Git is there",
    "## What comes back, and what does not",
    "## Try it",
  ]);
  expect(text).toContain(
    `sh ${scripts}/restore.sh server-1 --from "$(ls /var/lib/k3s-gitops/backups/test-server-1-*.tar.gz | tail -n 1)"\n`,
  );
  expect(text).toContain(
    `tar -xzOf /var/tmp/backup.tar.gz ./etc/k3s/token | sh ${scripts}/install-k3s.sh server-1 --until binary --token-file /dev/stdin\n`,
  );
  expect(text).not.toContain("--join");
  expect(text).not.toContain("S3");
});

test("of several servers of etcd it tells how each comes back, and that no other one may run meanwhile", () => {
  const text = recoveryGuide(
    testCluster({
      nodes: { ...testServers(3), a: agent },
      datastore: { type: "etcd" },
      backup: { type: "scheduled", folder: "/mnt/backups", s3: { bucket: "k3s", endpoint: "nas.example.com:9000" } },
    }),
  );
  expect(headings(text).slice(1, 4)).toEqual([
    "## An agent is lost",
    "## A server is lost, and most of them run",
    "## Most servers are lost, or their state is",
  ]);
  for (const [name, address] of [
    ["s1", "192.168.1.11"],
    ["s2", "192.168.1.12"],
  ]) {
    expect(text).toContain(`# on ${name} (${address}), as root\nsystemctl stop k3s\n`);
    expect(text).toContain(`# on ${name} (${address}), as root\nsh ${scripts}/restore.sh ${name} --join\n`);
  }
  expect(text).toContain(
    `kubectl delete node a\nssh root@192.168.1.10 cat /etc/rancher/k3s/token | ssh root@192.168.1.20 sh ${scripts}/install-k3s.sh a --token-file /dev/stdin\n`,
  );
  // The token of a lost server comes from another one.
  expect(text).toContain("ssh root@192.168.1.11 cat /etc/rancher/k3s/token | ssh root@192.168.1.10 ");
  expect(text).toContain(`sh ${scripts}/restore.sh s0 --from s3:<snapshot>\n`);
  expect(text).toContain("the bucket `k3s` at `nas.example.com:9000`");
});

test("goes the way to each host that bootstrap goes", () => {
  const ssh = { host: "a.example.com", user: "admin", port: 2222, jump: "gate.example.com", sudo: true };
  const text = recoveryGuide(
    testCluster({ nodes: { s: { role: "server", address: "192.168.1.10" }, a: { ...agent, ssh } } }),
  );
  expect(text).toContain(
    `cat /etc/rancher/k3s/token | ssh -p 2222 -J gate.example.com admin@a.example.com sudo sh ${scripts}/install-k3s.sh a --token-file /dev/stdin\n`,
  );
});

test("says so where nothing is kept", () => {
  const text = recoveryGuide(testCluster({ backup: { type: "none" } }));
  expect(text).toContain("- No backups are declared: what is not in Git is lost with the servers.");
  expect(text).not.toContain("From an archive");
  expect(text).not.toContain("k3s-backup.timer");
});

test("of the Mycelium network it tells that a node without its key is another one", () => {
  const cni = { type: "mycelium", privateNetwork: { name: "home" } } as const;
  const text = recoveryGuide(testCluster({ cni, network: { ipv6: {} } }));
  expect(headings(text)[1]).toBe("## The Mycelium key of a node is lost");
  expect(text).toContain(`as root\nsh ${scripts}/install-k3s.sh server-1 --until mycelium\n`);
  expect(text).toContain("3. Write that line to the overlay, then `npm run synth`");
  expect(text).toContain(
    "- The key of the private network `home`: each host has it as `/etc/mycelium/network.key`, and no archive does.\n",
  );
});

test("of a daemon in pods, and of another network of pods, it tells nothing of keys that hosts make", () => {
  const install = { type: "daemonset", image: `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}` } as const;
  const ofPods = recoveryGuide(testCluster({ cni: { type: "mycelium", mode: "secondary", install } }));
  for (const text of [ofPods, recoveryGuide(testCluster())]) expect(text).not.toContain("## The Mycelium key");
});
