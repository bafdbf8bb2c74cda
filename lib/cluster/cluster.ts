import type * as z from "zod";
import { addressAt, parseCidr } from "./cidr.ts";
import type { clusterSchema } from "./schema.ts";

/** What a person writes in an overlay; fields with a default are optional. */
export type ClusterConfig = z.input<typeof clusterSchema>;

/** The declaration with its defaults filled in. */
export type CompleteConfig = z.output<typeof clusterSchema>;

/** One machine, with its name. */
export type Node = CompleteConfig["nodes"][string] & { readonly name: string };

/** What follows from a declaration; it cannot be set. */
export interface Derived {
  /** Servers before agents, each in the order of the overlay. The first server starts the cluster. */
  readonly machines: readonly Node[];
  /** Where the Kubernetes API answers: `apiHost`, else the first server's address. */
  readonly apiAddress: string;
  /** Address of CoreDNS: number ten of the Service network. */
  readonly clusterDns: string;
  /** Minor version of Kubernetes, like `1.36`. */
  readonly kubernetes: string;
  /** IngressClass of every route. */
  readonly ingressClass: string;
  /** ClusterIssuer that signs the certificates of the routes. */
  readonly clusterIssuer: string;
  /** Storage classes; exactly one is the default. */
  readonly storageClasses: readonly { readonly name: string; readonly default: boolean }[];
  /** Packaged components of K3s that are switched off, because a slot is filled by something else. */
  readonly disable: readonly string[];
}

/** A cluster: complete, checked and read-only. */
export type Cluster = DeepReadonly<CompleteConfig> & Derived;

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** Where each derived field comes from, for whoever tries to set it. */
export const derivedFrom: ReadonlyMap<string, string> = new Map([
  ["machines", "nodes"],
  ["apiAddress", "apiHost and nodes"],
  ["clusterDns", "network.serviceCidr"],
  ["network.clusterDns", "network.serviceCidr"],
  ["kubernetes", "k3sVersion"],
  ["ingressClass", "ingress"],
  ["clusterIssuer", "certificates"],
  ["storageClasses", "storage"],
  ["disable", "loadBalancer and storage"],
]);

/** @see https://docs.k3s.io/installation/packaged-components */
export function derive(config: CompleteConfig): Derived {
  const named = Object.entries(config.nodes).map(([name, node]) => ({ ...node, name }));
  const machines = [...named.filter(({ role }) => role === "server"), ...named.filter(({ role }) => role === "agent")];
  const serviceNetwork = parseCidr(config.network.serviceCidr);
  const localPath = config.storage.some(({ type }) => type === "local-path");
  return {
    machines,
    apiAddress: config.apiHost ?? machines[0]?.address ?? "",
    clusterDns: serviceNetwork === undefined ? "" : addressAt(serviceNetwork, 10),
    kubernetes: config.k3sVersion.split(".").slice(0, 2).join(".").slice(1),
    ingressClass: config.ingress.type,
    clusterIssuer: config.certificates.type,
    storageClasses: config.storage.map((storage) => ({
      name: storage.type,
      default: storage.type === "local-path" || storage.default,
    })),
    disable: [
      ...(config.loadBalancer.type === "servicelb" ? [] : ["servicelb"]),
      ...(localPath ? [] : ["local-storage"]),
    ],
  };
}
