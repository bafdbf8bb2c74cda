import type { Construct } from "constructs";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1";
import type { ClusterApplication } from "../application/cluster-application.ts";
import type { Route } from "../application/route.ts";
import { type PeerGroup, type PodTraffic, trafficSets } from "../application/traffic.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { NetworkPolicy, type PolicyPort, type PolicyRule } from "../constructs/network-policy.ts";
import { apiPort, dnsPodLabels, systemNamespace } from "../k3s/built-ins.ts";
import { namespaceNameLabel } from "../kubernetes/namespace.ts";
import { overlayNetwork } from "../mycelium/address.ts";
import { valueFor } from "../value-for.ts";
import type { PodSet } from "./application-pods.ts";
import { type Call, narrowed } from "./calls.ts";
import type { RouteTarget } from "./route-targets.ts";

/** Denies everything in a namespace but the cluster's DNS. What else is allowed, each application says of its own pods. */
export function addDefaultDeny(scope: Construct): void {
  new NetworkPolicy(scope, "default-deny", { name: "default-deny", ingress: [], egress: [toDns] });
}

/** Allows what an application says of its pods. */
export function allowTraffic(
  scope: Construct,
  cluster: Cluster,
  { name, traffic }: ClusterApplication,
  pods: PodSet,
  calls: readonly Call[],
  scraper: PodSet | undefined,
): void {
  // Sets of the same pods are one.
  const sets = new Map<string, { pods: PodSet; said: PodTraffic[] }>();
  for (const { set } of trafficSets(traffic)) {
    const own = narrowed(pods, set.podLabels);
    valueFor(sets, JSON.stringify(own), () => ({ pods: own, said: [] })).said.push(set);
  }
  for (const [id, { pods: own, said }] of sets) {
    const destinations = [...new Set(said.flatMap(({ to = [] }) => to))].filter((each) => typeof each === "string");
    const metrics = said.flatMap((set) => set.metrics ?? []);
    const fromApi = said.flatMap((set) => [...(set.webhooks ?? []), ...(set.proxied ?? [])]);
    const called = calls.filter(({ caller, from }) => caller === name && JSON.stringify(from) === id);
    const ingress = [
      ...(destinations.includes("namespace") ? [{ peers: [samePods] }] : []),
      ...(metrics.length > 0 && scraper !== undefined
        ? [{ peers: [peerOf(scraper)], ports: metrics.map((port) => ({ port })) }]
        : []),
      ...(fromApi.length > 0 ? [fromApiServer(fromApi)] : []),
    ];
    const egress = [
      ...destinations.map((destination) => egressTo(destination, cluster)),
      ...called.flatMap(({ targets }) =>
        targets.map(({ pods: theirs, port, protocol }) => ({ peers: [peerOf(theirs)], ports: [{ port, protocol }] })),
      ),
    ];
    if (ingress.length + egress.length === 0) continue;
    new NetworkPolicy(scope, `traffic ${id}`, {
      name: ["allow", name, ...said.slice(0, 1).flatMap(({ podLabels = {} }) => Object.values(podLabels))]
        .join("-")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-"),
      ...(own.labels && { podLabels: own.labels }),
      ...(ingress.length > 0 && { ingress }),
      ...(egress.length > 0 && { egress }),
    });
  }
}

/** Lets in whoever calls an application. */
export function allowCallers(scope: Construct, { name }: ClusterApplication, calls: readonly Call[]): void {
  // A Service may have one port for several protocols, and several sets of pods may call it.
  const policies = new Map<string, { pods: PodSet; peers: Map<string, PodSet>; ports: Map<string, PolicyPort> }>();
  for (const { caller, from, callee, port: declared, targets } of calls) {
    if (callee !== name) continue;
    for (const { name: target, pods, port, protocol } of targets) {
      const policy = `allow-${caller}-to-${target}-${declared}`;
      const { peers, ports } = valueFor(policies, policy, () => ({ pods, peers: new Map(), ports: new Map() }));
      peers.set(JSON.stringify(from), from);
      ports.set(`${port} ${protocol}`, { port, protocol });
    }
  }
  for (const [policy, { pods, peers, ports }] of policies) {
    new NetworkPolicy(scope, policy, {
      name: policy,
      ...(pods.labels && { podLabels: pods.labels }),
      ingress: [{ peers: [...peers.values()].map(peerOf), ports: [...ports.values()] }],
    });
  }
}

/** Lets the ingress controller through to the pods behind routes, and the Kubernetes API where it shall ask whether they work. */
export function allowRoutes(scope: Construct, cluster: Cluster, targets: readonly RouteTarget[], pods: PodSet): void {
  for (const { route, podLabels = pods.labels, port } of unique(targets)) {
    const name = `allow-ingress-${route.service}-${route.port}`;
    new NetworkPolicy(scope, name, {
      name,
      ...(podLabels && { podLabels }),
      ingress: [
        { peers: [ingressController(cluster)], ports: [{ port }] },
        ...(isProbed(route, targets) ? [fromApiServer([port])] : []),
      ],
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

/** It calls from a node's own address, which no pod selector matches. */
function fromApiServer(ports: readonly (number | string)[]): PolicyRule {
  return { ports: ports.map((port) => ({ port })) };
}

function isProbed({ service, port }: Route, targets: readonly RouteTarget[]): boolean {
  return targets.some(({ route }) => route.service === service && route.port === port && route.probe !== undefined);
}

const samePods: INetworkPolicyPeer = { podSelector: {} };

const toDns: PolicyRule = {
  peers: [peerOf({ namespace: systemNamespace, labels: dnsPodLabels })],
  ports: [
    { port: 53, protocol: "UDP" },
    { port: 53, protocol: "TCP" },
  ],
};

function egressTo(destination: PeerGroup, cluster: Cluster): PolicyRule {
  switch (destination) {
    case "kubernetes-api":
      // Policies see the server's address: the Service address is translated before.
      return { peers: cluster.servers.map(({ address }) => oneAddress(address)), ports: [{ port: apiPort }] };
    case "nodes":
      return {
        peers: cluster.allNodes.flatMap(({ address, ipv6 }) => [
          oneAddress(address),
          ...(ipv6 === undefined ? [] : [{ ipBlock: { cidr: `${ipv6}/128` } }]),
        ]),
      };
    case "pods":
      return { peers: [{ namespaceSelector: {} }] };
    case "namespace":
      return { peers: [samePods] };
    case "internet": {
      const { ipv6, ...ipv4 } = cluster.network;
      // Pods have addresses there, too, below the prefixes of their nodes.
      const overlay = cluster.myceliumNetwork === undefined ? [] : [overlayNetwork];
      return {
        peers: [
          { ipBlock: { cidr: "0.0.0.0/0", except: [ipv4.clusterCidr, ipv4.serviceCidr] } },
          ...(ipv6 === undefined
            ? []
            : [{ ipBlock: { cidr: "::/0", except: [ipv6.clusterCidr, ipv6.serviceCidr, ...overlay] } }]),
        ],
      };
    }
  }
}

function ingressController({ ingressController: { namespace, podLabels } }: Cluster): INetworkPolicyPeer {
  return peerOf({ namespace, labels: podLabels });
}

function peerOf({ namespace, labels }: PodSet): INetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { [namespaceNameLabel]: namespace } },
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
