import { loadBalancerClass } from "../../lib/mycelium/names.ts";
import { listAt, stringAt, valueAt } from "../kubernetes/answer.ts";

/** What a condition says, and since when. */
export interface Sign {
  readonly isTrue: boolean;
  /** RFC 3339. */
  readonly since: string | undefined;
}

/** What is read of a Node. */
export interface ClusterNode {
  readonly name: string;
  /** Whether somebody keeps it from being a load balancer, for example while people work on it. */
  readonly isExcluded: boolean;
  /** Undefined while nothing is known. */
  readonly ready: Sign | undefined;
}

/** What is read of a MyceliumNode. */
export interface NetworkNode {
  readonly name: string;
  readonly uid: string;
  readonly publicKey: string;
  readonly prefix: string;
  /** RFC 3339; when its agent last said something. */
  readonly observedAt: string | undefined;
  readonly tunnel: Sign | undefined;
}

/** What is read of a Service. */
export interface ClusterService {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly resourceVersion: string;
  /** RFC 3339. */
  readonly created: string;
  /** Whether it asks for addresses of the network. */
  readonly isOurs: boolean;
  readonly hasIpv6: boolean;
  /** Whether only nodes with one of its pods pass on what is for it, which keeps addresses of callers. */
  readonly isLocal: boolean;
  /** Those that it has from outside. */
  readonly addresses: readonly string[];
}

/** What is read of an EndpointSlice. */
export interface ClusterEndpoints {
  /** Namespace and name. */
  readonly service: string;
  /** Nodes with a ready pod. */
  readonly nodes: readonly string[];
}

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/#node-kubernetes-io-exclude-from-external-load-balancers */
const excluded = "node.kubernetes.io/exclude-from-external-load-balancers";

export function parseNode(object: unknown): ClusterNode | undefined {
  const name = stringAt(object, "metadata", "name");
  if (name === undefined) return undefined;
  const isExcluded = valueAt(object, "metadata", "labels", excluded) !== undefined;
  return { name, isExcluded, ready: signOf(object, "Ready") };
}

export function parseNetworkNode(object: unknown): NetworkNode | undefined {
  const [name, uid] = [stringAt(object, "metadata", "name"), stringAt(object, "metadata", "uid")];
  if (name === undefined || uid === undefined) return undefined;
  return {
    name,
    uid,
    publicKey: stringAt(object, "spec", "publicKey") ?? "",
    prefix: stringAt(object, "spec", "prefix") ?? "",
    observedAt: stringAt(object, "status", "observedAt"),
    tunnel: signOf(object, "TunnelUp"),
  };
}

/** Of Services that neither have nor want an address from outside there is nothing to know. */
export function parseService(object: unknown): ClusterService | undefined {
  const metadata = valueAt(object, "metadata");
  const [namespace, name, uid] = [
    stringAt(metadata, "namespace"),
    stringAt(metadata, "name"),
    stringAt(metadata, "uid"),
  ];
  const resourceVersion = stringAt(metadata, "resourceVersion");
  if (namespace === undefined || name === undefined || uid === undefined || resourceVersion === undefined)
    return undefined;
  const spec = valueAt(object, "spec");
  const isOurs = stringAt(spec, "type") === "LoadBalancer" && stringAt(spec, "loadBalancerClass") === loadBalancerClass;
  const addresses = listAt(object, "status", "loadBalancer", "ingress").flatMap((each) => stringAt(each, "ip") ?? []);
  if (!isOurs && addresses.length === 0) return undefined;
  return {
    namespace,
    name,
    uid,
    resourceVersion,
    created: stringAt(metadata, "creationTimestamp") ?? "",
    isOurs,
    hasIpv6: listAt(spec, "ipFamilies").includes("IPv6"),
    isLocal: stringAt(spec, "externalTrafficPolicy") === "Local",
    addresses,
  };
}

/** Of those of IPv4 nothing is known. */
export function parseEndpoints(object: unknown): ClusterEndpoints | undefined {
  const namespace = stringAt(object, "metadata", "namespace");
  const service = stringAt(object, "metadata", "labels", "kubernetes.io/service-name");
  if (namespace === undefined || service === undefined || stringAt(object, "addressType") !== "IPv6") return undefined;
  const nodes = listAt(object, "endpoints").flatMap((endpoint) =>
    valueAt(endpoint, "conditions", "ready") === false ? [] : (stringAt(endpoint, "nodeName") ?? []),
  );
  return { service: `${namespace}/${service}`, nodes: [...new Set(nodes)].sort() };
}

function signOf(object: unknown, type: string): Sign | undefined {
  const condition = listAt(object, "status", "conditions").find((each) => stringAt(each, "type") === type);
  if (condition === undefined) return undefined;
  return { isTrue: stringAt(condition, "status") === "True", since: stringAt(condition, "lastTransitionTime") };
}
