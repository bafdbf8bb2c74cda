import type { Construct } from "constructs";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1";
import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Destination } from "../application/traffic.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { NetworkPolicy, type PolicyRule } from "../constructs/network-policy.ts";
import { apiPort, dnsPodLabels, systemNamespace } from "../k3s/built-ins.ts";
import type { RouteTarget } from "./route-targets.ts";

/** The policy of a namespace: nothing is allowed but the cluster's DNS and the traffic that its application declares. */
export function addDefaultDeny(
  scope: Construct,
  cluster: Cluster,
  { traffic }: ClusterApplication,
  scraperNamespace: string | undefined,
): void {
  const destinations = traffic.to ?? [];
  const metrics = traffic.metrics ?? [];
  const webhooks = traffic.webhooks ?? [];
  new NetworkPolicy(scope, "default-deny", {
    name: "default-deny",
    ingress: [
      ...(destinations.includes("namespace") ? [{ peers: [samePods] }] : []),
      ...(metrics.length > 0 && scraperNamespace !== undefined
        ? [{ peers: [podsOf(scraperNamespace)], ports: metrics.map((port) => ({ port })) }]
        : []),
      // The API server calls from a node's own address, which no pod selector matches.
      ...(webhooks.length > 0 ? [{ ports: webhooks.map((port) => ({ port })) }] : []),
    ],
    egress: [toDns, ...destinations.map((destination) => egressTo(destination, cluster))],
  });
}

/** Lets the ingress controller through to the pods behind routes. */
export function allowRoutes(scope: Construct, cluster: Cluster, targets: readonly RouteTarget[]): void {
  for (const { route, podLabels, port } of unique(targets)) {
    const name = `allow-ingress-${route.service}-${route.port}`;
    new NetworkPolicy(scope, name, {
      name,
      ...(podLabels && { podLabels }),
      ingress: [{ peers: [ingressController(cluster)], ports: [{ port }] }],
    });
  }
}

/** Lets the ingress controller through to the pods that answer HTTP-01 challenges, where the cluster has them. */
export function allowHttp01Solver(scope: Construct, cluster: Cluster): void {
  if (cluster.http01Solver === undefined) return;
  const { podLabels, port } = cluster.http01Solver;
  new NetworkPolicy(scope, "allow-http01-solver", {
    name: "allow-http01-solver",
    podLabels,
    ingress: [{ peers: [ingressController(cluster)], ports: [{ port }] }],
  });
}

const samePods: INetworkPolicyPeer = { podSelector: {} };

const toDns: PolicyRule = {
  peers: [podsOf(systemNamespace, dnsPodLabels)],
  ports: [
    { port: 53, protocol: "UDP" },
    { port: 53, protocol: "TCP" },
  ],
};

function egressTo(destination: Destination, cluster: Cluster): PolicyRule {
  switch (destination) {
    case "kubernetes-api":
      // Policies see the server's address: the Service address is translated before.
      return { peers: cluster.servers.map(({ address }) => oneAddress(address)), ports: [{ port: apiPort }] };
    case "nodes":
      return { peers: cluster.allNodes.map(({ address }) => oneAddress(address)) };
    case "pods":
      return { peers: [{ namespaceSelector: {} }] };
    case "namespace":
      return { peers: [samePods] };
    case "internet": {
      const { clusterCidr, serviceCidr } = cluster.network;
      return { peers: [{ ipBlock: { cidr: "0.0.0.0/0", except: [clusterCidr, serviceCidr] } }] };
    }
  }
}

function ingressController({ ingressController: { namespace, podLabels } }: Cluster): INetworkPolicyPeer {
  return podsOf(namespace, podLabels);
}

function podsOf(namespace: string, labels?: Readonly<Record<string, string>>): INetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
    ...(labels && { podSelector: { matchLabels: { ...labels } } }),
  };
}

function oneAddress(address: string): INetworkPolicyPeer {
  return { ipBlock: { cidr: `${address}/32` } };
}

/** Several routes may lead to one Service port. */
function unique(targets: readonly RouteTarget[]): RouteTarget[] {
  return [...new Map(targets.map((target) => [`${target.route.service} ${target.route.port}`, target])).values()];
}
