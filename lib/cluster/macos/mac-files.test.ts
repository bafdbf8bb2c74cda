import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { must } from "../../must.ts";
import { testCluster } from "../../testing.ts";
import { emit } from "../../yaml/emit.ts";
import type { ClusterConfig } from "../cluster.ts";
import { launchDaemonPlist } from "./launch-daemon.ts";
import { macFiles } from "./mac-files.ts";
import { macNodes } from "./mac-node.ts";
import { limaYaml, networksYaml } from "./virtual-machine.ts";

const nodes: ClusterConfig["nodes"] = {
  a: {
    role: "server",
    address: "192.168.1.10",
    ssh: { user: "admin", sudo: true },
    resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
    host: { type: "macos", address: "192.168.1.110", user: "k3s", interface: "en1", cpu: 12, memory: "32Gi" },
  },
  b: { role: "agent", address: "192.168.1.11" },
};
const nfs = {
  type: "nfs",
  server: "192.168.1.110",
  share: "/Volumes/k3s",
  mountOptions: ["vers=3", "hard"],
  default: true,
} as const;

function filesOf(changes: Partial<ClusterConfig> = {}): ReadonlyMap<string, string> {
  const cluster = testCluster({ nodes, ...changes });
  const [mac] = macNodes(cluster);
  return new Map(macFiles(cluster, must(mac, "node on a Mac")).map(({ name, text }) => [name, text]));
}

const [macNode] = macNodes(testCluster({ nodes }));
const mac = must(macNode, "node on a Mac");

test("a Mac gets its virtual machine, the network of that, rules and jobs", () => {
  expect([...filesOf().keys()]).toEqual([
    "mac.env",
    "lima.yaml",
    "networks.yaml",
    "pf.anchor",
    "k3s-gitops.limits.plist",
    "k3s-gitops.firewall.plist",
    "io.lima-vm.daemon.a.plist",
  ]);
  expect(filesOf().get("mac.env")).toContain("NFS_SHARE=''\n");
});

test("the Mac that the storage names exports its folder to the nodes, at ports that the firewall knows", () => {
  const files = filesOf({ storage: [nfs] });
  expect(files.get("exports")).toBe("/Volumes/k3s -alldirs -mapall=nobody:nobody 192.168.1.10 192.168.1.11\n");
  expect(files.get("nfs.conf")).toBe("nfs.server.mount.port = 20048\nnfs.lockd.port = 20049\nnfs.statd.port = 20050\n");
  expect(files.get("pf.anchor")).toBe(
    [
      "table <k3s_nodes> { 192.168.1.10, 192.168.1.11 }",
      "",
      "# NFS is for the nodes alone.",
      "pass in quick on ! lo0 proto { tcp, udp } from <k3s_nodes> to any port { 111, 2049, 20048, 20049, 20050 }",
      "block drop in quick on ! lo0 proto { tcp, udp } from any to any port { 111, 2049, 20048, 20049, 20050 }",
      "",
      "# What runs in the cluster opens no other connection to this Mac, and asks Bonjour nothing.",
      "block drop in quick on ! lo0 proto tcp from <k3s_nodes> to self flags S/SA",
      "block drop in quick on ! lo0 proto udp from <k3s_nodes> to any port 5353",
      "",
    ].join("\n"),
  );
  expect(files.get("mac.env")).toContain("NFS_SHARE='/Volumes/k3s'\n");
});

test("a Mac that serves no NFS has no rules about it", () => {
  expect(filesOf({ storage: [{ ...nfs, server: "nas" }] }).get("pf.anchor")).not.toContain("2049");
});

test("the virtual machine is a machine in the LAN, with no folder of the Mac", () => {
  expect(limaYaml("test", mac)).toMatchObject({
    vmType: "vz",
    cpus: 4,
    memory: "8192MiB",
    disk: "102400MiB",
    plain: true,
    mounts: [],
    user: { name: "admin" },
    portForwards: [{ guestIP: "0.0.0.0", proto: "any", ignore: true }],
    networks: [{ lima: "bridged", interface: "lima0", metric: 100 }],
  });
  expect(networksYaml(mac)).toMatchObject({ networks: { bridged: { mode: "bridged", interface: "en1" } } });
});

test("each virtual machine has a network card of its own, the same whenever it is made", () => {
  const cardOf = (cluster: string, name: string) => limaYaml(cluster, { ...mac, name }).networks;
  expect(cardOf("test", "a")).toEqual(cardOf("test", "a"));
  expect(cardOf("test", "a")).not.toEqual(cardOf("test", "b"));
  expect(cardOf("test", "a")).not.toEqual(cardOf("other", "a"));
  expect(emit(limaYaml("test", mac))).toMatch(/^ {4}macAddress: 52:55:55(:[0-9a-f]{2}){3}$/m);
});

// plistlib reads property lists as Apple's tools do, with a parser for XML.
const hasPlistlib = spawnSync("python3", ["-c", "import plistlib"]).status === 0;

test.skipIf(!hasPlistlib)(`the jobs are property lists${hasPlistlib ? "" : " (no python3 here to read them)"}`, () => {
  const read = (text: string): unknown => {
    const program = "import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))";
    const { stdout, stderr } = spawnSync("python3", ["-c", program], { input: text, encoding: "utf8" });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  };
  const files = filesOf();
  expect(read(files.get("io.lima-vm.daemon.a.plist") ?? "")).toEqual({
    Label: "io.lima-vm.daemon.a",
    ProgramArguments: ["/opt/lima/bin/limactl", "start", "--foreground", "--tty=false", "a"],
    UserName: "k3s",
    EnvironmentVariables: { LIMA_HOME: "/opt/k3s-gitops/lima", PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
    WorkingDirectory: "/opt/k3s-gitops/lima",
    RunAtLoad: true,
    KeepAlive: { SuccessfulExit: false },
    SoftResourceLimits: { NumberOfFiles: 65_536 },
    HardResourceLimits: { NumberOfFiles: 65_536 },
    StandardOutPath: "/opt/k3s-gitops/lima/a.log",
    StandardErrorPath: "/opt/k3s-gitops/lima/a.log",
  });
  expect(read(files.get("k3s-gitops.firewall.plist") ?? "")).toMatchObject({
    ProgramArguments: ["/sbin/pfctl", "-E", "-a", "com.apple/k3s-gitops", "-f", "/etc/pf.anchors/k3s-gitops"],
  });
  const text = "a < b && c > d";
  expect(read(launchDaemonPlist({ label: text, programArguments: [text], log: text }))).toMatchObject({
    Label: text,
    ProgramArguments: [text],
  });
});

/** @see https://github.com/lima-vm/lima/blob/v2.2.0/pkg/limatype/lima_yaml.go */
const fieldsOfLima: Readonly<Record<string, readonly string[]>> = {
  "": "minimumLimaVersion vmType os images cpus memory disk plain containerd mounts portForwards user ssh networks".split(
    " ",
  ),
  images: ["location", "arch", "digest"],
  containerd: ["system", "user"],
  portForwards: ["guestIP", "proto", "ignore"],
  user: ["name"],
  ssh: ["loadDotSSHPubKeys", "forwardAgent"],
  networks: ["lima", "interface", "macAddress", "metric"],
};

test("Lima has every field, which it would refuse or ignore otherwise", () => {
  const yaml = limaYaml("test", mac);
  const unknown = Object.entries({ "": yaml, ...yaml }).flatMap(([field, value]) =>
    [value]
      .flat()
      .flatMap((each) =>
        typeof each === "object" && each !== null
          ? Object.keys(each).filter((key) => fieldsOfLima[field]?.includes(key) !== true)
          : [],
      ),
  );
  expect(unknown).toEqual([]);
});
