import { isIPv4 } from "node:net";
import * as z from "zod";
import { checkedText, dnsLabel, hostName } from "../checked-text.ts";
import { addressToNumber, formatCidr, networkOf, parseCidr } from "./cidr.ts";
import { certificatesSlot, dashboardSlot, monitoringSlot, notificationsSlot } from "./platform-slots.ts";

/** The oldest minor version of Kubernetes that clusters can have. */
export const oldestMinor = "1.36";

/**
 * Minor versions of Kubernetes that clusters can have, each with the first patch whose helm-controller (0.17.6) knows everything that
 * we tell it.
 */
const firstPatches: ReadonlyMap<string, number> = new Map([
  [oldestMinor, 4],
  ["1.37", 0],
]);

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

const addressRange = checkedText(
  (value) => {
    const network = parseCidr(value);
    if (network !== undefined) return formatCidr(networkOf(network)) === value;
    const [first = "", last = "", ...rest] = value.split("-");
    return rest.length === 0 && isIPv4(first) && isIPv4(last) && addressToNumber(first) <= addressToNumber(last);
  },
  "is not a range of IPv4 addresses",
  'write the first and the last one, like "192.168.1.240-192.168.1.250", or a network, like "192.168.1.240/28"',
);

const k3sVersion = z.string().check((context) => {
  const [, minor = "", patch] = /^v(1\.\d+)\.(\d+)\+k3s\d+$/.exec(context.value) ?? [];
  const first = firstPatches.get(minor);
  if (patch !== undefined && first !== undefined && Number(patch) >= first) return;
  const releases = [...firstPatches].map(([each, from]) => `v${each}.${from} or a later patch`).join(", or ");
  const [message, fix] =
    patch === undefined
      ? ["is not an exact K3s version", 'write it with its patch and build, like "v1.36.5+k3s1"']
      : ["is a K3s version that this platform does not support", `use ${releases}`];
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
  .describe("One machine.");

const cniSlot = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("flannel"),
    backend: z.enum(["vxlan", "host-gw", "wireguard-native"]).default("vxlan"),
  }),
]);

const loadBalancerSlot = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("servicelb") }).describe("K3s' own: a Service gets the addresses of the nodes."),
  z
    .strictObject({
      type: z.literal("metallb"),
      addresses: z
        .array(addressRange)
        .min(1)
        .describe('Ranges of the LAN, like "192.168.1.240-192.168.1.250", announced by ARP.'),
    })
    .describe("MetalLB in layer 2 mode: a Service gets an address of its own."),
]);

const ingressSlot = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("traefik"),
    replicas: z.int().min(1).max(16).default(1).describe("Pods of the ingress controller."),
  }),
]);

const storageSlot = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("local-path") }).describe("K3s' own, always the default class where it is present."),
  z.strictObject({
    type: z.literal("nfs"),
    server: z.string().min(1).describe("Host that exports the share."),
    share: checkedText((value) => value.startsWith("/"), "is not an absolute path", "begin it with /").describe(
      "Exported path.",
    ),
    mountOptions: z.array(z.string()).default(["nfsvers=4.1", "hard"]),
    default: z.boolean().default(false).describe("Whether claims that name no class use this one."),
  }),
]);

const datastoreSlot = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("sqlite") }).describe("One server, one file."),
  z
    .strictObject({
      type: z.literal("etcd"),
      snapshotSchedule: z.string().default("0 */6 * * *").describe("Cron expression, in the server's time zone."),
      snapshotRetention: z.int().min(1).default(12).describe("Snapshots kept on each server."),
    })
    .describe("Embedded etcd, on one, three or five servers."),
]);

/** Everything that a person declares about a cluster. */
export const clusterSchema = z
  .strictObject({
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
    nodes: z.record(dnsLabel, node).describe("The machines, by host name."),
    apiHost: hostName
      .optional()
      .describe("DNS name of the Kubernetes API, inside the domain. Default: the first server's address."),
    network: z
      .strictObject({
        clusterCidr: cidr.default("10.42.0.0/16").describe("Pod addresses. Cannot change after creation."),
        serviceCidr: cidr.default("10.43.0.0/16").describe("Service addresses. Cannot change after creation."),
      })
      .prefault({}),
    cni: cniSlot.prefault({ type: "flannel" }).describe("Pod network."),
    loadBalancer: loadBalancerSlot
      .prefault({ type: "servicelb" })
      .describe("What gives addresses to Services of type LoadBalancer."),
    ingress: ingressSlot.prefault({ type: "traefik" }).describe("Ingress controller."),
    certificates: certificatesSlot
      .prefault({ type: "self-signed" })
      .describe("Who signs the certificates of the routes."),
    storage: z
      .array(storageSlot)
      .min(1)
      .default([{ type: "local-path" }])
      .describe("Storage classes."),
    datastore: datastoreSlot.prefault({ type: "sqlite" }).describe("Where K3s keeps the cluster's state."),
    secrets: z
      .discriminatedUnion("type", [z.strictObject({ type: z.literal("sealed-secrets") })])
      .prefault({ type: "sealed-secrets" })
      .describe("How Secrets reach the cluster without being readable in Git."),
    monitoring: monitoringSlot.prefault({ type: "prometheus" }).describe("Metrics, dashboards and alerts."),
    dashboard: dashboardSlot.prefault({ type: "headlamp" }).describe("Web view of the cluster."),
    notifications: notificationsSlot.prefault({ type: "none" }).describe("Who is told of failed syncs."),
    adminGroup: checkedText(
      (value) => /^[^\s,]+$/.test(value),
      "is not a group name",
      "write it without blanks, commas and line breaks",
    )
      .default("platform-admins")
      .describe("Group of the identity provider that administers Argo CD."),
  })
  .describe("A K3s cluster.");
