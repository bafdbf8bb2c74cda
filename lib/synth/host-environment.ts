import type { Cluster } from "../cluster/cluster.ts";
import { k3sVersionOf, type Node } from "../cluster/foundation.ts";
import { daemonRelease } from "../cluster/mycelium/daemon-release.ts";
import { backupAnnotation } from "../k3s/backup-annotation.ts";
import { minimumOfNode } from "../k3s/minimum.ts";
import { parseQuantity } from "../kubernetes/quantity.ts";
import { canonicalAddress } from "../kubernetes/validation/networking/ip-network.ts";
import { must } from "../must.ts";
import { isOverlayAddress } from "../mycelium/address.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** What scripts on hosts are told of a cluster, as variables of a shell. */
export function clusterEnvironment({ cluster, applications }: SynthesizedCluster): string {
  const { name, domain, datastore, network, registries, repository, servers, allNodes } = cluster;
  const { backupSets, snapshotBucket, nfsShares } = cluster;
  const charts = applications.flatMap(({ releases }) => releases.map(({ release }) => hostOf(release.repository)));
  return variables({
    CLUSTER: name,
    DOMAIN: domain,
    API_ADDRESS: cluster.apiAddress,
    DATASTORE: datastore.type,
    FLANNEL_BACKEND: cluster.flannelBackend,
    EMBEDDED_REGISTRY: String(registries.embedded),
    CLUSTER_CIDR: network.clusterCidr,
    SERVICE_CIDR: network.serviceCidr,
    REPOSITORY_URL: repository.url,
    REPOSITORY_REVISION: repository.revision,
    REPOSITORY_PRIVATE: String(repository.private),
    FIRST_SERVER: servers[0].name,
    NODES: allNodes.map((node) => node.name).join(" "),
    SERVERS: servers.map((node) => node.name).join(" "),
    NODE_ADDRESSES: allNodes.map((node) => `${node.name}=${node.address}`).join(" "),
    STORAGE_MODULES: nfsShares.length > 0 ? "nfs" : "",
    CHART_HOSTS: [...new Set(charts)].sort().join(" "),
    BACKUP_FOLDER: backupSets?.folder ?? "",
    BACKUP_RETENTION: String(backupSets?.retention ?? ""),
    BACKUP_ANNOTATION: backupAnnotation,
    S3_ENDPOINT: snapshotBucket?.endpoint ?? "",
    S3_BUCKET: snapshotBucket?.bucket ?? "",
    S3_REGION: snapshotBucket?.region ?? "",
    S3_FOLDER: snapshotBucket?.folder ?? "",
    ...myceliumOfCluster(cluster),
  });
}

/** Nothing where nodes are no part of the Mycelium network. */
function myceliumOfCluster({ myceliumNetwork: network, allNodes }: Cluster): Readonly<Record<string, string>> {
  if (network === undefined) return {};
  const { mode, install, tunnel, bridge, vxlan, peers, ports, privateNetwork, discovery } = network;
  return {
    MYCELIUM_MODE: mode,
    MYCELIUM_INSTALL: install.type,
    MYCELIUM_PRIVATE: String(privateNetwork !== undefined),
    MYCELIUM_INTERFACES: [tunnel, bridge, ...(vxlan === undefined ? [] : [vxlan])].join(" "),
    MYCELIUM_PEERS: peers.join(" "),
    MYCELIUM_API: `127.0.0.1:${ports.api}`,
    MYCELIUM_TCP_PORT: String(ports.tcp),
    // QUIC is no part of a private network.
    MYCELIUM_UDP_PORTS: [
      ...(privateNetwork === undefined ? [ports.quic] : []),
      ...(discovery.length === 0 ? [] : [ports.discovery]),
    ].join(" "),
    MYCELIUM_HOST_PORTS: [ports.api, ports.rpc, ports.metrics, ports.agent].join(" "),
    MYCELIUM_ZONES: allNodes
      .flatMap(({ name, labels }) => (labels[zoneLabel] === undefined ? [] : [`${name}=${labels[zoneLabel]}`]))
      .join(" "),
  };
}

/** What scripts on the host of a node are told of it. */
export function nodeEnvironment(cluster: Cluster, node: Node): string {
  const { cpu, memory, disk } = node.resources ?? { ...minimumOfNode[node.role], disk: smallestDisk };
  return variables({
    CLUSTER: cluster.name,
    NODE: node.name,
    ROLE: node.role,
    IS_FIRST_SERVER: String(node.name === cluster.servers[0].name),
    NODE_IP: node.address,
    INSTALL_K3S_VERSION: k3sVersionOf(cluster, node),
    K3S_SHA256_AMD64: cluster.k3sChecksums.amd64 ?? "",
    K3S_SHA256_ARM64: cluster.k3sChecksums.arm64 ?? "",
    MIN_CPU: String(cpu),
    MIN_MEMORY_MIB: inUnitsOf("1Mi", memory),
    MIN_DISK_GIB: inUnitsOf("1Gi", disk),
    ...myceliumOfNode(cluster.myceliumNetwork, node),
  });
}

/** Nothing where the daemon is no service of the host. */
function myceliumOfNode(network: Cluster["myceliumNetwork"], { ipv6 }: Node): Readonly<Record<string, string>> {
  const release = daemonRelease(network);
  if (release === undefined) return {};
  const { version, checksums } = release;
  return {
    MYCELIUM_VERSION: version,
    MYCELIUM_SHA256_AMD64: checksums.amd64 ?? "",
    MYCELIUM_SHA256_ARM64: checksums.arm64 ?? "",
    // Another address of IPv6 is one of the LAN.
    MYCELIUM_ADDRESS: ipv6 !== undefined && isOverlayAddress(ipv6) ? (canonicalAddress(ipv6) ?? "") : "",
  };
}

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesiozone */
const zoneLabel = "topology.kubernetes.io/zone";

/** Images, logs and volumes of the platform hardly fit into less. */
const smallestDisk = "20Gi";

function inUnitsOf(unit: string, size: string): string {
  return String(must(parseQuantity(size), size) / must(parseQuantity(unit), unit));
}

function hostOf(url: string): string {
  return new URL(url).host;
}

/** Nothing that a schema lets through needs more than the quotes. */
function variables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (/['\n]/.test(value)) throw new Error(`a value of ${name} cannot stand in single quotes: ${value}`);
      return `${name}='${value}'\n`;
    })
    .join("");
}
