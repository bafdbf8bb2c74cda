import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { hostFilesOf } from "../../../lib/cluster/host-files.ts";
import { nodeConfigs } from "../../../lib/cluster/node-config.ts";
import { clusterEnvironment, nodeEnvironment } from "../../../lib/synth/host-environment.ts";
import { synth } from "../../../lib/synth/synth.ts";
import { testCluster } from "../../../lib/testing.ts";
import { bundlePath, nodeFiles, putBundle } from "./bundle.ts";
import { type Host, myceliumBinary } from "./host.ts";

const version = "0.7.10";
const repository = "threefoldtech/mycelium/releases";

type Mycelium = Omit<Extract<ClusterConfig["cni"], { type: "mycelium" }>, "type">;

/** What is declared of the Mycelium network. */
interface Declared extends Mycelium {
  /** The node's own. @default - none */
  readonly ipv6?: string;
}

/** Puts a bundle, if nothing else is said with the network as a second one, of the server home-1 of a cluster of the Mycelium network on a host, with what the sources make of that network. */
export function putMycelium(host: Host, { ipv6, ...mycelium }: Declared = {}): void {
  const node = { role: "server", address: "192.168.1.10", ...(ipv6 !== undefined && { ipv6 }) } as const;
  const { mode = "secondary" } = mycelium;
  const cluster = testCluster({
    nodes: { "home-1": node },
    network: mode === "dual" ? { ipv6: {} } : {},
    cni: { type: "mycelium", ...mycelium, mode },
  });
  const files = nodeConfigs(cluster).flatMap((each) => hostFilesOf(cluster, each));
  const ofNetwork = files.filter(({ path }) => path.includes("mycelium")).map(({ path, text }) => [path, text]);
  putBundle(host, {
    files: { ...nodeFiles(), ...Object.fromEntries(ofNetwork) },
    variables: variablesOf(cluster.allNodes.map((each) => nodeEnvironment(cluster, each)).join("")),
  });
  const ofCluster = clusterEnvironment(synth(cluster, []))
    .split("\n")
    .filter((line) => /^MYCELIUM|^FLANNEL/.test(line));
  host.write(`${bundlePath}/cluster.env`, `${host.read(`${bundlePath}/cluster.env`)}${ofCluster.join("\n")}\n`);
}

function variablesOf(environment: string): Record<string, string> {
  return Object.fromEntries(
    [...environment.matchAll(/^(MYCELIUM\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]),
  );
}

/** How a release of the daemon is packed. */
interface ReleaseProps {
  /** @default "mycelium" */
  readonly build?: "mycelium" | "mycelium-private";
  /** @default - a stand-in */
  readonly program?: string | Buffer;
  /** Whether GitHub names its SHA-256. @default true */
  readonly digest?: boolean;
}

/** The name of the archive of a build for this machine. */
export function archiveName(build: string): string {
  return `${build}-${process.arch === "arm64" ? "aarch64" : "x86_64"}-unknown-linux-musl.tar.gz`;
}

/** Packs a release as the project does: one program. Returns where its archive lies on the host, and its SHA-256. */
export function packMycelium(host: Host, { build = "mycelium", program }: ReleaseProps = {}) {
  const archive = `/mnt/${archiveName(build)}`;
  host.write(`/mnt/release/${build}`, program ?? myceliumBinary(build, version), 0o755);
  host.sh(`tar -C /mnt/release -czf ${archive} ${build}`);
  return { archive, sha256: host.sh(`sha256sum <${archive}`).slice(0, 64) };
}

/** Lets the host download a release of the daemon, and ask GitHub for it. Returns the SHA-256 of its archive. */
export function serveMycelium(host: Host, { digest = true, ...props }: ReleaseProps = {}): string {
  const { archive, sha256 } = packMycelium(host, props);
  const name = archiveName(props.build ?? "mycelium");
  const url = `https://github.com/${repository}/download/v${version}/${name}`;
  host.sh(`mv ${archive} '/mnt/web/${url.replaceAll("/", "|")}'`);
  const asset = (id: number, of: string, sum: string | null) => ({
    url: `https://api.github.com/repos/${repository}/assets/${id}`,
    id,
    name: of,
    uploader: { login: "somebody", url: "https://api.github.com/users/somebody" },
    digest: sum === null ? null : `sha256:${sum}`,
  });
  const release = {
    name: `v${version}`,
    assets: [asset(1, `lib${name}`, "1".repeat(64)), asset(2, name, digest ? sha256 : null)],
    body: `"name": "${name}", "digest": "sha256:${"2".repeat(64)}"\nnews`,
  };
  host.serve(`https://api.github.com/repos/${repository}/tags/v${version}`, JSON.stringify(release, null, 2));
  return sha256;
}
