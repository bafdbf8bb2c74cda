import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Host, k3sBinary, type RunOptions, type RunResult } from "./host.ts";

/** Where a bundle lies on a host. */
export const bundlePath = "/var/lib/k3s-gitops/bundle";

/** The version that {@link putBundle} declares. */
export const k3sVersion = "v1.36.5+k3s1";

const scripts = join(import.meta.dirname, "..");

/** A small bundle of one node. */
export interface BundleProps {
  /** @default "server" */
  readonly role?: "server" | "agent";
  /** @default true for a server */
  readonly first?: boolean;
  /** Files by their path on the host. @default - {@link nodeFiles} */
  readonly files?: Readonly<Record<string, string>>;
  /** Further variables of the node or the cluster, or other values. @default - none */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The least that a node needs. */
export function nodeFiles(role: "server" | "agent" = "server"): Record<string, string> {
  const unit = role === "server" ? "k3s" : "k3s-agent";
  return {
    "/etc/modules-load.d/90-k3s.conf": "overlay\nbr_netfilter\n",
    "/etc/rancher/k3s/config.yaml": "node-name: home-1\ntoken-file: /etc/rancher/k3s/token\n",
    "/etc/sysctl.d/90-k3s.conf": "# Generated\nvm.panic_on_oom = 0\nvm.overcommit_memory=1\n",
    [`/etc/systemd/system/${unit}.service`]: `[Service]\nExecStart=/usr/local/bin/k3s ${role}\n`,
    "/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/50-reserved.conf": "kind: KubeletConfiguration\n",
  };
}

/**
 * Puts the scripts of this folder, and a bundle of the node home-1 of the cluster home, on a host, as the declaration would make it. What an earlier
 * bundle had there stays, as with `scp -r`.
 */
export function putBundle(
  host: Host,
  { role = "server", first = role === "server", files, variables }: BundleProps = {},
): void {
  for (const name of readdirSync(scripts).filter((file) => file.endsWith(".sh"))) {
    // They would look at this machine; their own tests do.
    if (!name.startsWith("preflight")) host.copy(join(scripts, name), `${bundlePath}/scripts/${name}`);
  }
  const node = `${bundlePath}/nodes/home-1`;
  const tree = Object.entries(files ?? nodeFiles(role)).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, text] of tree) host.write(`${node}/files${path}`, text);
  const sums = tree.map(([path, text]) => `${createHash("sha256").update(text).digest("hex")}  ${path.slice(1)}\n`);
  host.write(`${node}/files.sha256`, ["# Generated\n", ...sums].join(""));
  const cluster = {
    CLUSTER: "home",
    DOMAIN: "home.example.com",
    API_ADDRESS: "192.168.1.10",
    DATASTORE: "sqlite",
    FLANNEL_BACKEND: "vxlan",
    EMBEDDED_REGISTRY: "false",
    CLUSTER_CIDR: "10.42.0.0/16",
    SERVICE_CIDR: "10.43.0.0/16",
    FIRST_SERVER: first ? "home-1" : "home-0",
  };
  host.write(`${bundlePath}/cluster.env`, assignments(cluster));
  const own = {
    CLUSTER: "home",
    NODE: "home-1",
    ROLE: role,
    IS_FIRST_SERVER: `${first}`,
    NODE_IP: "192.168.1.10",
    INSTALL_K3S_VERSION: k3sVersion,
    K3S_SHA256_AMD64: "",
    K3S_SHA256_ARM64: "",
    ...variables,
  };
  host.write(`${node}/node.env`, assignments(own));
}

function assignments(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join("");
}

/** Lets the host download a release of K3s: its binary says the version, and is `text` if that is given. */
export function serveRelease(host: Host, version = k3sVersion, text = k3sBinary(version)): void {
  const folder = `https://github.com/k3s-io/k3s/releases/download/${version.replace("+", "%2B")}`;
  const sum = createHash("sha256").update(k3sBinary(version)).digest("hex");
  const [name, architecture] = process.arch === "arm64" ? ["k3s-arm64", "arm64"] : ["k3s", "amd64"];
  host.serve(`${folder}/${name}`, text);
  host.serve(`${folder}/sha256sum-${architecture}.txt`, `${"0".repeat(64)}  k3s-images.txt\n${sum}  ${name}\n`);
}

/** Runs one of the bundle's scripts for home-1. */
export function runScript(
  host: Host,
  script: string,
  args: readonly string[] = [],
  { shell = ["sh"], ...options }: RunOptions & { readonly shell?: readonly string[] } = {},
): RunResult {
  return host.run([...shell, `${bundlePath}/scripts/${script}`, "home-1", ...args], options);
}

/** What scripts may change of a host, but for what they remember and log. */
export function hostTree(host: Host): string[] {
  return host.tree(["/etc", "/usr/local", "/var/lib"], {
    without: ["/var/lib/k3s-gitops/state", "/var/lib/k3s-gitops/runs"],
  });
}
