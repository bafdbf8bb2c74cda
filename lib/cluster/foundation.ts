import { isIPv4 } from "node:net";
import * as z from "zod";
import { checkedText, dnsLabel, hostName } from "../checked-text.ts";
import { formatCidr, networkOf, parseCidr } from "./cidr.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import { k3sVersion } from "./k3s-version.ts";

const address = checkedText(isIPv4, "is not an IPv4 address", 'write four numbers, like "192.168.1.10"');

const cidr = z.string().check((context) => {
  const parsed = parseCidr(context.value);
  const network = parsed && formatCidr(networkOf(parsed));
  if (network === context.value) return;
  const [message, fix] =
    network === undefined
      ? ["is not an IPv4 network", 'write an address and a prefix, like "10.42.0.0/16"']
      : ["has host bits", `did you mean "${network}"?`];
  context.issues.push({ code: "custom", input: context.value, message, params: { fix } });
});

const gitUrl = checkedText(
  (value) =>
    /^(https:\/\/|ssh:\/\/|file:\/\/\/|[\w.-]+@[\w.-]+:)\S+$/.test(value) &&
    !/^(https:\/\/|ssh:\/\/[^/@]*:)[^/]*@/.test(value),
  "is not a Git URL without credentials",
  'write it like "https://git.example.com/platform.git"; credentials belong in the Secret that the README names',
);

const node = z
  .strictObject({
    role: z.enum(["server", "agent"]).describe("A server runs the control plane, an agent only workloads."),
    address: address.describe("IPv4 address that the other nodes reach it by."),
    labels: z.record(z.string(), z.string()).default({}).describe("Node labels, set when the node first registers."),
    taints: z
      .array(z.string().regex(/^[^=:]+(=[^:]*)?:(NoSchedule|PreferNoSchedule|NoExecute)$/))
      .default([])
      .describe('Node taints, like "dedicated=storage:NoSchedule", set when the node first registers.'),
  })
  .describe("One node.");

/** What a person declares about a cluster before any slot is filled: who it is, its nodes and its network. */
export const foundationSchema = z.strictObject({
  name: dnsLabel.describe("Name of the cluster: the overlay's file name and the folder below dist/."),
  domain: hostName.describe("DNS domain whose subdomains reach the ingress controller."),
  repository: z
    .strictObject({
      url: gitUrl.describe("Git repository that Argo CD reads."),
      revision: z.string().min(1).default("HEAD").describe("Branch, tag or commit that Argo CD follows."),
      private: z.boolean().default(false).describe("Whether reading it needs the Secret that the README names."),
    })
    .describe("Where this repository lives."),
  k3sVersion: k3sVersion.describe("Exact K3s release."),
  nodes: z.record(dnsLabel, node).describe("The nodes, by host name."),
  apiHost: hostName
    .optional()
    .describe("DNS name of the Kubernetes API, inside the domain. Default: the first server's address."),
  network: z
    .strictObject({
      clusterCidr: cidr.default("10.42.0.0/16").describe("Pod addresses. Cannot change after creation."),
      serviceCidr: cidr.default("10.43.0.0/16").describe("Service addresses. Cannot change after creation."),
    })
    .prefault({}),
});

/** The foundation of a cluster with its defaults filled in: all that a slot knows beside its own filling. */
export type Foundation = DeepReadonly<z.output<typeof foundationSchema>>;

/** One node, with its name. */
export type Node = Foundation["nodes"][string] & { readonly name: string };

/** The names of the nodes that are servers, in the order of the overlay. */
export function namesOfServers(nodes: Foundation["nodes"]): string[] {
  return Object.entries(nodes).flatMap(([name, { role }]) => (role === "server" ? [name] : []));
}
