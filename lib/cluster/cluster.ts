import type { K3sMinor } from "../k3s/lines.ts";
import { addressAt, parseCidr } from "./cidr.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { Node } from "./foundation.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";
import { lineOfRelease } from "./k3s-version.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import { type ApiEndpointDerived, addressOfServer } from "./slots/api-endpoint.ts";
import type { AuthenticationDerived } from "./slots/authentication.ts";
import type { BackupDerived } from "./slots/backup.ts";
import type { CertificatesDerived } from "./slots/certificates.ts";
import type { CniDerived } from "./slots/cni.ts";
import type { DashboardDerived } from "./slots/dashboard.ts";
import type { DatastoreDerived } from "./slots/datastore.ts";
import type { DnsDerived } from "./slots/dns.ts";
import type { IngressDerived } from "./slots/ingress.ts";
import type { LoadBalancerDerived } from "./slots/load-balancer.ts";
import type { MonitoringDerived } from "./slots/monitoring.ts";
import type { SecurityDerived } from "./slots/security.ts";
import type { SignInDerived } from "./slots/sign-in.ts";
import type { StorageDerived } from "./slots/storage.ts";

export type { ClusterConfig } from "./cluster-config.ts";

/** What follows from a declaration; it cannot be set. */
export interface Derived
  extends ApiEndpointDerived,
    CniDerived,
    LoadBalancerDerived,
    DnsDerived,
    IngressDerived,
    CertificatesDerived,
    StorageDerived,
    DatastoreDerived,
    BackupDerived,
    MonitoringDerived,
    DashboardDerived,
    SignInDerived,
    AuthenticationDerived,
    SecurityDerived {
  /** The servers in the order of the overlay. The first one starts the cluster. */
  readonly servers: readonly [Node, ...Node[]];
  /** The servers, and after them the agents in the order of the overlay. */
  readonly allNodes: readonly Node[];
  /** Where nodes and people reach the Kubernetes API: `apiHost`, else its endpoint's address, else that of the first server which `apiEndpoint` says. */
  readonly apiAddress: string;
  /** Address of CoreDNS: number ten of the Service network. */
  readonly clusterDns: string;
  /** Minor version of Kubernetes, like `1.36`. */
  readonly kubernetes: K3sMinor;
  /** When each server takes a snapshot of its embedded etcd, as a cron expression; undefined where it takes none. */
  readonly snapshotSchedule: string | undefined;
  /** Packaged components of K3s that are switched off, because a slot is filled by something else. */
  readonly disable: readonly string[];
}

/** A cluster: complete, checked and read-only. */
export type Cluster = DeepReadonly<CompleteConfig> & Derived;

/** Where each derived field comes from, for whoever tries to set it. */
export const derivedFrom: ReadonlyMap<string, string> = new Map([
  ["servers", "nodes"],
  ["allNodes", "nodes"],
  ["apiAddress", "apiHost, apiEndpoint and nodes"],
  ["apiNames", "apiHost and apiEndpoint"],
  ["clusterDns", "network.serviceCidr"],
  ["network.clusterDns", "network.serviceCidr"],
  ["kubernetes", "k3sVersion"],
  ["flannelBackend", "cni"],
  ["myceliumNetwork", "cni"],
  ["loadBalancerClass", "loadBalancer"],
  ["overlayGateways", "loadBalancer"],
  ["corefiles", "dns"],
  ["ingressClass", "ingress"],
  ["ingressAnnotations", "ingress"],
  ["ingressController", "ingress"],
  ["clusterIssuer", "certificates"],
  ["wildcardHost", "certificates"],
  ["http01Solver", "certificates"],
  ["storageClasses", "storage"],
  ["defaultStorageClass", "storage"],
  ["nfsShares", "storage"],
  ["etcdMetrics", "datastore and nodes"],
  ["hasSharedDatastore", "datastore"],
  ["embeddedEtcd", "datastore"],
  ["snapshotSchedule", "backup and datastore"],
  ["backupSets", "backup"],
  ["snapshotBucket", "backup"],
  ["monitorApiGroups", "monitoring"],
  ["portal", "dashboard"],
  ["identityProvider", "signIn"],
  ["adminGroups", "authentication"],
  ["operatorGroups", "authentication"],
  ["viewerGroups", "authentication"],
  ["tokenIssuer", "authentication"],
  ["withholdsTokens", "security"],
  ["disable", "loadBalancer, ingress and storage"],
]);

/** Of a declaration that passed all checks. */
export function derive(config: CompleteConfig): Derived {
  const nodes = Object.entries(config.nodes).map(([name, node]) => ({ ...node, name }));
  const [first, ...others] = nodes.filter(({ role }) => role === "server");
  const { apiNames } = slots.apiEndpoint.derive(config);
  const serviceNetwork = parseCidr(config.network.serviceCidr);
  if (first === undefined || serviceNetwork === undefined) {
    throw new Error("a cluster without a server or a Service network passed its checks");
  }
  const [datastore, backup] = [slots.datastore.derive(config), slots.backup.derive(config)];
  return {
    servers: [first, ...others],
    allNodes: [first, ...others, ...nodes.filter(({ role }) => role === "agent")],
    apiAddress: apiNames[0] ?? addressOfServer(config, first),
    apiNames,
    clusterDns: addressAt(serviceNetwork, 10),
    kubernetes: lineOfRelease(config.k3sVersion),
    ...slots.cni.derive(config),
    ...slots.loadBalancer.derive(config),
    ...slots.dns.derive(config),
    ...slots.ingress.derive(config),
    ...slots.certificates.derive(config),
    ...slots.storage.derive(config),
    ...datastore,
    ...backup,
    snapshotSchedule: datastore.embeddedEtcd ? backup.backupSets?.schedule : undefined,
    ...slots.monitoring.derive(config),
    ...slots.dashboard.derive(config),
    ...slots.signIn.derive(config),
    ...slots.authentication.derive(config),
    ...slots.security.derive(config),
    disable: k3sSettingsOf(config).disable,
  };
}
