import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AgentConfiguration } from "../../../../lib/mycelium/agent-configuration.ts";
import { defaultPorts } from "../../../../lib/mycelium/ports.ts";
import { bundleProgram } from "../../../../lib/repository/bundle.ts";
import type { ClusterView, HostReport } from "../../view.ts";
import { reaches } from "./reaches.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** The plugins of Debian's package `containernetworking-plugins`. */
export const debianPlugins = "/usr/lib/cni";

/** Why no host can be made of network namespaces here. */
export const whyNoHost = ((): string | undefined => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "only root of Linux makes network namespaces";
  const missing = ["ip", "bridge", "nft", "ethtool", "unshare", "chroot"].filter(
    (tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status !== 0,
  );
  if (missing.length > 0) return `${missing.join(", ")} is not installed`;
  const script =
    "mount --bind / /mnt && ip link add br0 type bridge && ip link add vx0 type vxlan id 1 dstport 4790 && nft list tables";
  const { status, stderr } = spawnSync("unshare", ["-n", "-m", "sh", "-c", script], { encoding: "utf8" });
  return status === 0 ? undefined : `the system forbids it: ${stderr.trim()}`;
})();

/** Appended to the names of tests that are skipped. */
export const withHost = whyNoHost === undefined ? "" : `: skipped, ${whyNoHost}`;

export const testConfiguration: AgentConfiguration = {
  mode: "dual",
  tunnel: "mycelium",
  bridge: "mycelium-br",
  vxlan: "mycelium-v4",
  mtu: 1_330,
  ports: defaultPorts,
  nodes: [],
  clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
  serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
  hostRoot: "/host",
  resyncSeconds: 60,
};

export interface TestReport extends HostReport {
  /** Processor time of the agent. */
  readonly milliseconds: number;
}

let program: Promise<string> | undefined;

/** A host in a network namespace, with a root that is this machine's but for `/etc`, `/opt` and K3s' folder. */
export class TestHost {
  readonly namespace: string;
  readonly #folder: string;

  constructor() {
    // Tests of several files run in one process.
    this.namespace = `mycelium-test-${randomBytes(4).toString("hex")}`;
    this.#folder = mkdtempSync(join(tmpdir(), "mycelium-host-"));
    for (const folder of ["host", "etc", "opt", "lib"]) mkdirSync(join(this.#folder, folder));
    execFileSync("ip", ["netns", "add", this.namespace]);
    this.run("ip", "link", "set", "lo", "up");
    this.run("sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward; echo 1 > /proc/sys/net/ipv6/conf/all/forwarding");
    for (const plugin of ["bridge", "host-local", "loopback", "portmap"]) {
      this.write(`/var/lib/rancher/k3s/data/cni/${plugin}`, "#!/bin/sh\n");
      chmodSync(this.path(`/var/lib/rancher/k3s/data/cni/${plugin}`), 0o755);
    }
  }

  /** Where a path of the host is found: below `/etc`, `/opt` or `/var/lib`. */
  path(path: string): string {
    return join(this.#folder, path.replace(/^\/var(?=\/lib\/)/, ""));
  }

  read(path: string): string | undefined {
    return existsSync(this.path(path)) ? readFileSync(this.path(path), "utf8") : undefined;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  symlink(path: string, target: string): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    symlinkSync(target, this.path(path));
  }

  /** Runs a command in the network of the host. */
  run(...command: readonly string[]): string {
    return execFileSync("ip", ["netns", "exec", this.namespace, ...command], { encoding: "utf8", stdio: "pipe" });
  }

  /** Whether a machine answers, and be it that nobody listens there. */
  reaches(address: string, from?: string): boolean {
    return reaches(this.namespace, address, from);
  }

  async reconcile(view: ClusterView, configuration: AgentConfiguration = testConfiguration): Promise<TestReport> {
    const [report] = await this.reconcileTimes(1, view, configuration);
    if (report === undefined) throw new Error("there is no report");
    return report;
  }

  async reconcileTimes(
    times: number,
    view: ClusterView,
    configuration: AgentConfiguration = testConfiguration,
  ): Promise<readonly TestReport[]> {
    program ??= bundleProgram(root, "programs/mycelium-agent/host/testing/reconcile.ts").then(({ text }) => text);
    writeFileSync(join(this.#folder, "reconcile.cjs"), await program);
    const script = [
      "mount --rbind / host",
      "mount --bind etc host/etc",
      "mount --bind opt host/opt",
      "mount --bind lib host/var/lib",
      `exec ${process.execPath} reconcile.cjs`,
    ].join(" && ");
    const enter = ["netns", "exec", this.namespace, "unshare", "-m", "sh", "-c", script];
    const input = JSON.stringify({ hostRoot: join(this.#folder, "host"), configuration, view, times });
    return JSON.parse(
      execFileSync("ip", enter, { cwd: this.#folder, input, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }),
    );
  }

  remove(): void {
    execFileSync("ip", ["netns", "del", this.namespace]);
    rmSync(this.#folder, { recursive: true });
  }
}
