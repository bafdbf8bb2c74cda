import * as z from "zod";
import { checkedText, dnsLabel, host, hostName, isHost, sha256 } from "../checked-text.ts";
import { isMachineAddress } from "../ipv4.ts";
import { agentConfiguration, nodeConfiguration, serverConfiguration } from "../k3s/configuration/schemas.ts";
import { isLabelKey, isLabelValue, isOwnLabelOfNode } from "../kubernetes/label.ts";
import { isTaint } from "../kubernetes/taint.ts";
import { bootstrapName } from "../layout/paths.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import { areMachineAddresses6, parseAddress6 } from "./ipv6.ts";
import { k3sVersion } from "./k3s-version.ts";
import { nodeHost } from "./macos/host-schema.ts";
import { networkSchema } from "./network-schema.ts";
import { registriesSchema } from "./registries.ts";
import { repositorySchema } from "./repository.ts";
import { size } from "./size.ts";

/** @see https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/ (`--node-ip`) */
const address = checkedText(
  isMachineAddress,
  "is not an IPv4 address that a node can have",
  'write that of its LAN interface, like "192.168.1.10"',
);

const address6 = checkedText(
  (value) => {
    const parsed = parseAddress6(value);
    return parsed !== undefined && areMachineAddresses6(parsed);
  },
  "is not an IPv6 address that others reach a node by",
  'write one that is no link-local one, like "fd00:1::10"',
);

const clusterName = dnsLabel.check((context) => {
  if (context.value !== bootstrapName) return;
  const params = { fix: "choose another one" };
  const message = "is the name of the folders that a person applies";
  context.issues.push({ code: "custom", input: context.value, message, params });
});

const labelValue = checkedText(
  isLabelValue,
  "is not the value of a label",
  "use at most 63 letters, 0-9, -, _ and ., beginning and ending with a letter or digit",
);

const labelKey = checkedText(
  (value) => isLabelKey(value) && isOwnLabelOfNode(value),
  "is not a label that a node may give itself",
  (value) =>
    isLabelKey(value)
      ? `use a prefix of your own, like "example.com/${value.slice(value.indexOf("/") + 1)}": with this label the kubelet does not start`
      : 'write it like "disk" or "example.com/disk"',
);

const taint = checkedText(
  isTaint,
  "is not a taint",
  'write a key, perhaps a value, and NoSchedule, PreferNoSchedule or NoExecute, like "dedicated=storage:NoSchedule"',
);

const systemUser = checkedText(
  (value) => /^[a-z_][a-z0-9_-]{0,31}$/.test(value),
  "is not the name of a user",
  "write it with a-z, 0-9, - and _",
);

const jumpHost = checkedText(
  (value) => {
    const [, name = ""] = /^(?:[a-z_][a-z0-9_-]*@)?([^@:]+)(?::\d{1,5})?$/.exec(value) ?? [];
    return isHost(name);
  },
  "is not a host that SSH can go through",
  'write it like "gate.example.com" or "admin@gate.example.com:2222"',
);

const ssh = z
  .strictObject({
    host: host
      .optional()
      .describe("Name or address that it is reached by, or an alias of your SSH configuration. Default: its address."),
    user: systemUser.default("root").describe("Who logs in."),
    port: z.int().min(1).max(65_535).default(22).describe("Where its SSH server listens."),
    jump: jumpHost.optional().describe("Host to go through, perhaps with a user and a port."),
    sudo: z.boolean().default(false).describe("Whether the user becomes root by sudo, without a password."),
  })
  .prefault({});

const resources = z.strictObject({
  cpu: z.int().min(1).describe("Processors."),
  memory: size.describe('Memory, like "8Gi".'),
  disk: size.describe("Size of the file system that holds /var/lib/rancher."),
  reserved: z
    .int()
    .min(0)
    .max(50)
    .default(10)
    .describe("Percent of processors and memory that pods may not have, for the operating system and K3s."),
});

const node = z
  .strictObject({
    role: z.enum(["server", "agent"]).describe("A server runs the control plane, an agent only workloads."),
    address: address.describe("IPv4 address that the other nodes reach it by."),
    ipv6: address6.optional().describe("IPv6 address besides, with network.ipv6."),
    labels: z.record(labelKey, labelValue).default({}).describe("Node labels, set when the node first registers."),
    taints: z
      .array(taint)
      .default([])
      .describe('Node taints, like "dedicated=storage:NoSchedule", set when the node first registers.'),
    resources: resources
      .optional()
      .describe("What the machine has. With it, what runs there is held against it, and a smaller machine is refused."),
    k3sVersion: k3sVersion
      .optional()
      .describe("K3s release of this node alone, to try one out. Default: the cluster's."),
    ssh: ssh.describe("How bootstrap reaches it."),
    host: nodeHost.optional().describe("What the node is a virtual machine on. Default: it is a machine itself."),
    k3s: nodeConfiguration
      .optional()
      .describe("Keys of config.yaml on this node, which take the place of those of its role."),
  })
  .describe("One node.");

const chartMode = z.enum(["source", "rendered"]);

/**
 * Who has Helm render a chart: Argo CD at each sync, or somebody here before the objects are committed.
 */
export type ChartMode = z.output<typeof chartMode>;

/** What a person declares about a cluster before any slot is filled: who it is, its nodes and its network. */
export const foundationSchema = z.strictObject({
  name: clusterName.describe("Name of the cluster: the overlay's file name and the folder below dist/."),
  domain: hostName.describe("DNS domain whose subdomains reach the ingress controller."),
  repository: repositorySchema,
  k3sVersion: k3sVersion.describe("Exact K3s release."),
  k3sChecksums: z
    .strictObject({
      amd64: sha256.optional().describe("SHA-256 of the file k3s of the release."),
      arm64: sha256.optional().describe("SHA-256 of the file k3s-arm64 of the release."),
    })
    .prefault({})
    .describe("What the programs must be. Without one, the sums that the release itself names are believed."),
  nodes: z.record(dnsLabel, node).describe("The nodes, by host name."),
  apiHost: hostName
    .optional()
    .describe("DNS name of the Kubernetes API, inside the domain, for what apiEndpoint says. Default: its address."),
  network: networkSchema,
  registries: registriesSchema,
  k3s: z
    .strictObject({
      server: serverConfiguration.prefault({}).describe("Keys of config.yaml on every server."),
      agent: agentConfiguration.prefault({}).describe("Keys of config.yaml on every agent."),
    })
    .prefault({})
    .describe("Further keys of K3s' configuration files, which nothing else says."),
  charts: z
    .strictObject({
      mode: chartMode
        .default("source")
        .describe("Whether Argo CD renders Helm charts (source), or dist/ holds what they make (rendered)."),
      applications: z.record(dnsLabel, chartMode).default({}).describe("Applications whose charts go another way."),
    })
    .prefault({})
    .describe("How Helm charts reach the cluster."),
});

/** The foundation of a cluster with its defaults filled in: all that a slot knows beside its own filling. */
export type Foundation = DeepReadonly<z.output<typeof foundationSchema>>;

/** One node, with its name. */
export type Node = Foundation["nodes"][string] & { readonly name: string };

/** The release of K3s on a node. */
export function k3sVersionOf({ k3sVersion }: Pick<Foundation, "k3sVersion">, node: Pick<Node, "k3sVersion">): string {
  return node.k3sVersion ?? k3sVersion;
}

/** Which way the chart of an application goes. */
export function chartModeOf({ charts }: Pick<Foundation, "charts">, application: string): ChartMode {
  return charts.applications[application] ?? charts.mode;
}

/** The names of the nodes that are servers, in the order of the overlay. */
export function namesOfServers(nodes: Foundation["nodes"]): string[] {
  return Object.entries(nodes).flatMap(([name, { role }]) => (role === "server" ? [name] : []));
}
